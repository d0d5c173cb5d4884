// @vitest-environment jsdom
import { Blob } from 'node:buffer';
import { appendFile } from 'node:fs/promises';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { allRecapLetters } from '../../../src/main/desk/recap-records.ts';
import { recapHandlers } from '../../../src/main/desk/recap.ts';
import { fieldsOf } from '../../../src/renderer/features/letter/letter-fields.ts';
import { LettersPage } from '../../../src/renderer/features/letter/letters-page.tsx';
import { RecapLetterPage } from '../../../src/renderer/features/letter/recap-letter-page.tsx';
import { RecapPage } from '../../../src/renderer/features/performance/recap-page.tsx';
import type { RecapLetterView } from '../../../src/shared/contract/recap-views.ts';
import { letterText } from '../../../src/shared/messages/id/letter.ts';
import { recapLetterText } from '../../../src/shared/messages/id/recap-letter.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import type { RecapKey } from '../../../src/shared/recap/recap.ts';
import { recapText } from '../../../src/shared/messages/id/recap.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';
import type { people } from '../shared/made-office.ts';
import { pageDesk } from './show-page.tsx';
import type { PageDesk } from './show-page.tsx';

configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

/** A picture of one black pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');
const key: RecapKey = { period: periodAt('year', '2026-11-24'), isPublic: false };
const NUMBER = '700.1.2.4/1/DISKOMINFO/2026';
const { page: words } = recapText;
const { propose: asked, standing } = recapLetterText;

let test: TestDesk;
let handlers: ReturnType<typeof letterHandlers> & ReturnType<typeof recapHandlers>;
let page: PageDesk;
let opened: (string | null)[][];

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (label: string): HTMLElement => screen.getByRole('textbox', { name: label });
const type = (label: string, text: string): void => void fireEvent.change(field(label), { target: { value: text } });
const letter = (id: string) => allRecapLetters(test.desk.store).find((one) => one.id === id)!;

/** Nothing is drawn in jsdom: every picture is one pixel. */
function standInForPictures(): void {
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLCanvasElement.prototype.toBlob = (then) => then(new Blob([png]) as unknown as globalThis.Blob);
}

/** A recap that the coordinator has proposed. */
async function proposed(note = 'Dua surat belum dicatat.'): Promise<RecapLetterView> {
  test.signIn('coordinator');
  const { texts, form, dataAt, figuresId } = await handlers['recap.read'](key);
  return handlers['recap.propose']({ ...key, dataAt, figuresId, texts: { ...texts, corrections: [], note }, form: { ...form, signer: { ...form.signer, name: 'Rina Contoh', nip: '197001011995032001' } }, pictures: [] });
}
const act = (id: string, what: Parameters<(typeof handlers)['recap.act']>[0]['act'], remark: string | null = null, who: keyof typeof people = 'head') => {
  test.signIn(who);
  return handlers['recap.act']({ letterId: id, act: what, remark });
};

const showRecap = async (who: 'coordinator' | 'head' = 'coordinator'): Promise<void> => {
  page.show(<RecapPage onBack={() => undefined} onOpenLetter={(id) => opened.push([id])} />, who);
  await screen.findByRole('textbox', { name: words.opening });
};
const openProposal = async (): Promise<HTMLElement> => {
  fireEvent.click(button(asked.open));
  return screen.findByRole('dialog');
};

beforeEach(async () => {
  sessionStorage.clear();
  test = await openTestDesk();
  handlers = { ...letterHandlers(test.desk), ...recapHandlers(test.desk) };
  for (let index = 0; index < 6; index += 1) await test.add(newReport({ title: `Laporan ${String(index)}` }));
  page = pageDesk(test, handlers);
  opened = [];
  standInForPictures();
});
afterEach(async () => {
  cleanup();
  await test.close();
});

describe('the page of a recap', () => {
  it('proposes what stands in the form, also what is not saved yet, and opens what came of it', async () => {
    await showRecap();
    type(words.note, 'Belum disimpan.');
    const dialog = await openProposal();
    expect(dialog.textContent).toContain(asked.frozen);
    type('Nama', 'Rina Contoh');
    type('NIP', '197001011995032001');
    type('Klasifikasi arsip', '000.8.3.4');
    fireEvent.click(within(dialog).getByRole('button', { name: asked.submit }));
    await screen.findByText(asked.done);
    const [[id = null] = []] = opened;
    const { sheet, signer, classification, pictures } = letter(id ?? '');
    expect(JSON.stringify(sheet)).toContain('Belum disimpan.');
    expect({ signer: signer.name, classification }).toEqual({ signer: 'Rina Contoh', classification: '000.8.3.4' });
    expect(pictures.length).toBeGreaterThan(0);
    // the draft is put away, and what was in it is what the desk has
    expect((await handlers['recap.read'](key)).texts.note).toBe('Belum disimpan.');
    await waitFor(() => expect(button(words.save)).toHaveProperty('disabled', true));
    expect(field(words.note)).toHaveProperty('value', 'Belum disimpan.');
  });

  it('says what is missing, keeps the button off till then, and leads to the field', async () => {
    await showRecap();
    type(words.suggestions, '');
    const dialog = await openProposal();
    type('Nama', '');
    expect(within(dialog).getByText(recapLetterText.problems.noSigner)).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: asked.submit })).toHaveProperty('disabled', true);
    fireEvent.click(within(dialog).getByRole('button', { name: new RegExp(recapLetterText.problems.noSuggestions) }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(field(words.suggestions)));
    expect(page.calls).not.toContain('recap.propose');
  });

  it('keeps all that was set where it is refused', async () => {
    page.refused['recap.propose'] = 'disk-full';
    await showRecap();
    type(words.note, 'Tidak boleh hilang.');
    const dialog = await openProposal();
    type('Nama', 'Rina Contoh');
    type('NIP', '197001011995032001');
    fireEvent.click(within(dialog).getByRole('button', { name: asked.submit }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Ruang penyimpanan komputer ini penuh');
    expect(field('NIP')).toHaveProperty('value', '197001011995032001');
    expect(field(words.note)).toHaveProperty('value', 'Tidak boleh hilang.');
    expect(opened).toEqual([]);
  });

  it('says what a new proposal replaces, and what it corrects', async () => {
    const first = await proposed();
    await act(first.letter.id, 'number');
    test.setClock('2026-11-25T02:00:00.000Z');
    await proposed();
    await showRecap();
    const dialog = await openProposal();
    expect(dialog.textContent).toContain(asked.replaces('25 Nov 2026'));
    expect(dialog.textContent).toContain(asked.corrects(NUMBER));
  });

  it('says how its newest letter stands, and hears of it while it is open', async () => {
    const first = await proposed();
    await showRecap();
    const strip = () => screen.getByRole('list', { name: standing.label }).textContent;
    expect(strip()).toContain(standing.proposed('24 Nov 2026'));
    await act(first.letter.id, 'sendBack', 'Sebutkan kecamatannya.');
    test.signIn('coordinator');
    await waitFor(() => expect(strip()).toContain(standing.returned('Sebutkan kecamatannya.')));
    const second = await proposed();
    await act(second.letter.id, 'number');
    test.signIn('coordinator');
    await waitFor(() => expect(strip()).toContain(standing.numbered(NUMBER, '24 Nov 2026')));
    fireEvent.click(button(standing.open));
    expect(opened).toEqual([[second.letter.id]]);
    // one that came later and was thrown away does not hide the one that holds
    await act((await proposed()).letter.id, 'void', 'Keliru.');
    test.signIn('coordinator');
    await waitFor(() => expect(strip()).toContain(standing.void('Keliru.')));
    expect(strip()).toContain(standing.numbered(NUMBER, '24 Nov 2026'));
  });

  it('saves before it writes a file, so that the paper lacks nothing, and shows what is saved', async () => {
    await showRecap();
    type(words.note, 'Baru diketik.');
    fireEvent.click(button(words.docx));
    await screen.findByText(/^Tersimpan sebagai/);
    expect(page.calls.indexOf('recap.save')).toBeGreaterThan(-1);
    expect(page.calls.indexOf('recap.save')).toBeLessThan(page.calls.indexOf('recap.saveDocx'));
    await screen.findByText(/^teks tersimpan/);
    expect(field(words.note)).toHaveProperty('value', 'Baru diketik.');
    expect((await handlers['recap.read'](key)).texts.note).toBe('Baru diketik.');
  });

  it('writes no file where saving fails, and keeps what was typed', async () => {
    page.refused['recap.save'] = 'disk-full';
    await showRecap();
    type(words.note, 'Tidak boleh hilang.');
    fireEvent.click(button(words.docx));
    expect((await screen.findAllByText(/Ruang penyimpanan komputer ini penuh/)).length).toBeGreaterThan(0);
    expect(page.calls).not.toContain('recap.saveDocx');
    expect(field(words.note)).toHaveProperty('value', 'Tidak boleh hilang.');
  });
});

describe('the page of a proposed recap', () => {
  const revised: RecapKey[] = [];
  let backs = 0;
  const show = async (id: string, who: keyof typeof people): Promise<void> => {
    page.show(<RecapLetterPage letterId={id} onBack={() => { backs += 1; }} onRevise={(chosen) => revised.push(chosen)} />, who);
    await screen.findByTitle(recapLetterText.sheets);
  };
  const dialogButton = async (name: string): Promise<HTMLElement> => within(await screen.findByRole('dialog')).findByRole('button', { name });
  const more = async (name: string): Promise<void> => {
    fireEvent.click(button('Lainnya'));
    fireEvent.click(await screen.findByRole('menuitem', { name }));
  };

  it('shows the sheets and who proposed it; the coordinator cannot number or print it', async () => {
    const { letter: { id } } = await proposed('Catatan yang dibekukan.');
    await show(id, 'coordinator');
    expect((await screen.findByTitle<HTMLIFrameElement>(recapLetterText.sheets)).srcdoc).toContain('Catatan yang dibekukan.');
    expect(screen.getByText(/ saat diajukan oleh .* pada 24 Nov 2026, .* WIB\.$/)).toBeTruthy();
    expect(screen.getByText('Diajukan')).toBeTruthy();
    for (const name of ['Setujui dan beri nomor', 'Simpan PDF', 'Cetak…']) expect(screen.queryByRole('button', { name })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(backs).toBe(1);
  });

  it('gets its number after a question, is printed, sent, and made void with a reason', async () => {
    const { letter: { id } } = await proposed();
    await show(id, 'head');
    fireEvent.click(button('Setujui dan beri nomor'));
    expect((await screen.findByRole('dialog')).textContent).toContain('24 November 2026');
    fireEvent.click(await dialogButton('Setujui dan beri nomor'));
    await screen.findByText(recapLetterText.numbered(NUMBER));
    expect(screen.getByText(recapLetterText.page.locked(NUMBER))).toBeTruthy();
    fireEvent.click(button('Cetak…'));
    await screen.findByText(recapLetterText.page.printed);
    await screen.findByText(/^Satu salinan dibuat, terakhir dicetak/);
    await more('Tandai terkirim');
    await screen.findByText(recapLetterText.done.send);
    await more(recapLetterText.acts.void);
    expect(await dialogButton(recapLetterText.ask.void.confirm)).toHaveProperty('disabled', true);
    type('Alasan', 'Angka keliru.');
    fireEvent.click(await dialogButton(recapLetterText.ask.void.confirm));
    await screen.findByText(recapLetterText.page.voided('Angka keliru.'));
  });

  it('is sent back with a reason, from which its writer comes to the page of the recap', async () => {
    const { letter: { id } } = await proposed();
    await show(id, 'head');
    await more('Kembalikan…');
    expect(await dialogButton(recapLetterText.ask.sendBack.confirm)).toHaveProperty('disabled', true);
    type('Alasan', 'Lengkapi saran.');
    fireEvent.click(await dialogButton(recapLetterText.ask.sendBack.confirm));
    await screen.findByText(recapLetterText.page.returned('Lengkapi saran.'));
    expect(screen.queryByRole('button', { name: 'Setujui dan beri nomor' })).toBeNull();
    fireEvent.click(button(recapLetterText.page.revise));
    expect(revised).toEqual([key]);
  });

  it('takes the Word file that was changed outside as its final version, which is printed from there', async () => {
    const { letter: { id } } = await proposed();
    await act(id, 'number');
    const { fileName } = await handlers['recap.copy']({ letterId: id, form: 'docx' });
    await appendFile(test.saved.get(fileName ?? '') ?? '', 'x');
    await show(id, 'head');
    expect(screen.getByText(letterText.outside.changed(fileName ?? ''))).toBeTruthy();
    fireEvent.click(button(letterText.outside.attach));
    await screen.findByText(recapLetterText.page.attached);
    await screen.findByText(/^Versi akhir dari Word dilampirkan/);
    for (const name of ['Simpan DOCX', 'Simpan PDF', 'Cetak…', letterText.outside.attach]) await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
    fireEvent.click(button(letterText.outside.save));
    await screen.findByText(/^Tersimpan sebagai Rekap/);
  });

  it('says which number it corrects, and gets none with a date of another year', async () => {
    await act((await proposed()).letter.id, 'number');
    const { letter: { id } } = await proposed();
    test.setClock('2027-01-04T02:00:00.000Z');
    await show(id, 'head');
    expect(screen.getByText(recapLetterText.page.corrects(NUMBER))).toBeTruthy();
    expect(screen.getByText(recapLetterText.page.wrongYear)).toBeTruthy();
    fireEvent.click(button('Setujui dan beri nomor'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is told to be unknown where it is none', async () => {
    page.show(<RecapLetterPage letterId="01J00000000000000000000000" onBack={() => undefined} onRevise={() => undefined} />, 'coordinator');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('recaps among the letters', () => {
  const show = async (who: keyof typeof people): Promise<void> => {
    page.show(<LettersPage onOpen={(...ids) => opened.push(ids)} />, who);
    await screen.findAllByText(/^Rekap pengaduan Tahun 2026/);
  };

  it('stand in the list, the register and the log of copies, and open their own page', async () => {
    const { letter: { id } } = await proposed();
    await act(id, 'number');
    await handlers['recap.copy']({ letterId: id, form: 'docx' });
    await show('coordinator');
    const row = (): Element => screen.getByText('Rekap pengaduan Tahun 2026').closest('[role="row"]')!;
    expect(row().textContent).toContain(NUMBER);
    expect(within(row() as HTMLElement).getByText(recapLetterText.list)).toBeTruthy();
    for (const view of [/^Bernomor/, /^Buku agenda/, /^Log cetak/]) {
      fireEvent.click(button(view));
      fireEvent.click(await screen.findByText('Rekap pengaduan Tahun 2026'));
    }
    await waitFor(() => expect(opened.length).toBeGreaterThan(0));
    expect(opened.every(([ticketId, letterId]) => ticketId === null && letterId === id)).toBe(true);
  });

  it('wait in the queue, where the same keys decide them', async () => {
    const first = await proposed();
    await show('head');
    fireEvent.click(button(/^Diajukan/));
    const pane = await screen.findByRole('region', { name: 'Surat yang dibaca' });
    await within(pane).findByRole('button', { name: 'Setujui dan beri nomor' });
    fireEvent.keyDown(document.body, { key: 'b' });
    type('Alasan', 'Belum lengkap.');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: recapLetterText.ask.sendBack.confirm }));
    await screen.findByText(recapLetterText.done.sendBack);
    await screen.findByText('Tidak ada surat di sini');
    expect((await handlers['recap.readLetter']({ letterId: first.letter.id })).letter).toMatchObject({ state: 'draft', remark: 'Belum lengkap.' });
    await proposed();
    test.signIn('head');
    await screen.findByRole('region', { name: 'Surat yang dibaca' });
    await screen.findByRole('button', { name: 'Setujui dan beri nomor' });
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Setujui dan beri nomor' }));
    await screen.findByText(recapLetterText.numbered(NUMBER));
  });

  it('are decided together with letters, and are proposed nowhere but on their own page', async () => {
    const ticketId = await test.add(newReport());
    const run = test.tickets['ticket.command'];
    await run({ id: ticketId, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    await run({ id: ticketId, command: { kind: 'dispose', unitId: 'diskominfo', note: null } });
    await run({ id: ticketId, command: { kind: 'followUp', text: 'Lubang ditambal.' } });
    const { letter: draft } = await handlers['letter.compose']({ ticketId, variant: null });
    const { letter: { id } } = await proposed();
    await act(id, 'sendBack', 'Lengkapi.');
    test.signIn('coordinator');
    await show('coordinator');
    fireEvent.click(button(/^Konsep/));
    fireEvent.click(await screen.findByRole('checkbox', { name: `Pilih surat ${draft.subject}` }));
    expect(screen.getByRole('button', { name: 'Ajukan 1 surat' })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Pilih surat Rekap pengaduan Tahun 2026' }));
    expect(screen.queryByRole('button', { name: 'Ajukan 2 surat' })).toBeNull();
    cleanup();

    sessionStorage.clear();
    test.signIn('coordinator');
    const signer = { ...draft.signer, nip: '197001011995032001' };
    await handlers['letter.save']({ ticketId, letterId: draft.id, fields: fieldsOf({ ...draft, signer }) });
    await handlers['letter.act']({ ticketId, letterId: draft.id, act: 'propose', remark: null });
    await proposed();
    await show('head');
    fireEvent.click(button(/^Diajukan/));
    for (const subject of [draft.subject, 'Rekap pengaduan Tahun 2026']) fireEvent.click(await screen.findByRole('checkbox', { name: `Pilih surat ${subject}` }));
    fireEvent.click(button('Setujui dan beri nomor 2 surat'));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Setujui dan beri nomor 2 surat' }));
    await screen.findByText('2 surat disetujui dan diberi nomor.');
  });
});
