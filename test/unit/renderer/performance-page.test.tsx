// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { In } from '../../../src/shared/contract/calls.ts';
import { renderDesk } from './render-desk.tsx';

const inputs = <C extends 'performance.read' | 'ticket.list'>(calls: readonly { readonly channel: string; readonly input: unknown }[], name: C) =>
  calls.filter(({ channel }) => channel === name).map(({ input }) => input as In<C>);

async function open(options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 60, hash: '#/kinerja', ...options });
  await screen.findByRole('heading', { name: 'Kinerja unit' });
  return rendered;
}

const pick = async (name: string, option: string) => {
  fireEvent.click(screen.getByRole('combobox', { name }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
};
const pill = async (name: string, option: string) => {
  fireEvent.click(within(screen.getByRole('group', { name: 'Saring kinerja' })).getByRole('combobox', { name }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the performance page', () => {
  it('opens on the year so far and says of when its data is', async () => {
    const { desk } = await open();
    expect(inputs(desk.calls, 'performance.read')).toEqual([{
      period: { kind: 'year', from: '2026-01-01', to: '2026-12-31' }, isPublic: false,
      where: { unitId: null, categoryId: null, channelId: null, districtId: null, classification: null, officerId: null },
    }]);
    expect((await screen.findAllByText(/data per .* WIB/)).length).toBeGreaterThan(0);
  });

  it('shows every percentage with what it was computed from', async () => {
    await open();
    const card = (await screen.findByText('Ditindaklanjuti', { selector: 'dt' })).parentElement!;
    const [, percent, of] = /([\d,]+)\s%.*?(\d+ dari \d+)/.exec(card.textContent) ?? [];
    const [n, whole] = (of ?? '').split(' dari ').map(Number);
    expect(percent).toBe(((n! / whole!) * 100).toFixed(1).replace('.', ','));
  });

  it('has the same figures as a table behind each chart, with unit, source and date', async () => {
    await open();
    for (const title of ['Tepat waktu menurut unit', 'Masuk dan selesai per bulan', 'Status menurut unit', 'Lama sampai jawaban pertama', 'Umur laporan yang terbuka', 'Kategori terbanyak', 'Waktu laporan masuk', 'Jalur dari kanal ke unit ke status']) {
      const card = await screen.findByRole('region', { name: title });
      expect(within(card).getByText(/^Satuan: .* Sumber: laporan pada Tanggap .*, data per .*\.$/)).toBeTruthy();
      fireEvent.click(within(card).getByRole('button', { name: 'Lihat tabel' }));
      expect(within(card).getAllByRole('row').length).toBeGreaterThan(0);
      expect(within(card).getByRole('button', { name: 'Lihat grafik' })).toBeTruthy();
    }
  });

  it('asks for a kind of period, goes back one, and narrows', async () => {
    const { desk } = await open();
    await pick('Jenis periode', 'Triwulan');
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.period).toEqual({ kind: 'quarter', from: '2026-10-01', to: '2026-12-31' }));
    fireEvent.click(screen.getByRole('button', { name: 'Periode sebelumnya' }));
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.period).toEqual({ kind: 'quarter', from: '2026-07-01', to: '2026-09-30' }));
    await pill('Unit', 'Dinas Perhubungan');
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.where.unitId).toBe('dishub'));
    await pick('Jenis periode', 'Rentang');
    fireEvent.change(screen.getByLabelText('Dari tanggal'), { target: { value: '2026-08-05' } });
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.period).toEqual({ kind: 'range', from: '2026-08-05', to: '2026-09-30' }));
  });

  it('shows one unit alone when its name is pressed, sorts by a heading, and groups by another fact', async () => {
    const { desk } = await open();
    const table = await screen.findByRole('table', { name: 'Rincian menurut unit' });
    fireEvent.click(within(table).getByRole('button', { name: 'Lewat tenggat' }));
    const overdue = within(table).getAllByRole('row').slice(1, -1).map((row) => Number(within(row).getAllByRole('cell').at(5)?.textContent));
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
    fireEvent.click(screen.getByRole('radio', { name: 'Kanal' }));
    expect(await screen.findByRole('table', { name: 'Rincian menurut kanal' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Unit' }));
    fireEvent.click(within(await screen.findByRole('table', { name: 'Rincian menurut unit' })).getByTitle(/Hanya tampilkan Dinas PUPR/));
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.where.unitId).toBe('pupr'));
  });

  it('opens the tickets behind a figure, and returns', async () => {
    const { desk } = await open();
    fireEvent.click(await screen.findByTitle('Lihat laporan: Selesai'));
    await waitFor(() => expect(inputs(desk.calls, 'ticket.list').at(-1)?.filter).toMatchObject({ view: 'all', figure: { measure: 'done', cuts: [], part: 'n' } }));
    expect(await screen.findByText('Selesai · Tahun 2026')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kembali ke Kinerja' }));
    expect(await screen.findByRole('heading', { name: 'Kinerja unit' })).toBeTruthy();
    // the inbox is again as it was
    window.location.hash = '#/';
    expect(await screen.findByRole('button', { name: /^Perlu tindakan/ })).toBeTruthy();
  });

  it('explains a figure with its formula and its parts', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Cara menghitung: Ditindaklanjuti' }));
    const panel = await screen.findByRole('dialog', { name: 'Cara menghitung' });
    expect(await within(panel).findByText(/\(sedang proses \+ selesai\) ÷/)).toBeTruthy();
    expect((await within(panel).findAllByRole('listitem')).length).toBe(3);
  });

  it('lets nothing leave of so few reports that their reporter would be known, and says so', async () => {
    const { desk } = await open();
    const call = desk.call.bind(desk);
    const held: typeof call = async (channel, input) => {
      const answer = await call(channel, input);
      return channel === 'performance.read' && answer.ok ? { ...answer, value: { ...(answer.value as object), mayNotLeave: true } } : answer;
    };
    Object.assign(desk, { call: held });
    await pill('Unit', 'Dinas Perhubungan');
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.where.unitId).toBe('dishub'));
    fireEvent.click(screen.getByRole('button', { name: 'Pakai grafik: Kategori terbanyak' }));
    expect(await screen.findByText(/laporannya begitu sedikit/)).toBeTruthy();
    for (const name of ['Salin gambar', 'Simpan gambar (PNG)', 'Simpan gambar (SVG)', 'Simpan tabel (XLSX)', 'Simpan tabel (CSV)', 'Cetak']) expect(screen.getByRole('menuitem', { name })).toHaveProperty('disabled', true);
    expect(screen.getByRole('menuitem', { name: 'Layar penuh' })).toHaveProperty('disabled', false);
  });

  it('offers a liaison no other unit and no officers', async () => {
    await open({ officerId: 'penghubung-pupr' });
    await screen.findByRole('table', { name: 'Rincian menurut unit' });
    const filters = screen.getByRole('group', { name: 'Saring kinerja' });
    expect(within(filters).getByRole('combobox', { name: 'Kanal' })).toBeTruthy();
    expect(within(filters).queryByRole('combobox', { name: 'Unit' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Petugas' })).toBeNull();
  });

  it('says what will be here when there is nothing yet, and where to look', async () => {
    const { desk } = await open({ tickets: 0 });
    fireEvent.click(await screen.findByRole('button', { name: 'Lihat tahun 2025' }));
    await waitFor(() => expect(inputs(desk.calls, 'performance.read').at(-1)?.period).toEqual({ kind: 'year', from: '2025-01-01', to: '2025-12-31' }));
  });

  it('says what happened when it cannot be read, and tries again', async () => {
    let isBroken = true;
    await open({ refuse: (channel) => (channel === 'performance.read' && isBroken ? 'unexpected' : null) });
    const retry = await screen.findByRole('button', { name: 'Coba lagi' });
    isBroken = false;
    fireEvent.click(retry);
    expect(await screen.findByRole('table', { name: 'Rincian menurut unit' })).toBeTruthy();
  });
});
