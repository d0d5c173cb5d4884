import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSyncDesk } from '../../src/main/desk/sync-desk.ts';
import { couchDatabase } from '../../src/main/sync/couch.ts';
import { DatabaseSync } from '../../src/main/sync/database-sync.ts';
import { Replicator } from '../../src/main/sync/replicator.ts';
import { createTransport } from '../../src/main/sync/transport.ts';
import type { HubAddress, Transport } from '../../src/main/sync/transport.ts';
import { documentsOf } from '../../src/shared/sync/documents.ts';
import { COORDINATOR_DATABASE } from '../../src/shared/sync/databases.ts';
import { bundleOf } from '../fixtures/filled-desk.ts';
import { startStandIn } from '../hub/stand-in.ts';
import { openTestDesk } from '../unit/desk/open-test-desk.ts';
import type { TestDesk } from '../unit/desk/open-test-desk.ts';
import { newReport } from '../fixtures/reports.ts';

/** Times in seconds, ratios, and what they may be. */
export interface SyncFigures {
  readonly tickets: number;
  readonly bareFetch: number;
  readonly firstFetch: number;
  readonly fetchRatio: number;
  readonly barePush: number;
  readonly push: number;
  readonly pushRatio: number;
  /** Milliseconds until one change at a desk is at another. */
  readonly changeArrives: number;
  /** Requests that an idle desk began in a minute. */
  readonly idleRequests: number;
  readonly holds: boolean;
}

const LIMITS = { fetchRatio: 2, pushRatio: 2.5, changeArrives: 2000, idleRequests: 1 };
/** As the replicator sends and reads them. */
const PAGE = 500;

/** Pushes and fetches so many tickets, beside the same requests made bare; then one change on its way, and a minute of rest. */
export async function benchSync(tickets: number, idleSeconds: number, say: (line: string) => void): Promise<SyncFigures> {
  const hub = await startStandIn();
  const folders: string[] = [];
  const desks: TestDesk[] = [];
  const open = async (): Promise<TestDesk> => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-bench-sync-'));
    folders.push(folder);
    const desk = await openTestDesk(folder);
    desks.push(desk);
    return desk;
  };
  try {
    const address: HubAddress = { url: hub.url, user: hub.user, password: hub.password, authority: null };
    const transport = createTransport(address);
    for (const name of ['bare', COORDINATOR_DATABASE]) await transport({ method: 'PUT', path: `/${name}` });
    const first = await open();
    say(`filling a desk with ${String(tickets)} tickets`);
    await fill(first, tickets);
    say('bare _bulk_docs');
    const barePush = await timed(() => pushBare(transport, first, tickets));
    say('push');
    const push = await timed(() => syncOf(first, transport).round(() => undefined));
    say('bare _changes');
    const bareFetch = await timed(() => fetchBare(address));
    say('first fetch');
    const second = await open();
    Object.assign(second.desk, { deskId: 'desk-b' });
    const firstFetch = await timed(() => syncOf(second, transport).round(() => undefined));
    if (second.desk.store.rows().size !== tickets) throw new Error(`${String(second.desk.store.rows().size)} of ${String(tickets)} tickets came`);
    say('one change, and rest');
    const { changeArrives, idleRequests } = await live([first, second], transport, idleSeconds);
    const figures = { fetchRatio: ratio(firstFetch, bareFetch), pushRatio: ratio(push, barePush), changeArrives, idleRequests };
    const holds = Object.entries(LIMITS).every(([name, limit]) => figures[name as keyof typeof LIMITS] <= limit);
    return { tickets, bareFetch, firstFetch, barePush, push, ...figures, holds };
  } finally {
    for (const desk of desks) await desk.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    await hub.stop();
  }
}

function syncOf({ desk }: TestDesk, transport: Transport): DatabaseSync {
  return new DatabaseSync(createSyncDesk(desk, false), couchDatabase(transport, COORDINATOR_DATABASE), () => desk.setting?.office ?? null);
}

async function fill({ desk }: TestDesk, tickets: number): Promise<void> {
  if (!desk.setting) throw new Error('no office');
  const { office } = desk.setting;
  for (let start = 0; start < tickets; start += PAGE) {
    const bundles = Array.from({ length: Math.min(PAGE, tickets - start) }, (_, index) => bundleOf(start + index, office));
    await desk.store.transact({ bodies: bundles.map(({ ticketId }) => ticketId) }, () => ({ bodies: new Map(bundles.map((bundle) => [bundle.ticketId, bundle])), result: null }));
  }
}

async function pushBare(transport: Transport, { desk }: TestDesk, tickets: number): Promise<void> {
  const ids = [...desk.store.rows().keys()].slice(0, tickets);
  for (let start = 0; start < ids.length; start += 150) {
    const docs: unknown[] = [];
    for (const id of ids.slice(start, start + 150)) {
      const bundle = await desk.store.read(id);
      if (bundle) docs.push(...documentsOf(bundle, 'coordinator').map((one) => ({ _id: one.id, ...one.body() })));
    }
    await transport({ method: 'POST', path: '/bare/_bulk_docs', body: JSON.stringify({ docs }) });
  }
}

/** The body of `_changes`, page by page, thrown away. */
async function fetchBare({ url, user, password }: HubAddress): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let since: string | number = 0;
  for (;;) {
    const answer = await fetch(`${url}/${COORDINATOR_DATABASE}/_changes?include_docs=true&conflicts=true&limit=${String(PAGE)}&since=${String(since)}`, { headers: { authorization } });
    const { results, last_seq: last } = await answer.json() as { readonly results: readonly unknown[]; readonly last_seq: number };
    since = last;
    if (results.length < PAGE) return;
  }
}

async function live(desks: readonly [TestDesk, TestDesk], transport: Transport, idleSeconds: number): Promise<{ readonly changeArrives: number; readonly idleRequests: number }> {
  let requests = 0;
  const counted: Transport = (one) => {
    requests += 1;
    return transport(one);
  };
  const ports = { sleep: wait, random: Math.random, onStatus: () => undefined, onProgress: () => undefined, onFault: (error: unknown) => { throw error; } };
  const [first, second] = desks;
  const one = new Replicator([syncOf(first, transport)], ports);
  const other = new Replicator([syncOf(second, counted)], ports);
  one.start();
  other.start();
  // the first round of a desk that has sent everything reads it once
  while ([one, other].some((each) => each.status().some(({ lastAt, isRunning }) => lastAt === null || isRunning))) await wait(50, AbortSignal.timeout(1000));
  await wait(1000, AbortSignal.timeout(5000));
  const start = performance.now();
  const id = await first.add(newReport());
  one.nudge();
  while (!second.desk.store.rows().has(id)) await wait(5, AbortSignal.timeout(1000));
  const changeArrives = Math.round(performance.now() - start);
  await wait(3000, AbortSignal.timeout(5000));
  requests = 0;
  await wait(idleSeconds * 1000, AbortSignal.timeout(idleSeconds * 1000 + 5000));
  const idleRequests = Math.round((requests * 600) / idleSeconds) / 10;
  await one.stop();
  await other.stop();
  return { changeArrives, idleRequests };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1000;
}

function ratio(ours: number, bare: number): number {
  return Math.round((ours / bare) * 100) / 100;
}
