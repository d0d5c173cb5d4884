import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { linesBehind, linesFrom, type FoundLine } from './journal-line.ts';
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

/** Lines that were acknowledged and cannot be read. */
export interface JournalDamage {
  /** path of the file, or of the folder where a whole file is missing */
  file: string;
  /** how many lines are lost; undefined where that cannot be known */
  lost: number | undefined;
}

export interface JournalContent extends JournalEnd {
  /** the contents of the lines asked for, in order, without those that cannot be read */
  contents: Buffer[];
  damages: JournalDamage[];
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

/**
 * All lines behind line `after` that can be read; the others are told of and passed over, never guessed at.
 * A later line about the same body makes up for a lost one, for each line holds whole bodies.
 * Throws StoreError, as damaged where not one of several lines opens: then it is the key that is wrong.
 */
export async function readJournal(folder: JournalFolder, after: number): Promise<JournalContent> {
  const firsts = neededFiles(await listJournal(folder), after);
  const journal: JournalContent = { contents: [], damages: [], last: (firsts[0] ?? 1) - 1, current: undefined, bytes: 0, torn: undefined };
  const reading: Reading = { journal, after, sealed: 0 };
  if (journal.last > after) passOver(reading, folder.dir, { from: after + 1, to: journal.last });
  for (const [index, first] of firsts.entries()) {
    if (first > journal.last + 1) passOver(reading, folder.dir, { from: journal.last + 1, to: first - 1 });
    await readFile(folder, { first, next: firsts[index + 1] }, reading);
  }
  if (journal.last < after) endAt(journal, folder.dir, after);
  if (reading.sealed > 1 && journal.contents.length === 0) throw new StoreError('damaged', 'no line of the journal opens', { file: folder.dir });
  return journal;
}

// files that end before the checkpoint are left over from an interrupted removal
function neededFiles(firsts: readonly number[], after: number): number[] {
  return firsts.filter((_, index) => (firsts[index + 1] ?? Infinity) > after + 1);
}

// lines up to `after` are in the segments as well
function passOver({ journal, after }: Reading, file: string, { from, to }: { from: number; to: number }): void {
  journal.damages.push({ file, lost: Math.max(0, to - Math.max(from - 1, after)) });
  journal.last = to;
}

// what the checkpoint covers is in the segments; whether more lines had come nobody can tell
function endAt(journal: JournalContent, dir: string, after: number): void {
  journal.damages.push({ file: dir, lost: undefined });
  journal.last = after;
  journal.current = undefined;
}

interface Reading {
  journal: JournalContent;
  after: number;
  /** lines whose bytes were sound, whether they could be unsealed or not */
  sealed: number;
}

interface FilePlace {
  first: number;
  /** the first line of the file behind; undefined for the last file */
  next: number | undefined;
}

async function readFile(folder: JournalFolder, { first, next }: FilePlace, reading: Reading): Promise<void> {
  const { journal } = reading;
  const file = journalPath(folder.dir, first);
  const bytes = await folder.disk.fs.readFile(file).catch((error: unknown) => {
    throw readError(error, file);
  });
  let at = 0;
  for (;;) {
    for (const line of linesFrom(bytes, at)) {
      take(folder.sealer, line, { file, reading });
      at = line.end;
    }
    if (at === bytes.length) break;
    const behind = soundLineBehind(bytes, at, { seq: journal.last + 1, isLast: next === undefined });
    if (behind === undefined) break;
    passOver(reading, file, { from: journal.last + 1, to: behind.seq - 1 });
    at = behind.at;
  }
  if (next !== undefined && next > journal.last + 1) passOver(reading, file, { from: journal.last + 1, to: next - 1 });
  else if (at < bytes.length) journal.torn = { file, bytes: bytes.length - at };
  journal.current = { first, size: at };
  journal.bytes += at;
}

function take(sealer: Sealer, line: FoundLine, { file, reading }: { file: string; reading: Reading }): void {
  const { journal, after } = reading;
  // a line of the past, or one that skips others, was not written here
  if (line.seq !== journal.last + 1) {
    passOver(reading, file, { from: journal.last + 1, to: Math.max(journal.last, line.seq - 1) });
    if (line.seq <= journal.last) return;
  }
  journal.last = line.seq;
  if (line.seq <= after) return;
  reading.sealed += 1;
  try {
    journal.contents.push(sealer.unseal(lineName(line.seq), line.content));
  } catch {
    journal.damages.push({ file, lost: 1 });
  }
}

// Lines of one group reach the disk in any order before their fsync, so a whole line behind a bad one
// proves damage only if it was written after the bad one had been made durable. All of an older file was durable.
function soundLineBehind(bytes: Buffer, at: number, { seq, isLast }: { seq: number; isLast: boolean }): FoundLine | undefined {
  const behind = [...linesBehind(bytes, at)].filter((line) => line.seq > seq);
  return !isLast || behind.some((line) => line.durable >= seq) ? behind[0] : undefined;
}
