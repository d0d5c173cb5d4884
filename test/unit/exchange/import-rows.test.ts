import { beforeEach, describe, expect, it } from 'vitest';
import { importText } from '../../../src/shared/messages/id/import.ts';
import { line, openImportDesk } from './import-desk.ts';
import type { ImportDesk, Line } from './import-desk.ts';

let desk: ImportDesk;
beforeEach(async () => { desk = await openImportDesk(); });
beforeEach(() => () => desk.close());

const typesOf = async (facts: Line) => {
  await desk.importLines([line(facts)]);
  const [id = ''] = desk.desk.store.rows().keys();
  return (await desk.desk.store.read(id))?.events.map(({ type, at }) => [type, at] as const) ?? [];
};

describe('a row becomes a ticket whose events have the dates of the file', () => {
  it('that has been answered and is over', async () => {
    const events = await typesOf({
      status: 'Selesai', tanggal_disposisi: '02/09/2026 09:00', tanggal_tindak_lanjut: '4 September 2026 10:00', tanggal_selesai: '2026-09-10 11:00',
    });
    expect(events).toEqual([
      ['ReportRegistered', '2026-09-01T01:00:00.000Z'], ['ReportVerified', '2026-09-02T02:00:00.000Z'], ['TicketDisposed', '2026-09-02T02:00:00.000Z'],
      ['FollowUpRecorded', '2026-09-04T03:00:00.000Z'], ['TicketClosed', '2026-09-10T04:00:00.000Z'],
    ]);
    expect(await desk.ticket()).toMatchObject({ status: 'done', unitId: 'pupr', categoryId: 'jalan-berlubang', classification: 'complaint', number: 'SKW-2026-000001' });
  });

  it('whose steps without a date have the best known earlier one', async () => {
    const events = await typesOf({ status: 'Sedang Proses', tanggal_disposisi: '02/09/2026 09:00' });
    expect(events.at(-1)).toEqual(['FollowUpRecorded', '2026-09-02T02:00:00.000Z']);
    expect((await desk.ticket()).exchanges[0]).toMatchObject({ imported: true, text: importText.recorded.followUpUndated });
  });

  it('without an answer that nobody dated: "Selesai" alone tells of none', async () => {
    expect((await typesOf({ status: 'Selesai' })).map(([type]) => type)).toEqual(['ReportRegistered', 'ReportVerified', 'TicketDisposed', 'TicketClosed']);
    expect((await desk.ticket()).firstFollowUpAt).toBeNull();
  });

  it.each([
    ['Belum Terverifikasi', 'unverified'], ['Terverifikasi', 'unanswered'], ['Proses', 'inProgress'], ['Selesai', 'done'], ['Tertunda', 'suspended'],
    ['Diarsipkan', 'archived'], ['Bukan Wewenang', 'notOurs'],
  ] as const)('with the status "%s"', async (word, status) => {
    await desk.importLines([line({ status: word, tanggal_disposisi: '02/09/2026' })]);
    expect((await desk.ticket()).status).toBe(status);
  });

  it('by its dates where it has no status', async () => {
    await desk.importLines([
      line({ tracking_id: '1001', status: '' }), line({ tracking_id: '1002', status: '', tanggal_disposisi: '02/09/2026' }),
      line({ tracking_id: '1003', status: '-', tanggal_tindak_lanjut: '03/09/2026' }),
    ]);
    expect((await desk.allTickets()).map(({ trackingId, status }) => [trackingId, status])).toEqual([['1001', 'unverified'], ['1002', 'unanswered'], ['1003', 'inProgress']]);
  });

  it('that keeps the file and the row as its source, in every event', async () => {
    await desk.importLines([line({ status: 'Selesai', berkas: 'a.jpg, b.jpg', tanggal_batas: '15/09/2026' })]);
    const [id = ''] = desk.desk.store.rows().keys();
    const events = (await desk.desk.store.read(id))?.events ?? [];
    expect(events.every(({ data }) => data.import?.file === 'uji.csv' && data.import.row === 2)).toBe(true);
    expect(JSON.stringify(events)).toContain(importText.recorded.attachments(2));
    expect(JSON.stringify(events)).toContain(importText.recorded.due('15/09/2026'));
    expect(JSON.stringify(events)).not.toContain('a.jpg');
  });

  it('with its place, its privacy and its reporter kept apart', async () => {
    await desk.importLines([line({
      kelurahan: 'Kel. Roban', lokasi: 'dekat pasar', anonim: 'Ya', rahasia: 'tidak', nama: 'Bulan  Kartika', nik: '6172024308900001', telepon: '81255501234', email: 'bulan@contoh.id',
    })]);
    const ticket = await desk.ticket();
    expect(ticket).toMatchObject({ districtId: '61.72.01', villageId: '61.72.01.1001', place: 'dekat pasar', anonymous: true, confidential: false });
    const bundle = await desk.desk.store.read(ticket.id);
    expect(bundle?.reporter).toEqual({ name: 'Bulan Kartika', nik: '6172024308900001', phone: '081255501234', email: 'bulan@contoh.id', address: null });
    expect(JSON.stringify(bundle?.events)).not.toContain('Kartika');
  });

  it('as Anonim where the name says so, or where nobody can tell what the mark means', async () => {
    await desk.importLines([line({ tracking_id: '1001', nama: 'Anonim' }), line({ tracking_id: '1002', isi_laporan: 'lain', anonim: '??', nama: 'Budi' })]);
    expect((await desk.allTickets()).map(({ anonymous }) => anonymous)).toEqual([true, true]);
    expect((await desk.desk.store.read((await desk.ticket('1001')).id))?.reporter).toBeNull();
  });
});

describe('a row is rejected with every reason', () => {
  it.each<[Line, string[]]>([
    [{ isi_laporan: '', judul: '' }, ['noText']],
    [{ tanggal_masuk: '' }, ['noDate']],
    [{ tanggal_masuk: '01/09/26', tanggal_disposisi: '31/02/2026', status: 'Entah' }, ['badDate', 'badDate', 'unknownStatus']],
    [{ tanggal_masuk: '01/01/2027' }, ['futureDate']],
    [{ tanggal_disposisi: '30/08/2026' }, ['datesOutOfOrder']],
    [{ tanggal_selesai: '02/09/2026', tanggal_tindak_lanjut: '03/09/2026', status: 'Selesai' }, ['datesOutOfOrder']],
    [{ disposisi: 'Bagian Kesra', kategori: 'Fasum', klasifikasi: 'Pungli' }, ['unknownUnit', 'unknownClassification', 'unknownCategory']],
    [{ klasifikasi: '', kategori: '' }, ['unknownClassification', 'unknownCategory']],
    [{ kanal: 'Telepati', kecamatan: 'Pontianak' }, ['unknownChannel', 'unknownDistrict']],
    [{ tracking_id: 'LPR-12' }, ['badTrackingId']],
    [{ isi_laporan: 'a'.repeat(20_001) }, ['textTooLong']],
  ])('%j', async (facts, codes) => {
    const { rows, result } = await desk.importLines([line(facts)]);
    expect(rows[0]?.verdict).toBe('rejected');
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(codes);
    expect(result.counts).toMatchObject({ new: 0, rejected: 1 });
    expect(desk.desk.store.rows().size).toBe(0);
  });

  it('where it has more cells than there are columns', async () => {
    const bytes = new TextEncoder().encode('isi_laporan;tanggal_masuk\njalan;1/9/2026\nrusak; parah;1/9/2026\n');
    const { rows } = await desk.importFile('a.csv', bytes);
    expect(rows.map(({ verdict, problems }) => [verdict, problems.map(({ code }) => code).includes('brokenRow')])).toEqual([['new', false], ['rejected', true]]);
  });

  it('but not for what only concerns the reporter or a date that nothing is reckoned from', async () => {
    const { rows } = await desk.importLines([line({ nik: '6172024308900000', telepon: 'tidak ada', email: 'x', tanggal_batas: 'segera' })]);
    expect(rows[0]?.verdict).toBe('new');
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['badDate', 'badNik', 'badContact', 'badContact']);
    expect((await desk.desk.store.read((await desk.ticket()).id))?.reporter).toBeNull();
  });
});

describe('all that is odd', () => {
  it('has a sentence', () => {
    for (const sentence of Object.values(importText.problems)) expect(sentence('x')).toMatch(/^[A-Z].*\.$/);
  });
});
