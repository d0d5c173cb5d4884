// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateHandlers } from '../../../src/main/desk/letter-templates.ts';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { LetterPage } from '../../../src/renderer/features/letter/letter-page.tsx';
import { LettersPage } from '../../../src/renderer/features/letter/letters-page.tsx';
import type { LetterView } from '../../../src/shared/contract/views.ts';
import { makeForm, paragraphs, SOUND_LINES } from '../../fixtures/made-form.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';
import type { people } from '../shared/made-office.ts';
import { pageDesk } from './show-page.tsx';
import type { PageDesk } from './show-page.tsx';

configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

let test: TestDesk;
let handlers: ReturnType<typeof letterHandlers> & ReturnType<typeof templateHandlers>;
let draft: LetterView;
let page: PageDesk;

const show = (shown: ReactNode, who: keyof typeof people = 'liaison'): void => page.show(shown, who);

function letterPage(): ReactNode {
  return <LetterPage ticketId={draft.letter.ticketId} letterId={draft.letter.id} onBack={() => undefined} onDecide={() => undefined} />;
}

const stored = async () => (await test.desk.store.read(draft.letter.ticketId))!.letters[draft.letter.id]!;
const type = (label: string | RegExp, text: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

beforeEach(async () => {
  test = await openTestDesk();
  handlers = { ...letterHandlers(test.desk), ...templateHandlers(test.desk) };
  const id = await test.add(newReport());
  const run = test.tickets['ticket.command'];
  await run({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
  await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
  await run({ id, command: { kind: 'followUp', text: 'Lubang ditambal.' } });
  test.signIn('liaison');
  draft = await handlers['letter.compose']({ ticketId: id, variant: null });
  page = pageDesk(test, handlers);
});
afterEach(async () => {
  cleanup();
  await test.close();
});

describe('the letter page', () => {
  it('shows the fields, the sheets and what is missing', async () => {
    show(letterPage());
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Pembuka')).value).toBe(draft.letter.opening);
    expect(screen.getByText('Konsep')).toBeTruthy();
    expect(screen.getByText('NIP penanda tangan belum diisi')).toBeTruthy();
    const frame = await screen.findByTitle<HTMLIFrameElement>('Pratinjau surat');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.srcdoc).toContain('Lubang ditambal.');
  });

  it('saves what is typed by itself', async () => {
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Pembuka', 'Teks baru.');
    await waitFor(async () => expect((await stored()).opening).toBe('Teks baru.'));
    await screen.findByText('Tersimpan');
  });

  it('draws the sheets anew while one types', async () => {
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Pembuka', 'Sedang diketik.');
    await waitFor(() => expect(screen.getAllByTitle<HTMLIFrameElement>('Pratinjau surat').at(-1)?.srcdoc).toContain('Sedang diketik.'));
  });

  it('keeps what was typed when saving fails, says so, and saves it at the next try', async () => {
    page.refused['letter.save'] = 'disk-full';
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Pembuka', 'Tidak boleh hilang.');
    await screen.findByText(/Ruang penyimpanan komputer ini penuh/);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Pembuka').value).toBe('Tidak boleh hilang.');
    delete page.refused['letter.save'];
    fireEvent.click(button('Simpan lagi'));
    await waitFor(async () => expect((await stored()).opening).toBe('Tidak boleh hilang.'));
    await waitFor(() => expect(screen.queryByText(/Ruang penyimpanan/)).toBeNull());
  });

  it('offers the forms that the office brought for this kind of letter, and fills the chosen one', async () => {
    test.signIn('coordinator');
    const bytes = Uint8Array.from(makeForm({ body: paragraphs(...SOUND_LINES) }));
    await handlers['template.save']({ id: null, name: 'Surat kantor', kinds: ['response'], bytes });
    await handlers['template.save']({ id: null, name: 'Nota kantor', kinds: ['memo'], bytes });
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Penutup', 'Terima kasih banyak.');
    await waitFor(() => expect(button('Simpan DOCX').getAttribute('aria-haspopup')).toBe('menu'));
    fireEvent.click(button('Simpan DOCX'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Dengan templat “Surat kantor”' }));
    expect(screen.queryByRole('menuitem', { name: /Nota kantor/ })).toBeNull();
    await screen.findByText('Tersimpan sebagai Surat-Tanggapan-Konsep-SKW-2026-000001.docx');
    expect((await stored()).closing).toBe('Terima kasih banyak.');
    expect(page.calls.indexOf('letter.save')).toBeLessThan(page.calls.indexOf('letter.saveFilled'));
  });

  it('saves before it writes a file, so that the paper lacks nothing', async () => {
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Penutup', 'Terima kasih.');
    fireEvent.click(button('Simpan DOCX'));
    await screen.findByText('Tersimpan sebagai Surat-Tanggapan-Konsep-SKW-2026-000001.docx');
    expect(page.calls.indexOf('letter.save')).toBeGreaterThan(-1);
    expect(page.calls.indexOf('letter.save')).toBeLessThan(page.calls.indexOf('letter.saveDocx'));
  });

  it('saves what was typed when it is left at once', async () => {
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Pembuka', 'Ditinggal cepat.');
    cleanup();
    await waitFor(async () => expect((await stored()).opening).toBe('Ditinggal cepat.'), { timeout: 700 });
  });

  it('writes no file where saving fails', async () => {
    page.refused['letter.save'] = 'disk-full';
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Penutup', 'Terima kasih.');
    fireEvent.click(button('Simpan DOCX'));
    await screen.findByText(/Ruang penyimpanan/);
    expect(page.calls).not.toContain('letter.saveDocx');
  });

  it('adds, moves and removes points', async () => {
    show(letterPage());
    await screen.findByLabelText('Butir 1');
    const count = draft.letter.points.length;
    fireEvent.click(button('Tambah butir'));
    type(`Butir ${String(count + 1)}`, 'Butir baru.');
    fireEvent.click(button(`Naikkan butir ${String(count + 1)}`));
    fireEvent.click(button('Hapus butir 1'));
    const [, second = '', ...rest] = draft.letter.points;
    await waitFor(async () => expect((await stored()).points).toEqual([second, ...rest.slice(0, -1), 'Butir baru.', rest.at(-1)]));
  });

  it('asks before it composes anew over what was written', async () => {
    show(letterPage());
    await screen.findByLabelText('Pembuka');
    type('Pembuka', 'Ditulis tangan.');
    await waitFor(async () => expect((await stored()).opening).toBe('Ditulis tangan.'));
    fireEvent.click(screen.getByRole('combobox', { name: 'Jawaban' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Tidak terbukti' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Susun ulang' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Pembuka').value).toBe(draft.letter.opening));
    expect((await stored()).variant).toBe('unproven');
  });

  it('lets a problem lead to its field', async () => {
    show(letterPage());
    fireEvent.click(await screen.findByRole('button', { name: /NIP penanda tangan belum diisi/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('NIP'));
  });
});

describe('the manager at the letter page', () => {
  it('gives the number after a question, and then nothing can be changed', async () => {
    show(letterPage(), 'manager');
    await screen.findByLabelText('NIP');
    fireEvent.click(button('Setujui dan beri nomor'));
    expect(screen.queryByRole('dialog')).toBeNull();
    type('NIP', '197105051997051005');
    await waitFor(() => expect(button('Setujui dan beri nomor').getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(button('Setujui dan beri nomor'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('24 November 2026');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Setujui dan beri nomor' }));
    await screen.findByText('Surat disetujui dengan nomor 700.1.2.4/1/PUPR/2026.');
    expect(screen.getByText('Bernomor')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Pembuka').readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Tambah butir' })).toBeNull();
    fireEvent.click(button('Cetak…'));
    await screen.findByText('Surat dikirim ke pencetak.');
  });

  it('sees the buttons of print and PDF, which a liaison does not', async () => {
    show(letterPage(), 'manager');
    await screen.findByLabelText('NIP');
    for (const name of ['Cetak…', 'Simpan PDF', 'Simpan DOCX']) expect(button(name)).toBeTruthy();
    cleanup();
    show(letterPage());
    await screen.findByLabelText('NIP');
    for (const name of ['Cetak…', 'Simpan PDF', 'Setujui dan beri nomor']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('others', () => {
  it('may read, not write', async () => {
    show(letterPage(), 'officer');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Pembuka')).readOnly).toBe(true);
    expect(screen.getByText('Surat ini hanya dapat dibaca.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan DOCX' })).toBeNull();
  });

  it('are told where the letter is not theirs', async () => {
    show(letterPage(), 'stranger');
    expect(await screen.findByText('Laporan ini bukan untuk unit Anda')).toBeTruthy();
  });
});

describe('the list of letters', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows drafts and numbered ones, and opens them', async () => {
    const opened: (string | null)[][] = [];
    show(<LettersPage onOpen={(...ids) => opened.push(ids)} />);
    const row = (await screen.findByText(draft.letter.subject)).closest('[role="row"]')!;
    expect(row.textContent).toContain('SKW-2026-000001');
    expect(row.textContent).toContain('belum bernomor');
    fireEvent.click(screen.getByRole('button', { name: /Buku agenda/ }));
    expect(await screen.findByText('Belum ada nomor surat')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Konsep/ }));
    fireEvent.click(await screen.findByText(draft.letter.subject));
    expect(opened).toEqual([[draft.letter.ticketId, draft.letter.id]]);
  });

  it('says what will be here', async () => {
    show(<LettersPage onOpen={() => undefined} />, 'stranger');
    expect(await screen.findByText('Belum ada surat')).toBeTruthy();
  });
});
