// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { In } from '../../../src/shared/contract/calls.ts';
import { press, renderDesk, type } from './render-desk.tsx';

type ListInput = In<'ticket.list'>;

const grid = () => screen.findByRole('grid', { name: 'Daftar laporan' });
const dataRows = async () => within(await grid()).getAllByRole('row').filter((row) => row.getAttribute('aria-rowindex') !== '1');
const activeRow = () => document.querySelector('[role="row"][aria-selected="true"]');
const numberOf = (row: Element | null | undefined) => /SKW-\d{4}-\d{6}/.exec(row?.textContent ?? '')?.[0];

function lists(calls: readonly { channel: string; input: unknown }[]): ListInput[] {
  return calls.filter(({ channel }) => channel === 'ticket.list').map(({ input }) => input as ListInput);
}

async function rowsAreShown(): Promise<void> {
  await waitFor(() => expect(numberOf(document.querySelector('[role="row"][data-index]'))).toBeDefined());
}

describe('inbox', () => {
  it('tells its size to screen readers and loads only the rows in sight', async () => {
    const { desk } = renderDesk({ tickets: 2500 });
    await rowsAreShown();
    const table = await grid();
    expect(Number(table.getAttribute('aria-rowcount'))).toBeGreaterThan(1500);
    expect((await dataRows()).length).toBeLessThan(60);
    expect(lists(desk.calls).every(({ limit }) => limit <= 100)).toBe(true);
    expect(lists(desk.calls).filter(({ limit }) => limit === 100).length).toBe(1);
  });

  it('asks for the page that is scrolled to', async () => {
    const { desk } = renderDesk({ tickets: 2500 });
    await rowsAreShown();
    const scroller = (await grid()).parentElement!;
    scroller.scrollTop = 36 * 1510;
    fireEvent.scroll(scroller);
    await waitFor(() => expect(lists(desk.calls).some(({ offset }) => offset === 1500)).toBe(true));
    expect(lists(desk.calls).some(({ offset }) => offset === 700)).toBe(false);
  });

  it('shows the most urgent first and turns the order round by a header', async () => {
    const { desk } = renderDesk();
    await rowsAreShown();
    expect(lists(desk.calls).find(({ limit }) => limit === 100)?.order).toEqual({ by: 'due', descending: false });
    const header = screen.getByRole('columnheader', { name: 'Tenggat' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(header).getByRole('button'));
    await waitFor(() => expect(header.getAttribute('aria-sort')).toBe('descending'));
    fireEvent.click(within(screen.getByRole('columnheader', { name: 'Nomor' })).getByRole('button'));
    await waitFor(() => expect(lists(desk.calls).at(-1)?.order).toEqual({ by: 'number', descending: false }));
  });

  it('moves with J, K and the arrows, and opens with Enter', async () => {
    renderDesk();
    await rowsAreShown();
    press('j');
    press('j');
    press('ArrowDown');
    press('k');
    const second = (await dataRows())[1];
    await waitFor(() => expect(numberOf(activeRow())).toBe(numberOf(second)));
    expect(document.activeElement === second).toBe(true);
    const number = numberOf(second);
    press('Enter');
    expect(await screen.findByText(number!, { selector: 'span' })).toBeTruthy();
    expect(window.location.hash).toMatch(/^#\/laporan\//);
  });

  it('comes back to the same row', async () => {
    renderDesk();
    await rowsAreShown();
    for (let times = 0; times < 4; times += 1) press('j');
    const number = numberOf(activeRow());
    press('Enter');
    await screen.findByRole('toolbar');
    press('Escape');
    await rowsAreShown();
    expect(numberOf(activeRow())).toBe(number);
  });

  it('keeps the active row when rows come in above it', async () => {
    const { desk } = renderDesk();
    await rowsAreShown();
    for (let times = 0; times < 3; times += 1) press('j');
    const number = numberOf(activeRow());
    desk.emit({ type: 'tickets.changed', ids: 'many' });
    await waitFor(() => expect(lists(desk.calls).length).toBeGreaterThan(2));
    expect(numberOf(activeRow())).toBe(number);
  });

  it('keeps filters through a reload of the window', async () => {
    renderDesk();
    await rowsAreShown();
    fireEvent.click(screen.getByRole('button', { name: /^Tertunda/ }));
    const { desk } = renderDesk({ keepSession: true });
    await rowsAreShown();
    expect(screen.getByRole('button', { name: /^Tertunda/ }).getAttribute('aria-pressed')).toBe('true');
    expect(lists(desk.calls).some(({ filter }) => filter.view === 'suspended')).toBe(true);
  });

  it('narrows by status and offers to take the filter away', async () => {
    const { desk } = renderDesk();
    await rowsAreShown();
    fireEvent.click(screen.getByRole('combobox', { name: 'Status' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Sedang proses' }));
    await waitFor(() => expect(lists(desk.calls).at(-1)?.filter.statuses).toEqual(['inProgress']));
    fireEvent.click(screen.getByRole('button', { name: 'Hapus saringan status' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Hapus saringan status' })).toBeNull());
  });

  it('searches all reports, and brings the view back when the search is cleared', async () => {
    const { desk } = renderDesk();
    await rowsAreShown();
    press('/');
    const box = screen.getByRole('textbox', { name: 'Cari nomor, nama, isi laporan' });
    expect(document.activeElement === box).toBe(true);
    type(box, 'drainase');
    await waitFor(() => expect(lists(desk.calls).at(-1)?.filter).toMatchObject({ view: 'all', query: 'drainase' }));
    expect(await screen.findByText(/laporan cocok dengan “drainase”/)).toBeTruthy();
    expect(sessionStorage.getItem('inbox:koordinator')).not.toContain('drainase');
    fireEvent.keyDown(box, { key: 'Escape' });
    await waitFor(() => expect(screen.getByRole('button', { name: /^Perlu tindakan/ }).getAttribute('aria-pressed')).toBe('true'));
  });

  it('says what to do where nothing is found', async () => {
    renderDesk();
    await rowsAreShown();
    type(screen.getByRole('textbox', { name: 'Cari nomor, nama, isi laporan' }), 'zzzz');
    expect(await screen.findByText('Tidak ada laporan yang cocok')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Hapus pencarian' })[0]!);
    await rowsAreShown();
  });

  it('offers the two ways to begin where nothing is known yet', async () => {
    renderDesk({ tickets: 0 });
    expect(await screen.findByText('Belum ada laporan')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Impor berkas' })).toBeTruthy();
    expect(screen.queryByText(/laporan perlu tindakan/)).toBeNull();
  });

  it('says what happened where the list cannot be read, and tries again', async () => {
    let isBroken = true;
    renderDesk({ refuse: (channel) => (channel === 'ticket.list' && isBroken ? 'store-damaged' : null) });
    expect(await screen.findByText('Sebagian data tidak dapat dibaca')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Salin rincian' })).toBeTruthy();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    await rowsAreShown();
  });

  it('saves the list that is shown', async () => {
    const { desk } = renderDesk();
    await rowsAreShown();
    fireEvent.click(screen.getByRole('button', { name: /^Lewat tenggat/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Simpan daftar' }));
    expect(await screen.findByText(/Tersimpan sebagai daftar-laporan/)).toBeTruthy();
    expect(desk.calls.find(({ channel }) => channel === 'ticket.saveList')?.input).toMatchObject({ filter: { view: 'overdue' } });
  });

  it('opens beside the list where the window is wide', async () => {
    renderDesk({ width: 1920 });
    await rowsAreShown();
    expect(screen.getByText('Belum ada laporan yang dibuka')).toBeTruthy();
    press('j');
    expect(await screen.findByRole('toolbar')).toBeTruthy();
    expect(await grid()).toBeTruthy();
  });

  it('has no way to register for a role that does not', async () => {
    renderDesk({ officerId: 'penghubung-pupr' });
    await rowsAreShown();
    expect(screen.queryByRole('button', { name: /Catat laporan/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Impor' })).toBeNull();
  });
});
