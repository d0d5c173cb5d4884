import type { ListRow } from '../../shared/contract/views.ts';
import { due as words } from '../../shared/messages/id/due.ts';
import { formatDate, formatWeekday } from './format.ts';

/** How pressing a deadline is. */
export type DueTone = 'late' | 'today' | 'soon' | 'calm' | 'none';

/** A deadline in words: the distance, and the date with what is due then. */
export interface DueWords {
  readonly tone: DueTone;
  readonly text: string;
  readonly tip: string | null;
}

type DueFacts = Pick<ListRow, 'due' | 'daysLeft' | 'status' | 'autoCloseOn' | 'closedAt'>;

/** What a row says about its deadline. */
export function dueWords(row: DueFacts): DueWords {
  const { due, daysLeft } = row;
  if (!due || daysLeft === null) return stillWords(row);
  const tip = `${words.stageBy[due.stage]} ${formatWeekday(due.on)}`;
  if (daysLeft < 0) return { tone: 'late', text: words.late(-daysLeft), tip };
  if (daysLeft === 0) return { tone: 'today', text: words.today, tip };
  return { tone: daysLeft <= 2 ? 'soon' : 'calm', text: words.left(daysLeft), tip };
}

function stillWords({ status, autoCloseOn }: DueFacts): DueWords {
  if (status === 'suspended') return { tone: 'none', text: words.suspended, tip: words.suspendedTip };
  if (status === 'inProgress') {
    return { tone: 'none', text: words.answered, tip: autoCloseOn ? words.autoClose(formatDate(autoCloseOn)) : words.answeredTip };
  }
  return { tone: 'none', text: words.none, tip: null };
}
