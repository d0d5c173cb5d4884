import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../src/main/letter/docx-writer.ts';
import { htmlOf, writeHtmlOfMany } from '../../../src/main/letter/html-writer.ts';
import type { BodyPart } from '../../../src/shared/letter/body-part.ts';
import { mayorsHead } from '../../../src/shared/letter/mayor-kop.ts';
import { kopPart } from '../../../src/shared/letter/parts.ts';
import { letterPrintout } from '../../../src/shared/letter/printout.ts';
import type { Printout } from '../../../src/shared/letter/printout.ts';
import { recapPrintout } from '../../../src/shared/recap/printout.ts';
import type { RecapDrawing } from '../../../src/shared/recap/recap.ts';
import { madeArms } from '../../letters/made-arms.ts';
import { madePng } from '../../letters/made-png.ts';
import { madeRecap } from '../../letters/recap-cases.ts';
import { openDocx } from './open-docx.ts';
import { sampleFields, sampleRules, sampleSheet } from './sample-letter.ts';
import { linesOfDocx, textOfHtml } from './text-of.ts';

const recap = (over: Partial<RecapDrawing> = {}): RecapDrawing => ({ ...madeRecap('short', 'A4', false), ...over });
const sheetsOf = (html: string): readonly string[] => html.split('<section').slice(1);
const withBody = (body: readonly BodyPart[]): Printout => {
  const plain = recapPrintout(recap());
  return { ...plain, parts: { ...plain.parts, body } };
};

describe('a recap on paper', () => {
  it('bears its number below the title, or the place for one, and its mark by its state', async () => {
    expect(htmlOf(recapPrintout(recap({ number: '000.8.3.4/7/DISKOMINFO/2026' })))).toContain('<p>Nomor 000.8.3.4/7/DISKOMINFO/2026</p>');
    expect(htmlOf(recapPrintout(recap({ number: null, state: 'proposed' })))).toMatch(/<p>Nomor \(diisi saat disetujui\)<\/p>/);
    const marks = (['draft', 'proposed', 'approved', 'numbered', 'sent', 'void'] as const).map((state) => /data-mark="(\w+)"/.exec(htmlOf(recapPrintout(recap({ state }))))?.[1] ?? null);
    expect(marks).toEqual(['KONSEP', 'KONSEP', null, null, null, 'BATAL']);
    const { first, later } = openDocx(await docxOf(recapPrintout(recap({ state: 'void' }))));
    for (const part of [first, later]) expect(part).toContain('string="BATAL"');
  });

  it('has room for the QR and the sentence at the foot of each page where it is signed electronically', async () => {
    const html = htmlOf(recapPrintout(recap({ isElectronic: true })));
    expect(sheetsOf(html).every((sheet) => sheet.includes(sampleRules.electronicFooter))).toBe(true);
    expect(html).toContain('class="room qr"');
    expect(openDocx(await docxOf(recapPrintout(recap({ isElectronic: true })))).footers).toHaveLength(2);
    const inInk = htmlOf(recapPrintout(recap({ isElectronic: false })));
    expect(inInk).toContain('class="room ink"');
    expect(inInk).not.toContain(sampleRules.electronicFooter);
  });

  it('counts each of its lists from 1', async () => {
    const numbers = [...htmlOf(recapPrintout(recap())).matchAll(/data-number="(\d+)"/g)].map(([, number]) => number);
    expect(numbers.filter((number) => number === '1')).toHaveLength(3);
    const { document, numbering } = openDocx(await docxOf(recapPrintout(recap())));
    const used = [...new Set([...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id))];
    expect(used).toHaveLength(3);
    for (const id of used) expect(numbering).toMatch(new RegExp(`<w:num w:numId="${String(id)}".*?<w:startOverride w:val="1"/>`, 's'));
  });

  it('leaves out a chart of which there is no picture, and what cannot be printed', () => {
    const made = madeRecap('threePages', 'A4', false);
    expect(htmlOf(recapPrintout(made))).toContain('<figure>');
    expect(htmlOf(recapPrintout({ ...made, pictures: [] }))).not.toContain('<figure>');
    const parts = [{ kind: 'paragraph' as const, text: 'Catatan\u202e <b>\u0000' }];
    expect(htmlOf(recapPrintout(recap({ sheet: { ...recap().sheet, parts } })))).toContain('>Catatan &#60;b&#62;</p>');
  });

  it('breaks no figure from its unit in a table', () => {
    const table = { caption: 'Tabel 1. Contoh', head: ['Unit', 'Bagian'], widths: [1, 1], rows: [['Dinas 5 dari kota', '39,5 % (17 dari 43)'], ['Lama', 'paling lama 5 hari kerja'], ['Ada', '25 laporan']] };
    const [part] = recapPrintout(recap({ sheet: { ...recap().sheet, parts: [{ kind: 'table', table }] } })).parts.body.flatMap((one) => (one.kind === 'table' ? [one.table.rows] : []));
    expect(part?.map(([, figure]) => figure?.split(' '))).toEqual([['39,5\u00a0%', '(17\u00a0dari\u00a043)'], ['paling', 'lama', '5\u00a0hari\u00a0kerja'], ['25\u00a0laporan']]);
  });

  it('stands under the mayor\'s head where the mayor signs', () => {
    const signer = { ...sampleFields.signer, position: 'Wali Kota Singkawang', rank: null, nip: null };
    const letterhead = mayorsHead({ signer });
    const kop = kopPart({ letterhead: letterhead!, rules: sampleRules, headOf: 'mayor' });
    const html = htmlOf(recapPrintout(recap({ arms: madeArms(), sheet: { ...recap().sheet, kop } })));
    expect(html).toContain('alt="Lambang negara"');
    expect(html.match(/<header class="kop">/g)).toHaveLength(1);
  });

  it('is printed with letters in one job, on the same paper only', () => {
    const letter = letterPrintout(sampleSheet());
    const html = writeHtmlOfMany([letter, recapPrintout(recap())], 'Surat dan rekap');
    expect(html).toContain('<title>Surat dan rekap</title>');
    expect(sheetsOf(html ?? '')).toHaveLength(1 + sheetsOf(htmlOf(recapPrintout(recap()))).length);
    expect(html?.match(/<header class="kop">/g)).toHaveLength(2);
    expect(writeHtmlOfMany([letter, recapPrintout(recap({ paper: 'F4' }))], 'Surat dan rekap')).toBeNull();
  });
});

describe('tables and pictures anywhere in a letter', () => {
  const table = { caption: 'Tabel 1. Contoh', head: ['Unit', 'Jumlah'], widths: [3, 1], rows: [['Dinas Contoh', '1']] };
  const signature = recapPrintout(recap()).parts.body.at(-1)!;

  it.each<readonly [string, readonly BodyPart[]]>([
    ['a table before a signature', [{ kind: 'table', table }, signature]],
    ['a table without rows', [{ kind: 'table', table: { ...table, rows: [] } }, { kind: 'paragraph', text: 'Penutup.', isClosing: true }, signature]],
    ['tables, a picture and a list that follow each other', [
      { kind: 'table', table }, { kind: 'table', table }, { kind: 'picture', caption: 'Gambar 1.', picture: { name: 'a', png: madePng(8, 4), width: 8, height: 4 } },
      { kind: 'table', table }, { kind: 'point', number: 1, text: 'Satu.' }, signature,
    ]],
  ])('say the same in Word and in print (%s)', async (_, body) => {
    const html = htmlOf(withBody(body));
    expect(textOfHtml(html)).toBe((await linesOfDocx(await docxOf(withBody(body)))).join(' '));
    expect(html.match(/<table/g)).toHaveLength(body.filter(({ kind }) => kind === 'table').length);
  });
});
