import { LETTER_KINDS, PAPERS } from '../../../shared/letter/letter.ts';
import type { LetterKind, Paper } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { ChoiceField } from './fields.tsx';
import type { PartProps } from './part.ts';
import classes from './office.module.css';

const words = officeText.letters;
/** Stands for the office's own paper. */
const SAME = 'sama';
const options = [{ value: SAME, label: words.samePaper }, ...PAPERS.map((paper) => ({ value: paper, label: officeText.papers[paper] }))];

/** Which paper new letters of a kind get where it is another than the office's. */
export function KindPapers({ office, isReadOnly, onChange }: PartProps) {
  const { papers = {}, ...rules } = office.letterRules;
  const set = (kind: LetterKind, chosen: string): void => {
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
      </div>
    </fieldset>
  );
}
