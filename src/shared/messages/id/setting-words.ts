import type { SettingClashView } from '../../contract/sync-views.ts';
import type { Office } from '../../office/office.ts';
import { officeText } from './office.ts';
import { roleLabels } from './labels.ts';

const records: Readonly<Record<string, string>> = { arms: 'Lambang daerah', letterTemplates: 'Templat surat' };
const places: Readonly<Record<string, string>> = {
  name: 'Nama kantor', city: 'Kota', timeZone: 'Zona waktu', ticketPrefix: 'Awalan nomor tiket', coordinatingUnitId: 'Unit koordinator',
  units: 'Unit', officers: 'Petugas', categories: 'Kategori', channels: 'Kanal', districts: 'Kecamatan', deadlines: 'Tenggat', holidays: 'Kalender kerja',
  letterRules: 'Surat', lockAfterMinutes: 'Kunci layar setelah (menit)', attachmentLimits: 'Batas lampiran', retention: 'Retensi',
};
const fields: Readonly<Record<string, string>> = {
  name: 'nama', shortName: 'nama singkat', code: 'kode', aliases: 'sebutan lain', workdays: 'hari kerja seminggu', letterhead: 'kepala surat', government: 'baris pertama',
  lines: 'nama pada surat', address: 'alamat', contact: 'kontak', signing: 'penanda tangan', officerId: 'pejabat', mode: 'cara menandatangani',
  superiorPosition: 'atas nama', middlePosition: 'jabatan sebelum u.b.', copies: 'tembusan', role: 'peran', unitId: 'unit', nip: 'NIP', rank: 'pangkat/golongan',
  position: 'jabatan', parentId: 'kategori induk', archiveCode: 'klasifikasi surat', villages: 'kelurahan', years: 'tahun', megabytes: 'MB setiap berkas',
  perReport: 'berkas setiap laporan', paper: 'kertas', font: 'huruf', fontSize: 'ukuran huruf', margins: 'batas tepi', top: 'atas', bottom: 'bawah', left: 'kiri',
  right: 'kanan', numberPattern: 'pola nomor surat', defaultClassification: 'klasifikasi arsip', electronicFooter: 'kalimat kaki', kop: 'bentuk kepala surat', papers: 'kertas menurut jenis', recap: 'rekap',
  spacing: 'jarak baris', head: 'kepala dan tanda tangan', body: 'isi', firstLineMm: 'inden baris pertama (mm)',
  fileName: 'nama berkas', kind: 'jenis', current: 'gambar yang dipakai', pictures: 'gambar',
};
const EMPTY = '(kosong)';
/** So many entries of a list are named. */
const NAMED = 5;

/** Which setting it is: `Unit › Dinas Lingkungan Hidup › nama`. */
export function settingLabel({ record, path }: Pick<SettingClashView, 'record' | 'path'>, office: Office): string {
  const steps = path === '' ? [] : path.split('/');
  const words = record === 'office' ? [] : [records[record] ?? record];
  steps.forEach((step, index) => {
    if (step.startsWith('#')) words.push(nameOf(step.slice(1), office));
    else words.push((index === 0 && record === 'office' ? places[step] : fields[step]) ?? step);
  });
  return words.join(' › ');
}

/** A setting's value as an officer reads it; of a list what the other one lacks is named. */
export function settingValue(text: string, other: string, { path }: Pick<SettingClashView, 'path'>, office: Office): string {
  const key = path.split('/').at(-1) ?? '';
  if (text === '' || text === 'null') return EMPTY;
  if (key === 'role') return (roleLabels as Readonly<Record<string, string>>)[text] ?? text;
  if (key === 'timeZone') return (officeText.zones as Readonly<Record<string, string>>)[text] ?? text;
  if (key === 'paper') return (officeText.papers as Readonly<Record<string, string>>)[text] ?? text;
  if (/Id$/u.test(key)) return nameOf(text, office);
  const value = parsed(text);
  if (value === true || value === false) return value ? 'ya' : 'tidak';
  if (Array.isArray(value)) return listWords(value, parsed(other));
  return typeof value === 'object' && value !== null ? entryWords(value) : text;
}

function listWords(list: readonly unknown[], other: unknown): string {
  if (list.length === 0) return EMPTY;
  const there = new Set(Array.isArray(other) ? other.map((item) => JSON.stringify(item)) : []);
  const own = list.filter((item) => !there.has(JSON.stringify(item))).map(entryWords);
  const more = own.length > NAMED ? `, dan ${own.length - NAMED} lainnya` : '';
  return own.length === 0 ? `${list.length} isian, semuanya ada juga di sisi lain` : `${own.slice(0, NAMED).join(', ')}${more}`;
}

function entryWords(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const plain = Object.entries(entry).filter(([key, value]) => key !== 'id' && ['string', 'number'].includes(typeof value) && value !== '').map(([, value]) => String(value));
  return plain.length === 0 ? EMPTY : plain.slice(0, NAMED).join(' · ');
}

function nameOf(id: string, { units, officers, categories, channels, districts }: Office): string {
  return [...units, ...officers, ...categories, ...channels, ...districts].find((one) => one.id === id)?.name ?? id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
