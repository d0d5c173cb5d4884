import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/main/exchange/pace.ts';
import { readWorkbook } from '../../../src/main/exchange/read-workbook.ts';
import { cellText } from '../../../src/main/exchange/table.ts';
import { writeWorkbook } from '../../../src/main/exchange/write-workbook.ts';
import { validateDocx } from '../../support/validate-docx.ts';

const read = async (rows: (string | number)[][]) => (await readWorkbook(writeWorkbook([{ name: 'Tabel', rows }]), createPace())).rows.map(({ cells }) => cells.map(cellText));

describe('a workbook', () => {
  it('is read back as it was written, whatever the texts are', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '' && !/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(one)).map((one) => `x${one}x`);
    await fc.assert(fc.asyncProperty(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await read(rows)).toEqual(rows);
    }), { numRuns: 60 });
  });

  it('keeps numbers as numbers, and a formula as a text', async () => {
    expect(await read([['Unit', 'Laporan'], ['=HYPERLINK("http://x")', 12.5]])).toEqual([['Unit', 'Laporan'], ['=HYPERLINK("http://x")', '12.5']]);
  });

  it('keeps in sight the head of its table and what stands above it', () => {
    const parts = Buffer.from(writeWorkbook([{ name: 'Tabel', above: 2, rows: [['Judul'], ['Tahun 2026'], ['Unit', 'Masuk'], ['PUPR', 7]] }]));
    const folder = mkdtempSync(join(tmpdir(), 'tanggap-xlsx-'));
    writeFileSync(join(folder, 'tabel.xlsx'), parts);
    const sheet = execFileSync('unzip', ['-p', join(folder, 'tabel.xlsx'), 'xl/worksheets/sheet1.xml']).toString();
    rmSync(folder, { recursive: true });
    expect(sheet).toContain('ySplit="3" topLeftCell="A4"');
    expect([...sheet.matchAll(/<c r="(\w+)" s="1"/g)].map(([, place]) => place)).toEqual(['A1', 'A3', 'B3']);
  });

  it('has no error for the Open XML SDK, and is a whole archive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tanggap-xlsx-'));
    const file = join(folder, 'tabel.xlsx');
    writeFileSync(file, writeWorkbook([{ name: 'Status: menurut/unit', rows: [['Unit', 'Masuk'], ['Dinas PUPR & "lain"', 7], ['', 0.5]] }, { name: 'Kedua', rows: [['A'], [1]] }]));
    expect(await validateDocx(file)).toMatchObject({ ok: true, errors: [] });
    expect(execFileSync('unzip', ['-t', file]).toString()).toContain('No errors');
    rmSync(folder, { recursive: true });
  });
});
