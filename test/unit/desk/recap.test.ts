import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recapHandlers } from '../../../src/main/desk/recap.ts';
import { pngSize } from '../../../src/shared/letter/png-size.ts';
import { recapCalls } from '../../../src/shared/contract/calls/recap-calls.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import { newReport } from '../../fixtures/reports.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { openDocx } from '../letter/open-docx.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

/** A picture of one black pixel. */
const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'));
const key = { period: periodAt('month', '2026-11-24'), isPublic: false };
const texts = { opening: 'Pembukaan kami.', note: 'Dua surat belum dicatat.', suggestions: 'Tambah petugas.\nPeriksa lokasi.', corrections: [{ row: 'total' as const, text: '14 dengan dua surat' }] };

let test: TestDesk;
let printed: string[];
const calls = () => recapHandlers(test.desk);

beforeEach(async () => {
  test = await openTestDesk();
  printed = [];
  Object.assign(test.desk.shell, { pdfFromHtml: ({ html }: { html: string }) => { printed.push(html); return Promise.resolve(new Uint8Array([37, 80, 68, 70])); } });
  for (let index = 0; index < 12; index += 1) {
    await test.add(newReport({ title: `Laporan ${String(index)}`, categoryId: index < 9 ? 'roads' : 'waste', confidential: index === 0, anonymous: index === 10, text: 'Isi yang tidak boleh keluar.' }));
  }
});
afterEach(() => test.close());

const savedDocx = async (input: { period: typeof key.period; isPublic: boolean }) => {
  const { fileName } = await calls()['recap.saveDocx']({ ...input, pictures: [{ chart: 'status', png }] });
  return test.saved.get(fileName ?? '') ?? '';
};

describe('a recap', () => {
  it('keeps what was written beside figures that stay as they were computed, also after a restart', async () => {
    const first = await calls()['recap.read'](key);
    expect(first).toMatchObject({ updatedAt: null, texts: { note: '', corrections: [] } });
    expect(first.summary.find(({ row }) => row === 'total')).toMatchObject({ value: '12' });
    expect(first.analysis[0]).toMatch(/^Dari 12 laporan, /);
    await calls()['recap.save']({ ...key, texts });
    test = await test.reopen();
    const again = await calls()['recap.read'](key);
    expect(again.texts).toEqual(texts);
    expect(again.summary).toEqual(first.summary);
    // another period and the public version have texts of their own
    expect((await calls()['recap.read']({ ...key, isPublic: true })).texts.note).toBe('');
  });

  it('is a Word document without errors whose tables repeat their heads on each page', async () => {
    await calls()['recap.save']({ ...key, texts });
    const path = await savedDocx(key);
    expect(await validateDocx(path)).toMatchObject({ ok: true, errors: [] });
    const { document, first, all } = openDocx(await readFile(path));
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const drawn = tables.filter((table) => table.includes('w:tblHeader'));
    // all but the signature's, and each with one head row that is its first
    expect(drawn).toHaveLength(tables.length - 1);
    for (const table of drawn) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect((table.match(/<w:tr[ >].*?<\/w:tr>/s) ?? [''])[0]).toContain('<w:tblHeader/>');
    }
    expect(document).toContain('<w:titlePg/>');
    expect(first).toContain('PEMERINTAH KOTA SINGKAWANG');
    expect(document.match(/<a:blip /g)).toHaveLength(1);
    expect(all).not.toMatch(/w:line="\d+"(?![^>]*w:lineRule)/);
    const { value } = await mammoth.extractRawText({ path });
    for (const words of ['Pembukaan kami.', 'Dua surat belum dicatat.', 'Tambah petugas.', '14 dengan dua surat', 'NOVEMBER 2026', 'Gambar 1. Status menurut unit']) expect(value).toContain(words);
  });

  it('says the same on paper as in Word, and escapes every word', async () => {
    await calls()['recap.save']({ ...key, texts: { ...texts, note: 'Catatan <script>alert(1)</script> & lain' } });
    await calls()['recap.savePdf']({ ...key, pictures: [{ chart: 'status', png }] });
    const [html = ''] = printed;
    expect(html).not.toContain('<script');
    const words = html.replace(/<style>.*?<\/style>|<title>.*?<\/title>|<head>.*?<meta/gs, ' ').replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    const { value } = await mammoth.extractRawText({ path: await savedDocx(key) });
    const list = (text: string) => text.normalize().split(/\s+/).filter(Boolean);
    const onPaper = new Set(list(words));
    expect(list(value).filter((word) => !onPaper.has(word))).toEqual([]);
    // not yet approved, and on sheets of our own that bear their numbers
    expect(html.match(/data-mark="KONSEP"/g)).toHaveLength(html.match(/<section/g)?.length ?? 0);
    expect(html).toContain('<div class="number">- 2 -</div>');
    expect(html).toContain('@page { size: 210mm 297mm; margin: 0 }');
  });

  it('for the public leaves out what is Rahasia, small groups and every citizen\'s word', async () => {
    const view = await calls()['recap.read']({ ...key, isPublic: true });
    expect(view.performance.overall.total).toBe(11);
    for (const { total } of [...view.performance.groups.category, ...view.performance.groups.unit]) expect(total).toBeGreaterThanOrEqual(5);
    const { value } = await mammoth.extractRawText({ path: await savedDocx({ ...key, isPublic: true }) });
    expect(value).toContain('VERSI PUBLIK');
    expect(value).toContain('Angka yang kurang dari 5, dan angka yang dapat mengungkapnya, disamarkan');
    expect(value).not.toMatch(/Laporan \d+\b(?! laporan)|Isi yang tidak|Bulan Kartika|6172024308900001/);
  });

  it('says on paper that a small number of a hidden reporter is masked, and only then', async () => {
    const note = 'Angka disamarkan bila kurang dari 5 laporan';
    const text = async () => (await mammoth.extractRawText({ path: await savedDocx(key) })).value;
    // one of each kind: what is Rahasia or Anonim stands among nine or three others of one status
    expect(await text()).not.toContain(note);
    const id = await test.add(newReport({ title: 'Laporan anonim', categoryId: 'roads', anonymous: true }));
    await test.tickets['ticket.command']({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: true, confidential: false } });
    expect(await text()).toContain(note);
  });

  it('gives a sheet that puts all units side by side first', async () => {
    const { fileName } = await calls()['recap.saveSheet'](key);
    const path = test.saved.get(fileName ?? '') ?? '';
    const copy = join(test.folder, 'lembar.xlsx');
    await writeFile(copy, await readFile(path));
    expect(await validateDocx(copy)).toMatchObject({ ok: true, errors: [] });
    expect(fileName).toBe('Perbandingan unit November 2026.xlsx');
  });

  it('is made by the coordinator or a head of unit, over the reports that they may see', async () => {
    test.signIn('liaison');
    expect(() => calls()['recap.read'](key)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
    test.signIn('manager');
    expect((await calls()['recap.read'](key)).performance.overall.total).toBe(0);
  });

  it('takes no picture that is none, and no correction of an unknown figure', () => {
    const drawn = recapCalls['recap.saveDocx'].input;
    expect(pngSize(png)).toEqual({ width: 1, height: 1 });
    expect(drawn.safeParse({ ...key, pictures: [{ chart: 'status', png }] }).success).toBe(true);
    expect(drawn.safeParse({ ...key, pictures: [{ chart: 'status', png: new Uint8Array(40) }] }).success).toBe(false);
    expect(drawn.safeParse({ ...key, period: { ...key.period, from: '2027-01-01' }, pictures: [] }).success).toBe(false);
    expect(recapCalls['recap.save'].input.safeParse({ ...key, texts: { ...texts, corrections: [{ row: 'unknown', text: 'x' }] } }).success).toBe(false);
  });
});
