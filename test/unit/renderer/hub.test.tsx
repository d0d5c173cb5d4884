// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { guideParts } from '../../../src/renderer/features/sync/guide-parts.ts';
import { FAKE_PLAN } from '../../fixtures/fake-desk/fake-hub.ts';
import { fakeJoined } from '../../fixtures/fake-desk/fake-sync.ts';
import { renderDesk, type } from './render-desk.tsx';

type Options = NonNullable<Parameters<typeof renderDesk>[0]>;

const ADMIN = { url: 'https://pusat.contoh.go.id:6984', user: 'pengelola', password: 'hanya-untuk-uji', authority: null };
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const asked = ({ calls }: ReturnType<typeof renderDesk>['desk'], channel: string) => calls.filter((call) => call.channel === channel).map(({ input }) => input);

async function open(options: Options = {}) {
  const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan/pusat-data', sync: fakeJoined(), ...options });
  await screen.findByRole('heading', { name: 'Menyiapkan pusat data' });
  return rendered;
}

async function plan(options: Options = {}) {
  const rendered = await open(options);
  type(screen.getByRole('textbox', { name: /^Pengelola CouchDB/ }), ADMIN.user);
  type(screen.getByLabelText(/^Kata sandi pengelola/), ADMIN.password);
  click('Lihat rencana');
  await screen.findByRole('heading', { name: 'Rencana' });
  return rendered;
}

describe('preparing the hub', () => {
  it('asks for what is missing before anybody is asked', async () => {
    const { desk } = await open({ sync: {} });
    click('Lihat rencana');
    await waitFor(() => expect(screen.getAllByText('Wajib diisi.')).toHaveLength(3));
    expect(asked(desk, 'hub.plan')).toEqual([]);
  });

  it('shows the plan in words, carries it out when told, and shows the new passwords until they are put away', async () => {
    const { desk } = await plan();
    expect(asked(desk, 'hub.plan')).toEqual([ADMIN]);
    expect(within(screen.getByRole('list', { name: 'Rencana' })).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Buat basis data Dinas Pekerjaan Umum dan Penataan Ruang: tanggap-unit-pupr.',
      'Pasang aturan pemeriksaan pada basis data Dinas Pekerjaan Umum dan Penataan Ruang: tanggap-unit-pupr.',
      'Buat pengguna rina.contoh untuk Rina Contoh, S.Kom. dengan peran tanggap-koordinator.',
    ]);
    expect(asked(desk, 'hub.apply')).toEqual([]);
    click('Jalankan 3 langkah');
    expect(await screen.findByText('Selesai: 3 langkah dilaksanakan.')).toBeTruthy();
    expect(asked(desk, 'hub.apply')).toEqual([{ ...ADMIN, print: 'rencana-1' }]);
    expect(screen.getByText('abcde-fghjk-mnpqr-stuvw')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Cadangan' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Pusat data' }));
    expect(await screen.findByText('abcde-fghjk-mnpqr-stuvw')).toBeTruthy();
    click('Simpan daftar');
    expect(await screen.findByText('Tersimpan sebagai pengguna-pusat-2026-11-24.csv')).toBeTruthy();
    click('Sudah disimpan, hapus dari layar');
    await waitFor(() => expect(screen.queryByText('abcde-fghjk-mnpqr-stuvw')).toBeNull());
  });

  it('says that nothing is left to do, who has left and who is disabled', async () => {
    await plan({ hub: { plan: { steps: [], leftover: ['budi.contoh'], disabled: ['sari.contoh'] } } });
    expect(screen.getByText('Pusat sudah siap. Tidak ada yang perlu diubah.')).toBeTruthy();
    expect(screen.getByText(/masih dapat masuk: budi\.contoh/)).toBeTruthy();
    expect(screen.getByText(/dibiarkan begitu: sari\.contoh/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Jalankan/ })).toBeNull();
  });

  it('says how far it came where it broke off', async () => {
    await plan({ hub: { applied: { done: 2, problem: 'unreachable' } } });
    click('Jalankan 3 langkah');
    expect(await screen.findByText(/Pusat tidak dapat dihubungi\. Berhenti setelah 2 langkah/)).toBeTruthy();
    expect(screen.getByText('abcde-fghjk-mnpqr-stuvw')).toBeTruthy();
  });

  it('shows the new plan where the hub has changed meanwhile', async () => {
    await plan({ hub: { applied: { done: 0, made: [], changed: { plan: { ...FAKE_PLAN, steps: FAKE_PLAN.steps.slice(0, 1) }, print: 'rencana-2' } } } });
    click('Jalankan 3 langkah');
    expect(await screen.findByRole('button', { name: 'Jalankan 1 langkah' })).toBeTruthy();
    expect(screen.getByText(/Keadaan pusat berubah/)).toBeTruthy();
  });

  it('shows how far it is', async () => {
    const { desk } = await plan({ wait: 30 });
    click('Jalankan 3 langkah');
    await waitFor(() => {
      act(() => desk.emit({ type: 'hub.progress', done: 2, total: 3 }));
      expect(screen.getByText('2 dari 3 langkah')).toBeTruthy();
    });
  });

  it('says why the hub refused', async () => {
    await open({ refuse: (channel) => (channel === 'hub.plan' ? 'hub-not-admin' : null) });
    type(screen.getByRole('textbox', { name: /^Pengelola CouchDB/ }), ADMIN.user);
    type(screen.getByLabelText(/^Kata sandi pengelola/), ADMIN.password);
    click('Lihat rencana');
    expect(await screen.findByText(/bukan pengelola server pusat/)).toBeTruthy();
  });
});

describe('the guide', () => {
  it('opens as plain text, whatever stands in it', async () => {
    await open({ hub: { guide: '# Panduan\n\nTulis `<b>tebal</b>` di **sini**.\n\n```\ndocker compose up\n```\n' } });
    click('Panduan menyiapkan pusat');
    const dialog = within(await screen.findByRole('dialog', { name: 'Panduan menyiapkan pusat' }));
    expect(await dialog.findByText('Tulis <b>tebal</b> di sini.')).toBeTruthy();
    expect(dialog.getByText('docker compose up').tagName).toBe('PRE');
  });

  it('is taken apart into headings, paragraphs, items and commands', () => {
    expect(guideParts('# Judul\n\nSatu\ndua.\n\n## Bagian\n- satu\n  lanjut\n1. pertama\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\nls\n\npwd\n```\nLihat [laman](https://contoh.go.id).')).toEqual([
      { kind: 'title', text: 'Judul' }, { kind: 'text', text: 'Satu dua.' }, { kind: 'heading', text: 'Bagian' }, { kind: 'item', text: 'satu lanjut' },
      { kind: 'item', text: '1. pertama' }, { kind: 'item', text: 'a · b' }, { kind: 'item', text: 'c · d' }, { kind: 'code', text: 'ls\n\npwd' },
      { kind: 'text', text: 'Lihat laman (https://contoh.go.id).' },
    ]);
    expect(guideParts('```\ntak ditutup')).toEqual([{ kind: 'code', text: 'tak ditutup' }]);
  });
});
