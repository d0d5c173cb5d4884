import { describe, expect, it } from 'vitest';
import { cellsOf, csvOf, openImportDesk } from './import-desk.ts';
import type { ImportDesk, Line } from './import-desk.ts';
import { makeWorkbook, textRows } from './workbook.ts';

const ROWS = 10_000;
const two = (value: number) => String(value).padStart(2, '0');
const STATUS = ['Belum Terverifikasi', 'Belum Ditindaklanjuti', 'Sedang Proses', 'Selesai'];

/** Rows of about 1.5 KB, in all stages. */
function lines(): readonly Line[] {
  return Array.from({ length: ROWS }, (_, row): Line => {
    const day = `${two(1 + (row % 28))}/${two(1 + (row % 9))}/2026`;
    return {
      tracking_id: String(1_000_000 + row), judul: `Jalan rusak nomor ${row}`, klasifikasi: 'Pengaduan', kategori: 'Jalan Berlubang', disposisi: 'Dinas PUPR',
      isi_laporan: `Selamat pagi, jalan di depan rumah kami &amp; pasar rusak ${row}. `.repeat(24), status: STATUS[row % 4] ?? '', kecamatan: 'Singkawang Barat',
      tanggal_masuk: `${day} 08:15`, tanggal_disposisi: row % 4 > 0 ? `${day} 10:00` : '', tanggal_tindak_lanjut: row % 4 > 1 ? `${day} 15:00` : '',
    };
  });
}

function workbookOf(all: readonly Line[]): Uint8Array<ArrayBuffer> {
  return makeWorkbook({ sheet: textRows(cellsOf(all)) });
}

/** Asks the desk for a report every few milliseconds, as an officer who goes on working does. */
function askMeanwhile(desk: ImportDesk, id: string) {
  const waits: number[] = [];
  const state = { isOn: true };
  const asking = (async () => {
    while (state.isOn) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
      await desk.desk.store.read(id);
      waits.push(performance.now() - asked - 5);
    }
  })();
  return async () => {
    state.isOn = false;
    await asking;
    waits.sort((left, right) => left - right);
    return { median: waits[waits.length >> 1] ?? 0, p95: waits[Math.floor(waits.length * 0.95)] ?? 0, max: waits.at(-1) ?? 0 };
  };
}

describe('10,000 rows', () => {
  it.each([['CSV', csvOf], ['XLSX', workbookOf]] as const)('of a %s file are read, checked and imported in under 20 s, and others are answered meanwhile', async (kind, write) => {
    const desk = await openImportDesk();
    const bytes = write(lines());
    const first = await desk.add({
      trackingId: null, channelId: 'letter', title: 'Surat', text: 'Surat', place: null, districtId: null, villageId: null, incidentOn: null,
      classification: null, categoryId: null, anonymous: false, confidential: false, reporter: null,
    });
    const stop = askMeanwhile(desk, first);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const { importId, mapping } = await desk.handlers['import.read']({ name: 'besar', bytes });
    const read = performance.now();
    await desk.handlers['import.preview']({ importId, mapping, meanings: [] });
    const checked = performance.now();
    const { counts } = await desk.handlers['import.run']({ importId });
    const done = performance.now();
    const used = process.cpuUsage(cpu);
    const waits = await stop();
    await desk.close();
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    process.stdout.write(`${kind}, ${(bytes.length / 1e6).toFixed(1)} MB: read ${seconds(start, read)} s, check ${seconds(read, checked)} s, import ${seconds(checked, done)} s, `
      + `processor ${((used.user + used.system) / 1e6).toFixed(1)} s; others waited ${waits.median.toFixed(0)} ms (median), ${waits.p95.toFixed(0)} (95 %), ${waits.max.toFixed(0)} (most)\n`);
    expect(counts).toMatchObject({ new: ROWS, rejected: 0 });
    expect(done - start).toBeLessThan(20_000);
    expect(waits.median).toBeLessThan(50);
  }, 120_000);
});
