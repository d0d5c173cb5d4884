import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply } from '../../src/shared/contract/errors.ts';
import type { TicketView } from '../../src/shared/contract/views.ts';
import { attachments as words } from '../../src/shared/messages/id/attachments.ts';
import { errorMessage } from '../../src/shared/messages/id/errors.ts';
import { phoneJpeg, SECRETS } from '../fixtures/pictures.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { place } from './harness/place.ts';

const REPORT = { channel: 'Tatap muka', title: 'Lampu jalan padam di Jl. Contoh', text: 'Padam sejak dua minggu.' };

/** A file that the app's user may read. */
async function fileIn(folder: string, name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  return path;
}

async function read(desk: Desk, number: string): Promise<TicketView> {
  const reply = await desk.window.evaluate(async (query) => {
    const list = await window.desk.call('ticket.list', {
      filter: { view: 'all', query, statuses: [], unitId: null, categoryId: null, channelId: null }, order: { by: 'number', descending: false }, offset: 0, limit: 1,
    });
    if (!list.ok) return list;
    return window.desk.call('ticket.read', { id: (list.value as { rows: { id: string }[] }).rows[0]!.id });
  }, number);
  return (reply as Extract<Reply, { ok: true }>).value as TicketView;
}

test('a photo is attached without its place, seen after a restart, and saved as a copy that tells nothing', async ({ folder }) => {
  const photo = await fileIn(folder.saved, 'lampu.jpg', phoneJpeg({ width: 640, height: 480, orientation: 6 }));
  const first = await startDesk(folder);
  const before = new Officer(first.window);
  await before.setUpOffice();
  await before.signIn('Rina Contoh');
  await before.register(REPORT);
  await before.page.getByTestId('attachment-file').setInputFiles(photo);
  await expect(before.page.getByText('lampu.jpg')).toBeVisible();
  const number = await before.saveReport();
  await expect.poll(async () => (await read(first, number)).ticket.attachments.length).toBe(1);
  const { thumbnailId } = (await read(first, number)).ticket.attachments[0]!;
  expect(thumbnailId).not.toBeNull();
  await first.quit();

  const second = await startDesk(folder);
  const officer = new Officer(second.window);
  await officer.unlockData();
  await officer.signIn('Rina Contoh');
  await officer.openReport(number);
  const open = officer.button(words.open('lampu.jpg'));
  await expect(open.locator('img')).toBeVisible();
  await open.click();
  const picture = officer.page.getByRole('dialog').getByRole('img', { name: 'lampu.jpg' });
  // turned as the camera was held
  await expect.poll(() => picture.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight])).toEqual([480, 640]);
  await officer.page.keyboard.press('Escape');
  await expect(picture).toBeHidden();
  await officer.button(words.saveCopyOf('lampu.jpg')).click();
  await expect(officer.page.getByText(/^Tersimpan sebagai lampu/)).toBeVisible();
  const copy = await readFile(join(folder.saved, 'lampu.jpg'));
  expect(SECRETS.filter((secret) => copy.includes(secret))).toEqual([]);
  expect(second.pageErrors).toEqual([]);
  await second.quit();
});

test('what cannot be attached is said at once, and the liaison of another unit cannot read a file', async ({ desk, folder }) => {
  const officer = new Officer(desk.window);
  await officer.setUpOffice();
  await officer.signIn('Rina Contoh');
  await officer.register(REPORT);
  const number = await officer.saveReport();
  await officer.openReport(number);
  const input = officer.page.getByTestId('attachment-file');
  await input.setInputFiles(await fileIn(folder.saved, 'program.jpg', Buffer.from('MZ bukan gambar')));
  await expect(officer.page.getByText(errorMessage('attachment-type').title)).toBeVisible();
  await officer.button(words.forget).click();
  await input.setInputFiles(await fileIn(folder.saved, 'besar.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(25_000_000)])));
  await expect(officer.page.getByText(errorMessage('attachment-too-large').title)).toBeVisible();
  await officer.button(words.forget).click();
  await input.setInputFiles(await fileIn(folder.saved, 'surat.pdf', Buffer.from('%PDF-1.7\nsurat')));
  await expect(officer.button(words.saveCopyOf('surat.pdf'))).toBeVisible();

  const { ticket } = await read(desk, number);
  await officer.switchTo('Yusuf Contoh');
  const reply = await desk.window.evaluate((input) => window.desk.call('attachment.read', input),
    { ticketId: ticket.id, attachmentId: ticket.attachments[0]!.id, part: 'file', from: 0 } as const);
  expect(reply).toMatchObject({ ok: false, code: 'not-yours' });
});
