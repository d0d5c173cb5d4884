// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeId, fakeTicket } from '../../fixtures/fake-desk/fake-tickets.ts';
import { renderDesk, type } from './render-desk.tsx';

/** Long after everything that happened at the fake desk. */
const LATER = '2032-06-01';
const REASON = 'Berita acara 12/2032';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const reason = () => screen.getByRole('textbox', { name: /^Alasan/ });
const sent = (calls: readonly { channel: string; input: unknown }[], channel: string) => calls.filter((call) => call.channel === channel).map(({ input }) => input);

async function openRetention(options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 60, hash: '#/pengaturan', retentionDay: LATER, ...options });
  fireEvent.click(await screen.findByRole('tab', { name: 'Retensi' }));
  return rendered;
}

describe('the retention part of the settings', () => {
  it('says that nothing is past its time, and that nothing goes by itself', async () => {
    await openRetention({ retentionDay: '2026-11-24' });
    expect(await screen.findByText('Tidak ada laporan yang melewati masa simpan')).toBeTruthy();
    expect(screen.getByText(/Tidak ada yang dihapus dengan sendirinya/)).toBeTruthy();
  });

  it('lists only what is over, and removes what was picked once the officer has read what is lost', async () => {
    const { desk } = await openRetention();
    const table = await screen.findByRole('table', { name: 'Laporan yang dapat dihapus isinya' });
    const numbers = within(table).getAllByRole('checkbox', { name: /^Pilih SKW/ });
    expect(numbers).toHaveLength([...Array(60).keys()].filter((n) => ['done', 'archived', 'notOurs'].includes(fakeTicket(n).ticket.status)).length);
    fireEvent.click(numbers[0]!);
    fireEvent.click(numbers[1]!);
    type(reason(), REASON);
    fireEvent.click(button('Hapus isi 2 laporan'));
    const dialog = await screen.findByRole('dialog', { name: 'Hapus isi 2 laporan?' });
    expect(within(dialog).getByText(/identitas pelapor, tanggapan, catatan, lampiran/)).toBeTruthy();
    expect(within(dialog).getByText(/Angka kinerja tidak berubah/)).toBeTruthy();
    expect(within(dialog).getByText(/Cadangan yang dibuat sebelum ini masih memuat isinya/)).toBeTruthy();
    expect(sent(desk.calls, 'retention.erase')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hapus isi 2 laporan' }));
    expect(await screen.findByText('Isi 2 laporan dihapus. Angka kinerja tetap.')).toBeTruthy();
    expect(sent(desk.calls, 'retention.erase')).toMatchObject([{ reason: REASON, ids: [expect.any(String), expect.any(String)] }]);
    expect(await screen.findByText(/2 laporan sudah dihapus isinya/)).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^Pilih SKW/ })).toHaveLength(numbers.length - 2));
  });

  it('asks for a reason first, and keeps what was picked and written where the engine refuses', async () => {
    const { desk } = await openRetention({ refuse: (channel) => (channel === 'retention.erase' ? 'disk-full' : null) });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Pilih semua' }));
    fireEvent.click(button(/^Hapus isi \d+ laporan/));
    expect(await screen.findByText('Tulis alasan sekurangnya 5 huruf.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    type(reason(), REASON);
    fireEvent.click(button(/^Hapus isi \d+ laporan/));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: /^Hapus isi/ }));
    expect(await within(dialog).findByText(/Ruang penyimpanan komputer ini penuh/)).toBeTruthy();
    expect(sent(desk.calls, 'retention.erase')).toHaveLength(1);
    expect(screen.getByDisplayValue(REASON)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih semua' }).checked).toBe(true);
  });

  it('saves the years with the office, says that the list is still the old one, and refuses none', async () => {
    const { desk } = await openRetention();
    const years = await screen.findByRole('textbox', { name: 'Masa simpan laporan (tahun)' });
    type(years, '0');
    expect(await screen.findByText(/Daftar di bawah masih memakai masa simpan 5 tahun/)).toBeTruthy();
    fireEvent.click(button('Simpan perubahan'));
    expect(await screen.findByText('Bilangan bulat dari 1 sampai 100.')).toBeTruthy();
    type(screen.getByRole('textbox', { name: 'Masa simpan laporan (tahun)' }), '10');
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(sent(desk.calls, 'office.save')).toMatchObject([{ office: { retention: { years: 10 } } }]));
    expect(await screen.findByText('Tidak ada laporan yang melewati masa simpan')).toBeTruthy();
  });
});

describe('the page of a report whose words were removed', () => {
  it('says so and since when, and offers nothing to do', async () => {
    const n = [...Array(60).keys()].find((one) => fakeTicket(one).ticket.status === 'done') ?? 0;
    const { desk } = renderDesk({ tickets: 60, hash: `#/laporan/${fakeId(n)}`, retentionDay: LATER });
    const { number, title } = fakeTicket(n).ticket;
    await screen.findByRole('heading', { level: 1, name: title });
    await desk.call('retention.erase', { ids: [fakeId(n)], reason: REASON });
    expect(await screen.findByText('Isi laporan ini sudah dihapus pada 1 Jun 2032 sesuai masa retensi.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: `Laporan ${number}` })).toBeTruthy();
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hapus identitas pelapor' })).toBeNull();
    expect(screen.getByText(REASON)).toBeTruthy();
  });
});

describe('erasing who reported', () => {
  it('names what is lost and what goes on naming the person, asks why, and takes it off the page', async () => {
    const { desk } = renderDesk({ tickets: 10, hash: `#/laporan/${fakeId(1)}` });
    const name = (await screen.findAllByText('Siti Aminah'))[0];
    expect(name).toBeTruthy();
    fireEvent.click(button('Hapus identitas pelapor'));
    const dialog = await screen.findByRole('dialog', { name: 'Hapus identitas pelapor?' });
    expect(within(dialog).getByText('Yang hilang untuk selamanya: nama, NIK, telepon, alamat.')).toBeTruthy();
    expect(within(dialog).getByText('Data pelapor di SP4N-LAPOR tidak ikut terhapus.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hapus identitas pelapor' }));
    expect(await within(dialog).findByText('Tulis alasan sekurangnya 5 huruf.')).toBeTruthy();
    expect(sent(desk.calls, 'identity.erase')).toEqual([]);
    type(within(dialog).getByRole('textbox'), 'Permintaan pelapor 3 Nov 2026');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hapus identitas pelapor' }));
    expect(await screen.findByText('Identitas pelapor dihapus')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Siti Aminah')).toBeNull());
    expect(screen.getByText('Tidak ada data pelapor.')).toBeTruthy();
  });

  it('is not offered to a unit', async () => {
    renderDesk({ tickets: 10, hash: `#/laporan/${fakeId(1)}`, officerId: 'penghubung-dlh' });
    await screen.findByText('Siti Aminah');
    expect(screen.queryByRole('button', { name: 'Hapus identitas pelapor' })).toBeNull();
  });
});
