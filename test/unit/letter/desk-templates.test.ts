import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateHandlers } from '../../../src/main/desk/letter-templates.ts';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { joinTemplates, namedFiles } from '../../../src/main/desk/office-files.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';
import { makeForm, paragraphs, SOUND_LINES } from '../../fixtures/made-form.ts';

let test: TestDesk;
let templates: ReturnType<typeof templateHandlers>;
const form = (first = 'SURAT') => Uint8Array.from(makeForm({ body: paragraphs(first, ...SOUND_LINES, '{{nomor_laporan}}') }));

beforeEach(async () => {
  test = await openTestDesk();
  templates = templateHandlers(test.desk);
});
afterEach(() => test.close());

async function add(name: string, bytes = form()): Promise<string> {
  const list = await templates['template.save']({ id: null, name, kinds: ['response'], bytes });
  return list.find((one) => one.name === name)!.id;
}

async function textOf(fileName: string | null): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: await readFile(test.saved.get(fileName ?? '')!) });
  return value;
}

describe('the forms of an office', () => {
  it('are there after a restart, sealed on the disk, and give the same file back', async () => {
    const id = await add('Surat kantor', form('BENTUK RAHASIA'));
    test = await test.reopen();
    templates = templateHandlers(test.desk);
    expect(await templates['template.list']({})).toMatchObject([{ id, name: 'Surat kantor', kinds: ['response'] }]);
    const { fileName } = await templates['template.saveCopy']({ id });
    expect(Uint8Array.from(await readFile(test.saved.get(fileName!)!))).toEqual(form('BENTUK RAHASIA'));
    const [fileId = ''] = await test.desk.files.list();
    const raw = await readFile(`${test.folder}/data/files/${fileId.slice(0, 2)}/${fileId}`);
    expect(raw.includes(Buffer.from('word/document.xml'))).toBe(false);
  });

  it('are kept by the coordinator alone', async () => {
    const id = await add('Surat kantor');
    test.signIn('liaison');
    expect(await templates['template.list']({})).toHaveLength(1);
    await expect(templates['template.save']({ id: null, name: 'B', kinds: ['memo'], bytes: form() })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(templates['template.check']({ bytes: form() })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(templates['template.remove']({ id })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('are not kept with a mistake in them', async () => {
    await expect(add('Salah', Uint8Array.from(makeForm({ body: paragraphs('{{nomer}}') })))).rejects.toMatchObject({ code: 'template-invalid' });
    expect(await test.desk.files.list()).toEqual([]);
  });

  it('give way to another file or name, and leave nothing behind when they go', async () => {
    const id = await add('Surat kantor');
    const [first] = await test.desk.files.list();
    await templates['template.save']({ id, name: 'Surat baru', kinds: ['memo', 'response'], bytes: null });
    expect(await test.desk.files.list()).toEqual([first]);
    await templates['template.save']({ id, name: 'Surat baru', kinds: ['memo'], bytes: form('LAIN') });
    const files = await test.desk.files.list();
    expect(files).toHaveLength(1);
    expect(files).not.toEqual([first]);
    expect([...namedFiles(test.desk.store)]).toEqual(files);
    expect(await templates['template.remove']({ id })).toEqual([]);
    expect(await test.desk.files.list()).toEqual([]);
  });

  it('of two desks are put together, of the same one the younger', () => {
    const one = (id: string, updatedAt: string) => ({ id, name: id, kinds: ['memo' as const], fileId: 'f', size: 1, updatedAt });
    const joined = joinTemplates({ templates: [one('a', '2026-02-01'), one('b', '2026-01-01')] }, { templates: [one('a', '2026-01-01'), one('c', '2026-01-01')] });
    expect(joined.templates.map(({ id, updatedAt }) => `${id} ${updatedAt}`).sort()).toEqual(['a 2026-02-01', 'b 2026-01-01', 'c 2026-01-01']);
  });

  it('show a sample on the head of the coordinating unit', async () => {
    const id = await add('Surat kantor');
    const { fileName } = await templates['template.saveSample']({ id });
    expect(fileName).toBe('Contoh-Surat-kantor.docx');
    expect(await textOf(fileName)).toContain('Tanggapan atas Pengaduan Contoh');
  });
});

describe('a letter in a form of the office', () => {
  async function draft() {
    const id = await test.add(newReport());
    const run = test.tickets['ticket.command'];
    await run({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
    test.signIn('liaison');
    const { letter } = await letterHandlers(test.desk)['letter.compose']({ ticketId: id, variant: null });
    return letter;
  }

  it('has the words of the letter, says KONSEP, and is named as a draft', async () => {
    const templateId = await add('Surat kantor');
    const letter = await draft();
    const { fileName } = await templates['letter.saveFilled']({ ticketId: letter.ticketId, letterId: letter.id, templateId });
    expect(fileName).toContain('Konsep-SKW-2026-000001');
    const text = await textOf(fileName);
    expect(text).toContain(letter.subject);
    expect(text).toContain('KONSEP');
    expect(text).toContain('SKW-2026-000001');
  });

  it('is refused where the form is for another kind, or gone', async () => {
    const list = await templates['template.save']({ id: null, name: 'Nota', kinds: ['memo'], bytes: form() });
    const letter = await draft();
    const key = { ticketId: letter.ticketId, letterId: letter.id };
    await expect(templates['letter.saveFilled']({ ...key, templateId: list[0]!.id })).rejects.toMatchObject({ code: 'unknown-template' });
    await expect(templates['letter.saveFilled']({ ...key, templateId: '01JDZZZZZZZZZZZZZZZZZZZZZ9' })).rejects.toMatchObject({ code: 'unknown-template' });
  });
});
