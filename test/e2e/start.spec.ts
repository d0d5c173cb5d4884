import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/desk.ts';

test('the window opens on app:// with the desk in it', async ({ desk }) => {
  expect(desk.window.url()).toBe('app://tanggap/');
  await expect(desk.window).toHaveTitle(/Tanggap/);
  const reply = await desk.window.evaluate(() => window.desk.call('access.read', {}));
  expect(reply).toMatchObject({ ok: true, value: { state: 'new' } });
});

test('the page runs in Chromium\'s sandbox', async ({ desk }) => {
  const pids = await desk.app.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').map(({ pid }) => pid));
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) expect(await seccompMode(pid)).toBe('2');
});

// 2 = a filter of system calls is in force; without the sandbox it is 0.
async function seccompMode(pid: number): Promise<string | undefined> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return /^Seccomp:\s*(\d)/m.exec(status)?.[1];
}
