import { LETTER_KINDS, paperOf, PAPERS } from '../../../shared/letter/letter.ts';
import type { Paper, PaperKind } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { ChoiceField } from './fields.tsx';
import type { PartProps } from './part.ts';
import classes from './office.module.css';

const words = officeText.letters;
/** Stands for the office's own paper. */
const SAME = 'sama';
const papersTo = PAPERS.map((paper) => ({ value: paper, label: officeText.papers[paper] }));
const options = [{ value: SAME, label: words.samePaper }, ...papersTo];

/** Which paper new letters of a kind and recaps get where it is another than the office's. */
export function KindPapers({ office, isReadOnly, onChange }: PartProps) {
  const { papers = {}, ...rules } = office.letterRules;
  const set = (kind: PaperKind, chosen: string): void => {
    const { [kind]: _, ...others } = papers;
    const paper: Paper | undefined = PAPERS.find((one) => one === chosen);
    onChange({ ...office, letterRules: { ...rules, papers: paper ? { ...others, [kind]: paper } : others } });
  };
  return (
    <fieldset className={classes.margins}>
      <legend className={classes.label}>{words.kindPapers}</legend>
      <div className={classes.pair}>
        {LETTER_KINDS.map((kind) => (
          <ChoiceField key={kind} label={letterText.kinds[kind]} value={papers[kind] ?? SAME} isReadOnly={isReadOnly} options={options} onChange={(chosen) => set(kind, chosen)} />
        ))}
        {/* A recap does not follow the office's paper: it is on A4 until this says otherwise. */}
        <ChoiceField label={words.recap} value={paperOf('recap', office.letterRules)} isReadOnly={isReadOnly} options={papersTo} onChange={(chosen) => set('recap', chosen)} />
      </div>
    </fieldset>
  );
}
