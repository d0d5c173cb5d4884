// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { In } from '../../../src/shared/contract/calls.ts';
import { renderDesk } from './render-desk.tsx';

const asked = (calls: readonly { readonly channel: string; readonly input: unknown }[]) =>
  calls.filter(({ channel }) => channel === 'performance.read').map(({ input }) => input as In<'performance.read'>);

async function open(options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 60, hash: '#/kinerja', ...options });
  await screen.findByRole('heading', { name: 'Kinerja unit' });
  return rendered;
}

const pick = async (name: string, option: string) => {
  fireEvent.click(screen.getByRole('combobox', { name }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the performance page', () => {
  it('opens on the year so far and says of when its data is', async () => {
    const { desk } = await open();
    expect(asked(desk.calls)).toEqual([{ from: '2026-01-01', to: '2026-11-24', unitId: null }]);
    expect((await screen.findAllByText(/data per .* WIB/)).length).toBeGreaterThan(0);
  });

  it('shows every percentage with what it was computed from', async () => {
    await open();
    const card = (await screen.findByText('Ditindaklanjuti', { selector: 'dt' })).parentElement!;
    const [, percent, of] = /([\d,]+)\s%.*?(\d+ dari \d+)/.exec(card.textContent) ?? [];
    const [n, whole] = (of ?? '').split(' dari ').map(Number);
    expect(percent).toBe(((n! / whole!) * 100).toFixed(1).replace('.', ','));
  });

  it('has the same figures as a table behind each chart', async () => {
    await open();
    for (const title of ['Tepat waktu menurut unit', 'Masuk dan selesai per bulan', 'Status menurut unit']) {
      const card = await screen.findByRole('region', { name: title });
      fireEvent.click(within(card).getByRole('button', { name: 'Lihat tabel' }));
      expect(within(card).getAllByRole('row').length).toBeGreaterThan(1);
      expect(within(card).getByRole('button', { name: 'Lihat grafik' })).toBeTruthy();
    }
  });

  it('asks for a quarter and for a unit', async () => {
    const { desk } = await open();
    await pick('Bagian tahun', 'Triwulan II');
    await waitFor(() => expect(asked(desk.calls).at(-1)).toMatchObject({ from: '2026-04-01', to: '2026-06-30' }));
    await pick('Unit', 'Dinas Perhubungan');
    await waitFor(() => expect(asked(desk.calls).at(-1)).toMatchObject({ unitId: 'dishub' }));
  });

  it('shows one unit alone when its name is pressed, and sorts by a heading', async () => {
    const { desk } = await open();
    const table = await screen.findByRole('table', { name: 'Rincian menurut unit' });
    fireEvent.click(within(table).getByRole('button', { name: 'Lewat tenggat' }));
    const overdue = within(table).getAllByRole('row').slice(1, -1).map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent));
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
    fireEvent.click(within(table).getByTitle(/Hanya tampilkan Dinas PUPR/));
    await waitFor(() => expect(asked(desk.calls).at(-1)).toMatchObject({ unitId: 'pupr' }));
  });

  it('offers a liaison no other unit', async () => {
    await open({ officerId: 'penghubung-pupr' });
    await screen.findByRole('table', { name: 'Rincian menurut unit' });
    expect(screen.queryByRole('combobox', { name: 'Unit' })).toBeNull();
  });

  it('says what will be here when there is nothing yet, and where to look', async () => {
    const { desk } = await open({ tickets: 0 });
    fireEvent.click(await screen.findByRole('button', { name: 'Lihat tahun 2025' }));
    await waitFor(() => expect(asked(desk.calls).at(-1)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' }));
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
