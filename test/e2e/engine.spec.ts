import type { DeskEvent } from '../../src/shared/contract/events.ts';
import type { Reply } from '../../src/shared/contract/errors.ts';
import { expect, test } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { enginePid } from './harness/engine.ts';

test('an engine that dies is started again, the window is told and works on', async ({ desk }) => {
  await listen(desk);
  const first = await enginePid(desk.app);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => heard(desk)).toContain('engine.restarted');
  expect(await enginePid(desk.app)).not.toBe(first);
  expect((await read(desk)).ok).toBe(true);
});

test('a call that was under way when the engine died is answered, not left hanging', async ({ desk }) => {
  await read(desk);
  process.kill(await enginePid(desk.app), 'SIGSTOP');
  const asked = read(desk);
  process.kill(await enginePid(desk.app), 'SIGKILL');
  expect(await asked).toEqual({ ok: false, code: 'engine-restarted', detail: {} });
});

test('after three restarts in a minute the officer is asked, and can have it started again', async ({ desk }) => {
  await desk.app.evaluate(({ dialog }) => {
    const asked: { message: string; detail?: string }[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((...args: unknown[]) => {
      asked.push(args.at(-1) as { message: string; detail?: string });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    });
  });
  await listen(desk);
  for (let killed = 0; killed < 4; killed += 1) {
    const before = (await heard(desk)).length;
    process.kill(await enginePid(desk.app), 'SIGKILL');
    await expect.poll(async () => (await heard(desk)).length).toBe(before + 1);
  }
  const asked = await desk.app.evaluate(() => (globalThis as unknown as { asked: { message: string; detail?: string }[] }).asked);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.detail).toContain('tetap aman');
  expect((await read(desk)).ok).toBe(true);
});

test('a page that is loaded again gets a port again', async ({ desk }) => {
  await desk.window.reload();
  expect((await read(desk)).ok).toBe(true);
});

test('an unknown channel and a wrong input are refused by code', async ({ desk }) => {
  const replies = await desk.window.evaluate(async () => [
    await window.desk.call('no.such' as 'office.read', {}),
    await window.desk.call('office.read', { extra: 1 }),
    await window.desk.call('ticket.read', { id: 7 }),
  ]);
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['unknown-call', 'invalid-input', 'invalid-input']);
});

function read(desk: Desk): Promise<Reply> {
  return desk.window.evaluate(() => window.desk.call('access.read', {}));
}

async function listen(desk: Desk): Promise<void> {
  await desk.window.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.desk.subscribe((event: DeskEvent) => heard.push(event.type));
  });
}

function heard(desk: Desk): Promise<string[]> {
  return desk.window.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
