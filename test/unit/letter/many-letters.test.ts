import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/shared/contract/errors.ts';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { fieldsOf } from '../../../src/renderer/features/letter/letter-fields.ts';
import type { ListFilter } from '../../../src/shared/contract/calls/ticket-calls.ts';
import type { LetterView } from '../../../src/shared/contract/views.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';

let test: TestDesk;
let letters: ReturnType<typeof letterHandlers>;

beforeEach(async () => {
  test = await openTestDesk();
  letters = letterHandlers(test.desk);
});
afterEach(() => test.close());

const everything: ListFilter = { view: 'all', query: '', statuses: [], unitId: null, categoryId: null, channelId: null };
const ownWords = { points: null, closing: null } as const;

/** So many reports that were verified and disposed to `pupr`; the liaison of `pupr` sits at the desk. */
async function disposed(count: number): Promise<string[]> {
  test.signIn('coordinator');
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = await test.add(newReport());
    const run = test.tickets['ticket.command'];
    await run({ id, command: { kind: 'verify', title: `Jalan berlubang ${String(index + 1)}`, classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
    await run({ id, command: { kind: 'followUp', text: 'Lubang ditambal.' } });
    ids.push(id);
  }
  test.signIn('liaison');
  return ids;
}

const keyOf = ({ letter }: LetterView): { ticketId: string; letterId: string } => ({ ticketId: letter.ticketId, letterId: letter.id });

/** Drafts for all reports, to which nothing is missing. */
async function completeDrafts(): Promise<readonly { ticketId: string; letterId: string }[]> {
  const { done } = await letters['letter.composeMany']({ filter: everything, kind: 'response', variant: null, wording: ownWords });
  for (const key of done) {
    const { letter } = await letters['letter.read'](key);
    const fields = fieldsOf(letter);
    await letters['letter.save']({ ...key, fields: { ...fields, signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' } } });
  }
  return done;
}

async function numbered(): Promise<readonly { ticketId: string; letterId: string }[]> {
  const keys = await completeDrafts();
  test.signIn('manager');
  await letters['letter.actMany']({ keys: [...keys], act: 'number' });
  return keys;
}

describe('many letters from one wording', () => {
  it('are one draft a report, each with its own facts in it; reports that may get none are told', async () => {
    await disposed(3);
    test.signIn('coordinator');
    await test.add(newReport());
    const { done, refused } = await letters['letter.composeMany']({
      filter: everything, kind: 'response', variant: 'inProgress',
      wording: { points: ['Laporan nomor {nomor} tanggal {tanggal} kami tangani. {lain}'], closing: 'Hormat kami, {unit}.' },
    });
    expect(done).toHaveLength(3);
    expect(refused).toEqual([{ ticketNumber: 'SKW-2026-000004', code: 'wrong-status' }]);
    const [first] = done;
    const { letter } = await letters['letter.read'](first!);
    expect(letter.points).toEqual(['Laporan nomor SKW-2026-000001 tanggal 24 November 2026 kami tangani. {lain}']);
    expect(letter.closing).toBe('Hormat kami, Dinas pupr.');
    expect(letter.opening).toContain('SKW-2026-000001');
  });

  it('take the place of drafts that were composed and not touched, and of no others', async () => {
    await disposed(2);
    const wanted = { filter: everything, kind: 'response', variant: null, wording: ownWords } as const;
    const { done: [first, second] } = await letters['letter.composeMany'](wanted);
    const { letter } = await letters['letter.read'](first!);
    const fields = fieldsOf(letter);
    await letters['letter.save']({ ...first!, fields: { ...fields, subject: 'Kata saya' } });
    const again = await letters['letter.composeMany'](wanted);
    expect(again.done[0]?.letterId).not.toBe(first?.letterId);
    expect(again.done[1]?.letterId).toBe(second?.letterId);
    expect((await letters['letter.read'](first!)).letter.subject).toBe('Kata saya');
  });

  it('can be stopped; what is made by then stays', async () => {
    await disposed(30);
    letters = letterHandlers({ ...test.desk, announce: (event) => {
      test.desk.announce(event);
      if (event.type === 'letters.progress') void letters['letter.cancelMany']({});
    } });
    const { done, isCancelled } = await letters['letter.composeMany']({ filter: everything, kind: 'response', variant: null, wording: ownWords });
    expect(isCancelled).toBe(true);
    expect(done).toHaveLength(25);
    expect(await letters['letter.list']({})).toHaveLength(25);
  });
});

describe('one act for many letters', () => {
  it('approves and numbers each that is complete, and tells of the others', async () => {
    await disposed(3);
    const keys = await completeDrafts();
    const { letter } = await letters['letter.read'](keys[1]!);
    const fields = fieldsOf(letter);
    await letters['letter.save']({ ...keys[1]!, fields: { ...fields, closing: '' } });
    test.signIn('manager');
    const { done, refused } = await letters['letter.actMany']({ keys: [...keys], act: 'number' });
    expect(done).toEqual([keys[0], keys[2]]);
    expect(refused).toEqual([{ ticketNumber: 'SKW-2026-000002', code: 'letter-incomplete' }]);
    expect((await letters['letter.register']({})).map(({ from, letter: of }) => [from, of?.ticketNumber])).toEqual([[1, 'SKW-2026-000001'], [2, 'SKW-2026-000003']]);
  });

  it('is refused to who may not do it, letter by letter', async () => {
    await disposed(1);
    const keys = await completeDrafts();
    expect((await letters['letter.actMany']({ keys: [...keys], act: 'number' })).refused.map(({ code }) => code)).toEqual(['not-allowed']);
  });

  it('runs alone', async () => {
    await disposed(1);
    const keys = await completeDrafts();
    const first = letters['letter.actMany']({ keys: [...keys], act: 'propose' });
    await expect(letters['letter.actMany']({ keys: [...keys], act: 'propose' })).rejects.toMatchObject({ code: 'letters-busy' });
    expect((await first).done).toEqual(keys);
  });
});

describe('copies of many letters', () => {
  it('are one print job of all sheets, and each letter remembers it', async () => {
    await disposed(2);
    const keys = await numbered();
    const jobs: string[] = [];
    const shell = { ...test.desk.shell, printHtml: ({ html }: { html: string }) => { jobs.push(html); return Promise.resolve(true); } };
    const printing = letterHandlers({ ...test.desk, shell });
    expect(await printing['letter.copyMany']({ keys: [...keys], form: 'print' })).toMatchObject({ count: 2, isCancelled: false });
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.split('<section').length).toBe(3);
    const { letter } = await letters['letter.read'](keys[0]!);
    expect(letter.copiesMade).toEqual([{ form: 'print', at: '2026-11-24T02:00:00.000Z', by: 'o-manager' }]);
    expect((await letters['letter.list']({})).map(({ copies }) => copies.length)).toEqual([1, 1]);
  });

  it('of different papers are refused before anything is printed', async () => {
    await disposed(2);
    const keys = await completeDrafts();
    const { letter } = await letters['letter.read'](keys[0]!);
    const fields = fieldsOf(letter);
    await letters['letter.save']({ ...keys[0]!, fields: { ...fields, paper: 'F4' } });
    test.signIn('manager');
    await expect(letters['letter.copyMany']({ keys: [...keys], form: 'print' })).rejects.toMatchObject({ code: 'mixed-papers' });
  });

  it('are a folder of Word documents of their own, also a second time', async () => {
    await disposed(2);
    const keys = await numbered();
    const shell = { ...test.desk.shell, chooseOpenPath: () => Promise.resolve(test.folder) };
    test.signIn('coordinator');
    const handlers = letterHandlers({ ...test.desk, shell });
    const [one, two] = [await handlers['letter.copyMany']({ keys: [...keys], form: 'docx' }), await handlers['letter.copyMany']({ keys: [...keys], form: 'docx' })];
    expect([one.fileName, two.fileName]).toEqual(['Surat-2026-11-24-2-surat', 'Surat-2026-11-24-2-surat-2']);
    expect((await readdir(join(test.folder, 'Surat-2026-11-24-2-surat'))).sort()).toEqual([
      'Surat-Tanggapan-700.1.2.4-1-PUPR-2026.docx', 'Surat-Tanggapan-700.1.2.4-2-PUPR-2026.docx',
    ]);
  });
});

describe('a folder of Word documents that breaks off', () => {
  it('has in the log what was written until then', async () => {
    await disposed(2);
    const keys = await numbered();
    const shell = { ...test.desk.shell, chooseOpenPath: () => Promise.resolve(test.folder) };
    let files = 0;
    const newId = (): string => {
      if ((files += 1) === 2) throw new Refusal('disk-full');
      return test.desk.newId();
    };
    test.signIn('coordinator');
    await expect(letterHandlers({ ...test.desk, shell, newId })['letter.copyMany']({ keys: [...keys], form: 'docx' })).rejects.toMatchObject({ code: 'disk-full' });
    const list = await letters['letter.list']({});
    expect(keys.map(({ letterId }) => list.find(({ id }) => id === letterId)?.copies.length)).toEqual([1, 0]);
  });
});

describe('a Word file that was made of a letter', () => {
  it('is noticed when it was changed, attached as the final version, and given back as it was', async () => {
    await disposed(1);
    const [key] = await numbered();
    test.signIn('coordinator');
    const { fileName } = await letters['letter.saveDocx'](key!);
    const path = test.saved.get(fileName!)!;
    expect((await letters['letter.read'](key!)).outside).toBeNull();
    await expect(letters['letter.saveFinal'](key!)).rejects.toMatchObject({ code: 'unknown-attachment' });
    const changed = Buffer.concat([await readFile(path), Buffer.from('x')]);
    await writeFile(path, changed);
    expect((await letters['letter.read'](key!)).outside).toEqual({ fileName });
    const view = await letters['letter.attachFinal']({ ...key!, from: 'known' });
    expect(view?.letter.finals).toHaveLength(1);
    expect((await letters['letter.read'](key!)).outside).toBeNull();
    await letters['letter.saveFinal'](key!);
    expect(await readFile(path)).toEqual(changed);
    const handlers = letterHandlers({ ...test.desk, shell: { ...test.desk.shell, chooseOpenPath: () => Promise.resolve(test.folder) } });
    const copies = await handlers['letter.copyMany']({ keys: [key!], form: 'docx' });
    expect(await readFile(join(test.folder, copies.fileName!, fileName!))).toEqual(changed);
    test.signIn('manager');
    await expect(letters['letter.print'](key!)).rejects.toMatchObject({ code: 'letter-in-word' });
  });

  it('stays with its letter when files that nobody names are cleared away, and goes with it', async () => {
    await disposed(1);
    const [key] = await numbered();
    test.signIn('coordinator');
    await letters['letter.saveDocx'](key!);
    const view = await letters['letter.attachFinal']({ ...key!, from: 'known' });
    expect(test.desk.store.rows().get(key!.ticketId)?.files).toEqual([view?.letter.finals?.[0]?.fileId]);
  });

  it('is refused before the letter has its number, and where it is none', async () => {
    await disposed(1);
    const [draft] = await completeDrafts();
    await expect(letters['letter.attachFinal']({ ...draft!, from: 'choose' })).rejects.toMatchObject({ code: 'letter-locked' });
    test.signIn('manager');
    await letters['letter.number'](draft!);
    test.signIn('coordinator');
    const path = join(test.folder, 'catatan.docx');
    await writeFile(path, 'bukan dokumen');
    const handlers = letterHandlers({ ...test.desk, shell: { ...test.desk.shell, chooseOpenPath: () => Promise.resolve(path) } });
    await expect(handlers['letter.attachFinal']({ ...draft!, from: 'choose' })).rejects.toMatchObject({ code: 'not-a-word-file' });
  });
});

describe('a correction', () => {
  it('begins without the copies and the final version of the letter that it corrects', async () => {
    await disposed(1);
    const [key] = await numbered();
    await letters['letter.print'](key!);
    test.signIn('coordinator');
    await letters['letter.saveDocx'](key!);
    await letters['letter.attachFinal']({ ...key!, from: 'known' });
    const { letter } = await letters['letter.correct'](key!);
    expect(letter).toMatchObject({ state: 'draft', number: null, corrects: { letterId: key!.letterId } });
    expect([letter.copiesMade, letter.finals]).toEqual([undefined, undefined]);
  });
});

describe('one letter for many reports', () => {
  it('names those that were put together with its own, and their histories name it', async () => {
    const [parent, child] = await disposed(2);
    test.signIn('coordinator');
    await test.tickets['ticket.command']({ id: child!, command: { kind: 'archive', reason: 'duplicate', parentId: parent!, note: null } });
    test.signIn('liaison');
    const view = await letters['letter.compose']({ ticketId: parent!, variant: null });
    expect(view.letter.answers).toEqual([{ ticketId: child, number: 'SKW-2026-000002' }]);
    expect(view.letter.opening).toContain('Surat ini sekaligus menanggapi laporan nomor SKW-2026-000002 mengenai hal yang sama.');
    expect(view.letter.addressee).toBe('Yth. Saudara Para Pelapor');
    const fields = fieldsOf(view.letter);
    await expect(letters['letter.save']({ ...keyOf(view), fields: { ...fields, answers: [{ ticketId: child!, number: 'lain' }] } })).rejects.toMatchObject({ code: 'unknown-ticket' });
    const own = { ticketId: parent!, number: 'SKW-2026-000001' };
    await expect(letters['letter.save']({ ...keyOf(view), fields: { ...fields, answers: [own] } })).rejects.toMatchObject({ code: 'invalid-input' });
    await letters['letter.save']({ ...keyOf(view), fields: { ...fields, signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' } } });
    test.signIn('manager');
    const { letter } = await letters['letter.number'](keyOf(view));
    for (const id of [parent!, child!]) {
      const bundle = await test.desk.store.read(id);
      expect(bundle?.events.filter(({ type }) => type === 'LetterIssued').map(({ data }) => data)).toEqual([{ letterId: letter.id, number: letter.number, subject: letter.subject }]);
    }
  });
});

describe('the register', () => {
  it('keeps void numbers, and numbers whose letter was removed', async () => {
    await disposed(2);
    const keys = await numbered();
    await letters['letter.act']({ ...keys[0]!, act: 'void', remark: 'Salah alamat' });
    const [first, second] = await letters['letter.register']({});
    expect([first?.isVoid, second?.isVoid]).toEqual([true, false]);
    await test.desk.store.transact({ bodies: [keys[1]!.ticketId] }, () => ({ bodies: new Map([[keys[1]!.ticketId, undefined]]), result: null }));
    expect((await letters['letter.register']({})).map(({ from, letter }) => [from, letter === null])).toEqual([[1, false], [2, true]]);
    const { fileName } = await letters['letter.saveRegister']({});
    const csv = await readFile(test.saved.get(fileName!)!, 'utf8');
    expect(csv).toContain('Batal');
    expect(csv).toContain('Surat sudah dihapus');
  });

  it('marks a void number in the series that gave it, also when the pattern is another since', async () => {
    await disposed(1);
    const [key] = await numbered();
    const { office } = test.desk.setting!;
    test.desk.setting = { ...test.desk.setting!, office: { ...office, letterRules: { ...office.letterRules, numberPattern: 'B-{serial}/{year}' } } };
    await letters['letter.act']({ ...key!, act: 'void', remark: 'Salah alamat' });
    expect((await letters['letter.register']({})).map(({ series, isVoid }) => [series, isVoid])).toEqual([['numbers:PUPR:700.1.2.4:2026', true]]);
  });

  it('of another unit is not shown', async () => {
    await disposed(1);
    await numbered();
    test.signIn('stranger');
    expect(await letters['letter.register']({})).toEqual([]);
  });
});

describe('a numbered letter', () => {
  it('leaves a letter in the spacing that it was numbered with, and starts the next one in the new', async () => {
    await disposed(2);
    const [first, second] = await completeDrafts();
    test.signIn('manager');
    await letters['letter.actMany']({ keys: [first!], act: 'number' });
    const { office } = test.desk.setting!;
    test.desk.setting = { ...test.desk.setting!, office: { ...office, letterRules: { ...office.letterRules, spacing: { head: 1, body: 1.5, firstLineMm: 7.5 } } } };
    expect((await letters['letter.read'](first!)).html).toContain('text-indent: 12.7mm');
    const { html } = await letters['letter.read'](second!);
    expect(html).toContain('text-indent: 7.5mm');
    expect(html).toContain('line-height: 20.7pt');
  });
});
