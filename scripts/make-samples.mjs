// Makes the three sample files of resources/samples: 400 reports such as a city gets, all made up, the same on every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { iso, slashed, slashedDay, spelled, toWindows1252, withoutEmoji, writeCsv, writeWorkbook } from './samples/formats.mjs';
import { createRandom } from './samples/random.mjs';
import { makeReport } from './samples/reports.mjs';
import { asHtml, makeName, makeNik, makePhone } from './samples/words.mjs';

const folder = join(root, 'resources', 'samples');
const seen = new Set();
const random = createRandom(6172);
const byDate = (left, right) => left.receivedAt - right.receivedAt;
const many = (count, options) => Array.from({ length: count }, () => makeReport(random, options, seen)).sort(byDate);
let nextTicket = 9_165_000;
const ticket = () => String((nextTicket += random.int(3, 61)));

const STATUS_WORDS = {
  unverified: ['Belum Terverifikasi', 'Belum Terverifikasi', 'belum diverifikasi'],
  unanswered: ['Belum Ditindaklanjuti', 'Terverifikasi', 'BELUM DITINDAKLANJUTI', 'Terdisposisi'],
  inProgress: ['Sedang Proses', 'Proses', 'sedang proses', 'Dalam Proses'],
  done: ['Selesai', 'Selesai', 'SELESAI', 'selesai '],
  suspended: ['Tertunda', 'Ditunda', 'Pending'],
  archived: ['Diarsipkan', 'Arsip'],
  notOurs: ['Bukan Wewenang', 'Bukan Kewenangan'],
};
const statusWord = ({ status }) => random.pick(STATUS_WORDS[status]);
const maybeHtml = (text) => (random.chance(0.22) ? asHtml(text, random) : text);

/** Dispositions of the last weeks, as a workbook; most dates are real ones, some were typed. */
function dispositions() {
  const reports = many(120, {
    from: Date.UTC(2026, 8, 1), to: Date.UTC(2026, 10, 19), statusWeights: [['inProgress', 56], ['unanswered', 27], ['unverified', 17]],
  });
  const date = (time) => (time === null ? null : random.weighted([[{ date: time }, 70], [slashed(time), 16], [spelled(time), 14]]));
  const shouted = (words) => (random.chance(0.15) ? words.toUpperCase() : words);
  let kesra = 3;
  const rows = reports.map((report) => {
    const isDisposed = report.disposedAt !== null;
    const isKesra = isDisposed && report.unitId === 'dinsos' && kesra > 0 && (kesra -= 1) >= 0;
    const full = report.classification === 'Pengaduan' && random.chance(0.5) ? 'Pengaduan Tidak Berkadar Pengawasan' : report.classification;
    return [
      random.chance(0.07) ? '' : report.title, maybeHtml(report.text), isDisposed || random.chance(0.5) ? shouted(full) : '',
      isDisposed || random.chance(0.8) ? report.category : '', isDisposed ? (isKesra ? 'Bagian Kesra Setda' : report.unit) : '',
      date(report.receivedAt), date(report.disposedAt), date(report.followedUpAt), isDisposed ? { date: dayAfter(report.receivedAt, 14) } : null,
      random.chance(0.4) ? Array.from({ length: random.int(1, 3) }, (_, i) => `foto_${random.int(100, 999)}_${i + 1}.jpg`).join(', ') : '',
    ];
  });
  const head = ['judul_laporan', 'isi_laporan', 'klasifikasi', 'kategori', 'disposisi', 'tanggal_masuk', 'tanggal_disposisi', 'tanggal_tindak_lanjut', 'tanggal_batas', 'berkas'];
  return writeWorkbook('Disposisi', [head, ...rows]);
}

const dayAfter = (time, days) => (Math.floor(time / 86_400_000) + days) * 86_400_000;

/** A year's recap by unit, from old web software: semicolons, Windows-1252. */
function recap() {
  const reports = many(150, {
    from: Date.UTC(2025, 5, 2), to: Date.UTC(2026, 4, 29),
    statusWeights: [['done', 64], ['inProgress', 12], ['unanswered', 5], ['unverified', 2], ['suspended', 5], ['archived', 6], ['notOurs', 6]],
  });
  const typographic = (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/, (?=padahal)/g, ' – ');
  const rows = reports.map((report) => [
    random.weighted([[slashed, 70], [slashedDay, 20], [iso, 10]])(report.receivedAt), report.unit, report.district, statusWord(report), report.category,
    withoutEmoji(maybeHtml(typographic(report.text))), ticket(),
  ]);
  return toWindows1252(writeCsv([['tanggal_masuk', 'dinas_tujuan', 'kecamatan_final', 'status', 'kategori', 'isi_laporan_awal', 'tracking_id'], ...rows], ';'));
}

const CHANNELS = [['lapor.go.id', 30], ['Android', 24], ['iOS', 6], ['WhatsApp', 18], ['SMS 1708', 7], ['Twitter', 4], ['Tatap Muka', 5], ['website', 4], ['Email', 2]];

/** This year's tickets with their reporters: commas, UTF-8. */
function tickets() {
  const reports = many(130, {
    from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 10, 20),
    statusWeights: [['done', 46], ['inProgress', 22], ['unanswered', 12], ['unverified', 9], ['suspended', 4], ['archived', 4], ['notOurs', 3]],
  });
  const rows = reports.map((report) => {
    const isAnonymous = random.chance(0.14);
    const name = makeName(random);
    const or = (share, value) => (isAnonymous || random.chance(share) ? '' : value);
    return [
      or(0.35, makeNik(random)), ticket(), isAnonymous ? 'Anonim' : random.chance(0.1) ? name.toUpperCase() : name, or(0.2, makePhone(random)),
      or(0.5, `${name.toLowerCase().replaceAll(' ', '.')}@contoh.id`), random.chance(0.08) ? '' : report.title, maybeHtml(report.text),
      random.weighted(CHANNELS), report.unitId === 'perkim' ? 'Fasum' : report.category, statusWord(report),
      or(0.3, `${random.pick(report.place.jalan)} No. ${random.int(1, 140)}, Kel. ${report.place.kel}`),
      random.weighted([[iso, 75], [spelled, 25]])(report.receivedAt),
      random.chance(0.45) ? slashedDay(report.receivedAt - random.int(0, 9) * 86_400_000) : random.chance(0.1) ? '-' : '',
    ];
  });
  const head = ['nik', 'nomor_tiket', 'nama_lengkap', 'nomor_pengadu', 'email', 'judul', 'detail', 'sumber_pengaduan', 'kategori', 'status', 'alamat_lengkap', 'waktu_dibuat', 'tanggal_kejadian'];
  return Buffer.from(`\uFEFF${writeCsv([head, ...rows], ',')}`, 'utf8');
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'disposisi-sep-nov-2026.xlsx'), dispositions());
writeFileSync(join(folder, 'rekap-dinas-2025-2026.csv'), recap());
writeFileSync(join(folder, 'tiket-pelapor-2026.csv'), tickets());
