import type { ReactNode } from 'react';
import type { FactSide, LetterSide, ReporterSide } from '../../../shared/contract/conflict-views.ts';
import { conflictText as words, didLabels, outcomeWords } from '../../../shared/messages/id/conflicts.ts';
import type { OutcomeNames } from '../../../shared/messages/id/conflicts.ts';
import { archiveReasonLabels, missingDetailLabels } from '../../../shared/messages/id/labels.ts';
import { longDate } from '../../../shared/letter/dates.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { ConflictKey } from '../../../shared/ticket/event.ts';
import { useNames } from '../../desk/office.tsx';
import classes from './conflicts.module.css';

function useOutcomeNames(): OutcomeNames {
  const names = useNames();
  return {
    unit: (id) => names.unit(id) ?? id, category: (id) => names.category(id) ?? id,
    place: (districtId, villageId) => [names.village(villageId), names.district(districtId)].filter((name) => name !== null).join(', '),
  };
}

function Line({ label, isDifferent = false, children }: { readonly label?: string; readonly isDifferent?: boolean; readonly children: ReactNode }) {
  return (
    <span className={classes.line} data-different={isDifferent || undefined}>
      {label !== undefined && <span className={classes.label}>{label}</span>}
      <span>{children}</span>
    </span>
  );
}

/** What a version of a fact says. */
export function FactSays({ side, conflictKey }: { readonly side: FactSide; readonly conflictKey: ConflictKey }) {
  const names = useOutcomeNames();
  if (conflictKey === 'state') return <StateSays side={side} />;
  if (side.words === null) return <Line><strong>{outcomeWords(conflictKey, side.outcome, names, null)}</strong></Line>;
  const { title, text, place } = side.words;
  return (
    <>
      <Line><strong>{title}</strong></Line>
      <Line>{text}</Line>
      <Line label={words.place}>{place ?? words.none}</Line>
    </>
  );
}

function StateSays({ side: { type, outcome, text } }: { readonly side: FactSide }) {
  const names = useOutcomeNames();
  const missing = outcome.type === 'TicketSuspended' ? outcome.data.missing.map((detail) => missingDetailLabels[detail].toLowerCase()).join(', ') : '';
  const reason = outcome.type === 'TicketArchived' ? outcome.data.reason : null;
  return (
    <>
      <Line><strong>{didLabels[type] ?? ''}</strong></Line>
      {text !== null && <Line>{text}</Line>}
      {missing !== '' && <Line>{words.missing(missing)}</Line>}
      {reason !== null && <Line>{archiveReasonLabels[reason]}</Line>}
      <Line>{words.status(outcomeWords('state', outcome, names, null))}</Line>
    </>
  );
}

/** What a version of a letter says; what the versions differ in is marked. */
export function LetterSays({ side, others }: { readonly side: LetterSide; readonly others: readonly LetterSide[] }) {
  const lines = linesOf(side);
  const differs = (label: string): boolean => new Set(others.map((other) => linesOf(other).find((line) => line.label === label)?.text)).size > 1;
  return (
    <>
      {lines.every(({ label }) => !differs(label)) && <Line isDifferent>{words.elsewhere}</Line>}
      {lines.map(({ label, text }) => <Line key={label} label={label} isDifferent={differs(label)}>{text}</Line>)}
    </>
  );
}

function linesOf({ state, number, remark, words: said }: LetterSide): readonly { readonly label: string; readonly text: string }[] {
  const { letter, none } = words;
  return [
    { label: letter.state, text: letterText.states[state] }, { label: letter.number, text: number ?? none },
    { label: letter.subject, text: said.subject }, { label: letter.addressee, text: said.addressee }, { label: letter.opening, text: said.opening },
    { label: letter.points, text: said.points.map((point, index) => `${String(index + 1)}. ${point}`).join('\n') }, { label: letter.closing, text: said.closing },
    { label: letter.date, text: longDate(said.date) }, { label: letter.signer, text: said.signer.name }, { label: letter.copies, text: said.copies.join('\n') || none },
    ...(remark === null ? [] : [{ label: letter.remark, text: remark }]),
  ];
}

/** What a record of the reporter says. */
export function ReporterSays({ side }: { readonly side: ReporterSide }) {
  return side.fields.map(({ field, value }) => <Line key={field} label={words.reporter[field]}><strong>{value ?? words.none}</strong></Line>);
}
