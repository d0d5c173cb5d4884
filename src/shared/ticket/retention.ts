import { localDateOf } from '../calendar/local-date.ts';
import type { Office } from '../office/office.ts';
import type { LocalDate } from './event.ts';
import type { Row } from './row.ts';

const OVER: ReadonlySet<Row['status']> = new Set(['done', 'archived', 'notOurs']);

/** Whether a report's words may go: it is over, and the office's years have passed in full since the last thing that happened to it. */
export function isPastRetention(
  row: Pick<Row, 'status' | 'lastEventAt' | 'erased'>, today: LocalDate, office: Pick<Office, 'timeZone' | 'retention'>,
): boolean {
  if (row.erased || !OVER.has(row.status)) return false;
  return yearsAfter(localDateOf(row.lastEventAt, office.timeZone), office.retention.years) < today;
}

/** The same day some years on. 29 February may give a day that does not exist; it sorts before 1 March, which is what is asked. */
function yearsAfter(date: LocalDate, years: number): LocalDate {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}
