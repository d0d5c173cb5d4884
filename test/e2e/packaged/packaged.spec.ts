import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '../harness/desk.ts';
import { place } from '../harness/place.ts';

test('the packaged app starts from its archive and its engine answers', async ({ desk }) => {
  const found = await desk.app.evaluate(({ app }) => ({ isPackaged: app.isPackaged, path: app.getAppPath() }));
  expect(found.isPackaged).toBe(true);
  expect(found.path).toMatch(/app\.asar$/);
  await expect(desk.window).toHaveTitle(/Tanggap/);
  expect(await desk.window.evaluate(() => window.desk.call('access.read', {}))).toMatchObject({ ok: true });
});

test('the packaged app has no developer tools', async ({ desk }) => {
  const isOpened = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    contents.openDevTools();
    return contents.isDevToolsOpened();
  });
  expect(isOpened).toBe(false);
});

test('the packaged binary does not serve as Node', async ({ folder }) => {
  await mkdir(folder.profile, { recursive: true });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', TANGGAP_DATA_DIR: folder.data };
  const started = promisify(execFile)(place().executable, ['-e', 'process.stdout.write("ran as Node")', `--user-data-dir=${folder.profile}`], { env, timeout: 4000 });
  const output = await started.catch((error: unknown) => error as { stdout: string });
  expect(output.stdout).not.toContain('ran as Node');
});
