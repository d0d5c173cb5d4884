import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { WordMeaning } from '../../../src/shared/contract/import-views.ts';
import { STATUSES } from '../../../src/shared/ticket/ticket.ts';
import { openImportDesk } from './import-desk.ts';

const FILES = ['disposisi-sep-nov-2026.xlsx', 'rekap-dinas-2025-2026.csv', 'tiket-pelapor-2026.csv'];
const MEANINGS: readonly WordMeaning[] = [
  { kind: 'unit', word: 'Bagian Kesra Setda', id: 'setda' }, { kind: 'classification', word: '', id: 'complaint' }, { kind: 'category', word: 'Fasum', id: 'lainnya' },
];
const bytesOf = async (file: string) => new Uint8Array(await readFile(new URL(`../../../resources/samples/${file}`, import.meta.url)));

describe('the sample files', () => {
  it('each have one word to explain, make 400 tickets, and change nothing when they come again', async () => {
    const desk = await openImportDesk();
    const asked: (readonly [string, string])[] = [];
    for (const name of FILES) {
      const { importId, mapping, presetName } = await desk.handlers['import.read']({ name, bytes: await bytesOf(name) });
      expect(presetName).not.toBeNull();
      const { unknownWords } = await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
      asked.push(...unknownWords.map(({ kind, word }) => [kind, word] as const));
      const said = MEANINGS.filter(({ kind, word }) => unknownWords.some((unknown) => unknown.kind === kind && unknown.word === word));
      const { result } = await desk.importFile(name, await bytesOf(name), said);
      expect(result.counts).toMatchObject({ update: 0, unchanged: 0, duplicateRow: 0, rejected: 0 });
    }
    expect(asked).toEqual(MEANINGS.map(({ kind, word }) => [kind, word]));
    expect(desk.desk.store.rows().size).toBe(400);
    for (const name of FILES) expect((await desk.importFile(name, await bytesOf(name), MEANINGS)).result.counts).toMatchObject({ new: 0, update: 0 });
    const tickets = await desk.allTickets();
    expect(tickets.length).toBe(400);
    expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set(STATUSES));
    const text = tickets.map((ticket) => `${ticket.title}\n${ticket.text}`).join('\n');
    expect(text).not.toMatch(/&(amp|quot|nbsp|lt|#\d+);|<br/);
    expect(text).toMatch(/🙏/u);
    expect(text).toMatch(/NIK 6172\d{12}/);
    await desk.close();
  });
});
