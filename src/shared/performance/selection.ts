import { dayNumber } from '../calendar/local-date.ts';
import type { Classification, LocalDate } from '../ticket/event.ts';
import { bitsOf } from './measures.ts';
import { DIMENSIONS } from './fact-table.ts';
import type { Dimension, FactTable } from './fact-table.ts';
import type { Range } from './period.ts';

/** What narrows the figures; null = any. */
export interface Where {
  readonly unitId: string | null;
  readonly categoryId: string | null;
  readonly channelId: string | null;
  readonly districtId: string | null;
  readonly classification: Classification | null;
  readonly officerId: string | null;
}

/** Nothing narrowed. */
export const EVERYWHERE: Where = { unitId: null, categoryId: null, channelId: null, districtId: null, classification: null, officerId: null };

/** Who looks, and when. */
export interface Sight {
  readonly today: LocalDate;
  /** Whether this officer may see the reports of a unit (null = not disposed yet). */
  readonly sees: (unitId: string | null) => boolean;
  /** For the public: without what is Rahasia, and no small number anywhere. */
  readonly isPublic: boolean;
}

/** Some rows of a table, and what is true of each. */
export interface Selection {
  readonly table: FactTable;
  /** Places in the table. */
  readonly indices: Int32Array;
  /** Bits of each of them, in the same order; see `measures.ts`. */
  readonly bits: Uint32Array;
}

const KEYS: Readonly<Record<Dimension, keyof Where>> = {
  unit: 'unitId', category: 'categoryId', channel: 'channelId', district: 'districtId', classification: 'classification', officer: 'officerId',
};

const RAHASIA = 2;

/** The rows registered in a range of days that fit and that this officer may see. */
export function select(table: FactTable, { from, to }: Range, where: Where, sight: Sight): Selection {
  const { registered, veil } = table.columns;
  const tests = testsOf(table, where);
  const units = table.codes('unit');
  const seen = units.ids.map(sight.sees);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const found = new Int32Array(table.size);
  let count = 0;
  for (let index = 0; index < table.size; index += 1) {
    const day = registered[index] ?? 0;
    if (day < first || day > last || seen[units.of[index] ?? 0] !== true) continue;
    if (sight.isPublic && ((veil[index] ?? 0) & RAHASIA) !== 0) continue;
    if (tests.every(({ of, code }) => of[index] === code)) found[count++] = index;
  }
  return withBits(table, found.subarray(0, count), sight);
}

/** The selected rows of which something is true. */
export function narrow(selection: Selection, isIn: (index: number, bits: number) => boolean): Selection {
  const { table, indices, bits } = selection;
  const kept: number[] = [];
  for (let at = 0; at < indices.length; at += 1) if (isIn(indices[at] ?? 0, bits[at] ?? 0)) kept.push(at);
  return { table, indices: Int32Array.from(kept, (at) => indices[at] ?? 0), bits: Uint32Array.from(kept, (at) => bits[at] ?? 0) };
}

function testsOf(table: FactTable, where: Where): { readonly of: Uint16Array; readonly code: number }[] {
  return DIMENSIONS.flatMap((dimension) => {
    const id = where[KEYS[dimension]];
    return id === null ? [] : [{ of: table.codes(dimension).of, code: table.codeOf(dimension, id) }];
  });
}

function withBits(table: FactTable, indices: Int32Array, { today }: Sight): Selection {
  const day = dayNumber(today);
  const bits = new Uint32Array(indices.length);
  for (let at = 0; at < indices.length; at += 1) bits[at] = bitsOf(table, indices[at] ?? 0, day);
  return { table, indices, bits };
}
