// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/shared/contract/channels.ts';
import type { DeskEvent } from '../../../src/shared/contract/events.ts';
import type { DeskApi } from '../../../src/shared/contract/wire.ts';
import { importText } from '../../../src/shared/messages/id/import.ts';
import type { Office } from '../../../src/shared/office/office.ts';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { readExampleOffice } from '../../../src/main/desk/example-office.ts';
import { importHandlers } from '../../../src/main/desk/exchange.ts';
import { answer } from '../../../src/main/engine/serve.ts';
import type { Handlers } from '../../../src/shared/contract/handlers.ts';
import { SeatProvider } from '../../../src/renderer/desk/office.tsx';
import { createDeskQueryClient } from '../../../src/renderer/desk/query-client.ts';
import { ImportPage } from '../../../src/renderer/features/import/import-page.tsx';
import { ToastProvider } from '../../../src/renderer/ui/toast.tsx';
import { DraftProvider } from '../../../src/renderer/ui/use-draft.tsx';
import { createMemoryDesk } from '../exchange/memory-store.ts';
import { renderDesk } from './render-desk.tsx';

const RESOURCES = join(import.meta.dirname, '../../../resources');
let office: Office;
beforeAll(async () => { office = await readExampleOffice(RESOURCES); });

let desk: Desk;
let calls: { readonly channel: Channel; readonly input: unknown }[];
beforeEach(() => {
  // jsdom lacks sizes; the frame's own test stands them in.
  renderDesk().unmount();
  desk = createMemoryDesk(office);
  calls = [];
  const listeners = new Set<(event: DeskEvent) => void>();
  Object.assign(desk, { announce: (event: DeskEvent) => listeners.forEach((listener) => listener(event)) });
  // Only the import is asked of this desk.
  const handlers: Handlers = Object.assign({} as Handlers, importHandlers(desk));
  const api: DeskApi = {
    call: (channel, input) => {
      calls.push({ channel, input });
      return answer(handlers, channel, input, { failure: (_what, error) => { throw error; } });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(window, 'desk', { configurable: true, value: api });
});

function show(onDone: () => void = () => undefined) {
  const me = office.officers.find(({ role }) => role === 'coordinator') ?? null;
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={createDeskQueryClient()}>
        <DraftProvider><ToastProvider><SeatProvider view={{ office, me, today: '2026-11-24', locked: false, withPin: [] }}><ImportPage onDone={onDone} /></SeatProvider></ToastProvider></DraftProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function pick(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [new File([content], name)] } });
}

const sample = (name: string) => new Uint8Array(readFileSync(join(RESOURCES, 'samples', name)));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });

describe('the import wizard', () => {
  it('goes from the file to the result: columns known, one word explained, rows checked, reports imported', async () => {
    let isDone = false;
    show(() => { isDone = true; });
    pick('rekap-dinas-2025-2026.csv', sample('rekap-dinas-2025-2026.csv'));
    await heading(importText.columns.heading);
    expect(screen.getByText(importText.columns.matched(importText.presets.perUnit))).toBeTruthy();
    press(importText.columns.next);
    await heading(importText.words.heading);
    fireEvent.click(screen.getByRole('combobox', { name: `Klasifikasi: ${importText.words.without('Klasifikasi')}` }));
    fireEvent.click(await screen.findByRole('option', { name: 'Pengaduan tidak berkadar pengawasan' }));
    press(importText.words.next);
    await heading(importText.preview.heading);
    await waitFor(() => expect(screen.getAllByText('Baru').length).toBeGreaterThan(3));
    press(importText.preview.run('150'));
    await heading(importText.result.heading);
    expect(desk.store.rows().size).toBe(150);
    expect(screen.getByText('150')).toBeTruthy();
    expect(screen.queryByRole('button', { name: importText.result.saveRejected })).toBeNull();
    press(importText.result.openInbox);
    expect(isDone).toBe(true);
  });

  it('has one primary button on every page', async () => {
    const primaries = () => screen.getAllByRole('button').filter((button) => button.className.includes('Button-root') && (button.dataset['variant'] ?? 'filled') === 'filled');
    show();
    expect(primaries().map(({ textContent }) => textContent)).toEqual([importText.file.choose]);
    pick('a.csv', 'tanggal_masuk;isi_laporan;klasifikasi\n1/9/2026;Jalan rusak;Pengaduan\n');
    await heading(importText.columns.heading);
    expect(primaries().map(({ textContent }) => textContent)).toEqual([importText.columns.next]);
    press(importText.columns.next);
    await heading(importText.preview.heading);
    expect(primaries().map(({ textContent }) => textContent)).toEqual([importText.preview.run('1')]);
  });

  it('says in Indonesian what is wrong with a file, and takes the next one', async () => {
    show();
    pick('surat.txt', 'Kepada Yth. Bapak Wali Kota');
    expect((await screen.findByRole('alert')).textContent).toContain('Berkas ini bukan lembar kerja');
    pick('a.csv', 'tanggal_masuk;isi_laporan\n1/9/2026;Jalan rusak\n');
    await heading(importText.columns.heading);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does not go on before text and date have a column, nor with a column twice', async () => {
    show();
    pick('a.csv', 'kolom a;kolom b\n1/9/2026;Jalan rusak\n');
    await heading(importText.columns.heading);
    expect(screen.getByRole('button', { name: importText.columns.next }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(importText.columns.missing)).toBeTruthy();
    const choose = (field: string, column: string) => {
      const box = screen.getByRole('combobox', { name: field });
      fireEvent.change(box, { target: { value: within(box).getByRole<HTMLOptionElement>('option', { name: column }).value } });
    };
    choose(importText.fields.text, 'kolom b');
    choose(importText.fields.receivedAt, 'kolom b');
    expect(screen.getByText(importText.columns.twice('kolom b'))).toBeTruthy();
    choose(importText.fields.receivedAt, 'kolom a');
    expect(screen.getByRole('button', { name: importText.columns.next }).hasAttribute('disabled')).toBe(false);
  });

  it('shows why a row is rejected, and offers the rejected rows afterwards', async () => {
    show();
    pick('a.csv', 'tanggal_masuk;isi_laporan\n1/9/2026;Jalan rusak\n31/2/2026;Lampu padam\n');
    await heading(importText.columns.heading);
    press(importText.columns.next);
    await heading(importText.preview.heading);
    expect((await screen.findAllByText(importText.problems.badDate('31/2/2026'))).length).toBeGreaterThan(0);
    expect(screen.getByText(importText.preview.rejectedLeft('1'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Ditolak/ }));
    await waitFor(() => expect(calls.some(({ channel, input }) => channel === 'import.rows' && (input as { verdict: string }).verdict === 'rejected')).toBe(true));
    press(importText.preview.run('1'));
    await heading(importText.result.heading);
    press(importText.result.saveRejected);
    await waitFor(() => expect(calls.at(-1)?.channel).toBe('import.saveRejected'));
  });

  it('keeps its place while the officer looks at another page', async () => {
    const me = office.officers.find(({ role }) => role === 'coordinator') ?? null;
    const page = (isShown: boolean) => (
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <DraftProvider><ToastProvider><SeatProvider view={{ office, me, today: '2026-11-24', locked: false, withPin: [] }}>{isShown && <ImportPage onDone={() => undefined} />}</SeatProvider></ToastProvider></DraftProvider>
        </QueryClientProvider>
      </MantineProvider>
    );
    const client = createDeskQueryClient();
    const { rerender } = render(page(true));
    pick('a.csv', 'tanggal_masuk;isi_laporan\n1/9/2026;Jalan rusak\n');
    await heading(importText.columns.heading);
    press(importText.columns.next);
    await heading(importText.preview.heading);
    rerender(page(false));
    expect(screen.queryByRole('heading', { name: importText.preview.heading })).toBeNull();
    rerender(page(true));
    await heading(importText.preview.heading);
  });
});
