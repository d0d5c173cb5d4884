// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { DamageView, HealthView } from '../../../src/shared/contract/health.ts';
import { healthText } from '../../../src/shared/messages/id/health.ts';
import { renderDesk } from './render-desk.tsx';

const broken: DamageView = { file: 'segments/000001.seg', holds: 'bodies', since: '2026-11-23T02:00:00.000Z', isRepaired: false, lost: 2, copy: 'damaged/segments-000001.seg.ab12', tickets: [] };
const mended: DamageView = { file: 'records.json', holds: 'records', since: '2026-11-20T02:00:00.000Z', isRepaired: true, lost: null, copy: null, tickets: [] };
const photo: DamageView = { file: 'files/ab/abcd', holds: 'attachment', since: '2026-11-22T02:00:00.000Z', isRepaired: false, lost: null, copy: null, tickets: ['SKW-2026-000003'] };
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openHealth(health: Partial<HealthView>, options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan', health, ...options });
  fireEvent.click(await screen.findByRole('tab', { name: 'Keadaan data' }));
  await screen.findByRole('heading', { name: 'Keadaan data' });
  return rendered;
}

describe('the banner', () => {
  it('leads the coordinator from any page to what is damaged', async () => {
    renderDesk({ tickets: 3, health: { damages: [broken, mended] } });
    const banner = await screen.findByRole('alert');
    expect(banner.textContent).toContain('1 berkas data rusak, yang lain tetap dapat dibaca.');
    fireEvent.click(within(banner).getByRole('link', { name: 'Lihat rincian' }));
    expect(await screen.findByRole('table', { name: 'Berkas yang rusak' })).toBeTruthy();
  });

  it('tells a unit whom to turn to, since it cannot open the page', async () => {
    renderDesk({ tickets: 3, officerId: 'penghubung-dlh', health: { warnings: [{ kind: 'clockBack', since: '2026-11-25T02:00:00.000Z' }] } });
    const banner = await screen.findByRole('alert');
    expect(banner.textContent).toContain('Jam komputer ini mundur. Beri tahu koordinator.');
    expect(within(banner).queryByRole('link')).toBeNull();
  });

  it('is not there for what is whole again', async () => {
    const { desk } = renderDesk({ tickets: 3, health: { damages: [mended] } });
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'health.read')).toBe(true));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the page of the data’s health', () => {
  it('says that nothing is wrong', async () => {
    await openHealth({});
    expect(screen.getByText('Tidak ada yang perlu diperhatikan')).toBeTruthy();
    expect(screen.getByText(/Belum pernah diperiksa seluruhnya/)).toBeTruthy();
  });

  it('names each file, what it holds, since when, which report it belongs to, and what to do', async () => {
    await openHealth({ damages: [mended, photo, broken] });
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => row.textContent);
    expect(rows[0]).toMatch(/^segments\/000001\.seg.*Isi laporan.*2 tidak dapat dibaca.*23 Nov 2026.*Pulihkan laporan yang rusak dari cadangan.*damaged\/segments-000001\.seg\.ab12/);
    expect(rows[1]).toMatch(/^files\/ab\/abcd.*Dari SKW-2026-000003.*Lampiran.*Lampirkan lagi berkas aslinya/);
    expect(rows[2]).toMatch(/^records\.json.*Sudah dipulihkan, tidak ada yang hilang/);
  });

  it('copies what a helpdesk needs', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await openHealth({ damages: [broken], warnings: [{ kind: 'copied', since: '2026-11-24T01:00:00.000Z' }] });
    fireEvent.click(button('Salin rincian'));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('berkas: segments/000001.seg | bodies | sejak 2026-11-23T02:00:00.000Z | rusak | hilang 2'));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('peringatan: copied'));
  });

  it('lets go of what was dealt with, files and warnings', async () => {
    await openHealth({ damages: [broken], warnings: [{ kind: 'copied', since: '2026-11-24T01:00:00.000Z' }] });
    expect(screen.getByText(/nomor tiket dan nomor surat akan kembar/)).toBeTruthy();
    fireEvent.click(button('Sudah ditangani: Folder data ini salinan'));
    await waitFor(() => expect(screen.queryByText(/akan kembar/)).toBeNull());
    fireEvent.click(button('Sudah ditangani: segments/000001.seg'));
    expect(await screen.findByText('Tidak ada yang perlu diperhatikan')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('reads everything back on demand, and says what came of it', async () => {
    await openHealth({ damages: [photo] });
    fireEvent.click(button('Periksa data'));
    expect(await screen.findByText('Pemeriksaan selesai. 1 berkas perlu perhatian.')).toBeTruthy();
    expect(screen.getByText(/Terakhir diperiksa 24 Nov 2026/)).toBeTruthy();
  });

  it('shows how far a check is, and stops it', async () => {
    const { desk } = await openHealth({ isChecking: true });
    desk.emit({ type: 'health.progress', done: 1200, total: 3000 });
    expect(await screen.findByText('Memeriksa 1.200 dari 3.000 berkas')).toBeTruthy();
    fireEvent.click(button('Batalkan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'health.cancel')).toBe(true));
  });

  it('says why a check could not be done', async () => {
    await openHealth({}, { refuse: (channel) => (channel === 'health.check' ? 'store-unreadable' : null) });
    fireEvent.click(button('Periksa data'));
    expect(await screen.findByText(/Data tidak dapat dibaca dari diska/)).toBeTruthy();
  });
});

describe('advice', () => {
  it('is given for everything that a file may hold', () => {
    for (const holds of Object.keys(healthText.holdings) as DamageView['holds'][]) expect(healthText.advice({ holds })).toMatch(/\.$/);
  });
});
