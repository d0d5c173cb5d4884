// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calls } from '../../../src/shared/contract/calls.ts';
import type { In } from '../../../src/shared/contract/calls.ts';
import { renderDesk, type } from '../renderer/render-desk.tsx';

const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openLetters() {
  const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan' });
  fireEvent.click(await screen.findByRole('tab', { name: 'Surat' }));
  await screen.findByRole('region', { name: 'Contoh surat' });
  const asked = (): readonly In<'letter.sample'>[] => rendered.desk.calls.filter(({ channel }) => channel === 'letter.sample').map(({ input }) => input as In<'letter.sample'>);
  return { ...rendered, asked, sample: () => asked().at(-1)! };
}

async function choose(label: string, option: RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  const list = await screen.findByRole('listbox', { name: label });
  fireEvent.click(await within(list).findByRole('option', { name: option }));
}

describe('the settings of letters', () => {
  it('show on the sample, a moment after the last key, who signs in whose name, and who gets copies; all of it is stored', async () => {
    const { desk, sample } = await openLetters();
    await choose('Menandatangani', /^u\.b\./);
    type(field('Atas nama'), 'Wali Kota Contoh');
    type(field('Jabatan sebelum u.b.'), 'Sekretaris Daerah');
    type(field('Tembusan'), 'Inspektur Contoh\nArsip\n');
    await choose('Garis bawah', /Tebal dan tipis/);
    type(field('Paraf hierarki'), 'Kabid\n\nSekretaris');
    await waitFor(() => expect(sample()).toMatchObject({
      signer: { mode: 'ub', superiorPosition: 'Wali Kota Contoh', middlePosition: 'Sekretaris Daerah' }, copies: ['Inspektur Contoh', 'Arsip'],
      rules: { kop: { line: 'double' } }, initials: ['Kabid', 'Sekretaris'], isElectronic: false,
    }));
    fireEvent.click(button('Tanda tangan elektronik'));
    await waitFor(() => expect(sample().isElectronic).toBe(true));
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    const { office } = desk.calls.find(({ channel }) => channel === 'office.save')?.input as In<'office.save'>;
    expect(office.letterRules.kop).toEqual({ unitSize: 18, ratio: '3:4', line: 'double' });
    expect(office.units.find(({ id }) => id === office.coordinatingUnitId)).toMatchObject({
      signing: { officerId: null, mode: 'ub', superiorPosition: 'Wali Kota Contoh', middlePosition: 'Sekretaris Daerah' }, copies: ['Inspektur Contoh', 'Arsip'], initials: ['Kabid', 'Sekretaris'],
    });
  });

  it('do not store somebody who signs in a name that is missing', async () => {
    const { desk } = await openLetters();
    await choose('Menandatangani', /^a\.n\./);
    fireEvent.click(button('Simpan perubahan'));
    await screen.findByText('Wajib diisi.');
    expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(false);
  });

  it('give a kind of letter its own paper, and take it away again', async () => {
    const { desk } = await openLetters();
    await choose('Lembar disposisi', /^F4 \(215/);
    await choose('Tanda terima', /^F4 \(210/);
    await choose('Tanda terima', /^Sama dengan kantor/);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Rekap' }).value).toMatch(/^A4/);
    await choose('Rekap', /^F4 \(215/);
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    const { office } = desk.calls.find(({ channel }) => channel === 'office.save')?.input as In<'office.save'>;
    expect(office.letterRules.papers).toEqual({ disposition: 'F4', recap: 'F4' });
    expect(calls['office.save'].input.safeParse({ office }).success).toBe(true);
  });

  it('set the lines apart as the sample shows at once, and refuse an indent that no letter has', async () => {
    const { desk, sample } = await openLetters();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Jarak baris isi' }).value).toBe('1,15');
    await choose('Jarak baris kepala dan tanda tangan', /^1,15$/);
    await choose('Jarak baris isi', /^2$/);
    type(field('Inden baris pertama (mm)'), '7,5');
    await waitFor(() => expect(sample().rules.spacing).toEqual({ head: 1.15, body: 2, firstLineMm: 7.5 }));
    type(field('Inden baris pertama (mm)'), '31');
    fireEvent.click(button('Simpan perubahan'));
    await screen.findByText('Inden antara 0 dan 30 mm.');
    expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(false);
    type(field('Inden baris pertama (mm)'), '0');
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    const { office } = desk.calls.find(({ channel }) => channel === 'office.save')?.input as In<'office.save'>;
    expect(office.letterRules.spacing).toEqual({ head: 1.15, body: 2, firstLineMm: 0 });
    expect(calls['office.save'].input.safeParse({ office }).success).toBe(true);
    const other = (spacing: object) => calls['office.save'].input.safeParse({ office: { ...office, letterRules: { ...office.letterRules, spacing } } }).success;
    expect([other({ head: 2, body: 2, firstLineMm: 0 }), other({ head: 1, body: 1.2, firstLineMm: 0 }), other({ head: 1, body: 1, firstLineMm: 31 })]).toEqual([false, false, false]);
  });

  it('ask for no sample of what no letter can have, and name it; the sample is asked for once typing rests', async () => {
    const { asked } = await openLetters();
    const before = asked().length;
    type(field('Atas'), '0');
    type(field('Pola nomor surat'), '{unit}');
    type(field('Paraf hierarki'), 'A\nB\nC\nD');
    fireEvent.click(button('Simpan perubahan'));
    await screen.findByText('Batas tepi antara 5 dan 60 mm.');
    expect(screen.getByText('Paling banyak tiga jabatan, masing-masing paling panjang 40 huruf.')).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked()).toHaveLength(before);
    for (const margin of ['2', '21', '22']) type(field('Atas'), margin);
    type(field('Pola nomor surat'), '{serial}/{unit}');
    await waitFor(() => expect(asked().at(-1)?.rules.margins.top).toBe(22));
    expect(asked().length).toBeLessThanOrEqual(before + 2);
  });

  it('say why no sample can be shown, and try again', async () => {
    let isBroken = true;
    renderDesk({ tickets: 3, hash: '#/pengaturan', refuse: (channel) => (channel === 'letter.sample' && isBroken ? 'unexpected' : null) });
    fireEvent.click(await screen.findByRole('tab', { name: 'Surat' }));
    const retry = await screen.findByRole('button', { name: 'Coba lagi' });
    isBroken = false;
    fireEvent.click(retry);
    await screen.findByRole('region', { name: 'Contoh surat' });
  });

  it('keep the archive code of each category, and show what an empty one takes over', async () => {
    const { desk } = await openLetters();
    fireEvent.click(button('Klasifikasi per kategori'));
    const table = await screen.findByRole('table', { name: 'Klasifikasi arsip per kategori' });
    const [first] = within(table).getAllByRole<HTMLInputElement>('textbox');
    type(first!, '600.9.9');
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    const { office } = desk.calls.find(({ channel }) => channel === 'office.save')?.input as In<'office.save'>;
    expect(office.categories.filter(({ archiveCode }) => archiveCode === '600.9.9')).toHaveLength(1);
    for (const input of within(table).getAllByRole<HTMLInputElement>('textbox')) expect(input.placeholder).not.toBe('');
  });
});
