import type { LocalDate, TicketId } from '../ticket/event.ts';
import { yearOf } from './dates.ts';

/** So many numbers a desk reserves at a time. */
export const SERIALS_AT_A_TIME = 20;

/** What tells a series of numbers from another. */
export interface SeriesParts {
  readonly classification: string;
  readonly unitCode: string;
  /** Date of the letter: its year, and its month in Roman figures. */
  readonly date: LocalDate;
}

/** A run of serials that one desk may give out and no other: what lets two desks number while neither hears of the other. */
interface NumberBlock {
  readonly desk: string;
  readonly from: number;
  readonly to: number;
}

/** A serial that was given; a void one stays on record and is never given again. */
export interface NumberEntry {
  readonly serial: number;
  readonly desk: string;
  readonly letterId: string;
  /** null: a letter on no report, such as a recap. */
  readonly ticketId: TicketId | null;
  readonly isVoid: boolean;
}

/** All serials of one row of numbers: reserved by whom, and given to what. */
export interface NumberSeries {
  readonly blocks: readonly NumberBlock[];
  readonly entries: readonly NumberEntry[];
}

/** The register of the time when serials ran over a unit and year, whatever the classification. */
export interface OldRegister {
  readonly next: number;
}

/** Key of the old register of a unit and year. */
export function oldRegisterKey({ unitCode, date }: Pick<SeriesParts, 'unitCode' | 'date'>): string {
  return `numbers:${unitCode}:${yearOf(date)}`;
}

/** Key of the series from which a number comes: one a unit, classification and year, as far as the pattern shows them. What it leaves out cannot tell two numbers apart. */
export function seriesKey(pattern: string, { classification, unitCode, date }: SeriesParts): string {
  const part = (name: string, value: string): string => (pattern.includes(`{${name}}`) ? value : '*');
  return `numbers:${part('unit', unitCode)}:${part('classification', classification)}:${part('year', yearOf(date))}`;
}

/** The series with a block of `size` more serials for a desk, behind all that are reserved; `start` is the first serial of an empty series. */
export function reserveBlock(series: NumberSeries | null, desk: string, size: number, start = 1): NumberSeries {
  const { blocks, entries } = series ?? { blocks: [], entries: [] };
  const from = Math.max(start, ...blocks.map(({ to }) => to + 1));
  return { blocks: [...blocks, { desk, from, to: from + size - 1 }], entries };
}

/**
 * The serials that a desk may still give out without asking anybody, smallest first. Of what two desks reserved before they heard of
 * each other, the desk with the smaller id gives out what lies in both.
 */
function* freeOf({ blocks, entries }: NumberSeries, desk: string): Generator<number> {
  const used = new Set(entries.map(({ serial }) => serial));
  const others = blocks.filter((block) => block.desk < desk);
  for (const { from, to } of blocks.filter((block) => block.desk === desk).sort((a, b) => a.from - b.from)) {
    for (let serial = from; serial <= to; serial += 1) {
      if (!used.has(serial) && !others.some((other) => other.from <= serial && serial <= other.to)) yield serial;
    }
  }
}

/** How many serials a desk may still give out without asking anybody. */
export function freeSerials(series: NumberSeries, desk: string): number {
  return new Set(freeOf(series, desk)).size;
}

/** The smallest free serial of the desk's own blocks, and the series that remembers it; null where they are used up. */
export function takeSerial(
  series: NumberSeries, desk: string, letter: Pick<NumberEntry, 'letterId' | 'ticketId'>,
): { readonly serial: number; readonly series: NumberSeries } | null {
  for (const serial of freeOf(series, desk)) return { serial, series: { ...series, entries: [...series.entries, { serial, desk, ...letter, isVoid: false }] } };
  return null;
}

/** The series in which a letter's serials are void; with `serial`, only that one of them. */
export function voidSerial(series: NumberSeries, letterId: string, serial?: number): NumberSeries {
  const isMeant = (entry: NumberEntry): boolean => entry.letterId === letterId && (serial === undefined || entry.serial === serial);
  return { ...series, entries: series.entries.map((entry) => (isMeant(entry) ? { ...entry, isVoid: true } : entry)) };
}

/** What two desks know of a series, put together; a serial that one of them made void is void. */
export function mergeSeries(a: NumberSeries, b: NumberSeries): NumberSeries {
  const blocks = new Map([...a.blocks, ...b.blocks].map((block) => [`${String(block.from)}:${block.desk}`, block]));
  const entries = new Map<string, NumberEntry>();
  for (const entry of [...a.entries, ...b.entries]) {
    const key = keyOf(entry);
    const known = entries.get(key);
    entries.set(key, { ...entry, desk: known && known.desk < entry.desk ? known.desk : entry.desk, isVoid: entry.isVoid || (known?.isVoid ?? false) });
  }
  return {
    blocks: [...blocks.values()].sort((one, other) => one.from - other.from || order(one.desk, other.desk)),
    entries: [...entries.values()].sort((one, other) => one.serial - other.serial || order(keyOf(one), keyOf(other))),
  };
}

/** The series with the letters that bear a number of it and are missing there; a number in no desk's block becomes this desk's. */
export function withTaken(series: NumberSeries | null, desk: string, taken: readonly Omit<NumberEntry, 'desk'>[]): NumberSeries {
  const known = new Set(series?.entries.map(({ serial, letterId }) => `${String(serial)}:${letterId}`));
  const missing = taken.filter(({ serial, letterId }) => !known.has(`${String(serial)}:${letterId}`));
  return missing.reduce((grown, entry) => {
    const owner = grown.blocks.find(({ from, to }) => from <= entry.serial && entry.serial <= to);
    const block = { desk, from: entry.serial, to: entry.serial };
    return mergeSeries(grown, { blocks: owner ? [] : [block], entries: [{ ...entry, desk: owner?.desk ?? desk }] });
  }, series ?? { blocks: [], entries: [] });
}

function keyOf({ serial, letterId }: NumberEntry): string {
  return `${String(serial)}:${letterId}`;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Reserved serials below the highest given one that are not given out yet, as ranges: what would else look like gaps. */
export function idleRanges({ blocks, entries }: NumberSeries): readonly { readonly from: number; readonly to: number }[] {
  const known = new Set(entries.map(({ serial }) => serial));
  const highest = Math.max(0, ...known);
  const ranges: { from: number; to: number }[] = [];
  for (const { from, to } of blocks) {
    for (let serial = from; serial <= Math.min(to, highest); serial += 1) {
      if (known.has(serial)) continue;
      known.add(serial);
      const last = ranges.at(-1);
      if (last?.to === serial - 1) last.to = serial;
      else ranges.push({ from: serial, to: serial });
    }
  }
  return ranges;
}

/** What a series' key says; null for the key of any other record. `*` = the pattern does not show it. */
export function readSeriesKey(key: string): { readonly unitCode: string; readonly classification: string; readonly year: string } | null {
  const [, unitCode, classification, year] = /^numbers:([^:]*):([^:]*):([^:]*)$/.exec(key) ?? [];
  return unitCode === undefined || classification === undefined || year === undefined ? null : { unitCode, classification, year };
}
