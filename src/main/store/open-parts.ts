import { join } from 'node:path';
import { decodeBatch, type Batch } from './batch.ts';
import { BodyTable } from './body-table.ts';
import type { CheckpointParts } from './checkpoint.ts';
import { restoreRows, type Progress } from './derivation.ts';
import { realDisk, type Disk } from './disk.ts';
import { IndexPages } from './index-pages.ts';
import { readJournal, type JournalFolder } from './journal-reader.ts';
import { Journal } from './journal.ts';
import { takeLock, type Lock } from './lock.ts';
import { loadManifest, type Manifest } from './manifest.ts';
import { MIGRATIONS, type Migration, type StorePlace } from './migrations/migrations.ts';
import { RecordTable } from './record-table.ts';
import { plainSealer, type Sealer } from './sealed-file.ts';
import type { SearchTexts } from './search-text.ts';
import { basisOf, settingsOf, type StoreShape } from './shape.ts';
import { writeError } from './store-error.ts';
import { StoreState } from './store-state.ts';

/** What the store tells besides its answers; for the log and for a message to the officer. */
export type StoreNotice =
  /** an interrupted write was cut off; it had not been acknowledged */
  | { kind: 'tail-cut'; file: string; bytes: number }
  /** rows were derived anew because their snapshot was lost or older than the bodies */
  | { kind: 'index-rebuilt'; segments: number }
  /** changes stay in the journal; nothing is lost */
  | { kind: 'flush-failed'; error: unknown };

export interface StoreTuning {
  /** a flush comes after so long without a change; Infinity: never by time */
  idleMs?: number | undefined;
  /** journal bytes at which a flush comes even while changes go on */
  journalLimit?: number | undefined;
  /** characters of bodies kept in memory */
  cacheLimit?: number | undefined;
}

export interface StoreOptions<Body, Row> {
  dir: string;
  shape: StoreShape<Body, Row>;
  /** while `openStore` derives rows anew */
  progress?: Progress | undefined;
  report?: ((notice: StoreNotice) => void) | undefined;
  tuning?: StoreTuning | undefined;
  disk?: Disk | undefined;
  sealer?: Sealer | undefined;
  migrations?: readonly Migration[] | undefined;
}

export interface StoreParts<Row> extends CheckpointParts<Row> {
  manifest: Manifest;
}

const CACHE_LIMIT = 64 * 1024 * 1024;

/** Locks the folder, reads it, and brings the state up to the journal's last line; throws StoreError. */
export async function openParts<Body, Row>(options: StoreOptions<Body, Row>): Promise<StoreParts<Row>> {
  const { disk = realDisk, sealer = plainSealer, dir } = options;
  const place: StorePlace = { disk, sealer, dir };
  await makeFolders(place);
  const lock = await takeLock(disk, join(dir, 'lock'));
  try {
    return await readParts(options, place, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeFolders({ disk, dir }: StorePlace): Promise<void> {
  for (const folder of ['journal', 'segments', 'index', 'lock']) {
    const path = join(dir, folder);
    await disk.fs.mkdir(path, { recursive: true }).catch((error: unknown) => {
      throw writeError(error, path);
    });
  }
}

async function readParts<Body, Row>(options: StoreOptions<Body, Row>, place: StorePlace, lock: Lock): Promise<StoreParts<Row>> {
  const { report } = options;
  const manifest = await loadManifest(place, options.migrations ?? MIGRATIONS);
  const content = await readJournal(journalFolder(place), manifest.through);
  if (content.torn !== undefined) report?.({ kind: 'tail-cut', ...content.torn });
  const batches = content.contents.map(decodeBatch);
  const state = await openState<Row>(options, place, { manifest, batches });
  const rowPages = pages<Row>(place, 'rows');
  const { shape, progress } = options;
  const segments = await restoreRows({ state, shape, progress }, rowPages, batches);
  if (segments > 0) report?.({ kind: 'index-rebuilt', segments });
  const journal = await Journal.open(journalFolder(place), content);
  return { place, lock, manifest, state, journal, rowPages, searchPages: pages<SearchTexts>(place, 'search') };
}

function journalFolder({ disk, sealer, dir }: StorePlace): JournalFolder {
  return { disk, sealer, dir: join(dir, 'journal') };
}

function pages<Value>({ disk, sealer, dir }: StorePlace, kind: string): IndexPages<Value> {
  return new IndexPages<Value>({ disk, sealer, dir: join(dir, 'index'), kind });
}

async function openState<Row>(
  { shape, tuning }: Pick<StoreOptions<never, Row>, 'tuning'> & { shape: Pick<StoreShape<never, Row>, 'version' | 'settings'> },
  { disk, sealer, dir }: StorePlace,
  { manifest, batches }: { manifest: Manifest; batches: readonly Batch[] },
): Promise<StoreState<Row>> {
  const records = await RecordTable.open({ disk, sealer, dir, generation: manifest.records });
  for (const { key, value } of batches.flatMap((batch) => batch.records)) records.set(key, value);
  const bodies = new BodyTable({
    disk,
    sealer,
    dir: join(dir, 'segments'),
    generations: manifest.segments,
    cacheLimit: tuning?.cacheLimit ?? CACHE_LIMIT,
  });
  const basis = basisOf(shape, settingsOf(shape, (key) => records.get(key)?.value));
  return new StoreState({ bodies, records }, { slots: manifest.slots, basis, settings: shape.settings ?? [] });
}
