import type { AttachmentStore } from '../store/attachment-store.ts';
import type { BackupItem } from '../store/backup-reader.ts';

class Broken extends Error {
  override readonly name = 'Broken';
}

/** Takes in one attachment of a backup; one that was not whole when the backup was made is passed over. Throws as the store does. */
export async function takeFile(files: AttachmentStore, id: string, items: AsyncGenerator<BackupItem>): Promise<void> {
  if (await files.has(id)) {
    for await (const piece of piecesOf(items)) if (piece === null) return;
    return;
  }
  try {
    const stored = await files.put(contentOf(items));
    // named by its content: under another name it is not what the tickets mean
    if (stored.id !== id) await files.remove(stored.id);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
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
    const { done, value } = await items.next();
    if (done === true) return;
    if (value.kind === 'piece') yield value.bytes;
    else {
      if (value.kind === 'fileEnd' && !value.isWhole) yield null;
      return;
    }
  }
}
