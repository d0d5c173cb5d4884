import type { Batch } from './batch.ts';
import { breathe } from './disk.ts';
import type { IndexPages } from './index-pages.ts';
import type { SearchTexts } from './search-text.ts';
import { SEGMENT_SIZE } from './segment.ts';
import { basisOf, deriveFrom, settingsOf, type Derived, type Settings, type StoreShape } from './shape.ts';
import type { StoreState } from './store-state.ts';

/** Told how many of the segments (256 bodies each) have been derived. */
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

interface Placed<Row> {
  id: string;
  row: Row;
  search?: SearchTexts;
}

/** Fills the rows from their snapshot, and derives those that it lacks; returns how many segments were derived anew. */
export async function restoreRows<Body, Row>(
  derivation: Derivation<Body, Row>,
  pages: IndexPages<Row>,
  batches: readonly Batch[],
): Promise<number> {
  const { state } = derivation;
  const { entries, stale } = await pages.load({ basis: state.basis, generations: state.bodies.generations });
  const changed = applyBodies(state, batches);
  const placed = new Map<number, Placed<Row>>();
  for (const [slot, id, row] of entries) if (!changed.has(slot)) placed.set(slot, { id, row });
  const changedSegments = [...changed].map(segmentOf);
  await eachEntry(derivation, [...new Set([...stale, ...changedSegments])], (slot, id, derive) => {
    if (!placed.has(slot)) placed.set(slot, { id, ...derive() });
  });
  for (const [slot, { id, ...values }] of [...placed].sort(([left], [right]) => left - right)) state.place(slot, id, values);
  return stale.length;
}

function applyBodies<Row>(state: StoreState<Row>, batches: readonly Batch[]): Set<number> {
  const changed = new Set<number>();
  for (const { bodies } of batches) {
    for (const { slot, id, text } of bodies) {
      state.bodies.set(slot, text === undefined ? undefined : { id, text });
      changed.add(slot);
    }
  }
  return changed;
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

/** Fills the search texts from their snapshot, and derives those that it lacks. */
export async function loadSearch<Body, Row>(derivation: Derivation<Body, Row>, pages: IndexPages<SearchTexts>): Promise<void> {
  const { state } = derivation;
  const { entries, stale } = await pages.load({ basis: state.basis, generations: [...state.bodies.generations] });
  const isMissing = (slot: number, id: string) => state.slotOf(id) === slot && !state.search.has(id);
  for (const [slot, id, texts] of entries) if (isMissing(slot, id)) state.search.set(id, texts);
  await eachEntry(derivation, stale, (slot, id, derive) => {
    if (isMissing(slot, id)) state.search.set(id, derive().search);
  });
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
