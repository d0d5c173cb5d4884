import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { roleLabels } from '../../../shared/messages/id/labels.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { unitOf } from '../../../shared/office/lookups.ts';
import { ROLES } from '../../../shared/office/office.ts';
import type { Officer } from '../../../shared/office/office.ts';
import type { Column } from '../../ui/data-table.tsx';
import { newOfficer, orNull, replaced, without } from './draft.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { ListDetail, NameCell } from './list-detail.tsx';
import { errorOf, firstProblemId } from './part.ts';
import type { PartProps } from './part.ts';
import { hasWords } from './words.ts';
import classes from './office.module.css';

const words = officeText.officers;
const roles = ROLES.map((role) => ({ value: role, label: roleLabels[role] }));

function columnsOf({ office, problems }: PartProps): readonly Column<Officer>[] {
  const wrong = new Set(problems.filter(({ part }) => part === 'officers').map(({ itemId }) => itemId));
  const unitName = (officer: Officer) => unitOf(office, officer.unitId)?.shortName ?? '–';
  return [
    { id: 'name', title: words.name, width: 'minmax(0, 1.6fr)', cell: (officer) => <NameCell name={officer.name} empty={words.untitled} hasProblem={wrong.has(officer.id)} /> },
    { id: 'role', title: words.role, width: 'minmax(0, 1fr)', cell: (officer) => <span className={classes.clip}>{roleLabels[officer.role]}</span> },
    { id: 'unit', title: words.unit, width: 'minmax(0, 1.1fr)', cell: (officer) => <span className={classes.clip}>{unitName(officer)}</span> },
  ];
}

/** Who works at the desk, in which role and for which unit: list and form. */
export function OfficersPart(props: PartProps) {
  const { office, problems, isReadOnly, onChange } = props;
  const add = (): string => {
    const id = crypto.randomUUID();
    onChange({ ...office, officers: [newOfficer(id, office), ...office.officers] });
    return id;
  };
  return (
    <ListDetail
      label={officeText.parts.officers} items={office.officers} columns={columnsOf(props)} words={words}
      matches={(officer, search) => hasWords([officer.name, roleLabels[officer.role], unitOf(office, officer.unitId)?.shortName ?? null, officer.nip], search)}
      startId={firstProblemId(problems, 'officers')} onAdd={isReadOnly ? null : add} problem={errorOf(problems, 'officers', null, 'list')}
      detail={(officer) => <OfficerForm key={officer.id} officer={officer} {...props} />}
    />
  );
}

function OfficerForm({ officer, office, problems, isReadOnly, myId, onChange }: PartProps & { readonly officer: Officer }) {
  const set = (patch: Partial<Officer>): void => onChange({ ...office, officers: replaced(office.officers, { ...officer, ...patch }) });
  const error = (field: string) => errorOf(problems, 'officers', officer.id, field);
  const units = office.units.map((unit) => ({ value: unit.id, label: unit.name }));
  const isMe = officer.id === myId;
  return (
    <div className={classes.form}>
      <TextField
        label={words.name} value={officer.name} error={error('name')} isReadOnly={isReadOnly} isFirst={officer.name === ''}
        onChange={(name) => set({ name })}
      />
      <ChoiceField
        label={words.role} hint={officeText.roleTasks[officer.role]} value={officer.role} isReadOnly={isReadOnly || isMe} options={roles}
        onChange={(role) => set({ role })}
      />
      <ChoiceField
        label={words.unit} value={officer.unitId} error={error('unitId')} isReadOnly={isReadOnly} options={units}
        onChange={(unitId) => set({ unitId })}
      />
      <TextField
        label={words.position} hint={words.positionHint} value={officer.position ?? ''} isReadOnly={isReadOnly}
        onChange={(position) => set({ position: orNull(position) })}
      />
      <div className={classes.pair}>
        <TextField
          label={words.nip} hint={words.nipHint} value={officer.nip ?? ''} error={error('nip')} isReadOnly={isReadOnly}
          onChange={(nip) => set({ nip: orNull(nip.replace(/\s/g, '')) })}
        />
        <TextField
          label={words.rank} hint={words.rankHint} value={officer.rank ?? ''} isReadOnly={isReadOnly} onChange={(rank) => set({ rank: orNull(rank) })}
        />
      </div>
      {!isReadOnly && (
        <div className={classes.foot}>
          <Button
            variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} disabled={isMe}
            onClick={() => onChange({ ...office, officers: without(office.officers, officer.id) })}
          >
            {words.remove}
          </Button>
          {isMe && <span className={classes.hint}>{words.self}</span>}
        </div>
      )}
    </div>
  );
}
