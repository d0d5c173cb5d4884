import { checksum } from './checksum.ts';
import type { SearchTexts } from './search-text.ts';

/** The records that rows depend on, by key; a record is the same object until it changes. */
export type Settings = ReadonlyMap<string, unknown>;

export interface Derived<Row> {
  /** what a list shows of a body; a JSON value */
  row: Row;
  /** text 0 for every viewer, further ones for viewers who may see more; the store folds their case (search-text.ts) */
  search: SearchTexts;
}

/** What the composition root teaches the store about its bodies. */
export interface StoreShape<Body, Row> {
  /** to be raised whenever `derive` gives other rows or texts for the same body */
  version: number;
  /** keys of the records that `derive` looks at */
  settings?: readonly string[];
  /** Pure: the same body and settings give the same row and texts. */
  derive(id: string, body: Body, settings: Settings): Derived<Row>;
}

/** Derives from a body's JSON text; a shape that throws is a bug, so its error goes up as it is. */
export function deriveFrom<Body, Row>(shape: StoreShape<Body, Row>, id: string, text: string, settings: Settings): Derived<Row> {
  const { row, search } = shape.derive(id, JSON.parse(text) as Body, settings);
  return { row, search };
}

/** The row alone: a `search` that is a getter is not asked for. */
export function rowFrom<Body, Row>(shape: StoreShape<Body, Row>, { id, text }: { id: string; text: string }, settings: Settings): Row {
  return shape.derive(id, JSON.parse(text) as Body, settings).row;
}

/** The shape's settings, through a way to look records up. */
export function settingsOf(shape: Pick<StoreShape<unknown, unknown>, 'settings'>, lookUp: (key: string) => unknown): Settings {
  return new Map((shape.settings ?? []).map((key) => [key, lookUp(key)]));
}

/** Names all that rows depend on besides the bodies: rows of another basis have to be derived anew. */
export function basisOf(shape: Pick<StoreShape<unknown, unknown>, 'version'>, settings: Settings): string {
  return `${shape.version}:${checksum(Buffer.from(JSON.stringify([...settings])))}`;
}
