// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callDesk } from '../../../src/renderer/desk/call.ts';
import { DeskError, detailsOf, messageOf } from '../../../src/renderer/desk/desk-error.ts';
import { gatherEvents, invalidate } from '../../../src/renderer/desk/invalidation.ts';
import { createDraftStore } from '../../../src/renderer/ui/draft-store.ts';
import type { DeskEvent } from '../../../src/shared/contract/events.ts';
import { press, renderDesk } from './render-desk.tsx';

afterEach(() => vi.useRealTimers());

describe('desk client', () => {
  it('throws a refusal with its code and facts', async () => {
    Object.defineProperty(window, 'desk', { configurable: true, value: { call: () => Promise.resolve({ ok: false, code: 'has-formulas', detail: { cell: 'B7' } }), subscribe: () => () => undefined } });
    const refusal = await callDesk('office.read', {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DeskError);
    expect(messageOf(refusal).text).toContain('B7');
    expect(messageOf(new Error('a bug')).title).toBe('Terjadi kesalahan yang tidak terduga');
  });

  it('gives a helpdesk the code and the place, without naming the report', () => {
    window.location.hash = '#/laporan/01J00000000000000000000007';
    const details = detailsOf(new DeskError('disk-full'));
    expect(details).toContain('disk-full');
    expect(details).not.toContain('01J00000000000000000000007');
    expect(detailsOf(new TypeError('Siti Aminah'))).not.toContain('Siti');
  });
});

describe('announcements', () => {
  it('make lists and the tickets that changed stale, and no other ticket', () => {
    const client = new QueryClient();
    client.setQueryData(['ticket.list', { offset: 0 }], 1);
    client.setQueryData(['ticket.read', { id: 'a' }], 1);
    client.setQueryData(['ticket.read', { id: 'b' }], 1);
    invalidate(client, { type: 'tickets.changed', ids: ['a'] });
    const isStale = (key: unknown[]) => client.getQueryState(key)?.isInvalidated;
    expect([isStale(['ticket.list', { offset: 0 }]), isStale(['ticket.read', { id: 'a' }]), isStale(['ticket.read', { id: 'b' }])]).toEqual([true, true, false]);
  });

  it('are gathered in a burst, so that an import does not make the list read itself for each row', () => {
    vi.useFakeTimers();
    const heard: DeskEvent[] = [];
    const gather = gatherEvents((event) => heard.push(event), 300);
    for (let times = 0; times < 50; times += 1) gather({ type: 'tickets.changed', ids: [String(times)] });
    expect(heard).toEqual([{ type: 'tickets.changed', ids: ['0'] }]);
    vi.advanceTimersByTime(300);
    expect(heard[1]).toEqual({ type: 'tickets.changed', ids: 'many' });
    vi.advanceTimersByTime(2000);
    expect(heard.length).toBe(2);
    gather({ type: 'tickets.changed', ids: ['x'] });
    expect(heard.length).toBe(3);
  });
});

describe('drafts', () => {
  it('are held in memory only: the browser would write its storages to the disk unsealed', () => {
    sessionStorage.clear();
    const store = createDraftStore();
    store.write('report', { title: 'Judul' });
    expect(store.read('report')).toEqual({ title: 'Judul' });
    expect([sessionStorage.length, createDraftStore().read('report')]).toEqual([0, null]);
    store.drop('report');
    expect(store.read('report')).toBeNull();
  });
});

describe('the window', () => {
  it('asks who works, and remembers who worked last', async () => {
    renderDesk({ tickets: 5, officerId: null });
    fireEvent.change(await screen.findByRole('textbox', { name: 'Cari nama, unit, atau peran' }), { target: { value: 'koordinator' } });
    fireEvent.click(await screen.findByRole('button', { name: /Rina Contoh/ }));
    await screen.findByRole('navigation', { name: 'Menu utama' });
    renderDesk({ tickets: 5, officerId: null, keepSession: true });
    expect(await screen.findByText('Terakhir dipakai di komputer ini')).toBeTruthy();
  });

  it('keeps the officer at the desk when the engine starts again, and says so', async () => {
    const { desk } = renderDesk({ tickets: 5 });
    await screen.findByRole('navigation', { name: 'Menu utama' });
    await desk.call('session.end', {});
    desk.emit({ type: 'engine.restarted' });
    expect(await screen.findByText(/Mesin data dimulai ulang/)).toBeTruthy();
    await waitFor(() => expect(desk.calls.filter(({ channel }) => channel === 'session.start')).toEqual([{ channel: 'session.start', input: { officerId: 'koordinator' } }]));
    expect(screen.getByRole('navigation', { name: 'Menu utama' })).toBeTruthy();
  });

  it('opens any page and finds any report from the palette', async () => {
    renderDesk({ tickets: 30 });
    await screen.findByRole('grid');
    press('k', { ctrlKey: true });
    const box = await screen.findByRole('combobox', { name: 'Cari laporan atau ketik perintah' });
    fireEvent.change(box, { target: { value: 'lampu' } });
    expect((await screen.findAllByRole('option', { name: /SKW-2026-\d+ ?Lampu jalan/ })).length).toBeGreaterThan(0);
    fireEvent.change(box, { target: { value: 'catat' } });
    await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).toContain('catat'));
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(window.location.hash).toBe('#/catat'));
  });

  it('leaves one-letter keys to dictation where they are turned off', async () => {
    renderDesk({ tickets: 30 });
    await screen.findByRole('grid');
    press('?');
    fireEvent.click(await screen.findByRole('switch', { name: /^Pakai pintasan satu huruf/ }));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('switch')).toBeNull());
    press('n');
    expect(window.location.hash).toBe('#/');
  });

  it('says where a page does not exist, or not for this role', async () => {
    renderDesk({ tickets: 5, hash: '#/pengaturan', officerId: 'petugas' });
    expect(await screen.findByText('Halaman tidak ditemukan')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Buka Kotak Masuk' }));
    await waitFor(() => expect(window.location.hash).toBe('#/'));
  });
});
