import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '../../../src/shared/office/office.ts';
import { fold } from '../../../src/shared/ticket/fold.ts';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { readExampleOffice } from '../../../src/main/desk/example-office.ts';
import { importHandlers } from '../../../src/main/desk/exchange.ts';
import { csvOf } from './import-desk.ts';
import type { Line } from './import-desk.ts';
import { createMemoryDesk } from './memory-store.ts';

let office: Office;
beforeAll(async () => {
  office = await readExampleOffice(new URL('../../../resources', import.meta.url).pathname);
});

async function importInto(desk: Desk, lines: readonly Line[]) {
  const handlers = importHandlers(desk);
  const { importId, mapping } = await handlers['import.read']({ name: 'uji.csv', bytes: csvOf(lines) });
  const meanings = [{ kind: 'classification', word: '', id: 'complaint' }, { kind: 'category', word: '', id: 'lainnya' }] as const;
  await handlers['import.preview']({ importId, mapping, meanings: [...meanings] });
  return (await handlers['import.run']({ importId })).counts;
}

/** All that is on a desk, without what differs from run to run: salts, and so hashes, and the row that a step came from. */
async function contentOf(desk: Desk): Promise<readonly string[]> {
  const bundles = await Promise.all([...desk.store.rows().keys()].map((id) => desk.store.read(id)));
  return bundles.flatMap((bundle) => {
    if (!bundle) return [];
    const { id: _id, heads: _heads, ...ticket } = fold(bundle.events, bundle.contents);
    return JSON.stringify([ticket, bundle.events.map(({ type, at }) => [type, at])]);
  }).sort();
}

const day = fc.integer({ min: 1, max: 28 });
const date = (month: string) => fc.option(day.map((number) => `${String(number).padStart(2, '0')}/${month}/2026`), { nil: '', freq: 2 });
const status = fc.constantFrom('', 'Belum Terverifikasi', 'Belum Ditindaklanjuti', 'Sedang Proses', 'Selesai', 'Tertunda', 'Diarsipkan', 'Bukan Wewenang');
const anyLine: fc.Arbitrary<Line> = fc.record({
  tracking_id: fc.constantFrom('', '', '7001', '7002', '7003', '7004'),
  isi_laporan: fc.constantFrom('Jalan rusak', 'Lampu padam', 'Sampah menumpuk'),
  klasifikasi: fc.constantFrom('', 'Pengaduan', 'Aspirasi'), kategori: fc.constantFrom('', 'Sampah'), disposisi: fc.constantFrom('', 'PUPR', 'DLH'),
  tanggal_masuk: fc.constantFrom('01/08/2026', '01/08/2026 09:30', '02/08/2026'),
  tanggal_disposisi: date('08'), tanggal_tindak_lanjut: date('09'), tanggal_selesai: date('10'), status,
});
const anyFile = fc.array(anyLine, { minLength: 1, maxLength: 8 });

describe('an import', () => {
  it('of the same file twice changes nothing the second time', async () => {
    let tickets = 0;
    await fc.assert(fc.asyncProperty(anyFile, async (lines) => {
      const desk = createMemoryDesk(office);
      await importInto(desk, lines);
      const before = await contentOf(desk);
      tickets += before.length;
      expect(await importInto(desk, lines)).toMatchObject({ new: 0, update: 0 });
      expect(await contentOf(desk)).toEqual(before);
    }), { numRuns: 60 });
    expect(tickets).toBeGreaterThan(60);
  });

  it('comes out the same in whatever order the rows stand', async () => {
    const shuffled = anyFile.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));
    await fc.assert(fc.asyncProperty(shuffled, async ([lines, others]) => {
      const [one, other] = [createMemoryDesk(office), createMemoryDesk(office)];
      await importInto(one, lines);
      await importInto(other, others);
      expect(await contentOf(other)).toEqual(await contentOf(one));
    }), { numRuns: 60 });
  });

  it('of files in any sequence comes to rest: none of them changes anything when it comes again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyFile, { minLength: 2, maxLength: 3 }), async (files) => {
      const desk = createMemoryDesk(office);
      for (const lines of files) await importInto(desk, lines);
      for (const lines of files) await importInto(desk, lines);
      const before = await contentOf(desk);
      for (const lines of files) expect(await importInto(desk, lines)).toMatchObject({ new: 0, update: 0 });
      expect(await contentOf(desk)).toEqual(before);
    }), { numRuns: 40 });
  });

  it('only adds: every event that was there is there afterwards, and no tracking ID has two tickets', async () => {
    await fc.assert(fc.asyncProperty(anyFile, anyFile, async (first, second) => {
      const desk = createMemoryDesk(office);
      await importInto(desk, first);
      const before = await eventIds(desk);
      await importInto(desk, second);
      const after = new Set(await eventIds(desk));
      expect(before.every((id) => after.has(id))).toBe(true);
      const tracked = [...desk.store.rows().values()].flatMap(({ trackingId }) => trackingId ?? []);
      expect(new Set(tracked).size).toBe(tracked.length);
    }), { numRuns: 40 });
  });
});

async function eventIds(desk: Desk): Promise<readonly string[]> {
  const bundles = await Promise.all([...desk.store.rows().keys()].map((id) => desk.store.read(id)));
  return bundles.flatMap((bundle) => bundle?.events.map(({ id }) => id) ?? []);
}
