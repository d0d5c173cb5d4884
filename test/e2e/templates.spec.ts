import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { app } from '../../src/shared/messages/id/app.ts';
import { officeText } from '../../src/shared/messages/id/office.ts';
import { templateText as words } from '../../src/shared/messages/id/template.ts';
import { makeForm, paragraphs, SOUND_LINES } from '../fixtures/made-form.ts';
import { expect, startDesk, test } from './harness/desk.ts';
import { Officer } from './harness/officer.ts';
import { place } from './harness/place.ts';

/** A form that the app's user may read. */
async function formIn(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, makeForm({ body: paragraphs(...lines), header: paragraphs('{{kop_pemerintah}}', '{{kop_unit}}') }));
  const { uid, gid } = place();
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  return path;
}

async function openForms(officer: Officer): Promise<void> {
  await officer.goTo(app.nav.office);
  await officer.page.getByRole('tab', { name: officeText.parts.letters }).click();
  await officer.button(words.tabs.templates).click();
}

test('a form of the office is looked through, kept, and filled after a restart', async ({ folder }) => {
  test.setTimeout(120_000);
  const wrong = await formIn(folder.saved, 'Salah.docx', ['Nomor: {{nomer}}', '{{#paragraf}}', '{{teks}}']);
  const right = await formIn(folder.saved, 'Surat dinas kantor.docx', SOUND_LINES);
  const first = await startDesk(folder);
  const before = new Officer(first.window);
  await before.setUpOffice();
  await before.signIn('Rina Contoh');
  await openForms(before);
  await before.button(words.add).click();
  const dialog = before.page.getByRole('dialog', { name: words.dialog.add });
  await dialog.locator('input[type=file]').setInputFiles(wrong);
  await expect(dialog.getByText('Bidang {{nomer}} tidak dikenal. Mungkin maksudnya {{nomor}}.')).toBeVisible();
  await expect(dialog.getByText('Isi, paragraf 2: “{{#paragraf}}”')).toBeVisible();
  await expect(dialog.getByRole('button', { name: words.dialog.save })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles(right);
  await expect(dialog.getByText('Hal: Tanggapan atas Pengaduan Contoh')).toBeVisible();
  await dialog.getByLabel(words.dialog.name).fill('Surat dinas kantor');
  await dialog.getByRole('button', { name: words.dialog.save }).click();
  await expect(before.page.getByRole('rowheader', { name: 'Surat dinas kantor' })).toBeVisible();
  await first.quit();

  const second = await startDesk(folder);
  const officer = new Officer(second.window);
  await officer.unlockData();
  await officer.signIn('Rina Contoh');
  await openForms(officer);
  await officer.button(words.sampleOf('Surat dinas kantor')).click();
  await expect(officer.page.getByText('Contoh-Surat-dinas-kantor.docx')).toBeVisible();
  const { value } = await mammoth.extractRawText({ buffer: await readFile(join(folder.saved, 'Contoh-Surat-dinas-kantor.docx')) });
  expect(value).toContain('Dengan tindak lanjut tersebut, pengaduan Saudara kami nyatakan selesai.');
  expect(value).not.toContain('{{');
  await second.quit();
});
