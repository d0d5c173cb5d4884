import type { TicketView } from '../../../shared/contract/views.ts';
import { deadlineWords as words } from '../../../shared/messages/id/deadline.ts';
import { due } from '../../../shared/messages/id/due.ts';
import { formatDate, formatWeekday } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { DeadlineWhy } from './deadline-why.tsx';
import classes from './ticket.module.css';

interface DueText {
  readonly tone: 'late' | 'today' | 'calm' | 'none';
  readonly head: string | null;
  readonly text: string | null;
  /** The date, kept on one line. */
  readonly date: string | null;
}

function dueText({ row, deadlines }: TicketView, closedOn: string | null): DueText {
  if (closedOn !== null) return { tone: 'none', head: null, text: words.doneOn(closedOn), date: null };
  if (row.status === 'suspended' || deadlines.some((one) => one.isPaused)) return { tone: 'none', head: words.due.paused, text: words.pausedText, date: null };
  if (!row.due || row.daysLeft === null) return { tone: 'none', head: null, text: row.autoCloseOn === null ? null : due.autoClose(formatDate(row.autoCloseOn)), date: null };
  const when = { text: due.stageBy[row.due.stage], date: formatWeekday(row.due.on) };
  if (row.daysLeft < 0) return { tone: 'late', head: words.due.late(-row.daysLeft), ...when };
  if (row.daysLeft === 0) return { tone: 'today', head: words.due.today, ...when };
  return { tone: 'calm', head: words.due.left(row.daysLeft), ...when };
}

/** Status and deadline, the first thing at the side of a report. */
export function DueCard({ view }: { readonly view: TicketView }) {
  const format = useFormat();
  const { tone, head, text, date } = dueText(view, view.ticket.closedAt === null ? null : format.day(view.ticket.closedAt));
  return (
    <Card>
      <StatusBadge status={view.row.status} strong />
      {head !== null && <div className={classes.dueHead} data-tone={tone}>{head}</div>}
      {(text !== null || view.deadlines.length > 0) && (
        <div className={classes.dueText}>
          {text} {date !== null && <span className={classes.dueDate}>{date}</span>} {view.deadlines.length > 0 && <DeadlineWhy deadlines={view.deadlines} isPast={head === null && view.deadlines.every((one) => !one.isOpen)} />}
        </div>
      )}
    </Card>
  );
}
