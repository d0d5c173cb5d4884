// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/shared/contract/errors.ts';
import { press, renderDesk, type } from './render-desk.tsx';

const field = (name: RegExp) => screen.getByRole('textbox', { name });

async function openIntake(options: Parameters<typeof renderDesk>[0] = {}) {
  const rendered = renderDesk({ tickets: 20, hash: '#/catat', ...options });
  await screen.findByRole('heading', { name: 'Catat Laporan' });
  return rendered;
}

async function fill(): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: /Kanal/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Tatap muka' }));
  type(field(/Judul/), 'Parit tersumbat');
  type(field(/Isi laporan/), 'Air masuk ke rumah.');
}

const registered = (calls: readonly { channel: string; input: unknown }[]) => calls.filter(({ channel }) => channel === 'ticket.register').map(({ input }) => input);

describe('intake', () => {
  it('opens with N from anywhere', async () => {
    renderDesk({ tickets: 20 });
    await screen.findByRole('grid');
    press('n');
    expect(await screen.findByRole('button', { name: 'Simpan laporan' })).toBeTruthy();
  });

  it('says what is missing and sends nothing', async () => {
    const { desk } = await openIntake();
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    expect(await screen.findByText('Pilih kanal.')).toBeTruthy();
    expect(screen.getByText('Judul wajib diisi.')).toBeTruthy();
    expect(screen.getByText('3 isian perlu diperiksa.')).toBeTruthy();
    expect(registered(desk.calls)).toEqual([]);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true'));
  });

  it('registers with Ctrl+Enter, shows the number and offers another', async () => {
    const { desk } = await openIntake();
    await fill();
    type(field(/^Nama/), 'Siti');
    type(field(/NIK/), '6172 0145 0890 0001');
    fireEvent.keyDown(field(/Isi laporan/), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText(/Tercatat sebagai SKW-2026-/)).toBeTruthy();
    expect(registered(desk.calls)).toEqual([{
      registration: {
        trackingId: null, channelId: 'counter', title: 'Parit tersumbat', text: 'Air masuk ke rumah.', place: null, districtId: null, villageId: null,
        incidentOn: null, classification: null, categoryId: null, anonymous: false, confidential: false,
      },
      reporter: { name: 'Siti', nik: '6172014508900001', phone: null, email: null, address: null },
    }]);
    fireEvent.click(screen.getByRole('button', { name: 'Catat laporan lain' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Isi laporan/ })).value).toBe('');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /Kanal/ }).value).toBe('Tatap muka');
  });

  it('sends no reporter where nothing is known of them', async () => {
    const { desk } = await openIntake();
    await fill();
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    await screen.findByText(/Tercatat sebagai/);
    expect(registered(desk.calls)[0]).toMatchObject({ reporter: null });
  });

  it('keeps what was typed through a refusal and through leaving the page', async () => {
    const code: ErrorCode = 'write-failed';
    await openIntake({ refuse: (channel) => (channel === 'ticket.register' ? code : null) });
    await fill();
    type(field(/^Nama/), 'Siti');
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    expect(await screen.findByText(/Perubahan tidak dapat disimpan/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: /Kotak Masuk/ }));
    await screen.findByRole('grid');
    fireEvent.click(screen.getByRole('link', { name: 'Catat Laporan' }));
    expect(await screen.findByDisplayValue('Air masuk ke rumah.')).toBeTruthy();
    expect(screen.getByDisplayValue('Siti')).toBeTruthy();
  });

  it('writes nothing of a half-typed report into the browser’s storages, which lie open on the disk', async () => {
    await openIntake();
    type(field(/^Nama/), 'Siti Rahasia');
    type(field(/NIK/), '6172014508900001');
    type(field(/Judul/), 'Judul');
    const stored = JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]);
    expect(['Judul', 'Siti Rahasia', '6172014508900001'].filter((text) => stored.includes(text))).toEqual([]);
    expect(screen.getByDisplayValue('Siti Rahasia')).toBeTruthy();
  });

  it('refuses half a NIK but only mentions an odd one', async () => {
    await openIntake();
    await fill();
    type(field(/NIK/), '617201');
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    expect(await screen.findByText(/NIK terdiri atas 16 angka/)).toBeTruthy();
    type(field(/NIK/), '6172019913900001');
    expect(await screen.findByText(/tampak keliru/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    expect(await screen.findByText(/Tercatat sebagai/)).toBeTruthy();
  });

  it('warns when the text holds a NIK, a phone number or the reporter’s name', async () => {
    await openIntake();
    type(field(/^Nama/), 'Siti Aminah');
    type(field(/Isi laporan/), 'Saya Siti Aminah, NIK 6172014508900001, HP 081234567890.');
    expect(await screen.findByText(/Teks ini memuat nama pelapor, NIK, nomor telepon/)).toBeTruthy();
  });

  it('empties the form only so that it can be taken back', async () => {
    await openIntake();
    type(field(/Judul/), 'Judul lama');
    fireEvent.click(screen.getByRole('button', { name: 'Kosongkan isian' }));
    await waitFor(() => expect(screen.queryByDisplayValue('Judul lama')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Batalkan' }));
    expect(await screen.findByDisplayValue('Judul lama')).toBeTruthy();
  });

  it('chooses the kelurahan only within its kecamatan', async () => {
    const { desk } = await openIntake();
    await fill();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /Kelurahan/ }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('combobox', { name: /Kecamatan/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Singkawang Tengah' }));
    fireEvent.click(screen.getByRole('combobox', { name: /Kelurahan/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Roban' }));
    fireEvent.click(screen.getByRole('button', { name: 'Simpan laporan' }));
    await screen.findByText(/Tercatat sebagai/);
    expect(registered(desk.calls)[0]).toMatchObject({ registration: { districtId: '61.72.01', villageId: '61.72.01.1001' } });
  });
});
