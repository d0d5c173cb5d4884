import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { LetterProblem } from '../../shared/contract/views.ts';
import { letterText } from '../../shared/messages/id/letter.ts';
import classes from './letter-checks.module.css';

type Check = Exclude<keyof typeof letterText.checks, 'title' | 'fix' | 'ready' | 'waiting'>;

/** How the list and its problems read. */
export interface CheckWords {
  readonly checks: typeof letterText.checks;
  readonly problems: typeof letterText.problems;
}

/** Which problems each line of the list speaks of. */
const CHECKS: readonly (readonly [Check, readonly LetterProblem[]])[] = [
  ['head', ['noSubject', 'noAddressee', 'wrongYear']],
  ['body', ['noOpening', 'noPoints', 'emptyPoint', 'noClosing', 'noSuggestions', 'otherDays', 'noPictures', 'otherNumbered']],
  ['signer', ['noSigner', 'noNip', 'noParty']],
  ['placeholders', ['hasPlaceholder']],
  ['identity', ['hasIdentity']],
];

/** The field in which a problem is mended; null = it may stand anywhere. */
const FIELDS: Readonly<Record<LetterProblem, string | null>> = {
  noSubject: 'subject', noAddressee: 'addressee', wrongYear: 'date', noOpening: 'opening', noPoints: 'points', emptyPoint: 'points',
  noClosing: 'closing', noSuggestions: 'suggestions', otherDays: 'opening', noPictures: null, otherNumbered: null, noSigner: 'name', noNip: 'nip', noParty: 'parties', hasPlaceholder: null, hasIdentity: null,
};

interface CheckListProps {
  readonly problems: readonly LetterProblem[];
  /** A letter's where nothing is said. */
  readonly words?: CheckWords;
  /** Leads to a field; without it the field is on the page. */
  readonly onFix?: (field: string) => void;
}

/** What is there and what is missing before the letter goes its way; a problem leads to its field. */
export function CheckList({ problems, words = letterText, onFix = focusField }: CheckListProps) {
  const { checks } = words;
  const lines = CHECKS.flatMap(([check, kinds]) => {
    const found = kinds.filter((kind) => problems.includes(kind));
    return found.length === 0 ? [<Good key={check} text={checks[check]} />] : found.map((problem) => <Bad key={problem} field={FIELDS[problem]} text={words.problems[problem]} onFix={onFix} />);
  });
  return (
    <section className={classes.checks} aria-label={checks.title}>
      <p className={classes.verdict} role="status">{problems.length === 0 ? checks.ready : checks.waiting(problems.length)}</p>
      <ul className={classes.checkList}>{lines}</ul>
    </section>
  );
}

function Good({ text }: { readonly text: string }) {
  return <li className={classes.good}><IconCircleCheck size={16} aria-hidden />{text}</li>;
}

function Bad({ field, text, onFix }: { readonly field: string | null; readonly text: string; readonly onFix: (field: string) => void }) {
  return (
    <li className={classes.bad}>
      <IconAlertTriangle size={16} aria-hidden />
      {field === null ? text : <button type="button" className={classes.fix} aria-label={letterText.checks.fix(text)} onClick={() => onFix(field)}>{text}</button>}
    </li>
  );
}

/** Brings a field into sight, with the focus in it. */
export function focusField(field: string): void {
  const place = document.getElementById(`field-${field}`);
  const input = place?.matches('input, textarea') ? place : place?.querySelector<HTMLElement>('input, textarea, button');
  place?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}
