import { join } from 'node:path';
import { namesIn, openIfThere, type Disk } from './disk.ts';

/** The folder of the marks, within the attachments' folder. */
export const PENDING = 'pending';

/** A small file for each attachment whose event is still to come; a mark that a power cut takes away costs disk space only. */
export class PendingMarks {
  readonly #disk: Disk;
  readonly #dir: string;

  constructor(disk: Disk, dir: string) {
    this.#disk = disk;
    this.#dir = dir;
  }

  /** Sets the mark, or gives it a new date. */
  async mark(id: string): Promise<void> {
    const handle = await this.#disk.fs.open(join(this.#dir, id), 'w');
    try {
      await handle.writeFile(Buffer.from('.'));
    } finally {
      await handle.close();
    }
  }

  async has(id: string): Promise<boolean> {
    return (await this.list()).includes(id);
  }

  list(): Promise<string[]> {
    return namesIn(this.#disk, this.#dir);
  }

  async isBefore(id: string, moment: Date): Promise<boolean> {
    const handle = await openIfThere(this.#disk, join(this.#dir, id));
    if (handle === undefined) return false;
    try {
      return (await handle.stat()).mtimeMs < moment.getTime();
    } finally {
      await handle.close();
    }
  }

  /** What cannot be cleared is looked at again at the next start. */
  async clear(id: string): Promise<void> {
    await this.#disk.fs.rm(join(this.#dir, id), { force: true }).catch(() => undefined);
  }
}
