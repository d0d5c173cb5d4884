import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, startDesk, test } from '../e2e/harness/desk.ts';
import type { Desk } from '../e2e/harness/desk.ts';
import { Officer } from '../e2e/harness/officer.ts';
import { place } from '../e2e/harness/place.ts';
import type { WorkFolder } from '../e2e/harness/work-folder.ts';
import type { Channel } from '../../src/shared/contract/channels.ts';
import { fillDesk } from '../fixtures/filled-desk.ts';
import { TEST_PASSPHRASE } from '../fixtures/made-keys.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const out = fileURLToPath(new URL('../../out/bench', import.meta.url));
const SIZES = (process.env.TANGGAP_BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const ROUNDS = 25;

/** Milliseconds; what one size of office costs. */
interface Figures {
  readonly tickets: number;
  readonly startToInbox: number;
  readonly changeMedian: number;
  readonly changeP95: number;
  readonly searchMedian: number;
  readonly searchP95: number;
  readonly letterMedian: number;
  readonly letterP95: number;
}

const figures: Figures[] = [];

/** The app may run as another user, which then has to own its data. */
async function own(folder: WorkFolder): Promise<void> {
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await promisify(execFile)('chown', ['-R', `${String(uid)}:${String(gid)}`, folder.data]);
}

/** The passphrase and the name are given by hand, which is part of the figure. */
async function openInbox(desk: Desk): Promise<void> {
  await new Officer(desk.window).unlockData(TEST_PASSPHRASE);
  await desk.window.getByRole('button', { name: /Koordinator/ }).first().click();
  await desk.window.getByRole('row').nth(1).waitFor();
}

/** Times calls inside the page, so that the port and the window's side are in the figure. */
async function time(page: Page, channel: Channel, inputs: readonly unknown[]): Promise<number[]> {
  return page.evaluate(async ([name, list]) => {
    const times: number[] = [];
    for (const input of list) {
      const start = performance.now();
      const reply = await window.desk.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
      times.push(performance.now() - start);
    }
    return times;
  }, [channel, inputs] as const);
}

const quantile = (times: readonly number[], share: number) => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
};

async function firstTicket(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const filter = { view: 'all', query: '', statuses: ['inProgress'], unitId: null, categoryId: null, channelId: null };
    const reply = await window.desk.call('ticket.list', { filter, order: { by: 'due', descending: false }, offset: 0, limit: 1 });
    if (!reply.ok) throw new Error(reply.code);
    return (reply.value as { rows: { id: string }[] }).rows[0]?.id ?? '';
  });
}

async function measure(folder: WorkFolder, tickets: number): Promise<Figures> {
  const start = performance.now();
  const desk = await startDesk(folder);
  await openInbox(desk);
  const startToInbox = Math.round(performance.now() - start);
  const { window } = desk;
  const id = await firstTicket(window);
  const changes = await time(window, 'ticket.command', Array.from({ length: ROUNDS }, (_, index) => ({
    id, command: { kind: 'note', text: `Catatan ${String(index)}` },
  })));
  const filter = { view: 'all', statuses: [], unitId: null, categoryId: null, channelId: null };
  const order = { by: 'due', descending: false };
  await time(window, 'ticket.list', [{ filter: { ...filter, query: 'hangat' }, order, offset: 0, limit: 100 }]);
  const searches = await time(window, 'ticket.list', Array.from({ length: ROUNDS }, (_, index) => ({
    filter: { ...filter, query: `lampu ${String(index + 1)}` }, order, offset: 0, limit: 100,
  })));
  await time(window, 'letter.compose', [{ ticketId: id, variant: null }]);
  const letterId = await newestLetter(window);
  await time(window, 'letter.saveDocx', [{ ticketId: id, letterId }]);
  const letters = await time(window, 'letter.saveDocx', Array.from({ length: ROUNDS }, () => ({ ticketId: id, letterId })));
  await desk.quit();
  return {
    tickets, startToInbox,
    changeMedian: quantile(changes, 0.5), changeP95: quantile(changes, 0.95),
    searchMedian: quantile(searches, 0.5), searchP95: quantile(searches, 0.95),
    letterMedian: quantile(letters, 0.5), letterP95: quantile(letters, 0.95),
  };
}

async function newestLetter(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const reply = await window.desk.call('letter.list', {});
    if (!reply.ok) throw new Error(reply.code);
    return (reply.value as { id: string }[])[0]?.id ?? '';
  });
}

for (const tickets of SIZES) {
  test(`an office with ${String(tickets)} tickets`, async ({ folder }) => {
    await fillDesk(folder.data, resources, tickets);
    await own(folder);
    const found = await measure(folder, tickets);
    figures.push(found);
    expect(found.startToInbox).toBeGreaterThan(0);
  });
}

test.afterAll(async () => {
  await mkdir(out, { recursive: true });
  await writeFile(`${out}/desk.json`, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  // The table is what this command is for.
  console.table(figures);
});
