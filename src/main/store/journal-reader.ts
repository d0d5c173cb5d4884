import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { linesBehind, linesFrom, type JournalLine } from './journal-line.ts';
import type { Sealer } from './sealed-file.ts';
import { readError, StoreError } from './store-error.ts';

export interface JournalFolder {
  disk: Disk;
  dir: string;
  sealer: Sealer;
}

export interface CurrentFile {
  /** number of the first line */
  first: number;
  /** length of its whole lines */
  size: number;
}

export interface JournalEnd {
  /** number of the last line */
  last: number;
  /** the file that the next line goes to; undefined where there is none */
  current: CurrentFile | undefined;
  /** bytes of whole lines in all files */
  bytes: number;
  /** what lies behind the last whole line: a write that was interrupted and never acknowledged */
  torn: { file: string; bytes: number } | undefined;
}

export interface JournalContent extends JournalEnd {
  /** the contents of the lines asked for, in order */
  contents: Buffer[];
}

const FILE_NAME = /^(\d{15})\.log$/u;

/** Path of the journal file that begins with a line number. */
export function journalPath(dir: string, first: number): string {
  return join(dir, `${String(first).padStart(15, '0')}.log`);
}

/** The name under which a journal line is sealed. */
export function lineName(seq: number): string {
  return `journal ${seq}`;
}

/** The line numbers that the journal's files begin with, ascending; throws StoreError. */
export async function listJournal({ disk, dir }: JournalFolder): Promise<number[]> {
  try {
    const names = await disk.fs.readdir(dir);
    return names.flatMap((name) => FILE_NAME.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  } catch (error) {
    throw readError(error, dir);
  }
}

/** All lines behind line `after`; throws StoreError('damaged') where one that was acknowledged cannot be read. */
export async function readJournal(folder: JournalFolder, after: number): Promise<JournalContent> {
  const firsts = neededFiles(await listJournal(folder), after);
  const journal: JournalContent = { contents: [], last: (firsts[0] ?? 1) - 1, current: undefined, bytes: 0, torn: undefined };
  if (journal.last > after) throw missing(folder.dir, after + 1);
  for (const first of firsts) {
    if (first !== journal.last + 1) throw missing(folder.dir, journal.last + 1);
    await readFile(folder, first, { journal, after, isLast: first === firsts.at(-1) });
  }
  if (journal.last < after) throw missing(folder.dir, journal.last + 1);
  return journal;
}

// files that end before the checkpoint are left over from an interrupted removal
function neededFiles(firsts: readonly number[], after: number): number[] {
  return firsts.filter((_, index) => (firsts[index + 1] ?? Infinity) > after + 1);
}

function missing(dir: string, seq: number): StoreError {
  return new StoreError('damaged', `the journal lacks its line ${seq}`, { file: dir });
}

interface Reading {
  journal: JournalContent;
  after: number;
  isLast: boolean;
}

async function readFile(folder: JournalFolder, first: number, { journal, after, isLast }: Reading): Promise<void> {
  const file = journalPath(folder.dir, first);
  const bytes = await folder.disk.fs.readFile(file).catch((error: unknown) => {
    throw readError(error, file);
  });
  const damaged = (cause?: unknown) =>
    new StoreError('damaged', 'a journal line is damaged', { file, line: journal.last - first + 2, cause });
  let size = 0;
  for (const line of linesFrom(bytes, 0)) {
    if (line.seq !== journal.last + 1) throw damaged();
    if (line.seq > after) journal.contents.push(unseal(folder.sealer, line, damaged));
    journal.last = line.seq;
    size = line.end;
  }
  if (size < bytes.length) {
    if (!isLast || wasDurable(bytes, size, journal.last + 1)) throw damaged();
    journal.torn = { file, bytes: bytes.length - size };
  }
  journal.current = { first, size };
  journal.bytes += size;
}

function unseal(sealer: Sealer, line: JournalLine, damaged: (cause: unknown) => StoreError): Buffer {
  try {
    return sealer.unseal(lineName(line.seq), line.content);
  } catch (cause) {
    throw damaged(cause);
  }
}

// Lines of one group reach the disk in any order before their fsync, so a whole line behind a bad one
// proves damage only if it was written after the bad one had been made durable.
function wasDurable(bytes: Buffer, at: number, seq: number): boolean {
  for (const line of linesBehind(bytes, at)) {
    if (line.durable >= seq) return true;
  }
  return false;
}
