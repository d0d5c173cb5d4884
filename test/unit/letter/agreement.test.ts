import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { composeKind } from '../../../src/shared/letter/compose-kinds.ts';
import { composeLetter } from '../../../src/shared/letter/compose.ts';
import { LETTER_KINDS, PAPERS, SIGNER_MODES, VARIANTS } from '../../../src/shared/letter/letter.ts';
import type { LetterSheet } from '../../../src/shared/letter/letter.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { composeInput } from '../shared/letter/made-ticket.ts';
import { extremeSheet, longPoints, sampleFields, sampleSheet } from './sample-letter.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tanggap-letters-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const composed = (variant: (typeof VARIANTS)[number]) => composeLetter(composeInput({}, { variant, returnReason: 'wewenang provinsi' }));
const ofKind = (kind: (typeof LETTER_KINDS)[number]) => composeKind(kind, { ...composeInput(), replyDueOn: '2026-12-08', legalBasis: 'Peraturan Contoh' });
const witnesses = [
  { role: 'second' as const, name: 'Sari Contoh', position: 'Ketua RT 05', nip: null }, { role: 'witness' as const, name: 'Adi Contoh', position: 'Lurah Roban', nip: '197105051997051005' },
  { role: 'witness' as const, name: 'Budi Contoh', position: 'Warga', nip: null }, { role: 'witness' as const, name: 'Cici Contoh', position: '', nip: null },
];
const mayor = { ...sampleFields.signer, superiorPosition: 'Wali Kota Singkawang', middlePosition: 'Sekretaris Daerah' };

const sheets: readonly (readonly [string, LetterSheet])[] = [
  ...VARIANTS.map((variant) => [`variant ${variant}`, sampleSheet(composed(variant))] as const),
  ...LETTER_KINDS.map((kind) => [`kind ${kind}`, sampleSheet(ofKind(kind))] as const),
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

function textOfHtml(html: string): string {
  const bodies = [...html.matchAll(/<main>(.*?)<\/main>/gs)].map((match) => match[1] ?? '');
  return normal(bodies.join(' ').replace(/<[^>]+>/g, (tag) => (/^<\/?span/.test(tag) ? '' : ' '))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

const normal = (text: string): string => text.replace(/\u2011/g, '-').replace(/\s+/g, ' ').trim();

describe('a letter in Word and in print', () => {
  it.each(sheets)('says the same, word for word (%s)', async (_, sheet) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(sheet)) });
    expect(textOfHtml(writeHtml(sheet))).toBe(normal(value));
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
