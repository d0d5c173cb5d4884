import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconFileText, IconFileTypePdf, IconPencil, IconPrinter, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { RecapLetterView } from '../../../shared/contract/recap-views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { RecapStep } from '../../../shared/recap/recap-letter.ts';
import { StateChip } from '../../ui/letter-state.tsx';
import type { RecapActs } from './use-recap-acts.ts';
import classes from './letter.module.css';

const words = letterText.page;
const page = recapLetterText.page;

interface RecapHeadProps {
  readonly view: RecapLetterView;
  readonly acts: RecapActs;
  /** Also asks where an act needs a reason or cannot be taken back. */
  readonly onAct: (act: RecapStep['act']) => void;
  readonly onRevise: () => void;
}

/** What may be done with a proposed recap; the next step stands out. */
export function RecapHead({ view, acts, onAct, onRevise }: RecapHeadProps) {
  const { letter: { state, number, finals, paper }, problems } = view;
  // what went through Word is printed and saved from there
  const isFromWord = finals.length > 0;
  const mayPrint = view.mayPrint && !isFromWord;
  const isBlocked = problems.length > 0;
  const plain = { variant: 'default' } as const;
  const next = view.acts.includes('number') ? 'number' : state === 'draft' ? 'revise' : number === null || state === 'void' ? null : mayPrint ? 'print' : 'docx';
  const look = (step: 'print' | 'docx') => (next === step ? {} : plain);
  return (
    <div className={classes.acts}>
      <StateChip state={state} />
      {!isFromWord && <Button {...look('docx')} leftSection={<IconFileText size={16} aria-hidden />} loading={acts.busy === 'docx'} onClick={() => acts.copy('docx')}>{words.saveDocx}</Button>}
      {mayPrint && <Button {...plain} leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={acts.busy === 'pdf'} onClick={() => acts.copy('pdf')}>{words.savePdf}</Button>}
      {mayPrint && (
        <Tooltip label={words.printHint(paper)}>
          <Button {...look('print')} leftSection={<IconPrinter size={16} aria-hidden />} loading={acts.busy === 'print'} onClick={() => acts.copy('print')}>{words.print}</Button>
        </Tooltip>
      )}
      <MoreActs view={view} acts={acts} onAct={onAct} />
      {next === 'revise' && <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={onRevise}>{page.revise}</Button>}
      {next === 'number' && (
        <Tooltip label={page.waiting} disabled={!isBlocked}>
          <Button
            leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />} loading={acts.busy === 'act'} aria-disabled={isBlocked} {...(isBlocked ? { 'data-disabled': true } : {})}
            onClick={() => !isBlocked && onAct('number')}
          >
            {words.number}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}

/** What is done more seldom. */
function MoreActs({ view, acts, onAct }: Omit<RecapHeadProps, 'onRevise'>) {
  const shown = view.acts.filter((act) => act !== 'number');
  if (shown.length === 0 && !view.mayAttachFinal) return null;
  const nameOf = (act: (typeof shown)[number]): string => (act === 'void' ? recapLetterText.acts.void : letterText.acts[act]);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>{letterText.acts.more}</Button></Menu.Target>
      <Menu.Dropdown>
        {shown.map((act) => <Menu.Item key={act} disabled={act === 'approve' && view.problems.length > 0} onClick={() => onAct(act)}>{nameOf(act)}</Menu.Item>)}
        {view.mayAttachFinal && <Menu.Item onClick={() => acts.attachFinal('choose')}>{letterText.outside.choose}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
