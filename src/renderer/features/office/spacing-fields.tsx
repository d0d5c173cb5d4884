import { FIRST_SPACING } from '../../../shared/letter/geometry.ts';
import { BODY_SPACINGS, HEAD_SPACINGS, MOST_INDENT_MM } from '../../../shared/letter/letter.ts';
import type { SpacingRules } from '../../../shared/letter/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { ChoiceField, NumberField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import classes from './office.module.css';

const words = officeText.letters;
const options = (spacings: readonly number[]) => spacings.map((lines) => ({ value: String(lines), label: String(lines).replace('.', ',') }));
const heads = options(HEAD_SPACINGS);
const bodies = options(BODY_SPACINGS);

/** How far the lines of all letters stand apart, and where a paragraph begins. */
export function SpacingFields({ office, problems, isReadOnly, onChange }: PartProps) {
  const rules = office.letterRules;
  const spacing = rules.spacing ?? FIRST_SPACING;
  const set = (patch: Partial<SpacingRules>): void => onChange({ ...office, letterRules: { ...rules, spacing: { ...spacing, ...patch } } });
  const head = (chosen: string): void => set({ head: HEAD_SPACINGS.find((lines) => String(lines) === chosen) ?? spacing.head });
  const body = (chosen: string): void => set({ body: BODY_SPACINGS.find((lines) => String(lines) === chosen) ?? spacing.body });
  return (
    <>
      <ChoiceField label={words.headSpacing} value={String(spacing.head)} isReadOnly={isReadOnly} options={heads} onChange={head} />
      <div className={classes.pair}>
        <ChoiceField label={words.bodySpacing} value={String(spacing.body)} isReadOnly={isReadOnly} options={bodies} onChange={body} />
        <NumberField
          label={words.firstLine} value={spacing.firstLineMm} max={MOST_INDENT_MM} decimals={1} error={errorOf(problems, 'letters', null, 'firstLine')} isReadOnly={isReadOnly}
          onChange={(firstLineMm) => set({ firstLineMm })}
        />
      </div>
    </>
  );
}
