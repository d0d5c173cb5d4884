import type { Batch } from './batch.ts';
import { breathe } from './disk.ts';
import type { IndexPages, LoadedPage, RowEntries } from './index-pages.ts';
import { takeSearchPage, type SearchPage } from './search-page.ts';
import { SEGMENT_SIZE, type Entry } from './segment.ts';
import { basisOf, deriveFrom, rowFrom, settingsOf, type Derived, type Settings, type StoreShape } from './shape.ts';
import { absentIfDamaged } from './store-error.ts';
import type { StoreState } from './store-state.ts';

/** Told how many of the segments (256 bodies each) are done, where some have to be derived whole. */
export type Progress = (done: number, total: number) => void;

export interface Derivation<Body, Row> {
  state: StoreState<Row>;
  shape: StoreShape<Body, Row>;
  progress?: Progress | undefined;
}

/** The settings as they are durable now. */
function currentSettings<Body, Row>({ state, shape }: Derivation<Body, Row>): Settings {
  return settingsOf(shape, (key) => state.records.get(key)?.value);
}

/** Fills the rows from their snapshot, and derives those that it lacks; returns how many segments it knew nothing of. */
export async function restoreRows<Body, Row>(
  derivation: Derivation<Body, Row>,
  pages: IndexPages<RowEntries<Row>>,
  batches: readonly Batch[],
): Promise<number> {
  const { state, progress } = derivation;
  const changed = applyBodies(state, batches);
  const total = state.bodies.generations.length;
  let unknown = 0;
  let covered = 0;
  for await (const page of pages.load({ basis: state.basis, generations: state.bodies.generations })) {
    await placePage(derivation, page, changed);
    unknown += [...page.stale.values()].filter((since) => since === 0).length;
    covered = page.to;
  }
  if (unknown > 0) progress?.(total, total);
  for (const [slot, entry] of [...changed].sort(([left], [right]) => left - right)) {
    if (slot >= covered && entry !== undefined) placeRow(derivation, slot, entry);
  }
  return unknown;
}

async function placePage<Body, Row>(
  derivation: Derivation<Body, Row>,
  page: LoadedPage<RowEntries<Row>>,
  changed: ReadonlyMap<number, Entry | undefined>,
): Promise<void> {
  const { state } = derivation;
  const { entries, from, to } = page;
  const known: (RowEntries<Row>[number] | undefined)[] = Array.from({ length: to - from });
  for (const entry of entries) known[entry[0] - from] = entry;
  const newer = new Map(await readNewer(derivation, page));
  for (const [slot, entry] of changed) if (slot >= from && slot < to) newer.set(slot, entry);
  for (let slot = from; slot < to; slot += 1) {
    const entry = newer.get(slot);
    const row = known[slot - from];
    if (entry !== undefined) placeRow(derivation, slot, entry);
    else if (row !== undefined && !newer.has(slot)) state.place(slot, row[1], { row: row[2] });
  }
}

function placeRow<Body, Row>(derivation: Derivation<Body, Row>, slot: number, entry: Entry): void {
  const row = rowFrom(derivation.shape, entry, currentSettings(derivation));
  derivation.state.place(slot, entry.id, { row });
}

// what the journal holds last of each slot; its bodies need not be read from their segments
function applyBodies<Row>(state: StoreState<Row>, batches: readonly Batch[]): Map<number, Entry | undefined> {
  const changed = new Map<number, Entry | undefined>();
  for (const { bodies } of batches) {
    for (const { slot, id, text } of bodies) changed.set(slot, text === undefined ? undefined : { id, text });
  }
  for (const [slot, entry] of changed) {
    state.bodies.set(slot, entry);
    state.unindexed.add(slot);
  }
  return changed;
}

/** The bodies of a page's newer segments that it says wrongly or not at all, by slot; undefined where there is nothing any more. */
async function readNewer<Body, Row>(
  { state, progress }: Derivation<Body, Row>,
  { stale }: Pick<LoadedPage<unknown>, 'stale'>,
): Promise<[slot: number, entry: Entry | undefined][]> {
  const newer: [number, Entry | undefined][] = [];
  for (const [segment, since] of stale) {
    if (since === 0) progress?.(segment, state.bodies.generations.length);
    newer.push(...(await state.bodies.newerThan(segment, since)));
    await breathe();
  }
  return newer;
}

/** Derives all rows and texts anew, after the settings have changed; again, where they change meanwhile. */
export async function rederiveAll<Body, Row>(derivation: Derivation<Body, Row>): Promise<void> {
  const { state, shape } = derivation;
  let revision: number;
  do {
    revision = state.settingsRevision;
    await eachEntry(derivation, upTo(segmentOf(state.slotCount + SEGMENT_SIZE - 1)), (slot, id, derive) => {
      state.place(slot, id, derive());
    });
  } while (revision !== state.settingsRevision);
  state.basis = basisOf(shape, currentSettings(derivation));
}

/** Fills the search index from its snapshot, and derives what it lacks. What has changed since the start is in it already. */
export async function loadSearch<Body, Row>(derivation: Derivation<Body, Row>, pages: IndexPages<SearchPage>): Promise<void> {
  const { state } = derivation;
  const isMissing = (slot: number, id: string) => state.slotOf(id) === slot && !state.search.has(slot);
  const add = (slot: number, entry: Entry | undefined): void => {
    if (entry === undefined || !isMissing(slot, entry.id)) return;
    state.search.set(slot, entry.id, deriveFrom(derivation.shape, entry.id, entry.text, currentSettings(derivation)).search);
  };
  for (const slot of state.unindexed) add(slot, await state.bodies.get(slot).catch(absentIfDamaged));
  for await (const page of pages.load({ basis: state.basis, generations: [...state.bodies.generations] })) {
    const newer = new Map(await readNewer({ ...derivation, progress: undefined }, page));
    for (const [slot, entry] of newer) add(slot, entry);
    takeSearchPage(state.search, page.entries, (slot, id) => !newer.has(slot) && !state.unindexed.has(slot) && isMissing(slot, id));
    await breathe();
  }
  state.unindexed.clear();
}

type Visit<Row> = (slot: number, id: string, derive: () => Derived<Row>) => void;

// Visits the entries of each segment in one go, so that what is visited is what is durable at that moment.
async function eachEntry<Body, Row>(derivation: Derivation<Body, Row>, segments: readonly number[], visit: Visit<Row>): Promise<void> {
  const { state, shape, progress } = derivation;
  for (const [done, segment] of segments.entries()) {
    progress?.(done, segments.length);
    const entries = await state.bodies.entriesOf(segment);
    const settings = currentSettings(derivation);
    for (const [slot, { id, text }] of entries) visit(slot, id, () => deriveFrom(shape, id, text, settings));
    await breathe();
  }
  if (segments.length > 0) progress?.(segments.length, segments.length);
}

function segmentOf(slot: number): number {
  return Math.floor(slot / SEGMENT_SIZE);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
