// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderDesk, type } from './render-desk.tsx';

type Options = NonNullable<Parameters<typeof renderDesk>[0]>;

const PASSPHRASE = 'kuda hijau lompat pagar delima';
const TITLE = { level: 2, name: 'Tukar lewat berkas' } as const;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const inputs = ({ calls }: ReturnType<typeof renderDesk>['desk'], channel: string) => calls.filter((call) => call.channel === channel).map(({ input }) => input);
const card = (name: string) => screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement;

async function open(options: Options = {}) {
  const rendered = renderDesk({ tickets: 3, hash: '#/sinkronisasi', ...options });
  await screen.findByRole('heading', TITLE);
  return rendered;
}

function chooseUnit(name: RegExp): void {
  fireEvent.click(within(card('Buat paket')).getByRole('combobox', { name: 'Untuk' }));
  fireEvent.click(screen.getByRole('option', { name }));
}

describe('making a parcel', () => {
  it('says how the unit stands, and asks for a strong passphrase twice', async () => {
    const { desk } = await open();
    chooseUnit(/12 menunggu/);
    const make = card('Buat paket');
    expect(make.textContent).toMatch(/12 laporan belum pasti diterima.*paket nomor 3.*40 laporan.*Diterima sampai paket nomor 2/);
    const [first, again] = [within(make).getByLabelText(/^Sandi pertukaran/), within(make).getByLabelText('Ketik sekali lagi')];
    type(first, 'rahasia');
    expect(make.textContent).toContain('Terlalu mudah ditebak');
    type(first, PASSPHRASE);
    type(again, `${PASSPHRASE} `);
    expect(make.textContent).toContain('Kedua isian belum sama.');
    expect(button('Buat paket').disabled).toBe(true);
    type(again, PASSPHRASE);
    fireEvent.click(within(make).getByLabelText('Ingat sampai saya keluar'));
    fireEvent.click(button('Buat paket'));
    await waitFor(() => expect(make.textContent).toMatch(/Tanggap-PUPR-2026-11-24-4\.tanggap-paket selesai dibuat dan diperiksa, berisi 12 laporan.*1 lampiran belum ada/));
    expect(inputs(desk, 'parcel.make')).toEqual([{ unitId: 'pupr', passphrase: PASSPHRASE, keeps: true }]);
    // held from now on, on both cards
    await waitFor(() => expect(screen.getAllByText(/masih diingat untuk sesi ini/)).toHaveLength(2));
    fireEvent.click(button('Buat paket'));
    await waitFor(() => expect(inputs(desk, 'parcel.make').at(-1)).toEqual({ unitId: 'pupr', passphrase: null, keeps: true }));
  });

  it('shows how far it is, and can be stopped', async () => {
    const { desk } = await open({ parcel: { view: { work: 'make' } } });
    act(() => desk.emit({ type: 'parcel.progress', work: 'make', done: 50, total: 1200 }));
    expect(card('Buat paket').textContent).toContain('50 dari 1.200 laporan');
    fireEvent.click(button('Batalkan'));
    await waitFor(() => expect(inputs(desk, 'parcel.cancel')).toEqual([{}]));
  });

  it('goes from a unit\'s desk to the coordinator, once a first parcel has come', async () => {
    const destination = { unitId: null, waiting: 3, last: null, confirmed: 0, confirmedAt: null };
    await open({ officerId: 'penghubung-dlh', parcel: { view: { isUnitDesk: true, unitId: 'dlh', destinations: [destination] } } });
    expect(card('Buat paket').textContent).toContain('3 laporan belum pasti diterima');
    expect(screen.queryByRole('combobox', { name: 'Untuk' })).toBeNull();
    await open({ officerId: 'penghubung-dlh', parcel: { view: { destinations: [] } } });
    expect(card('Buat paket').textContent).toContain('Paket pertama datang dari meja koordinator');
  });
});

describe('taking a parcel', () => {
  const choose = (passphrase = PASSPHRASE): void => {
    type(within(card('Ambil paket')).getByLabelText(/^Sandi pertukaran/), passphrase);
    fireEvent.click(button('Pilih berkas paket…'));
  };

  it('shows what is in it, and takes it once an unknown desk\'s fingerprint was compared', async () => {
    const { desk } = await open();
    choose();
    await screen.findByText('77701 23456 78901 23456 78901 00099');
    expect(card('Ambil paket').textContent).toMatch(/2 laporan baru, 5 laporan bertambah isinya, 3 lampiran/);
    expect(button('Ambil 7 laporan').disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Sidik kuncinya sama dengan yang dibacakan'));
    fireEvent.click(button('Ambil 7 laporan'));
    await screen.findByText('Paket diambil: 2 laporan baru, 5 bertambah isinya.');
    expect(inputs(desk, 'parcel.take')).toEqual([{ parcelId: 'p1', agrees: true }]);
  });

  it('asks nothing of a known desk, and says where it came before or goes on from what is missing', async () => {
    const { desk } = await open({ parcel: { content: { isKnown: true, isRepeated: true, hasGap: true, fresh: 0, more: 0 } } });
    choose();
    expect(await screen.findByText(/sudah pernah diambil/)).toBeTruthy();
    expect(screen.getByText(/lanjutan dari paket yang belum sampai/)).toBeTruthy();
    fireEvent.click(button('Terima paket'));
    await waitFor(() => expect(inputs(desk, 'parcel.take')).toEqual([{ parcelId: 'p1', agrees: false }]));
  });

  it('offers the same file again after a wrong passphrase, and nothing was taken', async () => {
    const { desk } = await open({ parcel: { passphrase: PASSPHRASE } });
    choose('gajah');
    await screen.findByText(/Sandi pertukaran tidak cocok/);
    type(within(card('Ambil paket')).getByLabelText(/^Sandi pertukaran/), PASSPHRASE);
    fireEvent.click(button('Coba lagi berkas yang sama'));
    await screen.findByText('77701 23456 78901 23456 78901 00099');
    expect(inputs(desk, 'parcel.open')).toMatchObject([{ again: false }, { again: true, passphrase: PASSPHRASE }]);
    fireEvent.click(button('Jangan ambil'));
    expect(inputs(desk, 'parcel.take')).toEqual([]);
    expect(button('Pilih berkas paket…')).toBeTruthy();
  });

  it('a new desk takes its office from a unit\'s first parcel', async () => {
    renderDesk({ isFirstRun: true, officerId: null, tickets: 0, parcel: { view: { destinations: [], desks: [] }, content: { fromUnitId: null, hasSettings: true, becomes: 'Dinas Lingkungan Hidup' } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil dari berkas' }));
    await screen.findByRole('heading', { level: 1, name: 'Mengambil data kantor dari berkas paket' });
    await screen.findByRole('heading', { level: 2, name: 'Ambil paket' });
    choose();
    expect(await screen.findByText(/Meja ini menjadi meja Dinas Lingkungan Hidup/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Sidik kuncinya sama dengan yang dibacakan'));
    fireEvent.click(button('Ambil 7 laporan'));
    expect(await screen.findByRole('heading', { name: 'Siapa yang bekerja?' })).toBeTruthy();
  });
});

describe('who exchanges parcels', () => {
  it('sees the own fingerprint and the known desks, and may forget one', async () => {
    const { desk } = await open();
    expect(screen.getByText('10234 55678 90123 45678 33221 09876')).toBeTruthy();
    fireEvent.click(button(/^Lupakan meja /));
    expect(await screen.findByText('Tidak ada laporan yang dihapus.')).toBeTruthy();
    fireEvent.click(button('Lupakan meja ini'));
    await screen.findByText('Meja itu tidak dikenal lagi.');
    expect(inputs(desk, 'parcel.forget')).toEqual([{ deskId: 'd1' }]);
    expect(screen.getByText(/Meja dikenal setelah paket pertamanya/)).toBeTruthy();
  });

  it('nobody else is shown it', async () => {
    renderDesk({ tickets: 3, hash: '#/sinkronisasi', officerId: 'penghubung-dlh', parcel: { view: { mayExchange: false } } });
    await screen.findByRole('heading', { level: 1, name: 'Sinkronisasi' });
    await screen.findAllByRole('status');
    expect(screen.queryByRole('heading', TITLE)).toBeNull();
  });
});
