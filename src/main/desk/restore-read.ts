import { basename } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { RestorePlan, SideCounts, SomeTickets } from '../../shared/contract/backup-views.ts';
import { readPortableKeys } from '../../shared/contract/portable-keys.ts';
import { mergeLetters } from '../../shared/letter/letter-versions.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { BackupError } from '../store/backup-format.ts';
import type { BackupEnd, BackupErrorCode, BackupHead } from '../store/backup-format.ts';
import { readBackup, readBackupHead } from '../store/backup-reader.ts';
import type { BackupItem } from '../store/backup-reader.ts';
import { realDisk } from '../store/disk.ts';
import { isDamage } from '../store/store-error.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Watch } from './work-bench.ts';
import { stopIfAsked } from './backup-make.ts';
import type { TicketStore } from './desk.ts';

/** Numbers that are named of each kind. */
const NAMED = 8;

const CODES: Readonly<Record<BackupErrorCode, ErrorCode>> = {
  'foreign': 'backup-foreign', 'newer': 'backup-newer', 'truncated': 'backup-truncated', 'damaged': 'backup-damaged', 'other-key': 'backup-other-key',
};

/** Refuses what is wrong with a backup file. */
function refuseBackup(error: unknown): never {
  if (error instanceof BackupError) throw new Refusal(CODES[error.code]);
  throw error;
}

// One that carries its keys can be opened by whoever knows what they were put under.
function keyMissing({ keys }: BackupHead): Refusal {
  const there = readPortableKeys(keys);
  if (there === null || (there.passphrase === null && there.recovery === null)) return new Refusal('backup-other-key');
  return new Refusal('backup-needs-key', { hasPassphrase: there.passphrase === null ? 0 : 1 });
}

/** Opens a backup of another desk with what opens the data there; refuses with `wrong-key`, and as `itemsOf` does. */
export async function unlockBackup(ports: BackupPorts, path: string, { by, secret }: Parsed<'restore.unlock'>): Promise<void> {
  const head = await readBackupHead(realDisk, path).catch(refuseBackup);
  if (!(await ports.unlockBackup(head, by, secret))) throw new Refusal('wrong-key');
}

/** The items of a backup, checked as they come; refuses with cancelled and as `refuseBackup` does. */
export async function* itemsOf(ports: BackupPorts, path: string, watch: Watch): AsyncGenerator<BackupItem> {
  try {
    const head = await readBackupHead(realDisk, path);
    const sealer = ports.sealerFor(head);
    if (sealer === null) throw keyMissing(head);
    for await (const item of readBackup(realDisk, path, sealer, watch.progress)) {
      stopIfAsked(watch.signal);
      yield item;
    }
  } catch (error) {
    refuseBackup(error);
  }
}

/** A ticket of this desk; undefined where there is none, or it is damaged. Throws StoreError. */
export async function readIfWhole(store: TicketStore, id: string): Promise<Bundle | undefined> {
  try {
    return await store.read(id);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** A ticket as it is kept. */
export function bundleOf(text: string): Bundle {
  return JSON.parse(text) as Bundle;
}

/** Reads a backup to its end and puts it beside what is on the desk now. Changes nothing; refuses as `itemsOf` does. */
export async function compareBackup(ports: BackupPorts, path: string, watch: Watch): Promise<RestorePlan> {
  const head: BackupHead = await readBackupHead(realDisk, path).catch(refuseBackup);
  const comparison = new Comparison(ports);
  let end: BackupEnd | null = null;
  for await (const item of itemsOf(ports, path, watch)) {
    if (item.kind === 'bodies') for (const { text } of item.bodies) await comparison.add(bundleOf(text));
    if (item.kind === 'end') end = item.sums;
  }
  if (end === null) throw new Refusal('backup-truncated');
  const { files, brokenFiles } = end;
  return { restoreId: ports.desk.newId(), fileName: basename(path), at: head.at, files, brokenFiles, ...(await comparison.result()) };
}

class Comparison {
  readonly #ports: BackupPorts;
  readonly #seen = new Set<string>();
  readonly #newerHere: string[] = [];
  readonly #newerThere: string[] = [];
  readonly #onlyThere: string[] = [];
  #newestThere: string | null = null;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  async add(there: Bundle): Promise<void> {
    this.#seen.add(there.ticketId);
    this.#newestThere = later(this.#newestThere, newestOf(there));
    const here = await readIfWhole(this.#ports.desk.store, there.ticketId);
    const number = numberOf(here ?? there);
    if (here === undefined) this.#onlyThere.push(number);
    else {
      if (hasMore(here, there)) this.#newerHere.push(number);
      if (hasMore(there, here)) this.#newerThere.push(number);
    }
  }

  async result(): Promise<Pick<RestorePlan, 'backup' | 'here' | 'onlyHere' | 'newerHere' | 'onlyThere' | 'newerThere'>> {
    const { store } = this.#ports.desk;
    const onlyHere = [...store.rows()].filter(([id]) => !this.#seen.has(id)).map(([, row]) => row.number);
    return {
      backup: { tickets: this.#seen.size, newestAt: this.#newestThere },
      here: await countHere(store),
      onlyHere: some(onlyHere), newerHere: some(this.#newerHere), onlyThere: some(this.#onlyThere), newerThere: some(this.#newerThere),
    };
  }
}

async function countHere(store: TicketStore): Promise<SideCounts> {
  let newestAt: string | null = null;
  for (const id of store.rows().keys()) {
    const bundle = await readIfWhole(store, id);
    if (bundle) newestAt = later(newestAt, newestOf(bundle));
  }
  return { tickets: store.rows().size, newestAt };
}

/** Whether the first holds an event, or an edit of a letter, that the second lacks. */
function hasMore(a: Bundle, b: Bundle): boolean {
  const known = new Set(b.events.map(({ id }) => id));
  if (a.events.some(({ id }) => !known.has(id))) return true;
  return Object.values(a.letters).some((letter) => {
    const other = b.letters[letter.id];
    return other === undefined || stableText(mergeLetters(other, letter)) !== stableText(other);
  });
}

function newestOf({ events }: Bundle): string | null {
  return events.reduce<string | null>((newest, { at }) => later(newest, at), null);
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function numberOf({ events, contents }: Bundle): string {
  return fold(events, contents).number;
}

function some(numbers: readonly string[]): SomeTickets {
  return { count: numbers.length, numbers: numbers.slice(0, NAMED) };
}
