import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { ticket as words } from '../../../shared/messages/id/ticket.ts';
import type { Ticket } from '../../../shared/ticket/ticket.ts';
import { Tag } from '../../ui/chips.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useToast } from '../../ui/toast.tsx';
import classes from './ticket.module.css';

/** Where the report stands in the list that it was opened from. */
export interface Position {
  /** From 1; null where it is no longer in that list. */
  readonly place: number | null;
  readonly total: number;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

interface TicketHeadProps {
  readonly ticket: Ticket | null;
  readonly position: Position | null;
  readonly onBack: (() => void) | null;
}

function Step({ label, onClick, icon }: { readonly label: string; readonly onClick: (() => void) | null; readonly icon: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={32} aria-label={label} aria-disabled={onClick === null} {...(onClick === null ? { 'data-disabled': true } : {})} onClick={() => onClick?.()}>{icon}</ActionIcon>
    </Tooltip>
  );
}

function Numbers({ ticket }: { readonly ticket: Ticket }) {
  const toast = useToast();
  const copy = (): void => void navigator.clipboard.writeText(ticket.number).then(() => toast({ text: words.numberCopied(ticket.number) }));
  return (
    <>
      <span className={classes.number}>{ticket.number}</span>
      <Tooltip label={words.copyNumber}>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={words.copyNumber} onClick={copy}><IconCopy size={15} /></ActionIcon>
      </Tooltip>
      {ticket.trackingId !== null && <span className={classes.number}>· {words.trackingId(ticket.trackingId)}</span>}
      {ticket.anonymous && <Tag>{common.anonymous}</Tag>}
      {ticket.confidential && <Tag tone="amber">{common.confidential}</Tag>}
    </>
  );
}

/** Way back, number, and the steps to the reports before and after. */
export function TicketHead({ ticket, position, onBack }: TicketHeadProps) {
  return (
    <div className={classes.head}>
      {onBack && <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>{words.back}</Button>}
      {ticket && <Numbers ticket={ticket} />}
      {position && (
        <div className={classes.steps}>
          {position.place !== null && <span className={classes.quiet}>{words.position(formatNumber(position.place), formatNumber(position.total))}</span>}
          <Step label={words.previous} onClick={position.onPrevious} icon={<IconChevronUp size={18} />} />
          <Step label={words.next} onClick={position.onNext} icon={<IconChevronDown size={18} />} />
        </div>
      )}
    </div>
  );
}
