import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { IMPORT_SIZE_LIMIT } from '../../../src/shared/contract/import-views.ts';
import { readTable } from '../../../src/main/exchange/read-table.ts';
import { expectRefusal } from './refusals.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const HEAD = ['tanggal_masuk', 'isi_laporan_awal', 'tracking_id'];

async function cells(bytes: Uint8Array) {
  return (await readTable(bytes)).rows.map((row) => row.cells);
}

describe('a CSV file', () => {
  it.each([';', ',', '\t'])('is read with the delimiter %j', async (delimiter) => {
    const text = `${HEAD.join(delimiter)}\r\n1/2/2026${delimiter}"a${delimiter} ""b""\nc"${delimiter}77\r\n`;
    expect(await cells(utf8(text))).toEqual([['1/2/2026', `a${delimiter} "b"\nc`, '77']]);
  });

  it('is taken by its column names where the text has more commas than the file has semicolons', async () => {
    expect(await cells(utf8(`${HEAD.join(';')}\n1;a, b, c, d, e, f;2\n`))).toEqual([['1', 'a, b, c, d, e, f', '2']]);
  });

  it('is read as UTF-8 with and without a byte order mark, UTF-16 with one, and Windows-1252', async () => {
    const text = `${HEAD.join(';')}\n1;“rusak” – Pak André €5;2\n`;
    const expected = [['1', '“rusak” – Pak André €5', '2']];
    expect(await cells(utf8(text))).toEqual(expected);
    expect(await cells(utf8(`\uFEFF${text}`))).toEqual(expected);
    expect(await cells(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(expected);
    const bytes: Readonly<Record<string, string>> = { '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' };
    expect(await cells(latin(text.replace(/[“”–€]/g, (sign) => bytes[sign] ?? '')))).toEqual(expected);
  });

  it('counts lines as the spreadsheet does: a text with line breaks is one, an empty line is one', async () => {
    const { rows } = await readTable(utf8(`${HEAD.join(';')}\n1;"a\nb";2\n\n3;c;4\n`));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('heeds the hint of Excel on the first line, and texts that hide as formulas', async () => {
    expect(await cells(utf8(`sep=;\n${HEAD.join(';')}\n1;x;="0812"\n`))).toEqual([['1', 'x', '0812']]);
  });

  it('gives back any cells that were written', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ';', ',', '\t', '"', '\n', 'é', '🙏', '='), minLength: 1, maxLength: 12 })
      .map((word) => `x${word}x`);
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 20 }), fc.constantFrom(';', ',', '\t'),
      async (rows, delimiter) => {
        expect(await cells(utf8(Papa.unparse([HEAD, ...rows], { delimiter })))).toEqual(rows);
      },
    ), { numRuns: 60 });
  });

  it('is read whole where it is longer than a piece', async () => {
    const long = Array.from({ length: 4000 }, (_, row) => `${row};"${`baris ${row} "" ; \n`.repeat(5)}";${1_000_000 + row}`);
    const rows = await cells(utf8(`${HEAD.join(';')}\n${long.join('\n')}\n`));
    expect(rows.length).toBe(4000);
    expect(rows[3999]?.[2]).toBe('1003999');
  });
});

describe('a CSV file is refused', () => {
  it('where it is something else', async () => {
    const others = ['%PDF-1.7 x;y', '{\\rtf1 a;b', '<html><table><tr><td>a;b</td></tr></table></html>', 'Kepada Yth.\nBapak Wali Kota'];
    for (const text of others) await expectRefusal(readTable(utf8(text)), 'not-a-spreadsheet');
    await expectRefusal(readTable(latin('a;b\n\x00\x01;c')), 'not-a-spreadsheet');
    await expectRefusal(readTable(latin('a;b\n\x81\xe9;c')), 'not-a-spreadsheet');
  });

  it('where it has no rows', async () => {
    for (const text of ['', HEAD.join(';'), `${HEAD.join(';')}\n\n;;\n`]) await expectRefusal(readTable(utf8(text)), 'no-rows');
  });

  it('where a quotation mark is never closed, however long the rest is', async () => {
    await expectRefusal(readTable(utf8(`${HEAD.join(';')}\n1;"abc\nx;y\n`)), 'workbook-damaged', { row: 2 });
    await expectRefusal(readTable(utf8(`${HEAD.join(';')}\n1;"abc\n${'x;y\n'.repeat(600_000)}`)), 'workbook-damaged', { row: 2 });
  });

  it('beyond two million cells, and beyond the size limit', async () => {
    await expectRefusal(readTable(utf8(`${HEAD.join(';')}\n${';;1\n'.repeat(670_000)}`)), 'too-many-cells');
    await expectRefusal(readTable(new Uint8Array(IMPORT_SIZE_LIMIT + 1)), 'too-large');
  });
});
