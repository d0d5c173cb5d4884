import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';
import type { Disk } from '../../../src/main/store/disk.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { openStore, type RecordStore } from '../../../src/main/store/record-store.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import type { Bundle } from '../../../src/shared/ticket/ticket.ts';
import { carelessDisk } from '../../crash/careless-disk.ts';
import { openTexts } from '../../support/plain-text.ts';
import { faultyDisk, newFolder } from './stage.ts';

const sealed = sealerFor(createDataKey(), 'store');
const TITLES = ['Lampu jalan padam', 'Sampah menumpuk', 'Drainase tersumbat'];
const WORDS = [...TITLES, 'Yth. Saudara Warga Contoh'];

/** A folder as an earlier version left it when the power went; the journal holds changes that no segment does. */
async function stored(format: number): Promise<string> {
  const dir = await newFolder();
  await cp(new URL(`../../fixtures/stores/format-${String(format)}/`, import.meta.url), dir, { recursive: true });
  return dir;
}

function open(dir: string, sealer = sealed, disk: Disk = realDisk): Promise<RecordStore<Bundle, string>> {
  const titleOf = ({ contents }: Bundle): string => Object.values(contents)[0]?.title ?? '';
  const shape = { version: 1, derive: (_id: string, bundle: Bundle) => ({ row: titleOf(bundle), search: [] }) };
  return openStore<Bundle, string>({ dir, disk, sealer, tuning: { idleMs: Infinity }, shape });
}

async function expectAll(dir: string, sealer = sealed): Promise<void> {
  const store = await open(dir, sealer, carelessDisk());
  expect([...store.rows().values()]).toEqual(TITLES);
  const bundle = await store.read('01J00000000000000000000001');
  expect(bundle?.events.map(({ type }) => type)).toEqual(['ReportRegistered', 'ReportVerified', 'TicketDisposed', 'FollowUpRecorded']);
  expect(Object.values(bundle?.letters ?? {})).toMatchObject([{ addressee: 'Yth. Saudara Warga Contoh' }]);
  await store.close();
}

/** Fails from its `first` call on that changes something in the folder, as a disk that goes away; only the lock can still be let go. */
function dyingDisk(first: number): Disk {
  let calls = 0;
  return faultyDisk({ writesHalf: true, fail: (_call, path) => (!path.includes('/lock') && calls++ >= first ? 'EIO' : undefined) });
}

describe.each([1, 2])('data of format %i', (format) => {
  it('are read as they were written, and then lie sealed, without a copy that does not', async () => {
    const dir = await stored(format);
    expect((await openTexts(dir, WORDS)).length).toBeGreaterThan(2);
    for (let start = 0; start < 2; start += 1) await expectAll(dir);
    expect(JSON.parse((await readFile(join(dir, 'manifest.json'), 'utf8')).split('\n').slice(1).join('\n'))).toMatchObject({ format: 3 });
    expect((await readdir(dir)).filter((name) => name.startsWith('before'))).toEqual([]);
    expect(await openTexts(dir, WORDS)).toEqual([]);
  });

  it('are read by a desk without a key as well, and sealed once it has one', async () => {
    const dir = await stored(format);
    await expectAll(dir, plainSealer);
    await expectAll(dir);
    expect(await openTexts(dir, WORDS)).toEqual([]);
  });

  it('lose nothing wherever the disk goes away on the way', async () => {
    let calls = 0;
    for (let isWhole = false; !isWhole; calls += 1) {
      const dir = await stored(format);
      const interrupted = await open(dir, sealed, dyingDisk(calls)).catch(() => undefined);
      await interrupted?.close().catch(() => undefined);
      isWhole = interrupted !== undefined;
      await expectAll(dir);
    }
    expect(calls).toBeGreaterThan(20);
  }, 120_000);
});
