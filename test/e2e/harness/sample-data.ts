import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { ImportFileView, ImportPreview, WordMeaning } from '../../../src/shared/contract/import-views.ts';

const FILES = ['disposisi-sep-nov-2026.xlsx', 'rekap-dinas-2025-2026.csv', 'tiket-pelapor-2026.csv'];
/** The one word of each file that an officer has to explain. */
const MEANINGS: readonly WordMeaning[] = [
  { kind: 'unit', word: 'Bagian Kesra Setda', id: 'setda' }, { kind: 'classification', word: '', id: 'complaint' }, { kind: 'category', word: 'Fasum', id: 'lainnya' },
];

/** Imports the sample files that ship with the product, 400 reports, through the window's own calls. */
export async function importSamples(page: Page): Promise<void> {
  for (const name of FILES) {
    const bytes = [...await readFile(fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url)))];
    await page.evaluate(async ([file, content, meanings]) => {
      const call = async (channel: Parameters<typeof window.desk.call>[0], input: unknown): Promise<unknown> => {
        const reply = await window.desk.call(channel, input);
        if (!reply.ok) throw new Error(`${channel}: ${reply.code}`);
        return reply.value;
      };
      const { importId, mapping } = await call('import.read', { name: file, bytes: new Uint8Array(content) }) as ImportFileView;
      const { unknownWords } = await call('import.preview', { importId, mapping, meanings: [] }) as ImportPreview;
      const said = meanings.filter(({ kind, word }) => unknownWords.some((unknown) => unknown.kind === kind && unknown.word === word));
      await call('import.preview', { importId, mapping, meanings: said });
      await call('import.run', { importId });
    }, [name, bytes, MEANINGS] as const);
  }
}
