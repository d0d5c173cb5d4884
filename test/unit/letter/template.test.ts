import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate } from '../../../src/main/letter/template-check.ts';
import type { TemplateProblem } from '../../../src/shared/contract/template-views.ts';
import { partsOf } from '../../../src/shared/letter/parts.ts';
import { templateData } from '../../../src/shared/letter/template-data.ts';
import { nearestField, TEMPLATE_TEXTS } from '../../../src/shared/letter/template-fields.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { makeForm, paragraphs, relation, SOUND_LINES } from '../../fixtures/made-form.ts';
import { extremeSheet, sampleSheet } from './sample-letter.ts';
import { unzip } from './unzip.ts';

const data = templateData(sampleSheet({ copies: ['Wali Kota Contoh', 'Arsip'] }), 'SKW-2026-000001');
const check = async (bytes: Uint8Array): Promise<readonly TemplateProblem[]> => (await checkTemplate(bytes, data)).problems;
const codes = async (bytes: Uint8Array): Promise<readonly string[]> => (await check(bytes)).map(({ code }) => code);
const withLines = (...lines: readonly string[]): Uint8Array => makeForm({ body: paragraphs(...lines) });
const sound = makeForm({ body: paragraphs(...SOUND_LINES), header: paragraphs('{{kop_unit}}') });

describe('a sound form', () => {
  it('is taken, its fields are listed, and the sample is read from its first head to its last line', async () => {
    const { problems, fields, preview } = await checkTemplate(sound, data);
    expect(problems).toEqual([]);
    expect(fields).toEqual(expect.arrayContaining(['nomor', 'hal', 'paragraf', 'paragraf.teks', 'tembusan.nomor']));
    expect(preview[0]).toEqual({ part: 'header', text: 'DINAS KOMUNIKASI DAN INFORMATIKA' });
    expect(preview.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(expect.arrayContaining(['Hal: Tanggapan atas Pengaduan Gangguan Layanan Air', 'NIP 19700303 199503 1 003', '2. Arsip']));
  });

  it('is filled with the words of the letter, of which no field is left, and opens in Word', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-form-'));
    for (const sheet of [sampleSheet({ copies: ['Arsip'] }), extremeSheet]) {
      const bytes = await fillTemplate(sound, templateData(sheet, 'SKW-2026-000001'));
      const path = join(folder, 'surat.docx');
      await writeFile(path, bytes);
      expect(await validateDocx(path)).toMatchObject({ ok: true, errors: [] });
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      expect(value).not.toContain('{{');
      for (const part of partsOf(sheet).body) if (part.kind === 'point') expect(value).toContain(part.text.replaceAll('\u2011', '-'));
    }
    await rm(folder, { recursive: true });
  });

  it('leaves out what hangs on a field that is empty', async () => {
    const sheet = sampleSheet();
    const bytes = await fillTemplate(sound, templateData({ ...sheet, letter: { ...sheet.letter, signer: { ...sheet.letter.signer, nip: null } } }, 'SKW-2026-000001'));
    expect(unzip(bytes).get('word/document.xml')).not.toContain('NIP');
  });

  it('says KONSEP while the letter is a draft, once, whether the form has a field for it or not', async () => {
    const draft = templateData(sampleSheet({ state: 'draft', number: null }), 'SKW-2026-000001');
    for (const form of [sound, withLines('{{tanda}}', ...SOUND_LINES)]) {
      const xml = unzip(await fillTemplate(form, draft)).get('word/document.xml') ?? '';
      expect(xml.split('KONSEP')).toHaveLength(2);
      expect(xml).toContain('(diisi saat disetujui)');
    }
    expect(unzip(await fillTemplate(sound, data)).get('word/document.xml')).not.toContain('KONSEP');
  });

  it('takes what a citizen wrote as text, whatever it looks like', async () => {
    const words = '{{nomor}} <w:p/> & {{#paragraf}} $& \u0001';
    const bytes = await fillTemplate(sound, templateData(sampleSheet({ subject: words }), 'SKW-2026-000001'));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('Hal: {{nomor}} <w:p/> & {{#paragraf}} $&');
  });
});

describe('a mistake in a form', () => {
  const cases: readonly (readonly [string, readonly string[], Partial<TemplateProblem>])[] = [
    ['a field that does not end', ['Satu', 'Hal: {{hal', '{{nomor}}'], { code: 'unclosedTag', subject: 'hal', place: { part: 'body', paragraph: 2, near: 'Hal: {{hal' } }],
    ['an end without a beginning', ['nomor}}'], { code: 'unopenedTag', place: { part: 'body', paragraph: 1, near: 'nomor}}' } }],
    ['a list that does not end', ['Satu', 'Dua', '{{#paragraf}}', '{{teks}}'], { code: 'unclosedList', subject: 'paragraf', place: { part: 'body', paragraph: 3, near: '{{#paragraf}}' } }],
    ['the end of a list that did not begin', ['{{nomor}}', '{{/paragraf}}'], { code: 'unopenedList', subject: 'paragraf' }],
    ['a mistyped field', ['{{nomer}}'], { code: 'unknownField', subject: 'nomer', suggestion: 'nomor' }],
    ['a field of another list', ['{{#paragraf}}{{label}}{{/paragraf}}'], { code: 'unknownField', subject: 'label' }],
    ['a list used as a text', ['{{paragraf}}'], { code: 'listAlone', subject: 'paragraf' }],
    ['a list in a list', ['{{#paragraf}}{{#butir}}{{teks}}{{/butir}}{{/paragraf}}'], { code: 'nestedList', subject: '#butir' }],
    ['an expression', ['{{nomor + 1}}'], { code: 'unknownField', subject: 'nomor + 1' }],
    ['what every object has', ['{{constructor}}'], { code: 'unknownField', subject: 'constructor' }],
    ['raw XML', ['{{@nomor}}'], { code: 'unknownField', subject: '@nomor' }],
  ];
  it.each(cases)('is named with its place: %s', async (_, lines, expected) => {
    expect(await check(withLines(...lines))).toEqual(expect.arrayContaining([expect.objectContaining(expected)]));
  });

  it('in the head of the page is said to be there', async () => {
    expect(await check(makeForm({ body: paragraphs(...SOUND_LINES), header: paragraphs('', '{{kop_unti}}') })))
      .toEqual([{ code: 'unknownField', subject: 'kop_unti', suggestion: 'kop_unit', place: { part: 'header', paragraph: 2, near: '{{kop_unti}}' } }]);
  });

  it('that leaves a letter without its words is a warning', async () => {
    expect(await codes(withLines('Tanpa bidang'))).toEqual(['noField']);
    expect(await codes(withLines('{{hal}}'))).toEqual(['noBody', 'noNumber', 'noSigner']);
  });

  it('in a field by one letter is met with the field that was meant', () => {
    fc.assert(fc.property(fc.constantFrom(...TEMPLATE_TEXTS.filter((name) => name.length > 4)), fc.nat(), (name, at) => {
      const index = at % name.length;
      expect(nearestField(name.slice(0, index) + 'x' + name.slice(index + 1))).toBe(name);
    }));
  });
});

describe('a hostile form', () => {
  const body = paragraphs(...SOUND_LINES);
  const xml = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
  const ole = (words: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(words, 'utf16le')]);
  const field = (code: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code.split('|').map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no archive', Buffer.from('halo'), 'notDocx'],
    ['an archive of something else', makeForm({ body, mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), 'notDocx'],
    ['a cut archive', sound.subarray(0, sound.length - 40), 'damaged'],
    ['an encrypted document', ole('EncryptedPackage'), 'encrypted'],
    ['the old format', ole('WordDocument'), 'oldWord'],
    ['more than five megabytes', new Uint8Array(5_000_001), 'tooLarge'],
    ['a bomb', makeForm({ body, more: { 'word/media/image1.png': new Uint8Array(25_000_000) } }), 'unpackedTooLarge'],
    ['a bomb of XML', makeForm({ body, more: { 'word/styles.xml': `<a>${' '.repeat(4_000_000)}</a>` } }), 'unpackedTooLarge'],
    ['very many parts', makeForm({ body, more: Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`word/media/image${String(index)}.png`, 'x'])) }), 'tooManyParts'],
    ['a name that leads elsewhere', makeForm({ body, more: { 'word/../../x.xml': '<a/>' } }), 'badName'],
    ['two parts of one name', makeForm({ body, more: { 'word/Document.xml': '<a/>' } }), 'badName'],
    ['a program', makeForm({ body, more: { 'word/media/x.exe': 'MZ' } }), 'unsafePart'],
    ['macros', makeForm({ body, more: { 'word/vbaProject.bin': 'x' } }), 'macro'],
    ['macros by type', makeForm({ body, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'macro'],
    ['an embedded object', makeForm({ body, more: { 'word/embeddings/oleObject1.bin': 'x' } }), 'embedded'],
    ['a chunk of another format', makeForm({ body: `${body}<w:altChunk r:id="rId9"/>` }), 'embedded'],
    ['an attached template', makeForm({ body, relations: relation('rId9', 'attachedTemplate', 'Normal.dotm') }), 'embedded'],
    ['an external picture', makeForm({ body, relations: relation('rId9', 'image', 'http://contoh.test/a.png', 'External') }), 'external'],
    ['an external address without its mark', makeForm({ body, relations: relation('rId9', 'image', '\\\\peladen\\a.png') }), 'external'],
    ['a mark behind an entity', makeForm({ body, relations: relation('rId9', 'image', 'a.png', '&#69;xternal') }), 'external'],
    ['a hyperlink', makeForm({ body, relations: relation('rId9', 'hyperlink', 'https://contoh.test/?rahasia=1', 'External') }), 'external'],
    ['a picture by address', makeForm({ body: body + xml('<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://contoh.test/a.png"/></w:pict>') }), 'external'],
    ['a field that fetches', makeForm({ body: `${body}<w:p>${field('INCLUDE|PICTURE "http://contoh.test/a.png"')}</w:p>` }), 'fieldCode'],
    ['a field that runs', makeForm({ body: `${body}<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\x "/></w:p>` }), 'fieldCode'],
    ['a document type', makeForm({ body, more: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }), 'doctype'],
    ['another encoding', makeForm({ body, more: { 'word/styles.xml': '<?xml version="1.0" encoding="UTF-16"?><a/>' } }), 'encoding'],
    ['bytes that are no text', makeForm({ body, more: { 'word/styles.xml': Uint8Array.from([0xff, 0xfe, 0x3c, 0]) } }), 'encoding'],
    ['XML that does not end', makeForm({ body, more: { 'word/styles.xml': '<a><b></a>' } }), 'damaged'],
    ['XML within XML without end', makeForm({ body, more: { 'word/styles.xml': '<a>'.repeat(300) + '</a>'.repeat(300) } }), 'damaged'],
    ['very many fields', makeForm({ body: paragraphs(Array.from({ length: 600 }, () => '{{nomor}}').join('')) }), 'tooManyFields'],
    ['lists within lists where only the library looks', makeForm({ body, more: { 'customXml/item1.xml': '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><Abstract>{{#paragraf}}{{#butir}}x{{/butir}}{{/paragraf}}</Abstract></CoverPageProperties>' } }), 'nestedList'],
  ];
  it.each(cases)('is refused with its reason, and never filled: %s', async (_, bytes, code) => {
    expect(await codes(bytes)).toContain(code);
    await expect(fillTemplate(bytes, data)).rejects.toThrow();
  });

  it('may hold what Word works out itself', async () => {
    expect(await codes(makeForm({ body: `${body}<w:p>${field('PA|GE')}</w:p>` }))).toEqual([]);
  });

  it('whose directory lies about a size is damaged', async () => {
    const bytes = Buffer.from(makeForm({ body, more: { 'word/media/image1.png': new Uint8Array(100_000) } }));
    const at = bytes.lastIndexOf(Buffer.from('word/media/image1.png')) - 46;
    bytes.writeUInt32LE(10, at + 24);
    expect(await codes(bytes)).toEqual(['damaged']);
  });

  it('never shows the query of an address, which may hold a secret', async () => {
    const [found] = await check(makeForm({ body, relations: relation('rId9', 'hyperlink', 'https://nama:sandi@contoh.test/a?rahasia=1', 'External') }));
    expect(found?.subject).toBe('https://contoh.test/a');
  });
});
