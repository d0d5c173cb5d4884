import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { isIntact } from '../../../src/main/store/seal.ts';
import type { LetterView } from '../../../src/shared/contract/views.ts';
import type { LetterFields } from '../../../src/shared/letter/letter.ts';
import { fold } from '../../../src/shared/ticket/fold.ts';
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

/** A report that was verified, disposed to `pupr` and answered; the liaison of `pupr` sits at the desk. */
async function answered(facts: Parameters<typeof newReport>[0] = {}, unitId = 'pupr'): Promise<string> {
  test.signIn('coordinator');
  const id = await test.add(newReport(facts));
  const run = test.tickets['ticket.command'];
  await run({ id, command: {
    kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: facts.anonymous ?? false, confidential: false,
  } });
  await run({ id, command: { kind: 'dispose', unitId, note: null } });
  await run({ id, command: { kind: 'followUp', text: 'Lubang ditambal.' } });
  test.signIn('liaison');
  return id;
}

const keyOf = ({ letter }: LetterView): { ticketId: string; letterId: string } => ({ ticketId: letter.ticketId, letterId: letter.id });

function fieldsOf({ letter }: LetterView): LetterFields {
  const {
    id: _id, ticketId: _ticket, unitId: _unit, state: _state, number: _number, numberedAt: _at, createdAt: _created, createdBy: _by, updatedAt: _updated,
    form: _form, ...fields
  } = letter;
  return fields;
}

/** A draft to which nothing is missing. */
async function completeDraft(ticketId: string, over: Partial<LetterFields> = {}): Promise<LetterView> {
  const draft = await letters['letter.compose']({ ticketId, variant: null });
  const fields = fieldsOf(draft);
  return letters['letter.save']({
    ...keyOf(draft), fields: { ...fields, signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' }, ...over },
  });
}

async function number(view: LetterView): Promise<LetterView> {
  test.signIn('manager');
  return letters['letter.number'](keyOf(view));
}

describe('a draft', () => {
  it('is composed from the ticket and lists what is missing', async () => {
    const view = await letters['letter.compose']({ ticketId: await answered(), variant: null });
    expect(view).toMatchObject({ ticketNumber: 'SKW-2026-000001', mayEdit: true, mayNumber: false, mayPrint: false, problems: ['noNip'] });
    expect(view.letter).toMatchObject({ state: 'draft', number: null, unitId: 'pupr', variant: 'inProgress', createdBy: 'o-liaison' });
    expect(view.letter.points.join(' ')).toContain('Lubang ditambal.');
    expect(view.html).toContain('KONSEP');
  });

  it('does not pile up when it is composed again before it was touched', async () => {
    const ticketId = await answered();
    const first = await letters['letter.compose']({ ticketId, variant: null });
    const again = await letters['letter.compose']({ ticketId, variant: 'done' });
    expect(again.letter.id).toBe(first.letter.id);
    expect(again.letter.variant).toBe('done');
    await letters['letter.save']({ ...keyOf(again), fields: { ...fieldsOf(again), subject: 'Lain' } });
    const third = await letters['letter.compose']({ ticketId, variant: null });
    expect(third.letter.id).not.toBe(first.letter.id);
    expect(await letters['letter.list']({})).toHaveLength(2);
  });

  it('is composed anew in its place when the answer changes', async () => {
    const draft = await completeDraft(await answered(), { subject: 'Diubah' });
    const anew = await letters['letter.compose']({ ...keyOf(draft), variant: 'unproven' });
    expect(anew.letter).toMatchObject({ id: draft.letter.id, variant: 'unproven' });
    expect(anew.letter.subject).not.toBe('Diubah');
  });

  it('keeps what was typed, also after a restart', async () => {
    const draft = await completeDraft(await answered(), { opening: 'Teks baru.' });
    test = await test.reopen();
    test.signIn('liaison');
    letters = letterHandlers(test.desk);
    expect((await letters['letter.read'](keyOf(draft))).letter.opening).toBe('Teks baru.');
  });

  it('is previewed without being saved', async () => {
    const draft = await completeDraft(await answered());
    const fields = { ...fieldsOf(draft), opening: 'Belum <b>disimpan</b>', closing: '' };
    const preview = await letters['letter.preview']({ ...keyOf(draft), fields });
    expect(preview.html).toContain('Belum &#60;b&#62;disimpan');
    expect(preview.problems).toEqual(['noClosing']);
    expect((await letters['letter.read'](keyOf(draft))).letter.opening).toBe(draft.letter.opening);
  });

  it('announces its ticket, so that lists follow', async () => {
    const ticketId = await answered();
    test.heard.length = 0;
    await letters['letter.compose']({ ticketId, variant: null });
    expect(test.heard).toEqual([{ type: 'tickets.changed', ids: [ticketId] }]);
  });

  it('never names an Anonim reporter, not even to the coordinator', async () => {
    const ticketId = await answered({ anonymous: true });
    test.signIn('coordinator');
    const view = await letters['letter.compose']({ ticketId, variant: null });
    const bundle = await test.desk.store.read(ticketId);
    const name = bundle?.reporter?.name ?? '';
    expect(name).not.toBe('');
    expect(JSON.stringify(view).toLowerCase()).not.toContain(name.toLowerCase());
    const fields = { ...fieldsOf(view), addressee: `Yth. Saudara ${name}` };
    expect((await letters['letter.save']({ ...keyOf(view), fields })).problems).toContain('hasIdentity');
  });
});

describe('who may do what', () => {
  it('lets nobody write about a report that is not verified', async () => {
    const ticketId = await test.add(newReport());
    await expect(letters['letter.compose']({ ticketId, variant: null })).rejects.toMatchObject({ code: 'wrong-status' });
  });

  it('keeps other units away', async () => {
    const draft = await completeDraft(await answered());
    test.signIn('stranger');
    await expect(letters['letter.read'](keyOf(draft))).rejects.toMatchObject({ code: 'not-yours' });
    await expect(letters['letter.save']({ ...keyOf(draft), fields: fieldsOf(draft) })).rejects.toMatchObject({ code: 'not-yours' });
    expect(await letters['letter.list']({})).toEqual([]);
  });

  it('leaves a letter with the unit that wrote it when its report moves on', async () => {
    const ticketId = await answered();
    const draft = await completeDraft(ticketId);
    test.signIn('coordinator');
    await test.tickets['ticket.command']({ id: ticketId, command: { kind: 'dispose', unitId: 'health', note: null } });
    test.signIn('stranger');
    expect((await letters['letter.read'](keyOf(draft))).mayEdit).toBe(false);
    await expect(letters['letter.save']({ ...keyOf(draft), fields: fieldsOf(draft) })).rejects.toMatchObject({ code: 'not-yours' });
  });

  it.each(['officer', 'facilitator'] as const)('lets the %s read, and no more', async (role) => {
    const draft = await completeDraft(await answered());
    test.signIn(role);
    expect(await letters['letter.read'](keyOf(draft))).toMatchObject({ mayEdit: false, mayNumber: false, mayPrint: false });
    for (const call of ['letter.saveDocx', 'letter.savePdf', 'letter.print', 'letter.number'] as const) {
      await expect(letters[call](keyOf(draft))).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it.each(['liaison', 'coordinator'] as const)('lets the %s save Word documents, but not number or print', async (role) => {
    const draft = await completeDraft(await answered());
    test.signIn(role);
    expect(await letters['letter.saveDocx'](keyOf(draft))).toEqual({ fileName: 'Surat-Tanggapan-Konsep-SKW-2026-000001.docx' });
    await expect(letters['letter.number'](keyOf(draft))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(letters['letter.print'](keyOf(draft))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(letters['letter.savePdf'](keyOf(draft))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a number', () => {
  it('is given by the manager, once, with an entry in the history', async () => {
    const numbered = await number(await completeDraft(await answered()));
    expect(numbered.letter).toMatchObject({ state: 'numbered', number: '700.1.2.4/1/PUPR/2026', numberedAt: '2026-11-24T02:00:00.000Z' });
    expect(numbered).toMatchObject({ problems: [], mayEdit: false, mayNumber: false, mayPrint: true });
    expect(numbered.html).not.toContain('KONSEP');
    const bundle = (await test.desk.store.read(numbered.letter.ticketId))!;
    const last = bundle.events.at(-1);
    expect(last).toMatchObject({ type: 'LetterIssued', by: 'o-manager', desk: 'desk-a', data: { letterId: numbered.letter.id, number: '700.1.2.4/1/PUPR/2026' } });
    expect(bundle.events.every(isIntact)).toBe(true);
    expect(fold(bundle.events, bundle.contents).heads).toEqual([last?.id]);
    await expect(letters['letter.number'](keyOf(numbered))).rejects.toMatchObject({ code: 'letter-locked' });
  });

  it('locks the letter', async () => {
    const numbered = await number(await completeDraft(await answered()));
    await expect(letters['letter.save']({ ...keyOf(numbered), fields: fieldsOf(numbered) })).rejects.toMatchObject({ code: 'letter-locked' });
    await expect(letters['letter.compose']({ ...keyOf(numbered), variant: 'done' })).rejects.toMatchObject({ code: 'letter-locked' });
  });

  it('goes on from the last one of the unit, also where many are given at once', async () => {
    const drafts = [];
    for (let index = 0; index < 4; index += 1) drafts.push(await completeDraft(await answered()));
    test.signIn('manager');
    const numbered = await Promise.all(drafts.map((draft) => letters['letter.number'](keyOf(draft))));
    expect(numbered.map(({ letter }) => letter.number)).toEqual([1, 2, 3, 4].map((serial) => `700.1.2.4/${String(serial)}/PUPR/2026`));
    expect(test.desk.store.record('numbers:PUPR:700.1.2.4:2026')).toMatchObject({ blocks: [{ desk: 'desk-a', from: 1 }], entries: [{ serial: 1 }, { serial: 2 }, { serial: 3 }, { serial: 4 }] });
  });

  it('starts again with the year', async () => {
    await number(await completeDraft(await answered()));
    test.setClock('2027-01-04T02:00:00.000Z');
    const next = await completeDraft(await answered());
    expect((await number(next)).letter.number).toBe('700.1.2.4/1/PUPR/2027');
  });

  it('is refused while something is missing, and then no serial is used', async () => {
    const draft = await completeDraft(await answered(), { points: ['[Uraikan hasil tindak lanjut.]'] });
    await expect(number(draft)).rejects.toMatchObject({ code: 'letter-incomplete' });
    expect(test.desk.store.record('numbers:PUPR:700.1.2.4:2026')).toBeUndefined();
  });

  it('is not given by another unit\'s manager', async () => {
    const draft = await completeDraft(await answered());
    test.signIn('coordinator');
    await test.tickets['ticket.command']({ id: draft.letter.ticketId, command: { kind: 'dispose', unitId: 'health', note: null } });
    await expect(number(draft)).rejects.toMatchObject({ code: 'not-yours' });
    test.signIn('head');
    expect((await letters['letter.number'](keyOf(draft))).letter.number).toBe('700.1.2.4/1/PUPR/2026');
  });

  it('keeps the letterhead and rules of its day', async () => {
    const numbered = await number(await completeDraft(await answered()));
    const setting = test.desk.setting!;
    const units = setting.office.units.map((unit) => ({ ...unit, letterhead: { ...unit.letterhead, government: 'PEMERINTAH KOTA LAIN' } }));
    test.desk.setting = { ...setting, office: { ...setting.office, units } };
    expect((await letters['letter.read'](keyOf(numbered))).html).not.toContain('PEMERINTAH KOTA LAIN');
  });
});

describe('the manager\'s paper', () => {
  it('is printed and saved as PDF from the same sheets, on the letter\'s paper', async () => {
    const numbered = await number(await completeDraft(await answered(), { paper: 'F4' }));
    const asked: unknown[] = [];
    Object.assign(test.desk.shell, {
      printHtml: (input: unknown) => { asked.push(input); return Promise.resolve(true); },
      pdfFromHtml: (input: unknown) => { asked.push(input); return Promise.resolve(new Uint8Array([37, 80, 68, 70])); },
    });
    expect(await letters['letter.print'](keyOf(numbered))).toEqual({ printed: true });
    expect(await letters['letter.savePdf'](keyOf(numbered))).toEqual({ fileName: 'Surat-Tanggapan-700.1.2.4-1-PUPR-2026.pdf' });
    expect(asked).toEqual([{ html: numbered.html, paper: 'F4' }, { html: numbered.html, paper: 'F4' }]);
    expect(await readFile(test.saved.get('Surat-Tanggapan-700.1.2.4-1-PUPR-2026.pdf')!, 'latin1')).toBe('%PDF');
  });

  it('leaves no file where the dialog is cancelled', async () => {
    const numbered = await number(await completeDraft(await answered()));
    Object.assign(test.desk.shell, { chooseSavePath: () => Promise.resolve(null) });
    expect(await letters['letter.saveDocx'](keyOf(numbered))).toEqual({ fileName: null });
  });
});

describe('the states of a letter', () => {
  const act = (view: LetterView, which: 'propose' | 'sendBack' | 'approve' | 'send' | 'void', remark: string | null = null) =>
    letters['letter.act']({ ...keyOf(view), act: which, remark });

  it('goes from its writer to the manager and back with a note', async () => {
    const draft = await completeDraft(await answered());
    const proposed = await act(draft, 'propose');
    expect(proposed).toMatchObject({ letter: { state: 'proposed' }, mayEdit: false, mayNumber: false, acts: ['void'] });
    expect(proposed.html).toContain('KONSEP');
    await expect(letters['letter.save']({ ...keyOf(draft), fields: fieldsOf(draft) })).rejects.toMatchObject({ code: 'letter-locked' });
    await expect(act(proposed, 'approve')).rejects.toMatchObject({ code: 'not-allowed' });
    test.signIn('manager');
    await expect(act(proposed, 'sendBack', ' ')).rejects.toMatchObject({ code: 'remark-missing' });
    const back = await act(proposed, 'sendBack', 'Perbaiki butir 2.');
    expect(back.letter).toMatchObject({ state: 'draft', remark: 'Perbaiki butir 2.' });
  });

  it('loses its mark when it is approved, gets its number, and is sent', async () => {
    const proposed = await act(await completeDraft(await answered()), 'propose');
    test.signIn('manager');
    const approved = await act(proposed, 'approve');
    expect(approved.html).not.toContain('KONSEP');
    const numbered = await letters['letter.number'](keyOf(approved));
    expect((await act(numbered, 'send')).letter).toMatchObject({ state: 'sent', number: '700.1.2.4/1/PUPR/2026' });
  });

  it('is not proposed while something is missing', async () => {
    const draft = await completeDraft(await answered(), { points: [] });
    await expect(act(draft, 'propose')).rejects.toMatchObject({ code: 'letter-incomplete' });
  });

  it('keeps a void number on record and goes on with the next', async () => {
    const numbered = await number(await completeDraft(await answered()));
    await expect(act(numbered, 'void')).rejects.toMatchObject({ code: 'remark-missing' });
    const gone = await act(numbered, 'void', 'Salah alamat.');
    expect(gone.letter).toMatchObject({ state: 'void', number: '700.1.2.4/1/PUPR/2026' });
    expect(gone.html).toContain('BATAL');
    const next = await number(await completeDraft(await answered()));
    expect(next.letter.number).toBe('700.1.2.4/2/PUPR/2026');
    expect(test.desk.store.record('numbers:PUPR:700.1.2.4:2026')).toMatchObject({ entries: [{ serial: 1, isVoid: true }, { serial: 2, isVoid: false }] });
    await letters['letter.saveRegister']({});
    const csv = await readFile([...test.saved.values()].at(-1)!, 'utf8');
    expect(csv).toContain('700.1.2.4/1/PUPR/2026');
    expect(csv).toContain('Batal');
  });

  it('is corrected by a new letter that names it', async () => {
    const numbered = await number(await completeDraft(await answered()));
    const anew = await letters['letter.correct'](keyOf(numbered));
    expect(anew.letter).toMatchObject({ state: 'draft', number: null, corrects: { letterId: numbered.letter.id, number: '700.1.2.4/1/PUPR/2026' } });
    expect(anew.html).toContain('ralat atas surat kami Nomor 700.1.2.4/1/PUPR/2026');
  });

  it('numbers on behind a register of before the classification counted', async () => {
    const draft = await completeDraft(await answered());
    await test.desk.store.transact({ records: ['numbers:PUPR:2026'] }, () => ({ records: new Map([['numbers:PUPR:2026', { next: 8, issued: [] }]]), result: null }));
    expect((await number(draft)).letter.number).toBe('700.1.2.4/8/PUPR/2026');
  });
});

describe('the list of letters', () => {
  it('has the newest first, with the report it answers', async () => {
    const first = await completeDraft(await answered());
    test.setClock('2026-11-25T02:00:00.000Z');
    const second = await completeDraft(await answered());
    const list = await letters['letter.list']({});
    expect(list.map(({ id, ticketNumber, state }) => [id, ticketNumber, state])).toEqual([
      [second.letter.id, 'SKW-2026-000002', 'draft'], [first.letter.id, 'SKW-2026-000001', 'draft'],
    ]);
  });
});
