// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { In } from '../../../src/shared/contract/calls.ts';
import { renderDesk, type } from '../renderer/render-desk.tsx';

const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openLetters() {
  const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan' });
  fireEvent.click(await screen.findByRole('tab', { name: 'Surat' }));
  await screen.findByRole('figure', { name: 'Contoh surat' });
  return { ...rendered, sample: () => screen.getByRole('figure', { name: 'Contoh surat' }).textContent };
}

async function choose(label: string, option: RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the settings of letters', () => {
  it('show at once on the sample who signs in whose name, and who gets copies; all of it is stored', async () => {
    const { desk, sample } = await openLetters();
    await choose('Menandatangani', /^u\.b\./);
    type(field('Atas nama'), 'Wali Kota Contoh');
    type(field('Jabatan sebelum u.b.'), 'Sekretaris Daerah');
    type(field('Tembusan'), 'Inspektur Contoh\nArsip\n');
    await choose('Garis bawah', /Tebal dan tipis/);
    expect(sample()).toContain('a.n.WALI KOTA CONTOH');
    expect(sample()).toContain('SEKRETARIS DAERAH,u.b.');
    expect(sample()).toContain('2. Arsip');
    fireEvent.click(button('Simpan perubahan'));
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    const { office } = desk.calls.find(({ channel }) => channel === 'office.save')?.input as In<'office.save'>;
    expect(office.letterRules.kop).toEqual({ unitSize: 18, ratio: '3:4', line: 'double' });
    expect(office.units.find(({ id }) => id === office.coordinatingUnitId)).toMatchObject({
      signing: { officerId: null, mode: 'ub', superiorPosition: 'Wali Kota Contoh', middlePosition: 'Sekretaris Daerah' }, copies: ['Inspektur Contoh', 'Arsip'],
    });
  });

  it('do not store somebody who signs in a name that is missing', async () => {
    const { desk } = await openLetters();
    await choose('Menandatangani', /^a\.n\./);
    fireEvent.click(button('Simpan perubahan'));
    await screen.findByText('Wajib diisi.');
    expect(desk.calls.some(({ channel }) => channel === 'office.save')).toBe(false);
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
