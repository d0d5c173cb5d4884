import type { ImportField } from '../../shared/contract/import-views.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';
import { readMoment } from './dates.ts';
import type { Moment } from './dates.ts';
import type { Findings } from './findings.ts';
import type { RowCells } from './row-cells.ts';

/** When the steps of a report happened, as far as the file knows. */
export interface RowDates {
  readonly receivedAt: Moment | null;
  readonly disposedAt: Moment | null;
  readonly followedUpAt: Moment | null;
  readonly closedAt: Moment | null;
  readonly incidentOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
}

/** The calendar that a file's dates are read against. */
export interface DateContext {
  readonly timeZone: string;
  readonly date1904: boolean;
  readonly today: LocalDate;
}

/** Reads a row's dates. A step's date that is unreadable, to come, or before the report rejects the row: a guess would falsify deadlines. */
export function readDates(cells: RowCells, context: DateContext, findings: Findings): RowDates {
  const step = (field: ImportField) => readStep(cells, field, context, findings);
  const dates = {
    receivedAt: step('receivedAt'), disposedAt: step('disposedAt'), followedUpAt: step('followedUpAt'), closedAt: step('closedAt'),
    incidentOn: readDay(cells, 'incidentOn', context, findings), dueOn: readDay(cells, 'dueOn', context, findings),
  };
  if (cells.line('receivedAt') === '') findings.reject('noDate');
  checkOrder(dates, findings);
  return dates;
}

function readStep(cells: RowCells, field: ImportField, context: DateContext, findings: Findings): Moment | null {
  const shown = cells.line(field);
  if (shown === '') return null;
  const moment = readMoment(cells.raw(field), context.timeZone, context.date1904);
  if (moment === null) findings.reject('badDate', shown);
  else if (moment.day > context.today) findings.reject('futureDate', shown);
  return moment;
}

/** A day that nothing is reckoned from: where it cannot be right it is left empty, with a remark. */
function readDay(cells: RowCells, field: 'incidentOn' | 'dueOn', context: DateContext, findings: Findings): LocalDate | null {
  const shown = cells.line(field);
  if (shown === '') return null;
  const moment = readMoment(cells.raw(field), context.timeZone, context.date1904);
  if (moment === null) {
    findings.remark('badDate', shown);
    return null;
  }
  if (field === 'dueOn' || moment.day <= context.today) return moment.day;
  findings.remark('futureDate', shown);
  return null;
}

function checkOrder({ receivedAt, disposedAt, followedUpAt, closedAt }: RowDates, findings: Findings): void {
  const later = [disposedAt, followedUpAt, closedAt].filter((moment) => moment !== null);
  const isBeforeReport = receivedAt !== null && later.some(({ day }) => day < receivedAt.day);
  const isAfterEnd = closedAt !== null && later.some(({ day }) => day > closedAt.day);
  if (isBeforeReport || isAfterEnd) findings.reject('datesOutOfOrder');
  // An answer before the disposition is odd, but it happens: the coordinator answered, or the unit changed.
  else if (disposedAt && followedUpAt && followedUpAt.day < disposedAt.day) findings.remark('datesOutOfOrder');
}
