import { dayNumber, localTimeOf } from '../calendar/local-date.ts';
import { isOfficial } from '../letter/letter.ts';
import type { Instant, LocalDate } from '../ticket/event.ts';
import type { Row } from '../ticket/row.ts';
import { STATUSES } from '../ticket/status.ts';

export const DIMENSIONS = ['unit', 'category', 'channel', 'district', 'classification', 'officer'] as const;
/** By what reports are put into groups. */
export type Dimension = (typeof DIMENSIONS)[number];

export const FACETS = [...DIMENSIONS, 'village'] as const;
/** What rows have columns of: also the kelurahan, by which no table is made, because most of its groups would be too small to be told. */
export type Facet = (typeof FACETS)[number];

/** Stands for a day that has not come. */
export const NEVER = 0x7fff_ffff;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST_ROOM = 1024;

/** Which group each row is in: a small number, and the id that it stands for (`null` = not given). */
export interface Codes {
  readonly of: Uint16Array;
  readonly ids: readonly (string | null)[];
}

const VALUE: Readonly<Record<Facet, (row: Row) => string | null>> = {
  unit: ({ unitId }) => unitId,
  category: ({ categoryId }) => categoryId,
  channel: ({ channelId }) => channelId,
  district: ({ districtId }) => districtId,
  classification: ({ classification }) => classification,
  officer: ({ handledBy }) => handledBy ?? null,
  village: ({ villageId }) => villageId,
};

/** The columns of so many rows; days are numbers since 1970-01-01 in the office's time zone. */
class Columns {
  readonly registered: Int32Array;
  /** Hour of registration; −1 where only the day is known. */
  readonly hour: Int8Array;
  readonly closed: Int32Array;
  readonly answered: Int32Array;
  readonly answerDue: Int32Array;
  /** Working days to the first answer; −1 = not known. */
  readonly answerDays: Int32Array;
  readonly due: Int32Array;
  readonly status: Uint8Array;
  readonly reopened: Uint8Array;
  /** 1 = Anonim, 2 = Rahasia, 3 = both. */
  readonly veil: Uint8Array;
  /** Official letters with a number, and drafts of such. */
  readonly issued: Uint16Array;
  readonly drafts: Uint16Array;
  readonly answerLetter: Uint8Array;
  /** The reporter's mark; 0 = none. */
  readonly rating: Uint8Array;
  readonly groups: Readonly<Record<Facet, Uint16Array>>;

  constructor(room: number, old?: Columns) {
    this.registered = grown(new Int32Array(room), old?.registered);
    this.hour = grown(new Int8Array(room), old?.hour);
    this.closed = grown(new Int32Array(room), old?.closed);
    this.answered = grown(new Int32Array(room), old?.answered);
    this.answerDue = grown(new Int32Array(room), old?.answerDue);
    this.answerDays = grown(new Int32Array(room), old?.answerDays);
    this.due = grown(new Int32Array(room), old?.due);
    this.status = grown(new Uint8Array(room), old?.status);
    this.reopened = grown(new Uint8Array(room), old?.reopened);
    this.veil = grown(new Uint8Array(room), old?.veil);
    this.issued = grown(new Uint16Array(room), old?.issued);
    this.drafts = grown(new Uint16Array(room), old?.drafts);
    this.answerLetter = grown(new Uint8Array(room), old?.answerLetter);
    this.rating = grown(new Uint8Array(room), old?.rating);
    this.groups = Object.fromEntries(FACETS.map((facet) => [facet, grown(new Uint16Array(room), old?.groups[facet])])) as Record<Facet, Uint16Array>;
  }
}

function grown<T extends { set(from: T): void }>(array: T, old: T | undefined): T {
  if (old) array.set(old);
  return array;
}

/** The rows of a desk as columns, so that one pass over 100,000 of them takes milliseconds. Only rows that changed are read again. */
export class FactTable {
  readonly #timeZone: string;
  readonly #rows: Row[] = [];
  readonly #codes = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string | null, number>()])) as Record<Facet, Map<string | null, number>>;
  readonly #ids = Object.fromEntries(FACETS.map((facet) => [facet, [] as (string | null)[]])) as Record<Facet, (string | null)[]>;
  #columns = new Columns(FIRST_ROOM);

  constructor(timeZone: string, rows: Iterable<Row> = []) {
    this.#timeZone = timeZone;
    this.update(rows);
  }

  get timeZone(): string {
    return this.#timeZone;
  }

  get size(): number {
    return this.#rows.length;
  }

  get columns(): Columns {
    return this.#columns;
  }

  /** The row at a place. Throws a RangeError where there is none. */
  row(index: number): Row {
    const row = this.#rows[index];
    if (!row) throw new RangeError('no such row');
    return row;
  }

  codes(facet: Facet): Codes {
    return { of: this.#columns.groups[facet], ids: this.#ids[facet] };
  }

  /** The number of a group; −1 where no row is in it. */
  codeOf(dimension: Dimension, id: string | null): number {
    return this.#codes[dimension].get(id) ?? -1;
  }

  /** Takes over the rows as they are now. */
  update(rows: Iterable<Row>): void {
    let index = 0;
    for (const row of rows) {
      if (this.#rows[index] !== row) this.#put(index, row);
      index += 1;
    }
    this.#rows.length = index;
  }

  /** Reads rows before anybody asks, with a pause after so many of them; what changes meanwhile is left to the next `update`. */
  async prepare(rows: Iterable<Row>, slice: number, pause: () => Promise<void>): Promise<void> {
    let index = 0;
    for (const row of rows) {
      if (this.#rows[index] !== row) this.#put(index, row);
      index += 1;
      if (index % slice === 0) await pause();
    }
  }

  #put(index: number, row: Row): void {
    if (index >= this.#columns.registered.length) this.#columns = new Columns(this.#columns.registered.length * 2, this.#columns);
    this.#rows[index] = row;
    const columns = this.#columns;
    const time = localTimeOf(row.registeredAt, this.#timeZone);
    columns.registered[index] = Math.floor(time / DAY);
    // A file that knows only the day gives its first moment, which would make midnight the busiest hour.
    columns.hour[index] = time % DAY === 0 ? -1 : Math.floor((time - Math.floor(time / DAY) * DAY) / HOUR);
    columns.closed[index] = row.status === 'done' ? this.#day(row.closedAt) : NEVER;
    columns.answered[index] = this.#day(row.firstFollowUpAt);
    columns.answerDue[index] = dayOf(row.firstFollowUpDueOn);
    columns.answerDays[index] = row.firstFollowUpDays ?? -1;
    columns.due[index] = dayOf(row.due?.on ?? null);
    columns.status[index] = STATUSES.indexOf(row.status);
    columns.reopened[index] = Math.min(row.reopenedCount, 255);
    columns.veil[index] = (row.anonymous ? 1 : 0) + (row.confidential ? 2 : 0);
    columns.rating[index] = row.rating ?? 0;
    this.#putLetters(index, row);
    for (const facet of FACETS) columns.groups[facet][index] = this.#code(facet, VALUE[facet](row));
  }

  #putLetters(index: number, { letters }: Row): void {
    const official = letters.filter(({ kind }) => isOfficial(kind));
    const issued = official.filter(({ state }) => state === 'numbered' || state === 'sent');
    this.#columns.issued[index] = issued.length;
    this.#columns.drafts[index] = official.filter(({ state }) => state === 'draft' || state === 'proposed' || state === 'approved').length;
    this.#columns.answerLetter[index] = issued.some(({ kind }) => kind === 'response') ? 1 : 0;
  }

  #day(instant: Instant | null): number {
    return instant === null ? NEVER : Math.floor(localTimeOf(instant, this.#timeZone) / DAY);
  }

  #code(facet: Facet, id: string | null): number {
    const codes = this.#codes[facet];
    let code = codes.get(id);
    if (code === undefined) {
      code = codes.size;
      codes.set(id, code);
      this.#ids[facet].push(id);
    }
    return code;
  }
}

function dayOf(date: LocalDate | null): number {
  return date === null ? NEVER : dayNumber(date);
}
