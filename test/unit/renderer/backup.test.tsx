// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RECOVERY_WORDS } from '../../../src/shared/access/recovery-words.ts';
import { renderDesk, type } from './render-desk.tsx';

type Options = NonNullable<Parameters<typeof renderDesk>[0]>;

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const asked = ({ calls }: ReturnType<typeof renderDesk>['desk'], channel: string) => calls.filter((call) => call.channel === channel).map(({ input }) => input);

async function open(options: Options = {}) {
  const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan/cadangan', ...options });
  await screen.findByText('Cadangan di folder ini');
  return rendered;
}

describe('the backups', () => {
  it('say how the last one stands and make another', async () => {
    await open();
    expect(screen.getByText('Cadangan terakhir: 24 Nov 2026, 12.00 WIB')).toBeTruthy();
    expect(screen.getByText('438 laporan, 2,4 MB. Sudah dibaca ulang dan utuh.')).toBeTruthy();
    click('Cadangkan sekarang');
    expect(await screen.findByText('Cadangan selesai dan sudah dibaca ulang.')).toBeTruthy();
    expect(await screen.findByText('Cadangan terakhir: 24 Nov 2026, 14.05 WIB')).toBeTruthy();
  });

  it('say what failed and what is missing', async () => {
    await open({ backup: { failure: { at: '2026-11-24T05:00:00.000Z', code: 'backup-full' }, files: null, isSameDisk: true } });
    expect(screen.getByText(/Percobaan 24 Nov 2026, 12.00 WIB gagal: Ruang di tempat tujuan tidak cukup/)).toBeTruthy();
    expect(screen.getByText(/belum ada atau tidak terpasang/)).toBeTruthy();
    expect(screen.getByText(/Salin juga cadangan ke flashdisk/)).toBeTruthy();
  });

  it('show how far they are and can be stopped', async () => {
    const { desk } = await open();
    act(() => desk.emit({ type: 'backup.progress', work: 'backup', done: 120, total: 438 }));
    expect(screen.getByText('120 dari 438 laporan')).toBeTruthy();
    click('Batalkan');
    await waitFor(() => expect(asked(desk, 'backup.cancel')).toHaveLength(1));
    act(() => desk.emit({ type: 'backup.progress', work: 'backup', done: 438, total: 438 }));
    expect(screen.getByText(/Membaca ulang/)).toBeTruthy();
    act(() => desk.emit({ type: 'backup.changed' }));
    expect(screen.queryByText(/Membaca ulang/)).toBeNull();
  });

  it('leave nothing half said where a call is refused', async () => {
    await open({ refuse: (channel) => (channel === 'restore.choose' ? 'backup-truncated' : null) });
    click('Pulihkan dari berkas lain…');
    expect(await screen.findByText(/Cadangan ini terpotong/)).toBeTruthy();
  });
});

describe('restoring', () => {
  const choose = async () => {
    const { desk } = await open();
    click('Pulihkan cadangan 23 Nov 2026, 12.00 WIB');
    const dialog = within(await screen.findByRole('dialog', { name: 'Memulihkan dari cadangan' }));
    return { desk, dialog };
  };

  it('shows what differs, and merges', async () => {
    const { desk, dialog } = await choose();
    expect(asked(desk, 'restore.choose')).toEqual([{ fileName: 'tanggap-2026-11-23-050000.tanggap' }]);
    expect(dialog.getByText('SKW-2026-000431, SKW-2026-000432 dan 7 lainnya')).toBeTruthy();
    expect(dialog.queryByText('Lebih baru di meja ini')).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Gabungkan dengan meja ini' }));
    expect(await screen.findByText('Digabungkan: 1 laporan baru, 0 laporan dilengkapi.')).toBeTruthy();
    expect(asked(desk, 'restore.merge')).toEqual([{ restoreId: 'restore-1' }]);
  });

  it('replaces only after the coordinator has said that it is understood', async () => {
    const { desk, dialog } = await choose();
    fireEvent.click(dialog.getByRole('radio', { name: 'Ganti' }));
    expect(dialog.getByText(/9 laporan yang hanya ada atau lebih baru di sini tidak tampak lagi/)).toBeTruthy();
    const replace = () => dialog.getByRole('button', { name: 'Ganti data meja ini' });
    expect(replace().hasAttribute('disabled')).toBe(true);
    fireEvent.click(dialog.getByRole('checkbox'));
    fireEvent.click(replace());
    expect(await dialog.findByText(/data-sebelum-pulih-2026-11-24-070500/)).toBeTruthy();
    expect(asked(desk, 'restore.replace')).toHaveLength(1);
    act(() => desk.emit({ type: 'engine.restarted' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a backup of another desk', () => {
  it('is opened with what opens the data there', async () => {
    const { desk } = await open({ refuse: (channel) => (channel === 'restore.choose' ? 'backup-needs-key' : null) });
    click('Pulihkan dari berkas lain…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Cadangan dari meja lain' }));
    expect(dialog.getByRole('textbox', { name: 'Kata pemulihan' })).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Buka cadangan' }).hasAttribute('disabled')).toBe(true);
    type(dialog.getByRole('textbox'), Array.from({ length: 24 }, () => RECOVERY_WORDS[0]).join(' '));
    fireEvent.click(dialog.getByRole('button', { name: 'Buka cadangan' }));
    expect(await dialog.findByText(/Kunci ini tidak cocok/)).toBeTruthy();
    expect(asked(desk, 'restore.unlock')).toMatchObject([{ by: 'recovery' }]);
  });
});

describe('the export in open form', () => {
  it('waits until the coordinator answers for it, and says who did it last', async () => {
    await open();
    const run = () => screen.getByRole('button', { name: 'Ekspor data' });
    expect(run().hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /Saya bertanggung jawab/ }));
    fireEvent.click(run());
    expect(await screen.findByText('Data diekspor ke folder tanggap-ekspor-2026-11-24-070500.')).toBeTruthy();
    expect(await screen.findByText(/Ekspor terakhir: 24 Nov 2026, 14.05 WIB oleh Rina Contoh/)).toBeTruthy();
  });
});

describe('the reminder', () => {
  it('leads the coordinator to the backups', async () => {
    renderDesk({ tickets: 3, backup: { isOverdue: true } });
    fireEvent.click(await screen.findByRole('link', { name: 'Sudah lama tanpa cadangan' }));
    expect(await screen.findByText('Cadangan di folder ini')).toBeTruthy();
  });

  it('is not for those who cannot make one', async () => {
    const { desk } = renderDesk({ tickets: 3, officerId: 'petugas', backup: { isOverdue: true } });
    await screen.findByRole('navigation', { name: 'Menu utama' });
    expect(screen.queryByText('Sudah lama tanpa cadangan')).toBeNull();
    expect(asked(desk, 'backup.read')).toEqual([]);
  });
});
