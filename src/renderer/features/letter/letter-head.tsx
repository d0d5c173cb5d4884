import { Button, Menu, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconChevronDown, IconFileTypePdf, IconPrinter, IconRosetteDiscountCheck, IconSend } from '@tabler/icons-react';
import type { LetterProblem, LetterView } from '../../../shared/contract/views.ts';
import type { LetterAct } from '../../../shared/letter/states.ts';
import { letterKind } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { StateChip } from '../../ui/letter-state.tsx';
import type { SaveState } from './autosave.ts';
import type { LetterActs } from './use-letter-acts.ts';
import { SaveDocx } from './save-docx.tsx';
import classes from './letter.module.css';

const words = letterText.page;

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
  /** Also asks where an act needs a reason. */
  readonly onAct: (act: LetterAct) => void;
}

/** What may be done with the letter; the next step stands out. */
export function HeadActions({ view, acts, saving, problems, onNumber, onAct }: HeadActionsProps) {
  const { mayEdit, mayNumber, letter } = view;
  // what went through Word is printed and saved from there
  const isFromWord = (letter.finals ?? []).length > 0;
  const mayPrint = view.mayPrint && !isFromWord;
  const isNumbered = letter.number !== null;
  const isIncomplete = problems.length > 0;
  const plain = { variant: 'default' } as const;
  return (
    <div className={classes.acts}>
      {mayEdit && <SavingNote state={saving} />}
      <StateChip state={letter.state} />
      {(mayEdit || isNumbered || view.mayPrint) && !isFromWord && (
        <SaveDocx kind={letterKind(letter)} acts={acts} isPlain={mayPrint} />
      )}
      {mayPrint && <Button {...plain} leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={acts.busy === 'pdf'} onClick={acts.savePdf}>{words.savePdf}</Button>}
      {mayPrint && (
        <Tooltip label={words.printHint(letter.paper)}>
          <Button {...(isNumbered ? {} : plain)} leftSection={<IconPrinter size={16} aria-hidden />} loading={acts.busy === 'print'} onClick={acts.print}>{words.print}</Button>
        </Tooltip>
      )}
      <MoreActs view={view} isIncomplete={isIncomplete} onAct={onAct} acts={acts} />
      {view.acts.includes('propose') && !mayNumber && (
        <Tooltip label={letterText.checks.waiting(problems.length)} disabled={!isIncomplete}>
          <Button
            leftSection={<IconSend size={16} aria-hidden />} loading={acts.busy === 'act'} aria-disabled={isIncomplete} {...(isIncomplete ? { 'data-disabled': true } : {})}
            onClick={() => !isIncomplete && onAct('propose')}
          >
            {letterText.acts.propose}
          </Button>
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

interface MoreActsProps {
  readonly view: LetterView;
  readonly isIncomplete: boolean;
  readonly onAct: (act: LetterAct) => void;
  readonly acts: LetterActs;
}

/** What is done more seldom. */
function MoreActs({ view, isIncomplete, onAct, acts }: MoreActsProps) {
  const shown = view.acts.filter((act) => act !== 'propose');
  if (shown.length === 0 && !view.mayCorrect && !view.mayAttachFinal) return null;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>{letterText.acts.more}</Button></Menu.Target>
      <Menu.Dropdown>
        {shown.map((act) => <Menu.Item key={act} disabled={act === 'approve' && isIncomplete} onClick={() => onAct(act)}>{letterText.acts[act]}</Menu.Item>)}
        {view.mayCorrect && <Menu.Item onClick={acts.correct}>{letterText.acts.correct}</Menu.Item>}
        {view.mayAttachFinal && <Menu.Item onClick={() => acts.attachFinal('choose')}>{letterText.outside.choose}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
