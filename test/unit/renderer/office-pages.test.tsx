// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { In } from '../../../src/shared/contract/calls.ts';
import { renderDesk, type } from './render-desk.tsx';

type Calls = readonly { readonly channel: string; readonly input: unknown }[];
const sent = (calls: Calls, channel: 'office.setUp' | 'office.save') =>
  calls.filter((call) => call.channel === channel).map(({ input }) => (input as In<'office.save'>).office);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const click = (name: string | RegExp) => fireEvent.click(button(name));

describe('the first set-up', () => {
  const openSetUp = async (options: Parameters<typeof renderDesk>[0] = {}) => {
    const rendered = renderDesk({ tickets: 3, isFirstRun: true, officerId: null, ...options });
    await screen.findByRole('textbox', { name: 'Nama kantor' });
    return rendered;
  };

  it('stores the example after four steps and leads to the sign-in', async () => {
    const { desk } = await openSetUp();
    for (let step = 1; step < 5; step += 1) click('Lanjut');
    expect(screen.getByText(/19 nama petugas masih contoh/)).toBeTruthy();
    click('Mulai memakai Tanggap');
    await waitFor(() => expect(sent(desk.calls, 'office.setUp')).toHaveLength(1));
    expect(sent(desk.calls, 'office.setUp')[0]).toMatchObject({ name: 'Pemerintah Kota Singkawang', ticketPrefix: 'SKW' });
    expect(await screen.findByText('Rina Contoh, S.Kom.')).toBeTruthy();
    expect(sessionStorage.getItem('draft:office.set-up')).toBeNull();
  });

  it('stays at a step that lacks something, says what, and puts the cursor there', async () => {
    await openSetUp();
    type(field('Kota'), '');
    type(field('Awalan nomor tiket'), 's1');
    click('Lanjut');
    expect(screen.getByText('Wajib diisi.')).toBeTruthy();
    expect(screen.getByText('2 isian perlu diperbaiki')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field('Kota')));
  });

  it('shows at once what the fields make: number, place and date', async () => {
    await openSetUp();
    type(field('Awalan nomor tiket'), 'bkl');
    type(field('Kota'), 'Bengkulu');
    expect(screen.getByText('BKL-2026-000001')).toBeTruthy();
    expect(screen.getByText('Bengkulu, 24 November 2026')).toBeTruthy();
  });

  it('takes the targets and the small-number limit; an empty target is none', async () => {
    const { desk } = await openSetUp();
    type(field('Tepat waktu, minimal (%)'), '90');
    type(field('Median sampai jawaban pertama, paling lama (hari kerja)'), '');
    type(field('Batas angka kecil (laporan)'), '3');
    for (let step = 1; step < 5; step += 1) click('Lanjut');
    click('Mulai memakai Tanggap');
    await waitFor(() => expect(sent(desk.calls, 'office.setUp')[0]?.performance).toEqual({ days: null, onTime: 90, followedUp: null, done: null, smallNumber: 3 }));
  });

  it('starts empty for another city, and brings back what was typed before', async () => {
    await openSetUp();
    type(field('Nama kantor'), 'Pemerintah Kota Contoh');
    click('Mulai dari isian kosong');
    expect((field('Nama kantor') as HTMLInputElement).value).toBe('');
    click('Pakai contoh Kota Singkawang');
    expect((field('Nama kantor') as HTMLInputElement).value).toBe('Pemerintah Kota Contoh');
  });

  it('leads back to the first step that lacks something instead of storing it', async () => {
    const { desk } = await openSetUp();
    click('Mulai dari isian kosong');
    click(/Selesai/);
    click('Mulai memakai Tanggap');
    expect(screen.getAllByText('Wajib diisi.').length).toBeGreaterThan(0);
    expect(sent(desk.calls, 'office.setUp')).toEqual([]);
  });

  it('keeps everything where the engine cannot store it', async () => {
    const { desk } = await openSetUp({ refuse: (channel) => (channel === 'office.setUp' ? 'disk-full' : null) });
    type(field('Nama kantor'), 'Pemerintah Kota Contoh');
    click(/Selesai/);
    click('Mulai memakai Tanggap');
    expect(await screen.findByText(/Ruang penyimpanan komputer ini penuh/)).toBeTruthy();
    expect(sent(desk.calls, 'office.setUp')).toHaveLength(1);
    expect(screen.getByText(/Pemerintah Kota Contoh · Singkawang · SKW/)).toBeTruthy();
  });
});

describe('the settings', () => {
  const openSettings = async (tab: string, options: Parameters<typeof renderDesk>[0] = {}) => {
    const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan', ...options });
    fireEvent.click(await screen.findByRole('tab', { name: tab }));
    return rendered;
  };

  it('offer to save only what was changed, and save it', async () => {
    const { desk } = await openSettings('Kantor');
    expect(screen.queryByRole('button', { name: 'Simpan perubahan' })).toBeNull();
    type(field('Kota'), 'Singkawang Raya');
    click('Simpan perubahan');
    await waitFor(() => expect(sent(desk.calls, 'office.save')).toHaveLength(1));
    expect(sent(desk.calls, 'office.save')[0]?.city).toBe('Singkawang Raya');
    expect(await screen.findByText('Semua perubahan tersimpan')).toBeTruthy();
  });

  it('give up changes on demand', async () => {
    await openSettings('Kantor');
    type(field('Kota'), 'Lain');
    click('Batalkan perubahan');
    expect((field('Kota') as HTMLInputElement).value).toBe('Singkawang');
  });

  it('keep what was typed when the engine refuses', async () => {
    await openSettings('Kantor', { refuse: (channel) => (channel === 'office.save' ? 'unit-in-use' : null) });
    type(field('Kota'), 'Lain');
    click('Simpan perubahan');
    expect(await screen.findByText(/Unit ini masih dipakai/)).toBeTruthy();
    expect((field('Kota') as HTMLInputElement).value).toBe('Lain');
  });

  it('refuse a unit without a name before the engine is asked', async () => {
    const { desk } = await openSettings('Unit');
    click('Tambah unit');
    click('Simpan perubahan');
    expect(screen.getAllByText('Wajib diisi.')).toHaveLength(2);
    expect(sent(desk.calls, 'office.save')).toEqual([]);
  });

  it('explain why a unit cannot go', async () => {
    await openSettings('Unit');
    expect((button('Hapus unit') as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(/ini unit koordinator/)).toBeTruthy();
    fireEvent.click(screen.getByText('Dinas Lingkungan Hidup', { selector: '[role=gridcell]:first-child *' }));
    expect(screen.getByText(/masih ada 2 petugas di unit ini/)).toBeTruthy();
  });

  it('let the coordinator not remove themselves', async () => {
    await openSettings('Petugas');
    expect((button('Hapus petugas') as HTMLButtonElement).disabled).toBe(true);
  });

  it('have a letter drawn from the letterhead while it is typed', async () => {
    const { desk } = await openSettings('Surat');
    type(field('Alamat'), 'Jalan Baru Nomor 9');
    await screen.findByRole('region', { name: 'Contoh surat' });
    const asked = () => desk.calls.findLast(({ channel }) => channel === 'letter.sample')?.input as In<'letter.sample'> | undefined;
    await waitFor(() => expect(asked()).toMatchObject({ letterhead: { address: 'Jalan Baru Nomor 9' }, unitCode: 'DISKOMINFO', place: 'Singkawang' }));
  });

  it('keep an old time limit beside the one that follows it', async () => {
    const { desk } = await openSettings('Tenggat');
    click('Tambah aturan pengganti: Verifikasi');
    click('Simpan perubahan');
    await waitFor(() => expect(sent(desk.calls, 'office.save')).toHaveLength(1));
    const rules = sent(desk.calls, 'office.save')[0]?.deadlines.filter(({ stage }) => stage === 'verification');
    expect(rules?.map(({ validFrom }) => validFrom)).toEqual(['2015-01-01', '2026-11-24']);
  });
});

describe('the work calendar', () => {
  const openCalendar = async () => {
    const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Kalender kerja' }));
    return rendered;
  };
  const choose = (content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    fireEvent.change(input!, { target: { files: [new File([content], 'kalender.json')] } });
  };

  it('takes a day off of the office, and only once', async () => {
    await openCalendar();
    const add = () => {
      fireEvent.change(screen.getByLabelText('Tanggal'), { target: { value: '2026-10-17' } });
      type(field('Libur daerah'), 'Hari jadi kota');
      click('Tambah');
    };
    add();
    expect(screen.getByText(/1 libur daerah/)).toBeTruthy();
    add();
    expect(screen.getByText('Libur daerah pada tanggal ini sudah ada.')).toBeTruthy();
    click('Hapus Hari jadi kota');
    expect(screen.getByText(/0 libur daerah/)).toBeTruthy();
  });

  it('says what a file will change before it changes it', async () => {
    await openCalendar();
    choose(JSON.stringify({ hari: [{ tanggal: '2028-01-01', jenis: 'libur_nasional', nama: 'Tahun Baru Masehi' }] }));
    expect(await screen.findByText('1 hari libur tahun 2028 akan ditambahkan.')).toBeTruthy();
    click('Pakai kalender 2028');
    expect(await screen.findByText('Sabtu, 1 Jan 2028')).toBeTruthy();
  });

  it('refuses a file that is no calendar and changes nothing', async () => {
    await openCalendar();
    choose('bukan json');
    expect(await screen.findByText(/bukan kalender kerja/)).toBeTruthy();
    expect(screen.getByText('Semua perubahan tersimpan')).toBeTruthy();
  });
});
