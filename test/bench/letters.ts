import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { letterHandlers } from '../../src/main/desk/letters.ts';
import type { ListFilter } from '../../src/shared/contract/calls/ticket-calls.ts';
import { newReport } from '../fixtures/reports.ts';
import { openTestDesk } from '../unit/desk/open-test-desk.ts';

const EVERYTHING: ListFilter = { view: 'all', query: '', statuses: [], unitId: null, categoryId: null, channelId: null };
/** Of the whole batch: drafts composed and Word documents saved. */
const LIMIT_S = 15;

/** What a batch of letters took, in seconds, on a desk over a real, sealed store. */
export interface BatchFigures {
  readonly letters: number;
  readonly compose: number;
  readonly docx: number;
  readonly total: number;
  readonly progressSteps: number;
  readonly limit: number;
  readonly holds: boolean;
}

/** Composes a letter for each of `count` reports from one wording, then saves all as Word documents. */
export async function benchLetters(count: number, say: (line: string) => void): Promise<BatchFigures> {
  const test = await openTestDesk();
  try {
    say(`registering ${String(count)} reports`);
    await disposed(test, count);
    let progressSteps = 0;
    const shell = { ...test.desk.shell, chooseOpenPath: () => Promise.resolve(test.folder) };
    const letters = letterHandlers({ ...test.desk, shell, announce: (event) => { if (event.type === 'letters.progress') progressSteps += 1; } });
    say('composing');
    const wording = { points: ['Laporan nomor {nomor} kami jadwalkan ditangani pekan depan.'], closing: null };
    const [made, compose] = await timed(() => letters['letter.composeMany']({ filter: EVERYTHING, kind: 'response', variant: 'inProgress', wording }));
    say('saving Word documents');
    const [copies, docx] = await timed(() => letters['letter.copyMany']({ keys: [...made.done], form: 'docx' }));
    const files = await readdir(join(test.folder, copies.fileName ?? ''));
    if (made.done.length !== count || files.length !== count) throw new Error(`${String(made.done.length)} drafts and ${String(files.length)} files of ${String(count)}`);
    const total = compose + docx;
    return { letters: count, compose, docx, total, progressSteps, limit: LIMIT_S, holds: total < LIMIT_S };
  } finally {
    await test.close();
  }
}

async function disposed(test: Awaited<ReturnType<typeof openTestDesk>>, count: number): Promise<void> {
  test.signIn('coordinator');
  const run = test.tickets['ticket.command'];
  for (let index = 0; index < count; index += 1) {
    const id = await test.add(newReport());
    await run({ id, command: { kind: 'verify', title: `Jalan berlubang ${String(index + 1)}`, classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, Math.round(performance.now() - start) / 1000];
}
