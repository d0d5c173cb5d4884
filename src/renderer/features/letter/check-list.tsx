import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { LetterProblem } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import classes from './letter.module.css';

const words = letterText.checks;

type Check = Exclude<keyof typeof words, 'title' | 'fix' | 'ready' | 'waiting'>;

/** Which problems each line of the list speaks of. */
const CHECKS: readonly (readonly [Check, readonly LetterProblem[]])[] = [
  ['head', ['noSubject', 'noAddressee', 'wrongYear']],
  ['body', ['noOpening', 'noPoints', 'emptyPoint', 'noClosing']],
  ['signer', ['noSigner', 'noNip', 'noParty']],
  ['placeholders', ['hasPlaceholder']],
  ['identity', ['hasIdentity']],
];

/** The field in which a problem is mended; null = it may stand anywhere. */
const FIELDS: Readonly<Record<LetterProblem, string | null>> = {
  noSubject: 'subject', noAddressee: 'addressee', wrongYear: 'date', noOpening: 'opening', noPoints: 'points', emptyPoint: 'points',
  noClosing: 'closing', noSigner: 'name', noNip: 'nip', noParty: 'parties', hasPlaceholder: null, hasIdentity: null,
};

/** What is there and what is missing before the letter may get its number; a problem leads to its field. */
export function CheckList({ problems }: { readonly problems: readonly LetterProblem[] }) {
  const lines = CHECKS.flatMap(([check, kinds]) => {
    const found = kinds.filter((kind) => problems.includes(kind));
    return found.length === 0 ? [<Good key={check} check={check} />] : found.map((problem) => <Bad key={problem} problem={problem} />);
  });
  return (
    <section className={classes.checks} aria-label={words.title}>
      <p className={classes.verdict} role="status">{problems.length === 0 ? words.ready : words.waiting(problems.length)}</p>
      <ul className={classes.checkList}>{lines}</ul>
    </section>
  );
}

function Good({ check }: { readonly check: Check }) {
  return <li className={classes.good}><IconCircleCheck size={16} aria-hidden />{words[check]}</li>;
}

function Bad({ problem }: { readonly problem: LetterProblem }) {
  const field = FIELDS[problem];
  const text = letterText.problems[problem];
  return (
    <li className={classes.bad}>
      <IconAlertTriangle size={16} aria-hidden />
      {field === null ? text : <button type="button" className={classes.fix} aria-label={words.fix(text)} onClick={() => focusField(field)}>{text}</button>}
    </li>
  );
}

function focusField(field: string): void {
  const place = document.getElementById(`field-${field}`);
  const input = place?.matches('input, textarea') ? place : place?.querySelector<HTMLElement>('input, textarea, button');
  place?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}
