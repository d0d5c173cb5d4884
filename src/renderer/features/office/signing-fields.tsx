import { copiesOf } from '../../../shared/letter/compose.ts';
import { SIGNER_MODES } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Unit, UnitSigning } from '../../../shared/office/office.ts';
import { orNull, replaced } from './draft.ts';
import { ChoiceField, LinesField, TextField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';

const words = officeText.letters;
const modes = SIGNER_MODES.map((mode) => ({ value: mode, label: letterText.signerModes[mode] }));
const FIRST: UnitSigning = { officerId: null, mode: 'own', superiorPosition: null, middlePosition: null };
/** Stands for the unit's manager, whoever that is. */
const MANAGER = 'atasan';

/** Who signs a unit's letters, in whose name, and who gets copies of them. */
export function SigningFields({ unit, office, problems, isReadOnly, onChange }: PartProps & { readonly unit: Unit }) {
  const signing = unit.signing ?? FIRST;
  const put = (patch: Partial<Unit>): void => onChange({ ...office, units: replaced(office.units, { ...unit, ...patch }) });
  const set = (patch: Partial<UnitSigning>): void => put({ signing: { ...signing, ...patch } });
  // Who signs for a unit is often somebody of another one, such as the head of the secretariat.
  const own = office.officers.filter(({ role, unitId }) => role === 'manager' || unitId === unit.id);
  const officers = [{ value: MANAGER, label: words.signerManager }, ...own.map(({ id, name }) => ({ value: id, label: name === '' ? officeText.officers.untitled : name }))];
  const isInName = signing.mode === 'an' || signing.mode === 'ub';
  return (
    <>
      <ChoiceField
        label={words.signer} value={officers.some(({ value }) => value === signing.officerId) ? signing.officerId ?? MANAGER : MANAGER} isReadOnly={isReadOnly}
        options={officers} onChange={(id) => set({ officerId: id === MANAGER ? null : id })}
      />
      <ChoiceField label={words.mode} value={signing.mode} isReadOnly={isReadOnly} options={modes} onChange={(mode) => set({ mode })} />
      {isInName && (
        <TextField
          label={words.superior} hint={words.superiorHint} value={signing.superiorPosition ?? ''} error={errorOf(problems, 'letters', unit.id, 'superior')} isReadOnly={isReadOnly}
          onChange={(text) => set({ superiorPosition: orNull(text) })}
        />
      )}
      {signing.mode === 'ub' && (
        <TextField
          label={words.middle} hint={words.middleHint} value={signing.middlePosition ?? ''} error={errorOf(problems, 'letters', unit.id, 'middle')} isReadOnly={isReadOnly}
          onChange={(text) => set({ middlePosition: orNull(text) })}
        />
      )}
      <LinesField
        label={words.copies} hint={words.copiesHint} value={copiesOf(office, unit)} isReadOnly={isReadOnly} rows={2}
        onChange={(copies) => put({ copies })}
      />
      <LinesField
        label={words.initials} hint={words.initialsHint} value={unit.initials ?? []} error={errorOf(problems, 'letters', unit.id, 'initials')} isReadOnly={isReadOnly} rows={3}
        onChange={(initials) => put({ initials })}
      />
    </>
  );
}
