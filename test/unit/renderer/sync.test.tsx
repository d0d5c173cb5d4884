// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SyncView } from '../../../src/shared/contract/sync-views.ts';
import { fakeDatabase, fakeJoined } from '../../fixtures/fake-desk/fake-sync.ts';
import { press, renderDesk, type } from './render-desk.tsx';

type Options = NonNullable<Parameters<typeof renderDesk>[0]>;

const URL = 'https://pusat.contoh.go.id:6984';
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const asked = ({ calls }: ReturnType<typeof renderDesk>['desk'], channel: string) => calls.filter((call) => call.channel === channel).map(({ input }) => input);
const badge = () => within(screen.getAllByRole('banner')[0] ?? document.body).getByRole('link').textContent;

async function open(sync: Partial<SyncView>, options: Options = {}) {
  const rendered = renderDesk({ tickets: 3, hash: '#/sinkronisasi', sync, ...options });
  await screen.findByRole('heading', { level: 1, name: 'Sinkronisasi' });
  await screen.findAllByRole('status');
  return rendered;
}

const broken = (problem: 'empty' | 'unreachable' | 'login') => fakeJoined({
  state: problem === 'unreachable' ? 'offline' : 'attention', waiting: 12,
  databases: [fakeDatabase(null, { problem, waiting: 12 }), fakeDatabase('pupr', { problem }), fakeDatabase('dlh')],
});

describe('how the desk and the hub stand', () => {
  const sentences: readonly [string, Partial<SyncView>, string][] = [
    ['never joined', {}, 'Belum disambungkan'],
    ['all there', fakeJoined(), 'Tersambung, semua tersimpan di pusat'],
    ['on its way', fakeJoined({ state: 'sending', waiting: 1200 }), 'Tersambung, 1.200 perubahan menunggu'],
    ['out of reach', broken('unreachable'), 'Luring, 12 perubahan menunggu'],
    ['out of reach with nothing to send', fakeJoined({ state: 'offline' }), 'Luring, tidak ada yang menunggu'],
    ['in need of somebody', broken('login'), 'Perlu perhatian'],
  ];
  it.each(sentences)('is said in one sentence, on the page and on top: %s', async (_, sync, sentence) => {
    await open(sync);
    expect(screen.getAllByText(sentence).length).toBe(2);
    expect(badge()).toContain(sentence);
  });

  it('is told to every role, and who cannot help is told whom to ask', async () => {
    await open(broken('login'), { officerId: 'penghubung-dlh' });
    expect(badge()).toContain('Perlu perhatian');
    expect(screen.getByText(/Beri tahu koordinator/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ubah sambungan' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Putuskan' })).toBeNull();
  });

  it('shows how far a round is, with numbers, while it runs', async () => {
    const { desk } = await open(fakeJoined({ databases: [fakeDatabase(null, { isRunning: true })] }));
    act(() => desk.emit({ type: 'sync.progress', database: 'tanggap-koordinator', phase: 'fetching', done: 3200, total: 10_000 }));
    expect(screen.getAllByText('Mengambil 3.200 dari 10.000').length).toBeGreaterThan(1);
    expect(badge()).toContain('Mengambil 3.200 dari 10.000');
    act(() => desk.emit({ type: 'sync.progress', database: 'tanggap-koordinator', phase: 'sending', done: 3, total: 12 }));
    expect(badge()).toContain('Mengirim 3 dari 12 laporan');
    act(() => desk.emit({ type: 'sync.progress', database: 'tanggap-koordinator', phase: 'sending', done: 12, total: 12 }));
    expect(badge()).toContain('Tersambung, semua tersimpan di pusat');
  });

  it('says of each database when it last went well, what waits, and what is wrong', async () => {
    await open(fakeJoined({ databases: [fakeDatabase(null), fakeDatabase('pupr', { waiting: 4, refused: 2 }), fakeDatabase('dlh', { lastAt: null, missingFiles: 1 })] }));
    const [, first, second, third] = within(screen.getByRole('table')).getAllByRole('row').map((row) => row.textContent);
    expect(first).toBe('Koordinator24 Nov 2026, 13.55 WIB0 Semua tersimpan');
    expect(second).toContain('2 perubahan ditolak');
    expect(third).toContain('belum pernah');
    expect(third).toContain('1 lampiran belum dikirim meja lain');
    expect(screen.getByRole('region', { name: 'Pusat menolak 2 perubahan' })).toBeTruthy();
  });

  it('is asked for now with the button and with F9', async () => {
    const { desk } = await open(broken('unreachable'));
    click('Sinkronkan sekarang');
    expect(await screen.findByText('Sinkronisasi selesai.')).toBeTruthy();
    press('F9');
    await waitFor(() => expect(asked(desk, 'sync.now')).toHaveLength(2));
  });
});

describe('a hub that was emptied', () => {
  it('is filled again only after one has read what that does', async () => {
    const { desk } = await open(broken('empty'));
    const problem = within(screen.getByRole('region', { name: 'Pusat kosong' }));
    expect(problem.getByText(/Pada: Koordinator, Dinas PUPR\./)).toBeTruthy();
    fireEvent.click(problem.getByRole('button', { name: 'Isi kembali pusat dari meja ini' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Isi kembali pusat dari meja ini' }));
    expect(dialog.getByText(/Tidak ada yang dihapus/)).toBeTruthy();
    expect(dialog.getByText(new RegExp(URL))).toBeTruthy();
    expect(asked(desk, 'sync.refill')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Isi kembali pusat' }));
    await waitFor(() => expect(asked(desk, 'sync.refill')).toEqual([{ database: 'tanggap-koordinator' }, { database: 'tanggap-unit-pupr' }]));
    expect(await screen.findByText('Pusat sedang diisi kembali.')).toBeTruthy();
    await waitFor(() => expect(badge()).toContain('Tersambung'));
  });

  it('offers nothing of the kind where waiting or a new password helps', async () => {
    await open(broken('login'));
    expect(screen.getByRole('region', { name: /kata sandi pusat tidak cocok/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Isi kembali/ })).toBeNull();
  });
});

describe('the connection', () => {
  const fill = (password: string | null) => {
    type(screen.getByRole('textbox', { name: /^Alamat pusat/ }), ` ${URL} `);
    type(screen.getByRole('textbox', { name: /^Pengguna/ }), 'rina');
    if (password !== null) type(screen.getByLabelText(/^Kata sandi/), password);
  };

  it('is tried, and each thing that was looked at is said', async () => {
    const { desk } = await open({}, { syncTest: { problem: 'login', version: null } });
    fill('rahasia');
    click('Uji sambungan');
    const found = within(await screen.findByRole('region', { name: 'Hasil uji sambungan' })).getAllByRole('listitem').map((item) => item.textContent);
    expect(found.slice(0, 4)).toEqual(['AlamatAlamat ditemukan.', 'Jawaban pusatPusat menjawab.', 'Sambungan tersandiSertifikatnya dapat dipercaya.', 'Jenis pusatIni Apache CouchDB.']);
    expect(found[4]).toMatch(/kata sandi pusat tidak cocok/);
    expect(found.slice(5)).toEqual(['Versi pusatBelum diperiksa.', 'Hak penggunaBelum diperiksa.', 'Tempat data di pusatBelum diperiksa.']);
    expect(asked(desk, 'sync.test')).toEqual([{ url: URL, user: 'rina', password: 'rahasia', authority: null }]);
  });

  it('names the units that the hub has no place for', async () => {
    await open({}, { syncTest: { missing: ['tanggap-unit-pupr'] } });
    fill('rahasia');
    click('Uji sambungan');
    expect(await screen.findByText(/Belum ada di pusat: Dinas PUPR\./)).toBeTruthy();
    expect(screen.getByText('Sambungan siap dipakai.')).toBeTruthy();
  });

  it('is not sent without a password, and is made with one', async () => {
    const { desk } = await open({});
    fill(null);
    click('Sambungkan');
    expect(await screen.findByText('Wajib diisi.')).toBeTruthy();
    expect(asked(desk, 'sync.connect')).toEqual([]);
    fill('rahasia');
    click('Sambungkan');
    expect(await screen.findByText('Tersambung ke pusat.')).toBeTruthy();
    await waitFor(() => expect(badge()).toContain('Tersambung, semua tersimpan di pusat'));
  });

  it('keeps its password where address and user stay, and asks for one where they change', async () => {
    const { desk } = await open(fakeJoined());
    click('Ubah sambungan');
    const dialog = within(await screen.findByRole('dialog', { name: 'Ubah sambungan ke pusat' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Uji sambungan' }));
    await waitFor(() => expect(asked(desk, 'sync.test')).toEqual([{ url: URL, user: 'rina', password: null, authority: null }]));
    type(dialog.getByRole('textbox', { name: /^Alamat pusat/ }), 'https://lain.contoh.go.id');
    expect(screen.queryByRole('region', { name: 'Hasil uji sambungan' })).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Uji sambungan' }));
    expect(await dialog.findByText('Wajib diisi.')).toBeTruthy();
    expect(asked(desk, 'sync.test')).toHaveLength(1);
  });

  it('takes a certificate as text or bytes, and refuses a private key', async () => {
    const { desk } = await open({});
    fill('rahasia');
    const choose = async (file: File, said: string | RegExp) => {
      const input = document.querySelector('input[type=file]');
      if (!input) throw new Error('no field for a file');
      fireEvent.change(input, { target: { files: [file] } });
      expect(await screen.findByText(said)).toBeTruthy();
    };
    await choose(new File(['-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----'], 'kunci.pem'), /memuat kunci rahasia/);
    await choose(new File(['halo'], 'surat.pem'), /bukan sertifikat/);
    await choose(new File(['x'.repeat(60_001)], 'besar.pem'), /terlalu besar/);
    await choose(new File([new Uint8Array([0x30, 0x82, 1, 2])], 'kantor.crt'), 'Berkas kantor.crt');
    click('Sambungkan');
    await waitFor(() => expect(asked(desk, 'sync.connect')).toEqual([
      { url: URL, user: 'rina', password: 'rahasia', authority: '-----BEGIN CERTIFICATE-----\nMIIBAg==\n-----END CERTIFICATE-----\n' },
    ]));
  });

  it('is ended after one has read what that means', async () => {
    const { desk } = await open(fakeJoined({ waiting: 3, state: 'sending' }));
    click('Putuskan');
    const dialog = within(await screen.findByRole('dialog', { name: 'Putuskan dari pusat' }));
    expect(dialog.getByText(/3 perubahan belum terkirim/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Putuskan sambungan' }));
    await waitFor(() => expect(badge()).toContain('Belum disambungkan'));
    expect(asked(desk, 'sync.disconnect')).toHaveLength(1);
  });
});

describe('settings that two desks changed', () => {
  it('show both values in words, and the coordinator picks', async () => {
    const clash = { record: 'office', path: 'officers/#penghubung-pupr/role', here: 'manager', now: 'liaison', at: '2026-11-24T06:00:00.000Z' };
    const { desk } = await open(fakeJoined({ clashes: [clash] }));
    expect(screen.getByRole('heading', { name: /^Petugas › .* › peran$/ })).toBeTruthy();
    expect(screen.getByText('Pimpinan')).toBeTruthy();
    expect(screen.getByText('Pejabat penghubung')).toBeTruthy();
    click(/^Pakai yang diubah di sini: Petugas/);
    await waitFor(() => expect(asked(desk, 'sync.settleSetting')).toEqual([{ record: 'office', path: clash.path, keepsHere: true }]));
    await waitFor(() => expect(screen.queryByText('Pengaturan yang diubah di dua meja')).toBeNull());
  });
});

describe('a new desk', () => {
  it('takes everything from the hub in place of setting up an office', async () => {
    const { desk } = renderDesk({ isFirstRun: true, officerId: null, tickets: 0 });
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil dari pusat' }));
    await screen.findByRole('heading', { name: 'Mengambil data kantor dari pusat' });
    type(screen.getByRole('textbox', { name: /^Alamat pusat/ }), URL);
    type(screen.getByRole('textbox', { name: /^Pengguna/ }), 'rina');
    type(screen.getByLabelText(/^Kata sandi/), 'rahasia');
    click('Ambil dari pusat');
    await waitFor(() => expect(asked(desk, 'sync.connect')).toHaveLength(1));
    expect(await screen.findByRole('heading', { name: 'Siapa yang bekerja?' })).toBeTruthy();
  });

  it('shows how far it is while one picks a name, and can be set up by hand after all', async () => {
    const { desk } = renderDesk({ officerId: null, tickets: 0, sync: fakeJoined({ databases: [fakeDatabase(null, { isRunning: true })] }) });
    await screen.findByRole('heading', { name: 'Siapa yang bekerja?' });
    await waitFor(() => {
      act(() => desk.emit({ type: 'sync.progress', database: 'tanggap-koordinator', phase: 'fetching', done: 500, total: 10_000 }));
      expect(screen.getByText('Mengambil 500 dari 10.000')).toBeTruthy();
    });
    renderDesk({ isFirstRun: true, officerId: null, tickets: 0 });
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil dari pusat' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Siapkan kantor sendiri' }));
    expect(await screen.findByRole('heading', { name: 'Menyiapkan kantor' })).toBeTruthy();
  });
});
