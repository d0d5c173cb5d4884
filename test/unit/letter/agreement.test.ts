import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { composeKind } from '../../../src/shared/letter/compose-kinds.ts';
import { PAPERS, SIGNER_MODES } from '../../../src/shared/letter/letter.ts';
import type { LetterKind, LetterSheet } from '../../../src/shared/letter/letter.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { composeInput } from '../shared/letter/made-ticket.ts';
import { extremeSheet, longPoints, sampleFields, sampleSheet } from './sample-letter.ts';
import { linesOfDocx, textOfHtml } from './text-of.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tanggap-letters-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const ofKind = (kind: LetterKind) => composeKind(kind, { ...composeInput(), replyDueOn: '2026-12-08', legalBasis: 'Peraturan Contoh' });
const witnesses = [
  { role: 'second' as const, name: 'Sari Contoh', position: 'Ketua RT 05', nip: null }, { role: 'witness' as const, name: 'Adi Contoh', position: 'Lurah Roban', nip: '197105051997051005' },
  { role: 'witness' as const, name: 'Budi Contoh', position: 'Warga', nip: null }, { role: 'witness' as const, name: 'Cici Contoh', position: '', nip: null },
];
const mayor = { ...sampleFields.signer, superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah' };

const sheets: readonly (readonly [string, LetterSheet])[] = [
  ['kind minutes with witnesses', sampleSheet({ ...ofKind('minutes'), points: longPoints, parties: witnesses })],
  ['kind disposition with many units', sampleSheet({ ...ofKind('disposition'), units: Array.from({ length: 33 }, (_, index) => ({ text: `Dinas Contoh ${String(index)}`, isChosen: index === 3 })) })],
  ...PAPERS.flatMap((paper) => [
    [`${paper}, short`, sampleSheet({ paper })] as const,
    [`${paper}, long`, sampleSheet({ paper, points: longPoints, copies: ['Satu', 'Dua'] })] as const,
    [`${paper}, extreme`, { ...extremeSheet, letter: { ...extremeSheet.letter, paper } }] as const,
    [`${paper}, draft, electronic`, sampleSheet({ paper, state: 'draft', number: null, electronic: true, points: longPoints })] as const,
  ]),
  ...SIGNER_MODES.map((mode) => [`signed ${mode}`, sampleSheet({ signer: { ...mayor, mode } })] as const),
  ['nearly empty', sampleSheet({ opening: '', points: [], closing: '', subject: '', addressee: '', signer: { ...sampleFields.signer, name: '', position: '' } })],
  ['foreign writing', sampleSheet({ opening: 'Warga 陳大文 menulis 🙏 dan emoji 👨‍👩‍👧, “kutipan”, é ü ñ.' })],
];

describe('a letter in Word and in print', () => {
  it.each(sheets)('says the same, word for word (%s)', async (_, sheet) => {
    expect(textOfHtml(writeHtml(sheet))).toBe((await linesOfDocx(await writeDocx(sheet))).join(' '));
  });
});

describe('the Open XML SDK', () => {
  // The variants are the short letters; who signs changes words only.
  it.each(sheets.filter(([name]) => !name.startsWith('signed') && !name.endsWith('short')))('finds no error (%s)', async (name, sheet) => {
    const path = join(folder, `${name.replace(/\W+/g, '-')}.docx`);
    await writeFile(path, await writeDocx(sheet));
    expect(await validateDocx(path)).toMatchObject({ ok: true, errors: [] });
  });
});
