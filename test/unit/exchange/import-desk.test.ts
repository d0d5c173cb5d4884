import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../src/shared/ticket/command.ts';
import { importHandlers } from '../../../src/main/desk/exchange.ts';
import { retentionHandlers } from '../../../src/main/desk/retention.ts';
import { csvOf, line, openImportDesk } from './import-desk.ts';
import type { ImportDesk } from './import-desk.ts';
import { expectRefusal } from './refusals.ts';

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
  return () => desk.close();
});

const give = async (command: Command) => desk.tickets['ticket.command']({ id: (await desk.ticket()).id, command });

describe('a row whose tracking ID is known', () => {
  it('adds the steps that the desk lacks, and no second ticket', async () => {
    await desk.importLines([line({ status: 'Belum Terverifikasi' })]);
    const { rows, result } = await desk.importLines([line({ status: 'Proses', tanggal_disposisi: '02/09/2026', tanggal_tindak_lanjut: '05/09/2026' })]);
    expect(rows[0]).toMatchObject({ verdict: 'update', ticketNumber: 'SKW-2026-000001' });
    expect(result.counts).toMatchObject({ new: 0, update: 1 });
    expect(desk.desk.store.rows().size).toBe(1);
    expect(await desk.ticket()).toMatchObject({ status: 'inProgress', unitId: 'pupr', firstFollowUpAt: '2026-09-04T17:00:00.000Z' });
    const again = await desk.importLines([line({ status: 'Selesai' })]);
    expect(again.result.counts.update).toBe(1);
    expect((await desk.ticket()).exchanges.length).toBe(1);
  });

  it('also meets a report that an officer registered from paper', async () => {
    await desk.add({
      trackingId: '9165816', channelId: 'letter', title: 'Surat', text: 'Lubang besar', place: null, districtId: null, villageId: null, incidentOn: null,
      classification: null, categoryId: null, anonymous: false, confidential: false, reporter: null,
    });
    expect((await desk.importLines([line()])).rows[0]?.verdict).toBe('update');
    expect(desk.desk.store.rows().size).toBe(1);
  });

  it('leaves the desk as it is where the desk is further, and says so', async () => {
    await desk.importLines([line()]);
    await give({ kind: 'followUp', text: 'Sudah ditambal.' });
    await give({ kind: 'close', note: null });
    const { rows, result } = await desk.importLines([line({ status: 'Sedang Proses' })]);
    expect(rows[0]?.verdict).toBe('deskAhead');
    expect(result.counts.deskAhead).toBe(1);
    expect((await desk.ticket()).status).toBe('done');
  });

  it('never changes words, which an officer may have corrected, and remarks that they differ', async () => {
    await desk.importLines([line({ status: 'Belum Terverifikasi' })]);
    await give({ kind: 'verify', title: 'Judul petugas', classification: 'aspiration', categoryId: 'sampah', anonymous: true, confidential: false });
    const { rows } = await desk.importLines([line({ isi_laporan: 'Isi yang diubah.', status: 'Proses' })]);
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['textDiffers']);
    expect(await desk.ticket()).toMatchObject({
      title: 'Judul petugas', text: 'Lubang besar di depan pasar.', classification: 'aspiration', categoryId: 'sampah', anonymous: true, status: 'inProgress',
    });
  });

  it('does not close again what the desk has reopened, unless the file dates that later', async () => {
    await desk.importLines([line({ status: 'Selesai', tanggal_selesai: '10/09/2026' })]);
    await give({ kind: 'reopen', reason: 'Belum tuntas' });
    expect((await desk.importLines([line({ status: 'Selesai', tanggal_selesai: '10/09/2026' })])).rows[0]?.verdict).toBe('deskAhead');
    desk.setClock('2026-11-30T02:00:00.000Z');
    expect((await desk.importLines([line({ status: 'Selesai', tanggal_selesai: '28/11/2026' })])).rows[0]?.verdict).toBe('update');
    expect(await desk.ticket()).toMatchObject({ status: 'done', reopenedCount: 1 });
  });

  it('suspends once, and goes on where the file has gone on', async () => {
    await desk.importLines([line({ status: 'Tertunda', tanggal_disposisi: '02/09/2026' })]);
    expect((await desk.ticket()).status).toBe('suspended');
    expect((await desk.importLines([line({ status: 'Belum Ditindaklanjuti' })])).rows[0]?.verdict).toBe('deskAhead');
    await desk.importLines([line({ status: 'Proses', tanggal_tindak_lanjut: '20/09/2026' })]);
    expect((await desk.ticket()).status).toBe('inProgress');
    expect((await desk.importLines([line({ status: 'Tertunda' })])).rows[0]?.verdict).toBe('deskAhead');
  });

  it('follows a later disposition to another unit, not an earlier one', async () => {
    await desk.importLines([line({ tanggal_disposisi: '05/09/2026' })]);
    expect((await desk.importLines([line({ disposisi: 'DLH', tanggal_disposisi: '03/09/2026' })])).rows[0]?.verdict).toBe('deskAhead');
    expect((await desk.importLines([line({ disposisi: 'DLH', tanggal_disposisi: '09/09/2026' })])).rows[0]?.verdict).toBe('update');
    expect((await desk.ticket()).unitId).toBe('dlh');
  });
});

describe('a row without a tracking ID', () => {
  it('is known again by what it says, when and over which channel it came', async () => {
    const lines = [line({ tracking_id: '' }), line({ tracking_id: '', tanggal_masuk: '02/09/2026' }), line({ tracking_id: '', kanal: 'WhatsApp' })];
    expect((await desk.importLines(lines)).result.counts.new).toBe(3);
    expect((await desk.importLines(lines)).result.counts).toMatchObject({ new: 0, unchanged: 3 });
  });

  it('is given its tracking ID by a later file', async () => {
    await desk.importLines([line({ tracking_id: '' })]);
    expect((await desk.importLines([line()])).rows[0]?.verdict).toBe('update');
    expect((await desk.allTickets()).map(({ trackingId }) => trackingId)).toEqual(['9165816']);
    expect((await desk.importLines([line({ tracking_id: '' })])).rows[0]?.verdict).toBe('unchanged');
  });
});

describe('rows about the same report in one file', () => {
  it('count once: the one that goes furthest, with or without its tracking ID', async () => {
    const { rows } = await desk.importLines([line(), line({ tracking_id: '' }), line({ status: 'Selesai' })]);
    expect(rows.map(({ verdict, problems }) => [verdict, problems.map(({ value }) => value)])).toEqual([['duplicateRow', ['4']], ['duplicateRow', ['4']], ['new', []]]);
    expect((await desk.ticket()).status).toBe('done');
  });

  it('are two reports under two tracking IDs, word for word the same', async () => {
    expect((await desk.importLines([line(), line({ tracking_id: '9165817' })])).result.counts.new).toBe(2);
    expect((await desk.allTickets()).map(({ trackingId }) => trackingId).sort()).toEqual(['9165816', '9165817']);
  });

  it('have numbers in the order in which the reports came in', async () => {
    await desk.importLines([line({ tracking_id: '1002', tanggal_masuk: '02/09/2026' }), line({ tracking_id: '1001' }), line({ tracking_id: '1000', tanggal_masuk: '30/12/2025' })]);
    expect((await desk.allTickets()).map(({ trackingId, number }) => [trackingId, number])).toEqual([
      ['1000', 'SKW-2025-000001'], ['1001', 'SKW-2026-000001'], ['1002', 'SKW-2026-000002'],
    ]);
  });
});

describe('an import', () => {
  it('is for those who may import', async () => {
    desk.desk.officerId = desk.desk.setting?.office.officers.find(({ role }) => role === 'liaison')?.id ?? null;
    await expectRefusal(desk.handlers['import.read']({ name: 'a.csv', bytes: csvOf([line()]) }), 'not-allowed');
    await expectRefusal(desk.handlers['import.run']({ importId: 'x' }), 'not-allowed');
  });

  it('puts a large file together from its pieces, and forgets one that never came whole', async () => {
    const whole = csvOf([line(), line({ tracking_id: '1002' })]);
    const [first, second] = [whole.slice(0, 40), whole.slice(40)];
    await desk.handlers['import.send']({ uploadId: 'lost', bytes: first });
    await desk.handlers['import.send']({ uploadId: 'u', bytes: first });
    expect(await desk.handlers['import.read']({ name: 'a.csv', uploadId: 'u', bytes: second })).toMatchObject({ rowCount: 2 });
    await expectRefusal(desk.handlers['import.read']({ name: 'a.csv', uploadId: 'u', bytes: second }), 'unknown-import');
    await expectRefusal(desk.handlers['import.read']({ name: 'a.csv', uploadId: 'lost', bytes: second }), 'unknown-import');
  });

  it('refuses pieces that are too large together', async () => {
    const piece = new Uint8Array(31 * 1024 * 1024);
    await desk.handlers['import.send']({ uploadId: 'u', bytes: piece });
    await expectRefusal(desk.handlers['import.send']({ uploadId: 'u', bytes: piece }), 'too-large');
  });

  it('refuses a file that is not open, and columns that are missing', async () => {
    await expectRefusal(desk.handlers['import.run']({ importId: 'x' }), 'unknown-import');
    const { importId } = await desk.handlers['import.read']({ name: 'a.csv', bytes: csvOf([line()]) });
    await expectRefusal(desk.handlers['import.rows']({ importId, verdict: null, offset: 0, limit: 10 }), 'unknown-import');
    await expectRefusal(desk.handlers['import.preview']({ importId, mapping: { text: 2 }, meanings: [] }), 'columns-missing');
    await expectRefusal(desk.handlers['import.preview']({ importId, mapping: { text: 2, receivedAt: 400 }, meanings: [] }), 'columns-missing');
    for (let file = 0; file < 3; file += 1) await desk.handlers['import.read']({ name: 'b.csv', bytes: csvOf([line()]) });
    await expectRefusal(desk.handlers['import.preview']({ importId, mapping: { text: 2, receivedAt: 6 }, meanings: [] }), 'unknown-import');
  });

  it('stops between chunks when it is cancelled, tells what is done, and goes on where it stopped', async () => {
    const lines = Array.from({ length: 130 }, (_, row) => line({ tracking_id: String(1000 + row), isi_laporan: `Laporan ${row}` }));
    const { importId, mapping } = await desk.handlers['import.read']({ name: 'a.csv', bytes: csvOf(lines) });
    await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
    const announce = desk.desk.announce;
    Object.assign(desk.desk, { announce: (event: Parameters<typeof announce>[0]) => {
      announce(event);
      if (event.type === 'import.progress' && event.done > 0) void desk.handlers['import.cancel']({ importId });
    } });
    const stopped = await desk.handlers['import.run']({ importId });
    expect(stopped.cancelled).toBe(true);
    expect(stopped.counts.new).toBeGreaterThan(0);
    expect(stopped.counts.new).toBeLessThan(130);
    expect(desk.desk.store.rows().size).toBe(stopped.counts.new);
    Object.assign(desk.desk, { announce });
    const rest = await desk.handlers['import.run']({ importId });
    expect(rest).toMatchObject({ cancelled: false, counts: { new: 130 - stopped.counts.new, unchanged: stopped.counts.new } });
    expect(desk.desk.store.rows().size).toBe(130);
  });

  it('answers a page that comes back with the import under way, and tells progress with numbers', async () => {
    const { importId, mapping } = await desk.handlers['import.read']({ name: 'a.csv', bytes: csvOf([line()]) });
    await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
    const [first, second] = await Promise.all([desk.handlers['import.run']({ importId }), desk.handlers['import.run']({ importId })]);
    expect(second).toBe(first);
    expect(await desk.handlers['import.run']({ importId })).toBe(first);
    expect(desk.heard.filter(({ type }) => type === 'import.progress')).toEqual([0, 1].map((done) => ({ type: 'import.progress', importId, done, total: 1 })));
    expect(desk.heard.at(-1)).toEqual({ type: 'tickets.changed', ids: 'many' });
  });

  it('asks once what a word means', async () => {
    const lines = [line({ disposisi: 'Bagian Kesra' }), line({ tracking_id: '1001', disposisi: 'BAGIAN  KESRA', isi_laporan: 'lain' })];
    const { preview } = await desk.importLines(lines, [{ kind: 'unit', word: 'Bagian Kesra', id: 'setda' }]);
    expect(preview.unknownWords).toEqual([]);
    const again = importHandlers(desk.desk);
    const { importId, mapping } = await again['import.read']({ name: 'b.csv', bytes: csvOf([line({ tracking_id: '1002', disposisi: 'bagian kesra' })]) });
    const answer = await again['import.preview']({ importId, mapping, meanings: [] });
    expect(answer.unknownWords).toEqual([]);
    expect(answer.rememberedWords).toEqual([{ kind: 'unit', word: 'bagian kesra', count: 1, id: 'setda' }]);
  });

  it('names each unknown word once, the most frequent first', async () => {
    const lines = ['Kesra', 'kesra', 'Humas'].map((disposisi, row) => line({ tracking_id: String(1000 + row), isi_laporan: `x${row}`, disposisi, klasifikasi: '' }));
    const { preview } = await desk.importLines(lines);
    expect(preview.unknownWords).toEqual([
      { kind: 'classification', word: '', count: 3 }, { kind: 'unit', word: 'Kesra', count: 2 }, { kind: 'unit', word: 'Humas', count: 1 },
    ]);
  });

  it('knows a saved set of columns when the next file has it', async () => {
    const bytes = new TextEncoder().encode('A;B;C\nisi;1/9/2026;x\n');
    const first = await desk.handlers['import.read']({ name: 'a.csv', bytes });
    expect(first.presetName).toBeNull();
    await desk.handlers['import.savePreset']({ importId: first.importId, name: 'Kecamatan', mapping: { text: 0, receivedAt: 1 } });
    const next = await desk.handlers['import.read']({ name: 'b.csv', bytes: new TextEncoder().encode('c;b;a\nx;2/9/2026;isi\n') });
    expect(next).toMatchObject({ presetName: 'Kecamatan', mapping: { text: 2, receivedAt: 1 } });
  });

  it('saves the rejected rows with their reasons, safe for a spreadsheet to open', async () => {
    const { importId, mapping } = await desk.handlers['import.read']({
      name: 'rekap.xlsx', bytes: csvOf([line(), line({ tracking_id: '1', tanggal_masuk: 'kapan-kapan', isi_laporan: '=HYPERLINK("x";"y")' })]),
    });
    await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
    const { fileName } = await desk.handlers['import.saveRejected']({ importId });
    expect(fileName).toBe('Ditolak - rekap.csv');
    const text = await readFile(desk.saved.get('Ditolak - rekap.csv') ?? '', 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, only, rest] = text.slice(1).split('\r\n');
    expect(head?.endsWith('Baris;Alasan ditolak')).toBe(true);
    expect(only).toContain(`"'=HYPERLINK(""x"";""y"")"`);
    expect(only).toContain('3;Tanggal tidak dapat dibaca: kapan-kapan. Nomor lapor.go.id bukan 4–12 angka: 1.');
    expect(rest ?? '').toBe('');
  });
});

describe('a report whose words were removed', () => {
  it.each([['with', '9165816'], ['without', '']])('does not come back with the file, %s a tracking ID', async (_name, trackingId) => {
    const lines = [line({ tracking_id: trackingId, tanggal_disposisi: '02/09/2026', tanggal_tindak_lanjut: '03/09/2026', tanggal_selesai: '04/09/2026', status: 'Selesai' })];
    await desk.importLines(lines);
    const { id, number } = await desk.ticket();
    desk.setClock('2032-01-05T02:00:00.000Z');
    expect(await retentionHandlers(desk.desk)['retention.erase']({ ids: [id], reason: 'Berita acara 12' })).toEqual({ erased: 1 });
    const { rows } = await desk.importLines(lines);
    expect(rows).toMatchObject([{ verdict: 'rejected', problems: [{ code: 'wasErased', value: number }] }]);
    expect(await desk.allTickets()).toMatchObject([{ id, title: '', text: '', trackingId: null }]);
  });
});
