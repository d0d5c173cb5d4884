import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/main/exchange/read-table.ts';
import { readWorkbook, UNPACKED_LIMIT } from '../../../src/main/exchange/read-workbook.ts';
import { expectRefusal } from './refusals.ts';
import { makeCompoundFile, makeWorkbook, textRows } from './workbook.ts';

const cell = (address: string, value: string, attributes = '') => `<c r="${address}" ${attributes}><v>${value}</v></c>`;

describe('a workbook', () => {
  it('gives texts, numbers, dates and yes or no', async () => {
    const { rows } = await readWorkbook(makeWorkbook({
      shared: ['<t>Jalan &amp; parit</t>', '<r><t>te</t></r><r><t xml:space="preserve">bal </t></r><rPh><t>guide</t></rPh>', '<t>&#128591; a_x000D_b_x005F_</t>'],
      sheet: `<row r="1">${cell('A1', '0', 't="s"')}${cell('B1', '1', 't="s"')}${cell('C1', '2', 't="s"')}</row>`
        + `<row r="2">${cell('A2', '9165816')}${cell('B2', '46200.5868055556', 's="1"')}${cell('C2', '46200', 's="2"')}</row>`
        + `<row r="3">${cell('A3', '1200', 's="3"')}${cell('B3', '1', 't="b"')}${cell('C3', '#N/A', 't="e"')}</row>`,
    }));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Jalan & parit', 'tebal ', '🙏 a\rb_'],
      [9_165_816, '2026-06-27 14:05:00', '2026-06-27 00:00:00'],
      [1200, 'ya'],
    ]);
  });

  it('keeps the row numbers of the spreadsheet and the places of cells', async () => {
    const { rows } = await readWorkbook(makeWorkbook({
      sheet: `<row r="2"><c r="C2" t="inlineStr"><is><t>x</t></is></c></row><row r="4"/><row r="9"><c t="str"><v>y</v></c></row>`,
    }));
    expect(rows).toEqual([{ row: 2, cells: ['', '', 'x'] }, { row: 9, cells: ['y'] }]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const { rows, date1904 } = await readWorkbook(makeWorkbook({
      properties: '<workbookPr date1904="1"/>', sheet: `<row r="1">${cell('A1', String(46_200 - 1462), 's="2"')}</row>`,
    }));
    expect(date1904).toBe(true);
    expect(rows[0]?.cells).toEqual(['2026-06-27 00:00:00']);
  });

  it('reads the first visible sheet that has rows, under any namespace prefix', async () => {
    const hidden = await readWorkbook(makeWorkbook({ firstSheet: 'state="hidden"', sheet: textRows([['a']]), second: textRows([['b']]) }));
    expect(hidden.rows[0]?.cells).toEqual(['b']);
    const empty = await readWorkbook(makeWorkbook({ sheet: '', second: textRows([['b']]) }));
    expect(empty.rows[0]?.cells).toEqual(['b']);
    const prefixed = await readWorkbook(makeWorkbook({ sheet: '<x:row r="1"><x:c r="A1" t="str"><x:v>p</x:v></x:c></x:row>' }));
    expect(prefixed.rows[0]?.cells).toEqual(['p']);
  });

  it('finds the line with the column names below a title', async () => {
    const table = await readTable(makeWorkbook({ sheet: textRows([['Rekap laporan'], ['tanggal_masuk', 'isi_laporan'], ['1/2/2026', 'x']]) }));
    expect(table.headers).toEqual(['tanggal_masuk', 'isi_laporan']);
    expect(table.rows).toEqual([{ row: 3, cells: ['1/2/2026', 'x'] }]);
  });
});

describe('a workbook is refused', () => {
  it('at its first formula, with the address', async () => {
    const sheet = `<row r="1">${cell('A1', '1')}</row><row r="7"><c r="AB7"><f>SUM(A1)</f><v>1</v></c></row>`;
    await expectRefusal(readTable(makeWorkbook({ sheet })), 'has-formulas', { cell: 'AB7' });
  });

  it('where it is locked with a password, an old .xls, or another old Office file', async () => {
    await expectRefusal(readTable(makeCompoundFile(['EncryptionInfo', 'EncryptedPackage'])), 'workbook-encrypted');
    await expectRefusal(readTable(makeCompoundFile(['Workbook'])), 'workbook-old');
    await expectRefusal(readTable(makeCompoundFile(['WordDocument'])), 'not-a-spreadsheet');
  });

  it('where a ZIP holds something else', async () => {
    const docx = zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'), 'word/document.xml': strToU8('<w/>') });
    await expectRefusal(readTable(docx), 'not-a-spreadsheet');
    await expectRefusal(readTable(zipSync({ 'foto.jpg': strToU8('x') })), 'not-a-spreadsheet');
  });

  it('where it is cut short or its bytes were changed', async () => {
    const whole = makeWorkbook({ sheet: textRows(Array.from({ length: 50 }, (_, row) => [`laporan ${row}`, 'isi'])) });
    await expectRefusal(readTable(whole.slice(0, whole.length / 2)), 'workbook-damaged');
    const stored = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }, { level: 0 });
    const at = Buffer.from(stored).indexOf('<workbook/>');
    stored[at + 3] = 0x58;
    await expectRefusal(readTable(stored), 'workbook-damaged');
  });

  it('where its XML is broken', async () => {
    await expectRefusal(readTable(makeWorkbook({ sheet: '<row r="1"><c r="A1"><v>1</row>' })), 'workbook-damaged');
    await expectRefusal(readTable(makeWorkbook({ sheet: '<row r="2"/><row r="1"/>' })), 'workbook-damaged');
    await expectRefusal(readTable(makeWorkbook({ sheet: '<row r="99999999"/>' })), 'workbook-damaged');
  });

  it('without rows, or with nothing but column names', async () => {
    await expectRefusal(readTable(makeWorkbook({ sheet: '' })), 'no-rows');
    await expectRefusal(readTable(makeWorkbook({ sheet: textRows([['tanggal_masuk', 'isi_laporan']]) })), 'no-rows');
  });

  it('beyond two million cells, before their rows are built', async () => {
    await expectRefusal(readTable(makeWorkbook({ sheet: `<row r="1">${'<c/>'.repeat(2_000_001)}</row>` })), 'too-many-cells');
  });

  it('where it would unpack to more than the limit, or to more than it says', async () => {
    const sizeInDirectory = (claim: number) => {
      const bytes = makeWorkbook({ sheet: textRows([['a']]), extra: {} });
      const view = new DataView(bytes.buffer);
      const name = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml');
      view.setUint32(name - 46 + 24, claim, true);
      return bytes;
    };
    await expectRefusal(readTable(sizeInDirectory(UNPACKED_LIMIT + 1)), 'too-large');
    await expectRefusal(readTable(sizeInDirectory(10)), 'workbook-damaged');
  });

  it('does not resolve entities that a document type defines', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const files = { 'xl/workbook.xml': strToU8(`${bomb}<workbook><sheets/></workbook>`) };
    await expectRefusal(readTable(zipSync(files)), 'no-rows');
  });
});
