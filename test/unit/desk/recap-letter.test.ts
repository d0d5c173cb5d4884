import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { raiseCounters } from '../../../src/main/desk/number-guard.ts';
import { namedFiles } from '../../../src/main/desk/office-files.ts';
import { recapHandlers } from '../../../src/main/desk/recap.ts';
import { allRecapLetters } from '../../../src/main/desk/recap-records.ts';
import { mergedRecord } from '../../../src/main/desk/restore-records.ts';
import type { RecapLetterView } from '../../../src/shared/contract/recap-views.ts';
import type { NumberSeries } from '../../../src/shared/letter/number-series.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import { recapLetterKey } from '../../../src/shared/recap/recap-letter.ts';
import { newReport } from '../../fixtures/reports.ts';
import { madeRecap } from '../shared/recap/made-recap.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

/** A picture of one black pixel. */
const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'));
const key = { period: periodAt('month', '2026-11-24'), isPublic: false };
const texts = { opening: 'Pembukaan kami.', note: 'Dua surat belum dicatat.', suggestions: 'Tambah petugas.', corrections: [] };

let test: TestDesk;
const calls = () => recapHandlers(test.desk);
const letters = () => letterHandlers(test.desk);

beforeEach(async () => {
  test = await openTestDesk();
  for (let index = 0; index < 6; index += 1) await test.add(newReport({ title: `Laporan ${String(index)}`, text: 'Isi.' }));
});
afterEach(() => test.close());

async function propose(change: Partial<typeof texts> = {}): Promise<RecapLetterView> {
  const { form, dataAt, figuresId } = await calls()['recap.read'](key);
  return calls()['recap.propose']({ ...key, dataAt, figuresId, texts: { ...texts, ...change }, form: { ...form, signer: { ...form.signer, name: 'Rina Contoh', nip: '197001011995032001' } }, pictures: [{ chart: 'status', png }] });
}
const act = (view: RecapLetterView, what: Parameters<ReturnType<typeof calls>['recap.act']>[0]['act'], remark: string | null = null) => calls()['recap.act']({ letterId: view.letter.id, act: what, remark });
const read = (view: RecapLetterView) => calls()['recap.readLetter']({ letterId: view.letter.id });
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a recap as an official letter', () => {
  it('is frozen when it is proposed: later reports and words change nothing in it, also after a restart', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({ letter: { state: 'proposed', number: null, subject: 'Rekap pengaduan November 2026', ticketId: null }, problems: [] });
    await test.add(newReport({ title: 'Laporan lain', text: 'Isi.' }));
    await calls()['recap.save']({ ...key, texts: { ...texts, note: 'Lain.' } });
    expect((await read(proposed)).html).toBe(proposed.html);
    test = await test.reopen();
    expect((await read(proposed)).html).toBe(proposed.html);
    const again = await calls()['recap.read'](key);
    expect(again.texts.note).toBe('Lain.');
    expect(again.letters).toMatchObject([{ id: proposed.letter.id, state: 'proposed' }]);
  });

  it('goes on with what the figures write until an officer writes something else, whenever it is proposed', async () => {
    const { texts: first, generated } = await calls()['recap.read'](key);
    expect(first).toMatchObject(generated);
    await calls()['recap.save']({ ...key, texts: { ...first, note: 'Catatan.', corrections: [] } });
    test.setClock('2026-12-01T02:00:00.000Z');
    const later = await calls()['recap.read'](key);
    expect(later.texts).toEqual({ ...later.generated, note: 'Catatan.', corrections: [] });
    expect(later.texts.opening).toContain('(1–30 Nov 2026)');
    await expect(propose({ opening: first.opening })).rejects.toMatchObject({ code: 'letter-incomplete' });
    expect(words((await propose({ opening: later.texts.opening })).html)).toContain('(1–30 Nov 2026)');
  });

  it('keeps its pictures with the attachments for as long as it stands', async () => {
    const proposed = await propose();
    expect(namedFiles(test.desk.store).size).toBe(1);
    const [fileId = ''] = namedFiles(test.desk.store);
    expect(await test.desk.files.list()).toEqual([fileId]);
    expect((await read(proposed)).html).toContain(Buffer.from(png).toString('base64'));
  });

  it('goes to the manager, who sends it back with a note or numbers it; the register, the lists and the history know it', async () => {
    const first = await propose();
    await expect(act(first, 'number')).rejects.toMatchObject({ code: 'not-allowed' });
    test.signIn('head');
    await expect(act(first, 'sendBack')).rejects.toMatchObject({ code: 'remark-missing' });
    expect((await act(first, 'sendBack', 'Lengkapi saran.')).letter).toMatchObject({ state: 'draft', remark: 'Lengkapi saran.' });
    await expect(act(first, 'number')).rejects.toMatchObject({ code: 'letter-locked' });
    test.signIn('coordinator');
    const second = await propose({ suggestions: 'Tambah dua petugas.' });
    test.signIn('head');
    const numbered = await act(second, 'number');
    expect(numbered.letter).toMatchObject({ state: 'numbered', number: '700.1.2.4/1/DISKOMINFO/2026' });
    expect(numbered.acts).toEqual(['send', 'void']);
    const list = await letters()['letter.list']({});
    expect(list.map(({ kind, state, ticketId }) => [kind, state, ticketId])).toEqual(expect.arrayContaining([['recap', 'numbered', null], ['recap', 'void', null]]));
    expect(await letters()['letter.register']({})).toMatchObject([{ from: 1, isVoid: false, letter: { kind: 'recap', number: '700.1.2.4/1/DISKOMINFO/2026', subject: 'Rekap pengaduan November 2026', ticketId: null } }]);
    // who makes no recaps reads the register too
    for (const who of ['officer', 'facilitator'] as const) {
      test.signIn(who);
      expect((await letters()['letter.register']({}))[0]?.letter).toMatchObject({ kind: 'recap', number: '700.1.2.4/1/DISKOMINFO/2026' });
    }
    test.signIn('head');
    expect((await act(second, 'send')).letter.state).toBe('sent');
    test = await test.reopen();
    expect((await read(second)).letter).toMatchObject({ state: 'sent', number: '700.1.2.4/1/DISKOMINFO/2026' });
  });

  it('shares its series with letters, gives no number twice, and keeps a void one in the register', async () => {
    const first = await propose();
    test.signIn('head');
    await act(first, 'number');
    await expect(act(first, 'void')).rejects.toMatchObject({ code: 'remark-missing' });
    expect((await act(first, 'void', 'Angka keliru.')).letter).toMatchObject({ state: 'void', number: '700.1.2.4/1/DISKOMINFO/2026' });
    const second = await propose();
    expect(second.letter.corrects).toBeUndefined();
    expect((await act(second, 'number')).letter.number).toBe('700.1.2.4/2/DISKOMINFO/2026');
    expect((await letters()['letter.register']({})).map(({ from, isVoid }) => [from, isVoid])).toEqual([[1, true], [2, false]]);
  });

  it('keeps its place in the register when the pattern of numbers changes before it gets one', async () => {
    const first = await propose();
    const setting = test.desk.setting!;
    test.desk.setting = { ...setting, office: { ...setting.office, letterRules: { ...setting.office.letterRules, numberPattern: '{serial}/{unit}/{classification}/{year}' } } };
    test.signIn('head');
    expect((await act(first, 'number')).letter).toMatchObject({ number: '1/DISKOMINFO/700.1.2.4/2026', taken: { series: 'numbers:DISKOMINFO:700.1.2.4:2026', serial: 1 } });
    await act(first, 'void', 'Salah.');
    expect(test.desk.store.record('numbers:DISKOMINFO:700.1.2.4:2026')).toMatchObject({ entries: [{ serial: 1, isVoid: true }] });
  });

  it('to which two desks gave a number at once stands in the register with both, the later one void', async () => {
    const first = await propose();
    test.signIn('head');
    await act(first, 'number');
    const key = 'numbers:DISKOMINFO:700.1.2.4:2026';
    const [letter] = allRecapLetters(test.desk.store);
    const other = { act: 'number' as const, at: '2026-11-25T03:00:00.000Z', by: 'o-head', desk: 'desk-b', number: '700.1.2.4/21/DISKOMINFO/2026', taken: { series: key, serial: 21 } };
    await test.desk.store.transact({ records: [recapLetterKey(letter!), key] }, ({ records }) => {
      const series = records.get(key) as NumberSeries;
      const entry = { serial: 21, desk: 'desk-b', letterId: letter!.id, ticketId: null, isVoid: false };
      return { records: new Map<string, unknown>([[recapLetterKey(letter!), { ...letter, steps: [...letter!.steps, other] }], [key, { blocks: [...series.blocks, { desk: 'desk-b', from: 21, to: 40 }], entries: [...series.entries, entry] }]]), result: null };
    });
    const entries = (await letters()['letter.register']({})).filter(({ isIdle }) => isIdle !== true);
    expect(entries.map(({ from, isVoid, letter: of }) => [from, isVoid, of?.number])).toEqual([[1, false, '700.1.2.4/1/DISKOMINFO/2026'], [21, true, '700.1.2.4/21/DISKOMINFO/2026']]);
  });

  it('with a number is corrected by a new one that names it', async () => {
    const first = await propose();
    test.signIn('head');
    await act(first, 'number');
    const second = await propose({ note: 'Sudah diperbaiki.' });
    expect(second.letter.corrects).toEqual({ letterId: first.letter.id, number: '700.1.2.4/1/DISKOMINFO/2026' });
    expect(words(second.html)).toMatch(/ralat atas rekap kami Nomor 700\.1\.2\.4\/1\/DISKOMINFO\/2026/);
    // the old one stands until somebody makes it void
    expect((await read(first)).letter.state).toBe('numbered');
  });

  it('a new proposal takes the place of one that has no number yet, and says so there', async () => {
    const first = await propose();
    const second = await propose();
    expect((await read(first)).letter).toMatchObject({ state: 'void', remark: 'Digantikan pengajuan yang baru.' });
    expect((await read(second)).letter.state).toBe('proposed');
  });

  it('lacks nothing before it is proposed, and is not numbered in another year', async () => {
    await expect(propose({ suggestions: ' ' })).rejects.toMatchObject({ code: 'letter-incomplete' });
    await expect(propose({ note: 'Pelapor 6172014502900001.' })).rejects.toMatchObject({ code: 'letter-incomplete' });
    expect(allRecapLetters(test.desk.store)).toEqual([]);
    const proposed = await propose();
    test.setClock('2027-01-04T02:00:00.000Z');
    test.signIn('head');
    expect((await read(proposed)).problems).toEqual(['wrongYear']);
    await expect(act(proposed, 'number')).rejects.toMatchObject({ code: 'letter-incomplete' });
  });

  it('is not proposed with pictures of other figures than its own', async () => {
    const { form, texts: written, dataAt, figuresId } = await calls()['recap.read'](key);
    await test.add(newReport({ title: 'Laporan lain', text: 'Isi.' }));
    const input = { ...key, dataAt, figuresId, texts: { ...written, corrections: [] }, form: { ...form, signer: { ...form.signer, name: 'Rina Contoh', nip: '197001011995032001' } }, pictures: [{ chart: 'status' as const, png }] };
    await expect(calls()['recap.propose'](input)).rejects.toMatchObject({ code: 'figures-changed' });
    expect(allRecapLetters(test.desk.store)).toEqual([]);
    const { figuresId: now } = await calls()['recap.read'](key);
    expect((await calls()['recap.propose']({ ...input, figuresId: now })).letter.state).toBe('proposed');
  });

  it('of which a picture is missing gets no number and no copy', async () => {
    const proposed = await propose();
    const [fileId = ''] = await test.desk.files.list();
    await test.desk.files.remove(fileId);
    test.signIn('head');
    expect((await read(proposed)).problems).toEqual(['noPictures']);
    for (const what of ['number', 'approve'] as const) await expect(act(proposed, what)).rejects.toMatchObject({ code: 'pictures-missing' });
    for (const form of ['docx', 'pdf', 'print'] as const) await expect(calls()['recap.copy']({ letterId: proposed.letter.id, form })).rejects.toMatchObject({ code: 'pictures-missing' });
  });

  it('gets no number while another of the same time has one that it does not correct', async () => {
    const first = await propose();
    const [early] = allRecapLetters(test.desk.store);
    test.signIn('head');
    await act(first, 'number');
    // proposed at a desk that had not heard of the first
    const late = { ...early!, id: '01J0000000000000000000000Z' };
    await test.desk.store.transact({ records: [recapLetterKey(late)] }, () => ({ records: new Map([[recapLetterKey(late), late]]), result: null }));
    const view = await calls()['recap.readLetter']({ letterId: late.id });
    expect(view.problems).toEqual(['otherNumbered']);
    await expect(act(view, 'number')).rejects.toMatchObject({ code: 'letter-incomplete' });
    const correction = await propose();
    expect((await act(correction, 'number')).letter.number).toBe('700.1.2.4/2/DISKOMINFO/2026');
    expect((await read(first)).correctedBy).toBe('700.1.2.4/2/DISKOMINFO/2026');
  });

  it('too long for other desks is not made', async () => {
    await expect(propose({ suggestions: Array.from({ length: 201 }, (_, index) => `Saran ${String(index)}`).join('\n') })).rejects.toMatchObject({ code: 'recap-too-long' });
    expect(allRecapLetters(test.desk.store)).toEqual([]);
  });

  it('is seen by its unit and the coordinating unit, and by nobody who makes no recaps', async () => {
    const proposed = await propose();
    test.signIn('manager');
    await expect(read(proposed)).rejects.toMatchObject({ code: 'unknown-letter' });
    expect(await letters()['letter.list']({})).toEqual([]);
    const own = await propose();
    expect(own.letter.unitId).toBe('pupr');
    test.signIn('head');
    expect((await read(own)).letter.unitId).toBe('pupr');
    test.signIn('officer');
    expect((await letters()['letter.list']({})).filter(({ kind }) => kind === 'recap')).toEqual([]);
  });

  it('a number that the series has lost is put back at start', async () => {
    const first = await propose();
    test.signIn('head');
    await act(first, 'number');
    const record = 'numbers:DISKOMINFO:700.1.2.4:2026';
    await test.desk.store.transact({ records: [record] }, () => ({ records: new Map([[record, { blocks: [], entries: [] }]]), result: null }));
    await raiseCounters(test.desk.store, 'desk-a');
    const second = await propose();
    expect((await act(second, 'number')).letter.number).toBe('700.1.2.4/2/DISKOMINFO/2026');
  });
});

describe('a recap that comes back from a backup', () => {
  it('is put together with the one that is here', () => {
    const here = madeRecap({ steps: [{ act: 'approve', at: '2026-11-24T03:00:00.000Z', by: 'o-head', desk: 'desk-a' }] });
    const there = madeRecap({ copiesMade: [{ form: 'docx', at: '2026-11-24T04:00:00.000Z', by: 'o-head' }] });
    expect(mergedRecord(recapLetterKey(here), here, there)).toEqual({ ...here, copiesMade: there.copiesMade });
    expect(mergedRecord(recapLetterKey(here), undefined, there)).toBe(there);
  });
});
