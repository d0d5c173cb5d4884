import { expect, test } from './harness/desk-page.ts';

test('the built pages run in a current Chromium over a real engine', async ({ desk }) => {
  await expect(desk.page).toHaveTitle(/Tanggap/);
  expect(await desk.page.evaluate(() => window.desk.call('office.read', {}))).toMatchObject({ ok: true });
  expect(await desk.page.evaluate(() => window.desk.call('office.read', { extra: true }))).toMatchObject({ ok: false, code: 'invalid-input' });
});

test('the policy of the app holds there too', async ({ desk }) => {
  const isEvaluated = await desk.page.evaluate(() => new Promise<boolean>((resolve) => setTimeout(() => {
    try {
      resolve((0, eval)('true') as boolean);
    } catch {
      resolve(false);
    }
  })));
  expect(isEvaluated).toBe(false);
});
