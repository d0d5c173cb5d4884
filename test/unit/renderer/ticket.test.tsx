// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/shared/contract/errors.ts';
import type { Status } from '../../../src/shared/ticket/ticket.ts';
import { fakeId, fakeTicket } from '../../fixtures/fake-desk/fake-tickets.ts';
import { press, renderDesk, type } from './render-desk.tsx';

/** The first made-up ticket with a status. */
function ticketWith(status: Status): string {
  for (let n = 0; n < 60; n += 1) if (fakeTicket(n).ticket.status === status) return fakeId(n);
  throw new Error(`no ${status}`);
}

const toolbar = () => screen.findByRole('toolbar', { name: 'Langkah yang dapat dilakukan' });

async function openTicket(status: Status, options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 60, hash: `#/laporan/${ticketWith(status)}`, ...options });
  await toolbar();
  return rendered;
}

const sent = (calls: readonly { channel: string; input: unknown }[]) =>
  calls.filter(({ channel }) => channel === 'ticket.command').map(({ input }) => (input as { command: unknown }).command);

async function act(name: string): Promise<void> {
  const bar = await toolbar();
  const button = within(bar).queryByRole('button', { name });
  if (button) return void fireEvent.click(button);
  fireEvent.click(within(bar).getByRole('button', { name: 'Lainnya' }));
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}

async function choose(label: RegExp, option: string): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: new RegExp(option) }));
}

describe('ticket page', () => {
  it('shows the report, its story and its facts', async () => {
    await openTicket('suspended');
    const { ticket } = fakeTicket(Number(ticketWith('suspended').slice(3)));
    expect(screen.getByRole('heading', { level: 1, name: ticket.title })).toBeTruthy();
    expect(screen.getByText(ticket.text)).toBeTruthy();
    expect(screen.getByText('Laporan masuk')).toBeTruthy();
    expect(screen.getByText(/perlu dilengkapi: kapan kejadiannya, di mana kejadiannya, bukti pendukung/)).toBeTruthy();
    expect(screen.getByText('Tenggat berhenti')).toBeTruthy();
    expect(screen.getAllByText('Hanya internal').length).toBeGreaterThan(0);
  });

  it('explains its deadline: start, rule with its legal basis, each skipped day', async () => {
    await openTicket('unanswered');
    fireEvent.click(screen.getByRole('button', { name: /kenapa/ }));
    const why = await screen.findByRole('dialog', { name: /Cara tenggat dihitung/ });
    expect(within(why).getAllByText(/Dihitung sejak/).length).toBeGreaterThan(0);
    expect(within(why).getByText(/Batas waktu 5 hari kerja/)).toBeTruthy();
    expect(within(why).getAllByText(/Dasar: .*Permen PANRB/).length).toBeGreaterThan(0);
    expect(within(why).getAllByText('akhir pekan').length).toBeGreaterThan(0);
    fireEvent.keyDown(within(why).getAllByText('akhir pekan')[0]!, { key: 'Escape' });
    expect(window.location.hash).toContain('/laporan/');
  });

  it('verifies, then offers the disposition', async () => {
    const { desk } = await openTicket('unverified');
    press('v');
    fireEvent.click(await screen.findByRole('button', { name: 'Verifikasi laporan' }));
    expect(await screen.findByText('Pilih salah satu klasifikasi.')).toBeTruthy();
    expect(sent(desk.calls)).toEqual([]);
    await choose(/Klasifikasi/, 'Aspirasi');
    fireEvent.click(screen.getByRole('checkbox', { name: /Rahasia/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Verifikasi laporan' }));
    expect(await screen.findByText('Laporan terverifikasi. Disposisikan ke unit mana?')).toBeTruthy();
    expect(sent(desk.calls)[0]).toMatchObject({ kind: 'verify', classification: 'aspiration', confidential: true });
    await choose(/Unit/, 'Dinas Perhubungan');
    fireEvent.click(screen.getByRole('button', { name: 'Disposisikan ke Dinas Perhubungan' }));
    await waitFor(() => expect(sent(desk.calls)[1]).toEqual({ kind: 'dispose', unitId: 'dishub', note: null }));
    expect(await screen.findByText('Didisposisikan')).toBeTruthy();
  });

  it('keeps what was typed when the desk refuses, and sends it again', async () => {
    let code: ErrorCode | null = 'disk-full';
    const { desk } = await openTicket('unanswered', { refuse: (channel) => (channel === 'ticket.command' ? code : null) });
    press('t');
    type(await screen.findByRole('textbox', { name: /Tindak lanjut/ }), 'Petugas sudah memeriksa.');
    fireEvent.keyDown(screen.getByRole('textbox', { name: /Tindak lanjut/ }), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText(/Ruang penyimpanan komputer ini penuh/)).toBeTruthy();
    expect(screen.getByDisplayValue('Petugas sudah memeriksa.')).toBeTruthy();
    code = null;
    fireEvent.click(screen.getByRole('button', { name: 'Simpan tindak lanjut' }));
    await waitFor(() => expect(screen.queryByDisplayValue('Petugas sudah memeriksa.')).toBeNull());
    expect(sent(desk.calls).at(-1)).toEqual({ kind: 'followUp', text: 'Petugas sudah memeriksa.' });
  });

  it('keeps a half-typed act while the officer looks elsewhere', async () => {
    await openTicket('unanswered');
    press('t');
    type(await screen.findByRole('textbox', { name: /Tindak lanjut/ }), 'Sedang diperiksa');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Tindak lanjut/ })).toBeNull());
    expect(within(await toolbar()).getByText('· konsep')).toBeTruthy();
    const { hash } = window.location;
    press('Escape');
    await screen.findByRole('grid');
    window.location.hash = hash;
    await act('Catat tindak lanjut· konsep');
    expect(await screen.findByDisplayValue('Sedang diperiksa')).toBeTruthy();
  });

  it('gives the focus back to the acts when a form closes', async () => {
    await openTicket('unanswered');
    press('t');
    await screen.findByRole('textbox', { name: /Tindak lanjut/ });
    press('Escape');
    await waitFor(() => expect(document.activeElement?.closest('[role="toolbar"]') !== null).toBe(true));
  });

  it('suspends with what is missing', async () => {
    const { desk } = await openTicket('unverified');
    await act('Tunda');
    fireEvent.click(await screen.findByRole('button', { name: 'Tunda laporan' }));
    expect(await screen.findByText('Tandai sekurangnya satu hal.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Di mana kejadiannya' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Apa yang terjadi' }));
    fireEvent.click(screen.getByRole('button', { name: 'Tunda laporan' }));
    await waitFor(() => expect(sent(desk.calls)).toEqual([{ kind: 'suspend', missing: ['what', 'where'], note: null }]));
  });

  it('archives a repeated report only with its parent', async () => {
    const { desk } = await openTicket('unverified');
    press('e');
    fireEvent.click(await screen.findByRole('radio', { name: 'Sama dengan laporan lain' }));
    fireEvent.click(screen.getByRole('button', { name: 'Arsipkan laporan' }));
    expect(await screen.findByText('Pilih laporan yang sama.')).toBeTruthy();
    type(screen.getByRole('textbox', { name: /Laporan induk/ }), 'lampu');
    const [first] = await screen.findAllByRole('button', { name: /SKW-2026-\d+.*Lampu jalan/ });
    fireEvent.click(first!);
    fireEvent.click(screen.getByRole('button', { name: 'Arsipkan laporan' }));
    await waitFor(() => expect(sent(desk.calls)[0]).toMatchObject({ kind: 'archive', reason: 'duplicate', parentId: expect.stringMatching(/^01J/) as string }));
  });

  it.each([
    ['unanswered', 'Bukan wewenang', 'Kembalikan laporan', { kind: 'return', reason: 'teks' }],
    ['inProgress', 'Catat balasan pelapor', 'Simpan balasan', { kind: 'recordReply', text: 'teks' }],
    ['inProgress', 'Catatan internal', 'Simpan catatan', { kind: 'note', text: 'teks' }],
    ['inProgress', 'Selesaikan', 'Selesaikan laporan', { kind: 'close', note: 'teks' }],
    ['suspended', 'Lanjutkan', 'Lanjutkan laporan', { kind: 'resume', note: 'teks' }],
    ['done', 'Buka kembali', 'Buka kembali laporan', { kind: 'reopen', reason: 'teks' }],
  ] as const)('%s: %s', async (status, name, button, command) => {
    const { desk } = await openTicket(status);
    await act(name);
    const form = (await screen.findByRole('button', { name: button })).closest('form')!;
    type(within(form).getByRole('textbox'), ' teks ');
    fireEvent.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(sent(desk.calls)).toEqual([command]));
  });

  it('records the mark that the reporter gave, and asks for it where none is picked', async () => {
    const { desk } = await openTicket('done');
    await act('Catat penilaian pelapor');
    fireEvent.click(await screen.findByRole('button', { name: 'Simpan penilaian' }));
    expect(await screen.findByText('Pilih nilainya.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '4, puas' }));
    fireEvent.click(screen.getByRole('button', { name: 'Simpan penilaian' }));
    await waitFor(() => expect(sent(desk.calls)).toEqual([{ kind: 'rate', score: 4 }]));
  });

  it('corrects facts and leaves the citizen’s text alone', async () => {
    const { desk } = await openTicket('unverified');
    await act('Perbaiki data');
    type(await screen.findByRole('textbox', { name: /Judul/ }), 'Judul baru');
    fireEvent.click(screen.getByRole('button', { name: 'Simpan perbaikan' }));
    await waitFor(() => expect(sent(desk.calls)[0]).toMatchObject({ kind: 'correct', title: 'Judul baru' }));
    expect(sent(desk.calls)[0]).not.toHaveProperty('text');
  });

  it('warns when an answer holds a phone number', async () => {
    await openTicket('unanswered');
    press('t');
    type(await screen.findByRole('textbox', { name: /Tindak lanjut/ }), 'Hubungi 0812 3456 7890');
    expect(await screen.findByText(/Teks ini memuat nomor telepon/)).toBeTruthy();
  });

  it('says what happened where the report cannot be read', async () => {
    renderDesk({ tickets: 3, hash: '#/laporan/01J99999999999999999999999' });
    expect(await screen.findByText('Laporan tidak ditemukan')).toBeTruthy();
  });

  it('steps to the next report with J', async () => {
    renderDesk({ tickets: 60 });
    await waitFor(() => expect(document.querySelector('[data-index="0"]')?.textContent).toContain('SKW'));
    press('j');
    press('Enter');
    expect(await screen.findByText(/^1 dari /)).toBeTruthy();
    press('j');
    expect(await screen.findByText(/^2 dari /)).toBeTruthy();
  });
});
