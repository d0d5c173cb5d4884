import type { AttachmentStore } from '../store/attachment-store.ts';
import type { BackupItem } from '../store/backup-reader.ts';
import { isDamage } from '../store/store-error.ts';

class Broken extends Error {
  override readonly name = 'Broken';
}

/** Takes the attachments of a backup into a store, in the order in which they come. */
export class FileTaker {
  readonly #files: AttachmentStore;
  readonly #taken: string[] = [];

  constructor(files: AttachmentStore) {
    this.#files = files;
  }

  /** Takes one in that is not here, or not whole; one that was not whole when the backup was made is passed over. Throws as the store does. */
  async take(id: string, items: AsyncGenerator<BackupItem>): Promise<void> {
    if (await isWhole(this.#files, id)) {
      for await (const piece of piecesOf(items)) if (piece === null) return;
      return;
    }
    try {
      const stored = await this.#files.put(contentOf(items));
      this.#taken.push(stored.id);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
  }

  /** After the tickets were taken in: what nobody names goes again, such as the pictures of a ticket that was erased here. */
  async settle(named: ReadonlySet<string>): Promise<void> {
    await this.#files.settle(this.#taken.filter((id) => named.has(id)));
    for (const id of this.#taken) if (!named.has(id)) await this.#files.remove(id);
  }
}

async function isWhole(files: AttachmentStore, id: string): Promise<boolean> {
  if (!(await files.has(id))) return false;
  try {
    let read = 0;
    for await (const piece of files.open(id)) read += piece.length;
    return read === (await files.size(id));
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

async function* contentOf(items: AsyncGenerator<BackupItem>): AsyncGenerator<Buffer> {
  for await (const piece of piecesOf(items)) {
    if (piece === null) throw new Broken();
    yield piece;
  }
}

/** The pieces up to the file's end; null where it broke off. `items` goes on behind it. */
async function* piecesOf(items: AsyncGenerator<BackupItem>): AsyncGenerator<Buffer | null> {
  for (;;) {
    const next = await items.next();
    if (next.done === true) return;
    const { value } = next;
    if (value.kind === 'piece') yield value.bytes;
    else {
      if (value.kind === 'fileEnd' && !value.isWhole) yield null;
      return;
    }
  }
}
