import { Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Unit } from '../../../shared/office/office.ts';
import type { Column } from '../../ui/data-table.tsx';
import { newUnit, renamed, replaced, without } from './draft.ts';
import { LinesField, TextField } from './fields.tsx';
import { ListDetail, NameCell } from './list-detail.tsx';
import { errorOf, firstProblemId } from './part.ts';
import type { PartProps } from './part.ts';
import { hasWords } from './words.ts';
import classes from './office.module.css';

const words = officeText.units;

function columnsOf({ office, problems }: PartProps): readonly Column<Unit>[] {
  const officers = new Map<string, number>();
  for (const { unitId } of office.officers) officers.set(unitId, (officers.get(unitId) ?? 0) + 1);
  const wrong = new Set(problems.filter(({ part }) => part === 'units').map(({ itemId }) => itemId));
  return [
    { id: 'name', title: words.name, width: 'minmax(0, 2fr)', cell: (unit) => <NameCell name={unit.name} empty={words.untitled} hasProblem={wrong.has(unit.id)} /> },
    { id: 'short', title: words.shortName, width: 'minmax(0, 1.1fr)', cell: (unit) => <span className={classes.clip}>{unit.shortName}</span> },
    { id: 'code', title: words.code, width: 'minmax(0, 0.9fr)', cell: (unit) => <span className={classes.clip}>{unit.code}</span> },
    { id: 'officers', title: words.officers, width: '72px', align: 'end', cell: (unit) => officers.get(unit.id) ?? '–' },
  ];
}

/** The units that answer reports: list and form. */
export function UnitsPart(props: PartProps) {
  const { office, problems, isReadOnly, onChange } = props;
  const add = (): string => {
    const id = crypto.randomUUID();
    onChange({ ...office, units: [newUnit(id, office), ...office.units] });
    return id;
  };
  return (
    <ListDetail
      label={officeText.parts.units} items={office.units} columns={columnsOf(props)} words={words}
      matches={(unit, search) => hasWords([unit.name, unit.shortName, unit.code, ...unit.aliases], search)}
      startId={firstProblemId(problems, 'units')} onAdd={isReadOnly ? null : add} problem={errorOf(problems, 'units', null, 'list')}
      detail={(unit) => <UnitForm key={unit.id} unit={unit} {...props} />}
    />
  );
}

function UnitForm({ unit, office, problems, isReadOnly, onChange }: PartProps & { readonly unit: Unit }) {
  const set = (next: Unit): void => onChange({ ...office, units: replaced(office.units, next) });
  const error = (field: string) => errorOf(problems, 'units', unit.id, field);
  return (
    <div className={classes.form}>
      <TextField
        label={words.name} value={unit.name} error={error('name')} isReadOnly={isReadOnly} isFirst={unit.name === ''}
        onChange={(name) => set(renamed(unit, name))}
      />
      <div className={classes.pair}>
        <TextField
          label={words.shortName} hint={words.shortNameHint} value={unit.shortName} error={error('shortName')} isReadOnly={isReadOnly}
          onChange={(shortName) => set({ ...unit, shortName })}
        />
        <TextField
          label={words.code} hint={words.codeHint} value={unit.code} error={error('code')} isReadOnly={isReadOnly}
          onChange={(code) => set({ ...unit, code: code.toUpperCase() })}
        />
      </div>
      <LinesField
        label={words.aliases} hint={words.aliasesHint} value={unit.aliases} error={error('aliases')} isReadOnly={isReadOnly} rows={6}
        onChange={(aliases) => set({ ...unit, aliases })}
      />
      <div>
        <div className={classes.label} id="workdays">{words.workdays}</div>
        <SegmentedControl
          aria-labelledby="workdays" value={String(unit.workdays)} readOnly={isReadOnly}
          data={[{ value: '5', label: words.five }, { value: '6', label: words.six }]}
          onChange={(value) => set({ ...unit, workdays: value === '6' ? 6 : 5 })}
        />
      </div>
      {!isReadOnly && <RemoveUnit unit={unit} office={office} onRemove={() => onChange({ ...office, units: without(office.units, unit.id) })} />}
    </div>
  );
}

function RemoveUnit({ unit, office, onRemove }: Pick<PartProps, 'office'> & { readonly unit: Unit; readonly onRemove: () => void }) {
  const officers = office.officers.filter(({ unitId }) => unitId === unit.id).length;
  const obstacle = office.coordinatingUnitId === unit.id ? words.coordinates : officers > 0 ? words.inUse(officers) : null;
  return (
    <div className={classes.foot}>
      <Button variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} disabled={obstacle !== null} onClick={onRemove}>{words.remove}</Button>
      {obstacle !== null && <span className={classes.hint}>{obstacle}</span>}
    </div>
  );
}
