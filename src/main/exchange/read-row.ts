import { TEXT_LIMIT } from '../../shared/contract/calls/schemas.ts';
import type { ColumnMapping } from '../../shared/contract/import-views.ts';
import type { Office } from '../../shared/office/office.ts';
import type { Classification, Instant } from '../../shared/ticket/event.ts';
import type { Reporter, Status } from '../../shared/ticket/ticket.ts';
import { cleanText, firstWords } from './clean-text.ts';
import type { Moment } from './dates.ts';
import type { Dictionary } from './dictionary.ts';
import { Findings } from './findings.ts';
import type { Finding } from './findings.ts';
import { RowCells } from './row-cells.ts';
import { readDates } from './row-dates.ts';
import type { DateContext, RowDates } from './row-dates.ts';
import { readPlace } from './row-place.ts';
import { isAnonymous, LINE_LIMIT, readFlag, readReporter } from './row-reporter.ts';
import { classificationOf, isVerified, readStatus, RowWords } from './row-words.ts';
import type { HeardWord } from './row-words.ts';
import { cellText } from './table.ts';
import type { Table, TableRow } from './table.ts';

/** What a row says of a report, in the desk's terms. */
export interface RowFacts extends Omit<RowDates, 'receivedAt'> {
  readonly row: number;
  readonly trackingId: string | null;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly status: Status;
  readonly receivedAt: Moment;
  readonly classification: Classification | null;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly channelId: string;
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly reporter: Reporter | null;
  /** Number of attachments that the file names. */
  readonly attachments: number;
}

/** A row as read; `facts: null` = rejected. `shown` is the row in the file's own words. */
export interface RowReading {
  readonly row: number;
  readonly facts: RowFacts | null;
  readonly findings: readonly Finding[];
  readonly unknown: readonly HeardWord[];
  readonly remembered: readonly HeardWord[];
  readonly shown: { readonly trackingId: string | null; readonly title: string; readonly status: string; readonly unit: string; readonly receivedAt: Instant | null };
}

/** What rows are read with. */
export interface RowContext extends DateContext {
  readonly mapping: ColumnMapping;
  readonly office: Office;
  readonly dictionary: Dictionary;
  readonly widest: Table['widest'];
}

/** Reads one row; whatever is wrong with it is found at once. */
export function readRow(row: TableRow, context: RowContext): RowReading {
  const cells = new RowCells(row, context.mapping);
  const findings = new Findings();
  const words = new RowWords(cells, context.dictionary, findings);
  if (context.widest !== null && row.cells.length > context.widest) findings.reject('brokenRow');
  const dates = readDates(cells, context, findings);
  const report = readReport(cells, findings);
  const trackingId = readTrackingId(cells.line('trackingId'), findings);
  const facts = { ...readSituation(words, dates, context), ...readPlace(cells, words, context.office) };
  const reporter = readReporter(cells, findings);
  const { receivedAt } = dates;
  return {
    row: row.row,
    facts: findings.isRejected || receivedAt === null ? null : {
      row: row.row, trackingId, ...report, ...facts, ...dates, receivedAt, reporter,
      anonymous: isAnonymous(cells), confidential: readFlag(cells, 'confidential'), attachments: countAttachments(cells),
    },
    findings: findings.all, unknown: words.unknown, remembered: words.remembered,
    shown: {
      trackingId, title: report.title, status: cells.line('status'), unit: cells.line('unit'), receivedAt: receivedAt?.at ?? null,
    },
  };
}

function readReport(cells: RowCells, findings: Findings): Pick<RowFacts, 'title' | 'text'> {
  const given = cells.line('title').slice(0, LINE_LIMIT);
  const text = cleanText(cellText(cells.raw('text'))) || given;
  if (text === '') findings.reject('noText');
  if (text.length > TEXT_LIMIT) findings.reject('textTooLong');
  return { title: given || firstWords(text), text };
}

type Situation = Pick<RowFacts, 'status' | 'classification' | 'categoryId' | 'unitId' | 'channelId'>;

function readSituation(words: RowWords, dates: RowDates, { office }: RowContext): Situation {
  const status = readStatus(words, dates);
  const isNeeded = isVerified(status, dates);
  return {
    status,
    // Before the verification the file's unit is only whom the reporter had in mind.
    unitId: isNeeded ? words.read('unit') : null,
    channelId: words.read('channel') ?? usualChannel(office),
    classification: classificationOf(isNeeded ? words.need('classification') : words.read('classification')),
    categoryId: isNeeded ? words.need('category') : words.read('category'),
  };
}

/** A file that names no channel is SP4N-LAPOR's own. */
function usualChannel({ channels }: Office): string {
  const lapor = channels.find(({ name, aliases }) => [name, ...aliases].some((word) => /lapor\.go\.id/i.test(word)));
  return (lapor ?? channels[0])?.id ?? '';
}

function readTrackingId(text: string, findings: Findings): string | null {
  if (text === '') return null;
  const digits = text.replace(/^#\s*/, '');
  if (/^\d{4,12}$/.test(digits)) return digits;
  findings.reject('badTrackingId', text);
  return null;
}

function countAttachments(cells: RowCells): number {
  return cellText(cells.raw('attachments')).split(/[,;|\n]/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
