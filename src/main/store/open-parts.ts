import { dirname, join } from 'node:path';
import { decodeBatch, type Batch } from './batch.ts';
import { BodyTable } from './body-table.ts';
import type { CheckpointParts } from './checkpoint.ts';
import { nameWithin, setAside, type Damage, type ReportDamage } from './damage.ts';
import { restoreRows, type Progress } from './derivation.ts';
import { realDisk, syncFolder, type Disk } from './disk.ts';
import { IndexPages, type IndexPagesOptions, type Page, type RowEntries } from './index-pages.ts';
import { readJournal, type JournalDamage, type JournalFolder } from './journal-reader.ts';
import { Journal } from './journal.ts';
import { KeptJournal } from './kept-journal.ts';
import { takeLock, type Lock } from './lock.ts';
import { loadManifest, type Manifest } from './manifest.ts';
import { stepsFor, type Migration, type StorePlace } from './migrations/migrations.ts';
import { RecordTable } from './record-table.ts';
import { jsonCodec, plainSealer, type Sealer } from './sealed-file.ts';
import { NO_WORDS, searchPageCodec } from './search-page.ts';
import { basisOf, settingsOf, type StoreShape } from './shape.ts';
import { writeError } from './store-error.ts';
import { StoreState } from './store-state.ts';

/** What the store tells besides its answers; for the log and for a message to the officer. */
export type StoreNotice =
  /** an interrupted write was cut off; it had not been acknowledged */
  | { kind: 'tail-cut'; file: string; bytes: number }
  /** a file is not what was written; what of it can be read is there */
  | ({ kind: 'damaged' } & Damage)
  /** rows were derived anew because their snapshot was lost or older than the bodies */
  | { kind: 'index-rebuilt'; segments: number }
  /** changes stay in the journal; nothing is lost */
  | { kind: 'flush-failed'; error: unknown }
  /** files that no ticket names could not be removed; they only take up room */
  | { kind: 'orphans-stay'; error: unknown }
  /** words that were removed may still lie on the disk; the next start tries again */
  | { kind: 'erasing-unfinished'; error: unknown }
  /** the folder is a copy that was made while the data were in use; all that was acknowledged by then is in it */
  | { kind: 'copied' };

export interface StoreTuning {
  /** a flush comes after so long without a change; Infinity: never by time */
  idleMs?: number | undefined;
  /** journal bytes at which a flush comes even while changes go on */
  journalLimit?: number | undefined;
  /** characters of bodies kept in memory */
  cacheLimit?: number | undefined;
  /** journal bytes below which neither a pause nor the end of the work brings a flush */
  rest?: number | undefined;
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
  /** Whether journal files may go once their changes are in the segments; false = they are kept, and mend a damaged segment. Absent = always. */
  mayForget?: (() => boolean) | undefined;
}

export interface StoreParts<Row> extends CheckpointParts<Row> {
  manifest: Manifest;
}

/** Enough for the tickets of a day: a body is read again within a millisecond. */
const CACHE_LIMIT = 16 * 1024 * 1024;

/** Locks the folder, reads it, and brings the state up to the journal's last line; throws StoreError. */
export async function openParts<Body, Row>(options: StoreOptions<Body, Row>): Promise<StoreParts<Row>> {
  const { disk = realDisk, sealer = plainSealer, dir } = options;
  const place: StorePlace = { disk, sealer, dir };
  await makeFolders(place);
  const lock = await takeLock(disk, join(dir, 'lock'));
  if (lock.isCopy) options.report?.({ kind: 'copied' });
  try {
    return await readParts(options, place, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeFolders({ disk, dir }: StorePlace): Promise<void> {
  try {
    for (const folder of ['journal', 'segments', 'index', 'lock']) await disk.fs.mkdir(join(dir, folder), { recursive: true });
    // else a power cut on the first day could take the folder's own name away, and all that is in it
    await syncFolder(disk.fs, dirname(dir));
  } catch (error) {
    throw writeError(error, dir);
  }
}

async function readParts<Body, Row>(options: StoreOptions<Body, Row>, place: StorePlace, lock: Lock): Promise<StoreParts<Row>> {
  const { report } = options;
  const reportDamage: ReportDamage = (damage) => report?.({ kind: 'damaged', ...damage });
  const manifest = await loadManifest(place, options.migrations ?? stepsFor(place.sealer), reportDamage);
  const content = await readJournal(journalFolder(place), manifest.through);
  await reportJournal(place, content.damages, reportDamage);
  if (content.torn !== undefined) report?.({ kind: 'tail-cut', ...content.torn });
  const batches = content.contents.map(decodeBatch);
  const kept = new KeptJournal(journalFolder(place));
  const state = await openState<Row>(options, place, { manifest, batches, reportDamage, kept });
  const rowPages = pages<RowEntries<Row>>(place, { kind: 'rows', none: [], codec: jsonCodec<Page<RowEntries<Row>>>() }, reportDamage);
  const searchPages = pages(place, { kind: 'search', none: NO_WORDS, codec: searchPageCodec }, reportDamage);
  const { shape, progress } = options;
  const segments = await restoreRows({ state, shape, progress }, rowPages, batches);
  if (segments > 0) report?.({ kind: 'index-rebuilt', segments });
  const journal = await Journal.open(journalFolder(place), content);
  return { place, lock, manifest, state, journal, kept, mayForget: options.mayForget ?? (() => true), rowPages, searchPages };
}

function journalFolder({ disk, sealer, dir }: StorePlace): JournalFolder {
  return { disk, sealer, dir: join(dir, 'journal') };
}

function pages<Entries>(
  place: StorePlace, what: Pick<IndexPagesOptions<Entries>, 'kind' | 'none' | 'codec'>, report: ReportDamage,
): IndexPages<Entries> {
  const { disk, sealer, dir } = place;
  const onDamage = async (path: string): Promise<void> => {
    const copy = await setAside(place, path);
    report({ file: nameWithin(dir, path), holds: 'index', isRepaired: true, copy });
  };
  return new IndexPages<Entries>({ ...what, disk, sealer, dir: join(dir, 'index'), onDamage });
}

// set aside before anything is written: the next checkpoint lets the file go
async function reportJournal(place: StorePlace, damages: readonly JournalDamage[], report: ReportDamage): Promise<void> {
  for (const { file, lost } of damages) {
    const copy = file.endsWith('.log') ? await setAside(place, file) : undefined;
    report({ file: nameWithin(place.dir, file), holds: 'journal', isRepaired: lost === 0, lost, copy });
  }
}

async function openState<Row>(
  { shape, tuning }: Pick<StoreOptions<never, Row>, 'tuning'> & { shape: Pick<StoreShape<never, Row>, 'version' | 'settings'> },
  place: StorePlace,
  { manifest, batches, reportDamage, kept }: { manifest: Manifest; batches: readonly Batch[]; reportDamage: ReportDamage; kept: KeptJournal },
): Promise<StoreState<Row>> {
  const { disk, sealer, dir } = place;
  const records = await RecordTable.open({ disk, sealer, dir, generation: manifest.records, report: reportDamage });
  for (const { key, value } of batches.flatMap((batch) => batch.records)) records.set(key, value);
  const bodies = new BodyTable({
    disk,
    sealer,
    dir: join(dir, 'segments'),
    generations: manifest.segments,
    onDamage: setAsideAndTell(place, reportDamage),
    cacheLimit: tuning?.cacheLimit ?? CACHE_LIMIT,
  });
  const basis = basisOf(shape, settingsOf(shape, (key) => records.get(key)?.value));
  return new StoreState({ bodies, records, kept }, { slots: manifest.slots, basis, settings: shape.settings ?? [] });
}

// reads meet the same damage again and again; it is told once for each content that the file has
function setAsideAndTell(place: StorePlace, report: ReportDamage): (path: string) => Promise<void> {
  const told = new Set<string>();
  return async (path) => {
    const copy = await setAside(place, path);
    const file = nameWithin(place.dir, path);
    if (told.has(`${file} ${String(copy)}`)) return;
    told.add(`${file} ${String(copy)}`);
    report({ file, holds: 'bodies', isRepaired: false, copy });
  };
}
