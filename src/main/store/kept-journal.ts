import { join } from 'node:path';
import { decodeBatch } from './batch.ts';
import { namesIn } from './disk.ts';
import { linesFrom } from './journal-line.ts';
import { journalPath, lineName, listJournal, type JournalFolder } from './journal-reader.ts';
import { errnoOf } from './store-error.ts';

/** Journal files whose changes are in the segments already, kept while somebody still needs them: should a segment be damaged, what nobody else has yet is found here. */
export class KeptJournal {
  readonly #folder: JournalFolder;
  readonly #journal: string;

  /** `folder`: that of the journal. */
  constructor(folder: JournalFolder) {
    this.#journal = folder.dir;
    this.#folder = { ...folder, dir: join(folder.dir, 'kept') };
  }

  /** Takes over the file that begins with a line. */
  async keep(first: number): Promise<void> {
    const { disk, dir } = this.#folder;
    await disk.fs.mkdir(dir, { recursive: true });
    await disk.fs.rename(journalPath(this.#journal, first), journalPath(dir, first));
  }

  /** Removes all that was kept. */
  async forget(): Promise<void> {
    const { disk, dir } = this.#folder;
    await disk.fs.rm(dir, { recursive: true, force: true });
  }

  /** The JSON text that the last kept line about a body gives it; null where no line speaks of it, or that one removed it. */
  async find(id: string): Promise<string | null> {
    if (!(await this.#isThere())) return null;
    for (const first of (await listJournal(this.#folder)).reverse()) {
      const text = await this.#findIn(first, id);
      if (text !== undefined) return text;
    }
    return null;
  }

  async #isThere(): Promise<boolean> {
    return (await namesIn(this.#folder.disk, this.#journal)).includes('kept');
  }

  async #findIn(first: number, id: string): Promise<string | null | undefined> {
    const { disk, dir, sealer } = this.#folder;
    const bytes = await disk.fs.readFile(journalPath(dir, first)).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    let found: string | null | undefined;
    for (const { seq, content } of linesFrom(bytes, 0)) {
      const change = decodeBatch(sealer.unseal(lineName(seq), content)).bodies.find((body) => body.id === id);
      if (change) found = change.text ?? null;
    }
    return found;
  }
}
