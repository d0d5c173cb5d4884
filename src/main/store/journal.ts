import type { FileHandle } from 'node:fs/promises';
import { syncFolder } from './disk.ts';
import { encodeLine } from './journal-line.ts';
import { journalPath, lineName, listJournal, type JournalEnd, type JournalFolder } from './journal-reader.ts';
import { StoreError, writeError } from './store-error.ts';

interface Waiting {
  /** undefined: nothing to write, only to wait for what stands before */
  content: Buffer | undefined;
  meanwhile: () => void;
  durable: () => void;
  failed: (error: StoreError) => void;
}

interface Rotation {
  done: (through: number) => void;
  failed: (error: StoreError) => void;
}

/**
 * The writing end of the journal. Lines that wait together are written as one group with one fsync.
 * When a group fails, it and all that wait behind it are refused, for they were made on top of it.
 */
export class Journal {
  readonly #folder: JournalFolder;
  #onFailure: () => void = () => undefined;
  #waiting: Waiting[] = [];
  #rotations: Rotation[] = [];
  #isBusy = false;
  #file: FileHandle;
  #path: string;
  /** number of the first line of the current file */
  #first: number;
  /** length of the durable lines in the current file */
  #size: number;
  #last: number;
  /** number of the last line when the journal was opened */
  readonly #opened: number;
  #bytes: number;
  /** the file may hold more than its durable lines */
  #hasTail: boolean;
  /** the file's name is durable in its folder */
  #isNamed = false;

  private constructor(folder: JournalFolder, end: JournalEnd, current: OpenFile) {
    this.#folder = folder;
    this.#file = current.file;
    this.#path = current.path;
    this.#first = current.first;
    this.#size = current.size;
    this.#last = end.last;
    this.#opened = end.last;
    this.#bytes = end.bytes;
    this.#hasTail = end.torn !== undefined;
  }

  /** Opens the journal behind its last whole line; throws StoreError. */
  static async open(folder: JournalFolder, end: JournalEnd): Promise<Journal> {
    const place = end.current === undefined ? { first: end.last + 1, size: 0, flags: 'w' } : { ...end.current, flags: 'r+' };
    return new Journal(folder, end, await openFile(folder, place));
  }

  /** Sets what runs when a group has failed, before its writers hear of it. */
  onFailure(listener: () => void): void {
    this.#onFailure = listener;
  }

  /** number of the last durable line */
  get last(): number {
    return this.#last;
  }

  /** bytes in all files since the last removal */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Appends one line; `durable` runs in the order of the lines, before the promise resolves, and `meanwhile` while the
   * disk is at work, whether it then succeeds or not. Rejects with StoreError.
   */
  append(content: string | undefined, durable: () => void, meanwhile: () => void = () => undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        content: content === undefined ? undefined : Buffer.from(content),
        meanwhile,
        durable: () => {
          durable();
          resolve();
        },
        failed: reject,
      });
      this.#run();
    });
  }

  /** Begins a new file; resolves with the number of the last line before it. Rejects with StoreError. */
  rotate(): Promise<number> {
    return new Promise((done, failed) => {
      this.#rotations.push({ done, failed });
      this.#run();
    });
  }

  /** Lets the files before the current one go, each to `keep` where there is one. */
  async removeOld(keep?: (first: number) => Promise<void>): Promise<void> {
    const { disk, dir } = this.#folder;
    for (const first of await listJournal(this.#folder)) {
      if (first < this.#first) await (keep ? keep(first) : disk.fs.rm(journalPath(dir, first), { force: true }));
    }
    this.#bytes = this.#size;
  }

  /** Resolves when nothing that was appended before is still under way. */
  async settled(): Promise<void> {
    await this.append(undefined, () => undefined).catch(() => undefined);
  }

  /** Waits for the lines at hand, writes `end` behind them where any were written, and closes the file. */
  async close(end: string): Promise<void> {
    await this.settled();
    if (this.#size > 0 && this.#last > this.#opened) await this.append(end, () => undefined).catch(() => undefined);
    await this.#cutTail().catch(() => undefined);
    await this.#file.close();
  }

  #run(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0 || this.#rotations.length > 0) {
      const rotations = this.#rotations.splice(0);
      if (rotations.length > 0) await this.#answerRotations(rotations);
      else await this.#writeGroup(this.#waiting.splice(0));
    }
    this.#isBusy = false;
  }

  async #writeGroup(group: Waiting[]): Promise<void> {
    try {
      const contents = group.flatMap(({ content }) => content ?? []);
      if (contents.length > 0) await this.#writeLines(contents, group);
    } catch (error) {
      // tried at once, lest what is refused now is found whole after a restart
      await this.#cutTail().catch(() => undefined);
      const refused = [...group, ...this.#waiting.splice(0)];
      this.#onFailure();
      for (const { failed } of refused) failed(writeError(error, this.#path));
      return;
    }
    for (const { durable } of group) durable();
  }

  async #writeLines(contents: readonly Buffer[], group: readonly Waiting[]): Promise<void> {
    const lines = contents.map((content, index) => {
      const seq = this.#last + 1 + index;
      return encodeLine({ seq, durable: this.#last, content: this.#folder.sealer.seal(lineName(seq), content) });
    });
    const bytes = Buffer.concat(lines);
    await this.#makeNameDurable();
    await this.#cutTail();
    this.#hasTail = true;
    await writeAll(this.#file, bytes, this.#size);
    const synced = this.#file.datasync();
    for (const { meanwhile } of group) meanwhile();
    await synced;
    this.#hasTail = false;
    this.#size += bytes.length;
    this.#bytes += bytes.length;
    this.#last += contents.length;
  }

  // what a failed write left behind must be gone for good before other lines take its place
  async #cutTail(): Promise<void> {
    if (!this.#hasTail) return;
    await this.#file.truncate(this.#size);
    await this.#file.datasync();
    this.#hasTail = false;
  }

  async #answerRotations(rotations: readonly Rotation[]): Promise<void> {
    try {
      if (this.#size > 0) await this.#beginFile();
      await this.#makeNameDurable();
      for (const { done } of rotations) done(this.#last);
    } catch (error) {
      for (const { failed } of rotations) failed(writeError(error, this.#path));
    }
  }

  // From here on lines go to the new file, even if its name cannot be made durable at once: were the old file
  // continued, the two would overlap.
  async #beginFile(): Promise<void> {
    await this.#cutTail();
    const next = await openFile(this.#folder, { first: this.#last + 1, size: 0, flags: 'w' });
    const old = this.#file;
    this.#isNamed = false;
    this.#file = next.file;
    this.#path = next.path;
    this.#first = next.first;
    this.#size = 0;
    await old.close();
  }

  async #makeNameDurable(): Promise<void> {
    if (this.#isNamed) return;
    await syncFolder(this.#folder.disk.fs, this.#folder.dir);
    this.#isNamed = true;
  }
}

interface OpenFile {
  file: FileHandle;
  path: string;
  first: number;
  size: number;
}

async function openFile({ disk, dir }: JournalFolder, { first, size, flags }: { first: number; size: number; flags: string }): Promise<OpenFile> {
  const path = journalPath(dir, first);
  let file: FileHandle | undefined;
  try {
    file = await disk.fs.open(path, flags);
    // lines that a killed process had written but not yet made durable are about to become visible
    if (size > 0) await file.datasync();
    return { file, path, first, size };
  } catch (error) {
    await file?.close();
    throw writeError(error, path);
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw new StoreError('write-failed', 'the disk takes no more bytes');
    done += bytesWritten;
  }
}
