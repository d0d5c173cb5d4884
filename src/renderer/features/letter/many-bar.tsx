import { Button, Menu, Progress } from '@mantine/core';
import { IconChevronDown, IconFileText, IconFileTypePdf, IconPlayerStop, IconPrinter, IconRosetteDiscountCheck, IconSend } from '@tabler/icons-react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import { isOfficial } from '../../../shared/letter/letter.ts';
import { MOST_LETTERS } from '../../../shared/letter/joint-answer.ts';
import { mayAct } from '../../../shared/letter/states.ts';
import type { LetterAct } from '../../../shared/letter/states.ts';
import type { Role } from '../../../shared/office/office.ts';
import { mayStep } from '../../../shared/recap/recap-letter.ts';
import { mayPrint } from '../../../shared/ticket/command-table.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useSeat } from '../../desk/office.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Many, ManyWork } from './use-many.ts';
import classes from './letter.module.css';

const words = letterText.many;

/** How far work over many letters is, with a way to stop it. */
export function ManyProgress({ work: { title, done, total }, onCancel }: { readonly work: ManyWork; readonly onCancel: () => void }) {
  return (
    <div className={classes.manyWork}>
      <strong>{title}</strong>
      <Progress className={classes.manyProgress} value={total === 0 ? 0 : (done / total) * 100} size="md" transitionDuration={0} aria-label={title} />
      <span className={classes.numeric} role="status">{total === 0 ? '' : words.amount(formatNumber(Math.floor(done)), formatNumber(total))}</span>
      <Button variant="default" size="compact-sm" leftSection={<IconPlayerStop size={14} aria-hidden />} onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
}

/** A recap is proposed on its own page only. */
function mayDo(act: LetterAct | 'number', { kind, state, number }: LetterRow, role: Role): boolean {
  if (kind === 'recap') return act !== 'propose' && mayStep(act, { state, number }, role);
  return isOfficial(kind) && mayAct(act, { kind, state, number }, role);
}

interface ManyBarProps {
  /** The chosen letters, in the order of the list. */
  readonly chosen: readonly LetterRow[];
  readonly many: Many;
  readonly onClear: () => void;
  /** Asks before numbers are given. */
  readonly onNumber: () => void;
}

/** What may be done to the chosen letters at once. */
export function ManyBar({ chosen, many, onClear, onNumber }: ManyBarProps) {
  const { me: { role } } = useSeat();
  const keys = chosen.map(({ ticketId, id }) => ({ ticketId, letterId: id }));
  const may = (act: LetterAct | 'number'): boolean => chosen.every((letter) => mayDo(act, letter, role));
  const isTooMany = chosen.length > MOST_LETTERS;
  return (
    <div className={classes.many} role="toolbar" aria-label={words.toolbar}>
      <strong role="status">{isTooMany ? words.tooMany(formatNumber(MOST_LETTERS)) : words.chosen(formatNumber(chosen.length))}</strong>
      {!isTooMany && (
        <>
          {may('number') && <Button size="compact-md" leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />} onClick={onNumber}>{words.number(formatNumber(chosen.length))}</Button>}
          {may('propose') && role !== 'manager' && <Button size="compact-md" leftSection={<IconSend size={16} aria-hidden />} onClick={() => void many.act({ keys, act: 'propose' })}>{words.propose(formatNumber(chosen.length))}</Button>}
          {mayPrint(role) && <Button size="compact-md" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void many.copy({ keys, form: 'print' })}>{words.print(formatNumber(chosen.length))}</Button>}
          <Menu position="bottom-start" width={260}>
            <Menu.Target><Button size="compact-md" variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>{letterText.acts.more}</Button></Menu.Target>
            <Menu.Dropdown>
              {mayPrint(role) && <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void many.copy({ keys, form: 'pdf' })}>{words.pdf}</Menu.Item>}
              <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => void many.copy({ keys, form: 'docx' })}>{words.docx}</Menu.Item>
              {may('approve') && <Menu.Item onClick={() => void many.act({ keys, act: 'approve' })}>{words.approve}</Menu.Item>}
              {may('send') && <Menu.Item onClick={() => void many.act({ keys, act: 'send' })}>{letterText.acts.send}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <Button size="compact-md" variant="subtle" color="gray" onClick={onClear}>{words.clear}</Button>
    </div>
  );
}
