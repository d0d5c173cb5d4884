import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateDocx } from '../../support/validate-docx.ts';
import { expect, startDesk, test } from '../harness/desk.ts';
import type { Desk } from '../harness/desk.ts';
import { Officer } from '../harness/officer.ts';
import { app } from '../../../src/shared/messages/id/app.ts';
import { commandLabels, missingDetailLabels, statusLabels } from '../../../src/shared/messages/id/labels.ts';
import { letterText } from '../../../src/shared/messages/id/letter.ts';
import { performanceText } from '../../../src/shared/messages/id/performance.ts';
import { recapLetterText } from '../../../src/shared/messages/id/recap-letter.ts';
import { acts, ticket } from '../../../src/shared/messages/id/ticket.ts';
import { Album } from './album.ts';
import { shareThroughHub } from './hub-part.ts';

const out = fileURLToPath(new URL('../../../out/tour', import.meta.url));
const samples = fileURLToPath(new URL('../../../resources/samples', import.meta.url));
const album = new Album(out);

/** Each sample with what its unknown words mean. */
const files = [
  { name: 'disposisi-sep-nov-2026.xlsx', explain: [[/Bagian Kesra/, 'Dinas Sosial']] },
  { name: 'rekap-dinas-2025-2026.csv', explain: [[/^Klasifikasi/, 'Pengaduan tidak berkadar pengawasan']] },
  { name: 'tiket-pelapor-2026.csv', explain: [[/Fasum/, 'Pekerjaan Umum']] },
] as const;

async function importSamples(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.goTo(app.nav.import);
  await album.take(page, 'impor', 'Impor: memilih berkas unduhan SP4N-LAPOR');
  for (const [index, { name, explain }] of files.entries()) {
    const isShown = index === 0;
    await officer.pickFile(join(samples, name));
    if (isShown) await album.take(page, 'impor-kolom', 'Impor: kolom dikenali dari susunannya');
    await officer.checkFile(explain, async () => {
      if (isShown) await album.take(page, 'impor-kata', 'Impor: kata yang belum dikenali dijelaskan sekali');
    });
    if (isShown) await album.take(page, 'impor-periksa', 'Impor: putusan setiap baris sebelum ada yang berubah');
    await officer.runImport();
    if (isShown) await album.take(page, 'impor-hasil', 'Impor: hasil');
  }
}

async function registerLetter(officer: Officer): Promise<string> {
  await officer.register({
    channel: 'Tatap muka', title: 'Jalan berlubang di depan SDN 3 Roban',
    text: 'Sudah dua minggu jalan di depan SDN 3 berlubang besar. Kemarin seorang murid jatuh dari sepeda. Mohon segera ditambal sebelum ada korban lagi.',
    name: 'Bulan Kartika Sari', nik: '6172024308900001', phone: '081255501234',
  });
  await officer.choose('Kecamatan', 'Singkawang Tengah');
  await officer.choose('Kelurahan', 'Roban');
  await album.take(officer.page, 'catat', 'Petugas mencatat pengaduan yang disampaikan di loket');
  const number = await officer.saveReport();
  await album.take(officer.page, 'catat-selesai', 'Nomor tiket untuk pelapor');
  return number;
}

/** Every step a coordinator may take, on one ticket: put off, go on, give back, archive, take up again, verify, dispose. */
async function coordinate(officer: Officer, number: string): Promise<void> {
  const { page } = officer;
  await officer.openReport(number);
  await officer.openAct('suspend');
  await page.getByRole('checkbox', { name: missingDetailLabels.where }).check();
  await album.take(page, 'tunda', 'Koordinator menunda laporan yang belum lengkap');
  await officer.submit('suspend', number);
  await officer.say('resume', number, acts.fields.resumeNote, 'Alamat sudah disebutkan pelapor lewat telepon.');
  await officer.say('return', number, acts.fields.returnReason, 'Diduga jalan nasional, wewenang BPJN Kalimantan Barat.');
  await officer.say('reopen', number, acts.fields.reopenReason, 'Jalan ternyata milik kota.');
  await officer.openAct('archive');
  await page.getByRole('radio', { name: 'Sama dengan laporan lain' }).check();
  await officer.field(acts.fields.parent).fill('jalan');
  const found = page.getByRole('main').getByRole('listitem').getByRole('button', { name: /SKW-/ }).first();
  await found.click();
  await album.take(page, 'arsip', 'Arsip: laporan ganda disambungkan ke induknya');
  await officer.submit('archive', number);
  await officer.say('reopen', number, acts.fields.reopenReason, 'Bukan laporan yang sama: lokasinya berbeda.');
  await officer.openAct('verify');
  await officer.choose(acts.fields.classification, 'Pengaduan tidak berkadar pengawasan');
  await officer.choose(acts.fields.category, 'Jalan Berlubang');
  await page.getByRole('checkbox', { name: /^Anonim/ }).check();
  await album.take(page, 'verifikasi', 'Verifikasi: judul, klasifikasi, kategori, Anonim, Rahasia');
  await officer.button(acts.submit.verify).click();
  await officer.choose(acts.fields.unit, 'Dinas Pekerjaan Umum dan Penataan Ruang');
  await officer.field(acts.fields.disposeNote).fill('Mohon dicek pekan ini, lokasi di depan sekolah.');
  await album.take(page, 'disposisi', 'Disposisi ke unit, dengan catatan internal');
  await officer.submit('dispose', number, acts.disposeTo('Dinas PUPR'));
  await officer.button(/kenapa/i).first().click();
  await album.take(page, 'kenapa', 'Kenapa tenggatnya hari itu: hari libur dan dasar hukum');
  await page.keyboard.press('Escape');
}

/** The unit's liaison answers, notes the reply, closes, and drafts the letter. */
async function answer(officer: Officer, number: string): Promise<void> {
  const { page } = officer;
  await officer.openReport(number);
  await expect(page.getByText('Bulan Kartika Sari')).toHaveCount(0);
  await officer.say('followUp', number, acts.fields.followUp, 'Petugas meninjau lokasi pada 24 November 2026. Lubang ditambal dengan aspal dingin pada hari yang sama.');
  await officer.say('recordReply', number, acts.fields.reply, 'Terima kasih, jalan sudah rata.');
  await officer.say('close', number, acts.fields.closeNote, 'Selesai dan diterima pelapor.');
  await album.take(page, 'laporan', 'Riwayat laporan: identitas pelapor Anonim tersamar bagi unit');
  await officer.button(ticket.makeLetter).click();
  await expect(page.getByRole('heading', { name: letterText.page.title })).toBeVisible();
  await officer.field(letterText.fields.closing).fill(
    'Demikian kami sampaikan. Terima kasih atas kepedulian Saudara terhadap keselamatan anak-anak di sekolah.');
  await expect(page.getByText(letterText.saving.saved, { exact: true })).toBeVisible();
  await album.take(page, 'surat-konsep', 'Surat tanggapan: isian di kiri, pratinjau di kanan, masih konsep');
}

/** The unit's head approves, numbers, prints and saves. */
async function sign(officer: Officer, desk: Desk, number: string): Promise<void> {
  const { page } = officer;
  await officer.goTo(app.nav.letters);
  await album.take(page, 'surat', 'Daftar surat bagi pimpinan');
  await page.getByRole('row').filter({ hasText: number }).first().dblclick();
  await officer.button(letterText.page.number).click();
  await page.getByRole('dialog').getByRole('button', { name: letterText.page.number }).click();
  await expect(officer.button(letterText.page.print)).toBeVisible();
  await expect(page.getByText(letterText.states.numbered).first()).toBeVisible();
  await officer.button(letterText.page.saveDocx).click();
  await expect.poll(() => readdir(desk.folder.saved)).toContainEqual(expect.stringMatching(/\.docx$/));
  await officer.button(letterText.page.savePdf).click();
  await expect.poll(() => readdir(desk.folder.saved)).toContainEqual(expect.stringMatching(/\.pdf$/));
  await album.take(page, 'surat-bernomor', 'Surat disetujui pimpinan dan bernomor');
}

/** The coordinator proposes the recap of the year so far. */
async function proposeRecap(officer: Officer): Promise<void> {
  const { page } = officer;
  const { propose, sheets } = recapLetterText;
  await officer.button(performanceText.recap).click();
  await expect(page.locator('figure[data-chart=flow] svg').first()).toBeVisible();
  await album.take(page, 'rekap', 'Rekap: teks petugas di samping angka dan grafik');
  await officer.button(propose.open).click();
  const dialog = page.getByRole('dialog', { name: propose.title });
  await expect(dialog.getByText(recapLetterText.checks.ready)).toBeVisible();
  await album.take(page, 'rekap-ajukan', 'Rekap: yang ditetapkan dan diperiksa sebelum diajukan');
  await dialog.getByRole('button', { name: propose.submit }).click();
  await expect(page.getByTitle(sheets)).toBeVisible();
  await album.take(page, 'rekap-diajukan', 'Rekap yang diajukan: angka, teks, dan grafik dibekukan');
}

async function keepFiles(saved: string): Promise<string[]> {
  const names = await readdir(saved);
  for (const name of names) await copyFile(join(saved, name), join(out, name));
  const docx = names.find((name) => name.endsWith('.docx')) ?? '';
  const pdf = names.find((name) => name.endsWith('.pdf')) ?? '';
  expect(await validateDocx(join(out, docx))).toMatchObject({ ok: true, errors: [] });
  expect((await readFile(join(out, pdf))).subarray(0, 5).toString()).toBe('%PDF-');
  return names;
}

test('the main job, from the first start to the charts', async ({ folder }) => {
  const first = await startDesk(folder);
  const officer = new Officer(first.window);
  await album.take(first.window, 'kantor', 'Pertama kali: menyiapkan kantor, terisi contoh Kota Singkawang');
  await officer.setUpOffice();
  await album.take(first.window, 'masuk', 'Memilih nama');
  await officer.signIn('Rina Contoh');
  await album.take(first.window, 'kosong', 'Kotak Masuk yang masih kosong');
  await importSamples(officer);
  await officer.goTo(app.nav.inbox);
  await officer.button(/^Semua/).click();
  await expect(officer.button(/^Semua/)).toHaveText(/400/);
  await officer.button(/^Perlu tindakan/).click();
  await album.take(first.window, 'kotak-masuk', 'Kotak Masuk: yang paling mendesak di atas');

  await officer.switchTo('Dedi Contoh');
  const number = await registerLetter(officer);
  await officer.switchTo('Rina Contoh');
  await coordinate(officer, number);
  await officer.switchTo('Yusuf Contoh');
  await answer(officer, number);
  await officer.switchTo('Markus Contoh');
  await sign(officer, first, number);
  await officer.goTo(app.nav.performance);
  await officer.switchTo('Rina Contoh');
  await officer.goTo(app.nav.performance);
  await album.take(first.window, 'kinerja', 'Kinerja unit');
  await first.window.mouse.move(700, 600);
  await first.window.mouse.wheel(0, 600);
  await album.take(first.window, 'kinerja-lanjut', 'Kinerja unit: tabel dengan pembilang dan penyebut');
  await proposeRecap(officer);
  await first.quit();

  const second = await startDesk(folder);
  const again = new Officer(second.window);
  await again.unlockData();
  await again.signIn('Rina Contoh');
  await again.openReport(number);
  await expect(second.window.getByText(statusLabels.done).first()).toBeVisible();
  await album.take(second.window, 'setelah-dibuka-lagi', 'Setelah ditutup dan dibuka lagi: semuanya ada');
  await again.goTo(app.nav.inbox);
  await second.window.getByRole('textbox', { name: app.search }).fill('');
  await again.button(/^Semua/).click();
  await expect(again.button(/^Semua/)).toHaveText(/401/);
  const errors = await shareThroughHub(again, number, album);
  await second.quit();
  const names = await keepFiles(folder.saved);
  await album.write(['400 laporan diimpor dari tiga berkas', `${number} dijalani dari loket sampai surat`, 'Dua meja berbagi laporan lewat pusat, dan perbedaannya diputuskan', `Perintah: ${Object.values(commandLabels).join(', ')}`], names);
  expect([...first.pageErrors, ...second.pageErrors, ...errors]).toEqual([]);
});
