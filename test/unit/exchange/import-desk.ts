import Papa from 'papaparse';
import type { ImportPreview, ImportResult, ImportRow, WordMeaning } from '../../../src/shared/contract/import-views.ts';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import { readExampleOffice } from '../../../src/main/desk/example-office.ts';
import { importHandlers } from '../../../src/main/desk/exchange.ts';
import { OFFICE } from '../../../src/main/desk/office.ts';
import { fold } from '../../../src/shared/ticket/fold.ts';
import type { Ticket } from '../../../src/shared/ticket/ticket.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';

/** A row by field; the names are the usual column names. */
export type Line = Readonly<Partial<Record<Header, string>>>;
const HEADERS = [
  'tracking_id', 'judul', 'isi_laporan', 'klasifikasi', 'kategori', 'disposisi', 'tanggal_masuk', 'tanggal_disposisi', 'tanggal_tindak_lanjut',
  'tanggal_selesai', 'tanggal_batas', 'status', 'kecamatan', 'kelurahan', 'lokasi', 'kanal', 'anonim', 'rahasia', 'nama', 'nik', 'telepon', 'email', 'berkas',
] as const;
type Header = (typeof HEADERS)[number];

/** A verified report; a test names only what it is about. */
export function line(facts: Line = {}): Line {
  return {
    tracking_id: '9165816', judul: 'Jalan berlubang', isi_laporan: 'Lubang besar di depan pasar.', klasifikasi: 'Pengaduan', kategori: 'Jalan Berlubang',
    disposisi: 'PUPR', tanggal_masuk: '01/09/2026 08:00', status: 'Belum Ditindaklanjuti', ...facts,
  };
}

/** The lines as cells, below the column names. */
export function cellsOf(lines: readonly Line[]): string[][] {
  return [[...HEADERS], ...lines.map((facts) => HEADERS.map((header) => facts[header] ?? ''))];
}

/** The lines as a CSV file. */
export function csvOf(lines: readonly Line[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(Papa.unparse(cellsOf(lines), { delimiter: ';' }));
}

/** What became of one import. */
export interface Imported {
  readonly preview: ImportPreview;
  readonly rows: readonly ImportRow[];
  readonly result: ImportResult;
}

/** A desk of the example office, with the import's calls. */
export interface ImportDesk extends TestDesk {
  readonly handlers: ReturnType<typeof importHandlers>;
  importFile(name: string, bytes: Uint8Array<ArrayBuffer>, meanings?: readonly WordMeaning[]): Promise<Imported>;
  importLines(lines: readonly Line[], meanings?: readonly WordMeaning[]): Promise<Imported>;
  /** The ticket with a tracking ID; of the only row where none is given. */
  ticket(trackingId?: string): Promise<Ticket>;
  allTickets(): Promise<readonly Ticket[]>;
}

/** Opens such a desk; its coordinator sits at it. */
export async function openImportDesk(): Promise<ImportDesk> {
  const test = await openTestDesk();
  const { desk } = test;
  const office = await readExampleOffice(new URL('../../../resources', import.meta.url).pathname);
  await desk.store.transact({ records: [OFFICE] }, () => ({ records: new Map([[OFFICE, office]]), result: null }));
  desk.setting = { office, calendar: createCalendar(office.holidays) };
  desk.officerId = office.officers.find(({ role }) => role === 'coordinator')?.id ?? null;
  const handlers = importHandlers(desk);
  const importFile = async (name: string, bytes: Uint8Array<ArrayBuffer>, meanings: readonly WordMeaning[] = []): Promise<Imported> => {
    const { importId, mapping } = await handlers['import.read']({ name, bytes });
    const preview = await handlers['import.preview']({ importId, mapping, meanings: [...meanings] });
    const { rows } = await handlers['import.rows']({ importId, verdict: null, offset: 0, limit: 200 });
    return { preview, rows, result: await handlers['import.run']({ importId }) };
  };
  const read = async (id: string): Promise<Ticket> => {
    const bundle = await desk.store.read(id);
    if (!bundle) throw new Error('no such ticket');
    return fold(bundle.events, bundle.contents);
  };
  const allTickets = () => Promise.all([...desk.store.rows().keys()].map(read));
  return {
    ...test, handlers, importFile, allTickets,
    importLines: (lines, meanings) => importFile('uji.csv', csvOf(lines), meanings),
    ticket: async (trackingId) => {
      const found = (await allTickets()).find((one) => trackingId === undefined || one.trackingId === trackingId);
      if (!found) throw new Error('no such ticket');
      return found;
    },
  };
}
