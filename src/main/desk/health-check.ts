import type { FileId } from '../../shared/ticket/event.ts';
import type { StoreNotice } from '../store/open-parts.ts';
import { isDamage } from '../store/store-error.ts';
import type { Desk } from './desk.ts';

/** Milliseconds between two announcements of how far it is. */
const PACE_MS = 120;

interface Watch {
  readonly signal: AbortSignal;
  /** Hears of attachments that are damaged; the store tells of its own files by itself. */
  readonly found: (notice: StoreNotice) => void;
}

/** Reads back everything that lies in the data folder, a file at a time, until it is done or stopped. Throws StoreError where the disk fails. */
export async function checkAll(desk: Pick<Desk, 'store' | 'files' | 'announce'>, { signal, found }: Watch): Promise<void> {
  const checks = [...(await desk.store.checks()), ...(await attachmentsOf(desk)).map((id) => () => checkAttachment(desk, id, found))];
  let told = 0;
  for (const [done, check] of checks.entries()) {
    if (signal.aborted) return;
    if (Date.now() - told >= PACE_MS) {
      told = Date.now();
      desk.announce({ type: 'health.progress', done, total: checks.length });
    }
    await check();
  }
  desk.announce({ type: 'health.progress', done: checks.length, total: checks.length });
}

/** Those that are there, and those that should be. */
async function attachmentsOf({ store, files }: Pick<Desk, 'store' | 'files'>): Promise<readonly FileId[]> {
  const named = [...store.rows().values()].flatMap((row) => row.files);
  return [...new Set([...(await files.list()), ...named])];
}

async function checkAttachment({ files }: Pick<Desk, 'files'>, id: FileId, found: Watch['found']): Promise<void> {
  const pieces = files.open(id)[Symbol.asyncIterator]();
  try {
    while ((await pieces.next()).done !== true) continue;
  } catch (error) {
    if (!isDamage(error)) throw error;
    found({ kind: 'damaged', file: `files/${id.slice(0, 2)}/${id}`, holds: 'attachment', isRepaired: false });
  }
}
