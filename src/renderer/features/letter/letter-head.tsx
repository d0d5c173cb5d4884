import { Button, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconCircleDashed, IconFileText, IconFileTypePdf, IconPrinter, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { LetterProblem, LetterView } from '../../../shared/contract/views.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { SaveState } from './autosave.ts';
import type { LetterActs } from './use-letter-acts.ts';
import classes from './letter.module.css';

const words = letterText.page;

/** Draft or numbered, as icon and word. */
export function StateChip({ state }: { readonly state: Letter['state'] }) {
  const Icon = state === 'draft' ? IconCircleDashed : IconRosetteDiscountCheck;
  return <span className={classes.state} data-state={state}><Icon size={16} aria-hidden />{letterText.states[state]}</span>;
}

/** Whether what was typed is saved. */
function SavingNote({ state }: { readonly state: SaveState }) {
  return (
    <span className={classes.saving} data-state={state} role="status">
      {state === 'saved' && <IconCheck size={14} aria-hidden />}
      {state === 'failed' && <IconAlertCircle size={14} aria-hidden />}
      {letterText.saving[state]}
    </span>
  );
}

interface HeadActionsProps {
  readonly view: LetterView;
  readonly acts: LetterActs;
  readonly saving: SaveState;
  readonly problems: readonly LetterProblem[];
  readonly onNumber: () => void;
}

/** What may be done with the letter; the next step stands out. */
export function HeadActions({ view, acts, saving, problems, onNumber }: HeadActionsProps) {
  const { mayEdit, mayNumber, mayPrint, letter } = view;
  const isNumbered = letter.state === 'numbered';
  const plain = { variant: 'default' } as const;
  return (
    <div className={classes.acts}>
      {mayEdit && <SavingNote state={saving} />}
      <StateChip state={letter.state} />
      {(mayEdit || isNumbered || mayPrint) && (
        <Button {...(mayPrint ? plain : {})} leftSection={<IconFileText size={16} aria-hidden />} loading={acts.busy === 'docx'} onClick={acts.saveDocx}>{words.saveDocx}</Button>
      )}
      {mayPrint && <Button {...plain} leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={acts.busy === 'pdf'} onClick={acts.savePdf}>{words.savePdf}</Button>}
      {mayPrint && (
        <Tooltip label={words.printHint(letter.paper)}>
          <Button {...(isNumbered ? {} : plain)} leftSection={<IconPrinter size={16} aria-hidden />} loading={acts.busy === 'print'} onClick={acts.print}>{words.print}</Button>
        </Tooltip>
      )}
      {mayNumber && (
        <Tooltip label={letterText.checks.waiting(problems.length)} disabled={problems.length === 0}>
          <Button
            leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />} aria-disabled={problems.length > 0} {...(problems.length > 0 ? { 'data-disabled': true } : {})}
            onClick={() => problems.length === 0 && onNumber()}
          >
            {words.number}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
