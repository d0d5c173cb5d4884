import { FIRST_KOP } from '../../../shared/letter/kop-look.ts';
import { KOP_LINES, KOP_RATIOS } from '../../../shared/letter/letter.ts';
import type { KopRules } from '../../../shared/letter/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { ChoiceField, NumberField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import classes from './office.module.css';

const words = officeText.letters;
const ratios = KOP_RATIOS.map((ratio) => ({ value: ratio, label: ratio.replace(':', ' : ') }));
const lines = KOP_LINES.map((line) => ({ value: line, label: words.kopLines[line] }));

/** How all letterheads look: sizes and the line below. */
export function KopFields({ office, problems, isReadOnly, onChange }: PartProps) {
  const rules = office.letterRules;
  const kop = rules.kop ?? FIRST_KOP;
  const set = (patch: Partial<KopRules>): void => onChange({ ...office, letterRules: { ...rules, kop: { ...kop, ...patch } } });
  return (
    <>
      <div className={classes.pair}>
        <NumberField
          label={words.unitSize} value={kop.unitSize} max={24} error={errorOf(problems, 'letters', null, 'unitSize')} isReadOnly={isReadOnly}
          onChange={(unitSize) => set({ unitSize })}
        />
        <ChoiceField label={words.ratio} value={kop.ratio} isReadOnly={isReadOnly} options={ratios} onChange={(ratio) => set({ ratio })} />
      </div>
      <ChoiceField label={words.line} value={kop.line} isReadOnly={isReadOnly} options={lines} onChange={(line) => set({ line })} />
    </>
  );
}
