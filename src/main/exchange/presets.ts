import type { ColumnMapping, ImportField, ImportPreset } from '../../shared/contract/import-views.ts';
import { importText } from '../../shared/messages/id/import.ts';
import { HEADER_WORDS, plainHeader } from './header-words.ts';

type FieldsByHeader = readonly (readonly [header: string, field: ImportField])[];

/** Sets of headers seen in downloads of SP4N-LAPOR and its city mirrors. */
const SEEN: readonly { readonly name: string; readonly columns: FieldsByHeader }[] = [
  {
    name: importText.presets.perUnit,
    columns: [
      ['tanggal_masuk', 'receivedAt'], ['dinas_tujuan', 'unit'], ['kecamatan_final', 'district'], ['status', 'status'],
      ['kategori', 'category'], ['isi_laporan_awal', 'text'], ['tracking_id', 'trackingId'],
    ],
  },
  {
    name: importText.presets.disposition,
    columns: [
      ['judul_laporan', 'title'], ['isi_laporan', 'text'], ['klasifikasi', 'classification'], ['kategori', 'category'],
      ['disposisi', 'unit'], ['tanggal_masuk', 'receivedAt'], ['tanggal_disposisi', 'disposedAt'],
      ['tanggal_tindak_lanjut', 'followedUpAt'], ['tanggal_batas', 'dueOn'], ['berkas', 'attachments'],
    ],
  },
  {
    name: importText.presets.reporters,
    columns: [
      ['nik', 'reporterNik'], ['nomor_tiket', 'trackingId'], ['nama_lengkap', 'reporterName'], ['nomor_pengadu', 'reporterPhone'],
      ['email', 'reporterEmail'], ['judul', 'title'], ['detail', 'text'], ['sumber_pengaduan', 'channel'], ['kategori', 'category'],
      ['status', 'status'],
      // Beside name and NIK it is where the reporter lives, and what is taken for that stays with the identity.
      ['alamat_lengkap', 'reporterAddress'], ['waktu_dibuat', 'receivedAt'], ['tanggal_kejadian', 'incidentOn'],
    ],
  },
];

const BUILT_IN: readonly ImportPreset[] = SEEN.map(({ name, columns }) => ({
  name,
  headers: columns.map(([header]) => header),
  mapping: Object.fromEntries(columns.map(([, field], column) => [field, column])),
  builtIn: true,
}));

/** The presets whose columns this file has, the closest first (an office's own before a built-in), with mappings that count its columns. */
export function fittingPresets(headers: readonly string[], saved: readonly ImportPreset[]): readonly ImportPreset[] {
  return [...saved, ...BUILT_IN]
    .flatMap((preset) => place(preset, headers) ?? [])
    .sort((left, right) => Object.keys(right.mapping).length - Object.keys(left.mapping).length);
}

/** The preset with this file's column numbers; null where a column that it needs is missing. */
function place(preset: ImportPreset, headers: readonly string[]): ImportPreset | null {
  const columns = headers.map(plainHeader);
  const mapping: Partial<Record<ImportField, number>> = {};
  for (const [field, column] of Object.entries(preset.mapping) as [ImportField, number][]) {
    const found = columns.indexOf(plainHeader(preset.headers[column] ?? ''));
    if (found === -1) return null;
    mapping[field] = found;
  }
  return { ...preset, mapping };
}

/** A mapping by the usual names of columns, for a file that no preset fits; each column is given away once. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const columns = headers.map(plainHeader);
  const claims = Object.entries(HEADER_WORDS).flatMap(([field, words]) =>
    words.flatMap((word, certainty) => {
      const column = columns.indexOf(word);
      return column === -1 ? [] : [{ field: field as ImportField, column, certainty }];
    }));
  claims.sort((left, right) => left.certainty - right.certainty);
  const mapping: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of claims) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}
