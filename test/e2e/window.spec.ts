import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, startDesk, test } from './harness/desk.ts';
import { place } from './harness/place.ts';

test('a second start ends itself and brings the first window to the front', async ({ desk, folder }) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { executable, args } = place();
  const second = spawn(executable, [...args, `--user-data-dir=${folder.profile}`], {
    stdio: 'ignore',
    env: { ...process.env, TANGGAP_DATA_DIR: folder.data },
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => desk.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    return { count: windows.length, isMinimized: windows[0]?.isMinimized(), isVisible: windows[0]?.isVisible() };
  })).toEqual({ count: 1, isMinimized: false, isVisible: true });
});

test('the window opens where and as large as it was closed', async ({ folder }) => {
  const first = await startDesk(folder);
  const bounds = { x: 120, y: 90, width: 1200, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  // The display moves and resizes in two steps; one closes the window after seeing both.
  await expect.poll(() => first.window.evaluate(() => window.outerWidth)).toBe(bounds.width);
  await expect.poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(bounds);
  await first.quit();
  const second = await startDesk(folder);
  const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await second.quit();
  expect(found).toEqual(bounds);
});

test('the first start is 1366×768, which an office screen shows whole', async ({ desk }) => {
  const bounds = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1366, height: 768 });
});

test('the menu is Indonesian and leaves the editing keys to the page', async ({ desk }) => {
  const menu = await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
    label,
    items: submenu?.items.filter(({ type }) => type !== 'separator').map((item) => item.label),
  })));
  expect(menu?.map(({ label }) => label)).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Jendela', 'Bantuan']);
  expect(menu?.[1]?.items).toEqual(['Urungkan', 'Ulangi', 'Potong', 'Salin', 'Tempel', 'Pilih semua']);
});
