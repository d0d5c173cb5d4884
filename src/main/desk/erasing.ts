import type { FileId } from '../../shared/ticket/event.ts';
import type { Desk } from './desk.ts';
import { namedFiles } from './office-files.ts';

/** Key of the record that says that words were removed of which files on the disk may still hold something. */
export const ERASING = 'erasing';

/** What is still to be taken off the disk. */
export interface Erasing {
  /** Files that the emptied reports named. */
  readonly files: readonly FileId[];
}

/** The record with more to take off the disk; written together with the removal itself, so that a crash in between forgets nothing. */
export function withErasing(record: unknown, files: readonly FileId[]): Erasing {
  const known = (record as Erasing | undefined)?.files ?? [];
  return { files: [...new Set([...known, ...files])] };
}

/**
 * Takes what was removed off the disk: old texts lie in the journal, in segments and in the pages of list and search until those
 * are written anew, and files stay until nothing names them. To be called after a removal, and at the start after one that was
 * interrupted. Throws StoreError; then it is tried again at the next start.
 */
export async function finishErasing(desk: Pick<Desk, 'store' | 'files'>): Promise<void> {
  const { store } = desk;
  const pending = store.record(ERASING) as Erasing | undefined;
  if (pending === undefined) return;
  await store.purge();
  await removeUnnamed(desk, pending.files);
  await store.transact({ records: [ERASING] }, ({ records }) =>
    // another removal may have begun meanwhile
    records.get(ERASING) === pending ? { records: new Map([[ERASING, undefined]]), result: null } : { result: null });
}

/** The same picture may belong to another report as well. */
async function removeUnnamed({ store, files }: Pick<Desk, 'store' | 'files'>, ids: readonly FileId[]): Promise<void> {
  const named = namedFiles(store);
  for (const id of ids) if (!named.has(id)) await files.remove(id);
}
