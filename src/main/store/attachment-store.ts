import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { namesIn, openIfThere, renamePatiently, syncFolder, type Disk } from './disk.ts';
import { FrameReader, writeFrames } from './file-frames.ts';
import { PENDING, PendingMarks } from './pending-marks.ts';
import type { Sealer } from './sealed-file.ts';
import { errnoOf, readError, StoreError, writeError } from './store-error.ts';

/** SHA-256 (hex) of a file's content. */
export type FileId = string;

/** A file as it lies in the store: its name there and the bytes of its content. */
export interface StoredFile {
  id: FileId;
  size: number;
}

/** Files named by their content. Each is written once, whole or not at all; failures of the disk are StoreErrors. */
export interface AttachmentStore {
  /** Takes in content as it comes and makes it durable; the same content again is the same file. What `content` throws goes on. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** The content from an offset on, checked as it is read; throws StoreError, also where there is none of that id. */
  open(id: FileId, from?: number): AsyncIterable<Buffer>;
  /** Bytes of the content, after its frame was checked; throws as `open` does. */
  size(id: FileId): Promise<number>;
  has(id: FileId): Promise<boolean>;
  /** Nothing happens where there is none of that id. */
  remove(id: FileId): Promise<void>;
  list(): Promise<FileId[]>;
  /** Says that events that name these files are durable: from now on only `remove` takes them away. */
  settle(ids: readonly FileId[]): Promise<void>;
  /**
   * Removes what a crash between a file and its event has left: files that were never settled, put before `olderThan`, that
   * nobody names. Tells which. A settled file stays even where nobody names it: its ticket may only be damaged.
   */
  removeOrphans(isNamed: (id: FileId) => boolean, olderThan: Date): Promise<FileId[]>;
}

/** What the store needs: the machine, its folder, and how content is sealed. */
export interface AttachmentPlace {
  disk: Disk;
  dir: string;
  sealer: Sealer;
}

const ID = /^[0-9a-f]{64}$/u;
/** Unfinished files; of no use to anyone after a crash. */
const INCOMING = 'incoming';

/** Opens the folder, which may be new, and clears away unfinished files. The data folder's lock must be held. Throws StoreError. */
export async function openAttachmentStore(place: AttachmentPlace): Promise<AttachmentStore> {
  const { disk, dir } = place;
  const incoming = join(dir, INCOMING);
  try {
    await disk.fs.rm(incoming, { recursive: true, force: true });
    await disk.fs.mkdir(incoming, { recursive: true });
    await disk.fs.mkdir(join(dir, PENDING), { recursive: true });
    await syncFolder(disk.fs, dirname(dir));
  } catch (error) {
    throw writeError(error, incoming);
  }
  return new FolderStore(place);
}

/** Whether the system failed, and not whoever gives the content. */
function isOfDisk(error: unknown): boolean {
  return /^E[A-Z0-9]+$/u.test(errnoOf(error) ?? '');
}

class FolderStore implements AttachmentStore {
  readonly #place: AttachmentPlace;
  /** What was put since the start and is not settled: its event may be on its way. */
  readonly #fresh = new Set<FileId>();

  readonly #pending: PendingMarks;

  constructor(place: AttachmentPlace) {
    this.#place = place;
    this.#pending = new PendingMarks(place.disk, join(place.dir, PENDING));
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const nonce = randomUUID();
    const temporary = join(this.#place.dir, INCOMING, nonce);
    try {
      const stored = await this.#write(temporary, nonce, content);
      this.#fresh.add(stored.id);
      if (!(await this.has(stored.id)) || (await this.#pending.has(stored.id))) await this.#pending.mark(stored.id);
      if (await this.#isSound(stored.id)) await this.#discard(temporary);
      else await this.#putInPlace(temporary, stored.id);
      return stored;
    } catch (error) {
      await this.#discard(temporary);
      throw isOfDisk(error) ? writeError(error, temporary) : error;
    }
  }

  async *open(id: FileId, from = 0): AsyncGenerator<Buffer> {
    const { handle, reader } = await this.#reader(id);
    try {
      yield* reader.read(from);
    } catch (error) {
      throw readError(error, this.#path(id));
    } finally {
      await handle.close();
    }
  }

  async size(id: FileId): Promise<number> {
    const { handle, reader } = await this.#reader(id);
    await handle.close();
    return reader.sums.size;
  }

  async has(id: FileId): Promise<boolean> {
    const handle = await openIfThere(this.#place.disk, this.#path(id));
    await handle?.close();
    return handle !== undefined;
  }

  async remove(id: FileId): Promise<void> {
    const path = this.#path(id);
    try {
      await this.#place.disk.fs.rm(path, { force: true });
      await this.settle([id]);
      if (await this.#hasFolder(dirname(path))) await syncFolder(this.#place.disk.fs, dirname(path));
    } catch (error) {
      throw writeError(error, path);
    }
  }

  async list(): Promise<FileId[]> {
    const ids: FileId[] = [];
    for (const folder of await namesIn(this.#place.disk, this.#place.dir)) {
      if (!/^[0-9a-f]{2}$/u.test(folder)) continue;
      ids.push(...(await namesIn(this.#place.disk, join(this.#place.dir, folder))).filter((name) => ID.test(name)));
    }
    return ids.sort();
  }

  async settle(ids: readonly FileId[]): Promise<void> {
    for (const id of ids) {
      this.#fresh.delete(id);
      await this.#pending.clear(id);
    }
  }

  async removeOrphans(isNamed: (id: FileId) => boolean, olderThan: Date): Promise<FileId[]> {
    const removed: FileId[] = [];
    for (const id of (await this.#pending.list()).filter((name) => ID.test(name))) {
      const isOld = await this.#pending.isBefore(id, olderThan);
      if (this.#fresh.has(id)) continue;
      if (isNamed(id)) await this.settle([id]);
      else if (isOld) removed.push(id);
    }
    for (const id of removed) await this.remove(id);
    return removed;
  }

  async #write(path: string, nonce: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const { disk, sealer } = this.#place;
    const handle = await disk.fs.open(path, 'w');
    try {
      return await writeFrames(handle, { sealer, nonce }, content);
    } finally {
      await handle.close();
    }
  }

  // a file that was damaged is mended by the same content coming again
  async #isSound(id: FileId): Promise<boolean> {
    if (!(await this.has(id))) return false;
    try {
      let read = 0;
      for await (const chunk of this.open(id)) read += chunk.length;
      return read === (await this.size(id));
    } catch (error) {
      if (error instanceof StoreError && error.code === 'damaged') return false;
      throw error;
    }
  }

  async #putInPlace(temporary: string, id: FileId): Promise<void> {
    const { disk, dir } = this.#place;
    const path = this.#path(id);
    await disk.fs.mkdir(dirname(path), { recursive: true });
    await syncFolder(disk.fs, dir);
    await renamePatiently(disk, temporary, path);
    await syncFolder(disk.fs, dirname(path));
  }

  async #discard(temporary: string): Promise<void> {
    // what stays is cleared away at the next start
    await this.#place.disk.fs.rm(temporary, { force: true }).catch(() => undefined);
  }

  async #reader(id: FileId) {
    const path = this.#path(id);
    const handle = await openIfThere(this.#place.disk, this.#path(id));
    if (handle === undefined) throw new StoreError('damaged', 'the attachment is missing', { file: path });
    try {
      return { handle, reader: await FrameReader.open({ handle, path, id, sealer: this.#place.sealer }) };
    } catch (error) {
      await handle.close();
      throw readError(error, path);
    }
  }

  async #hasFolder(path: string): Promise<boolean> {
    return (await namesIn(this.#place.disk, this.#place.dir)).includes(path.slice(-2));
  }

  /** Names are hashes only, so that no name leads out of the folder. */
  #path(id: FileId): string {
    if (!ID.test(id)) throw new StoreError('damaged', 'not the name of an attachment', { file: this.#place.dir });
    return join(this.#place.dir, id.slice(0, 2), id);
  }
}
