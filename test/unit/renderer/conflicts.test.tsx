// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OpenConflict } from '../../../src/shared/contract/conflict-views.ts';
import { fakeId, fakeTicket } from '../../fixtures/fake-desk/fake-tickets.ts';
import { HASH_A, HASH_B, incident, letter, reporter, state, words } from '../../fixtures/fake-desk/made-conflicts.ts';
import { press, renderDesk, type } from './render-desk.tsx';

const [first, second] = [fakeId(1), fakeId(2)];
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const versions = () => screen.getAllByRole('radio');
const settled = (calls: readonly { channel: string; input: unknown }[]) => calls.filter(({ channel }) => channel === 'conflict.settle').map(({ input }) => input);
const open = (undecided: Readonly<Record<string, readonly OpenConflict[]>>, hash = '#/perlu-diputuskan') => renderDesk({ tickets: 20, hash, undecided });

describe('the page of what is to decide', () => {
  it('is reached from the inbox and from every page, and only while there is something', async () => {
    const { unmount } = open({ [first]: [incident] }, '#/');
    fireEvent.click(await screen.findByRole('button', { name: /^Perlu diputuskan 1/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Perlu diputuskan' })).toBeTruthy();
    unmount();
    const { desk } = open({}, '#/');
    await screen.findByRole('heading', { level: 1, name: 'Kotak Masuk' });
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'conflict.list')).toBe(true));
    expect(screen.queryByText(/Perlu diputuskan/)).toBeNull();
  });

  it('is told of and reached on the report\'s own page, which works on', async () => {
    open({ [second]: [incident, state], [first]: [incident] }, `#/laporan/${second}`);
    expect(await screen.findByText('Dua petugas mengubah tanggal kejadian dan status pada saat yang sama.')).toBeTruthy();
    expect(screen.getByRole('toolbar')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Putuskan' })).toBeTruthy();
    fireEvent.click(button('Putuskan'));
    await screen.findByRole('region', { name: 'Versi mana yang berlaku untuk tanggal kejadian?' });
    expect(screen.getByRole('button', { current: true }).textContent).toContain(fakeTicket(2).ticket.number);
  });

  it('shows both versions with who wrote them, when and where, and keeps the one that was chosen', async () => {
    const { desk } = open({ [first]: [incident] });
    const region = await screen.findByRole('radiogroup');
    expect(within(region).getByText('1 November 2026')).toBeTruthy();
    expect(within(region).getByText(/Rina Contoh, S\.Kom\. · 23 Nov 2026.* · komputer ini/)).toBeTruthy();
    expect(within(region).getByText(/Bayu Contoh · 23 Nov 2026.* · komputer lain/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pakai versi 1' }).disabled).toBe(true);
    fireEvent.click(versions()[1]!);
    fireEvent.click(button('Pakai versi 2'));
    expect(await screen.findByText(`Perbedaan tanggal kejadian pada ${fakeTicket(1).ticket.number} sudah diputuskan.`)).toBeTruthy();
    expect(settled(desk.calls)).toEqual([{ kind: 'fact', ticketId: first, key: 'incidentOn', keeps: HASH_B }]);
    expect(await screen.findByText('Tidak ada yang perlu diputuskan')).toBeTruthy();
  });

  it('is worked through with the keyboard alone', async () => {
    const { desk } = open({ [first]: [incident, state], [second]: [incident] });
    await screen.findByRole('region', { name: /untuk tanggal kejadian/ });
    press('j');
    await screen.findByRole('region', { name: /untuk status/ });
    expect(await screen.findByText('Lampunya padam lagi.')).toBeTruthy();
    expect(screen.getByText('Status: tetap dikerjakan')).toBeTruthy();
    press('1');
    press('2');
    expect(versions().map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true']);
    press('Enter');
    await waitFor(() => expect(settled(desk.calls)).toEqual([{ kind: 'fact', ticketId: first, key: 'state', keeps: HASH_B }]));
    // the next one has its place
    await waitFor(() => expect(screen.getByRole('button', { current: true }).textContent).toContain(fakeTicket(2).ticket.number));
    press('k');
    await waitFor(() => expect(screen.getByRole('button', { current: true }).textContent).toContain(fakeTicket(1).ticket.number));
  });

  it('lets words be put together from both, and asks for a title', async () => {
    const { desk } = open({ [first]: [words] });
    expect(await screen.findByText('Lampu padam di Roban')).toBeTruthy();
    fireEvent.click(button('Gabungkan'));
    const form = screen.getByRole('form', { name: 'Susun dari kedua versi' });
    expect(within(form).queryByText('Isi laporan dari')).toBeNull();
    expect(within(form).getByRole<HTMLInputElement>('textbox', { name: 'Tempat kejadian' }).value).toBe('Gang Damai');
    const title = within(form).getByRole('textbox', { name: 'Judul' });
    type(title, ' ');
    fireEvent.click(button('Pakai gabungan ini'));
    expect(await screen.findByText('Tulis judulnya.')).toBeTruthy();
    type(title, 'Lampu jalan padam di Roban');
    fireEvent.click(button('Pakai gabungan ini'));
    await waitFor(() => expect(settled(desk.calls)).toEqual([{ kind: 'words', ticketId: first, title: 'Lampu jalan padam di Roban', place: 'Gang Damai', textOf: HASH_A }]));
  });

  it('marks what two versions of a letter differ in, and says what becomes of a number', async () => {
    const { desk } = open({ [first]: [letter] });
    const region = await screen.findByRole('radiogroup');
    const marked = [...region.querySelectorAll('[data-different]')].map((line) => line.textContent);
    expect(marked).toEqual(['KeadaanBernomor', 'Nomor600/1', 'HalJawaban laporan', 'KeadaanKonsep', 'Nomorbelum ada', 'HalTanggapan laporan']);
    fireEvent.click(versions()[0]!);
    expect(screen.getByText(/Bila versi itu sudah bernomor, nomornya dibatalkan/)).toBeTruthy();
    fireEvent.click(button('Pakai versi 1'));
    await waitFor(() => expect(settled(desk.calls)).toEqual([{ kind: 'letter', ticketId: first, letterId: 'L1', keeps: HASH_A }]));
  });

  it('says where two versions of a letter differ that read the same', async () => {
    const [one] = letter.kind === 'letter' ? letter.sides : [];
    open({ [first]: [{ kind: 'letter', letterId: 'L1', maySettle: true, sides: [one!, { ...one!, id: HASH_B }] }] });
    expect(await screen.findAllByText(/Perbedaannya ada pada bagian lain surat/)).toHaveLength(2);
  });

  it('only shows what somebody else decides', async () => {
    const { desk } = open({ [first]: [reporter] });
    expect(await screen.findByText('Siti Aminah')).toBeTruthy();
    expect(screen.getByText('Perbedaan ini diputuskan oleh koordinator atau unit yang menanganinya.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    press('1');
    press('Enter');
    expect(settled(desk.calls)).toEqual([]);
  });

  it('keeps the choice where the engine refuses, and says why', async () => {
    renderDesk({ tickets: 20, hash: '#/perlu-diputuskan', undecided: { [first]: [incident] }, refuse: (channel) => (channel === 'conflict.settle' ? 'disk-full' : null) });
    await screen.findByRole('radiogroup');
    fireEvent.click(versions()[1]!);
    fireEvent.click(button('Pakai versi 2'));
    expect(await screen.findByText(/Ruang penyimpanan komputer ini penuh/)).toBeTruthy();
    expect(versions()[1]!.getAttribute('aria-checked')).toBe('true');
  });
});
