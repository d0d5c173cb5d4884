/** What lies beside an export, for whoever opens it years from now. */
export function exportReadme(facts: { readonly at: string; readonly tickets: number; readonly files: number; readonly broken: number }): string {
  return `EKSPOR DATA TANGGAP
Dibuat: ${facts.at}

PERHATIAN: folder ini memuat data pribadi pelapor dan tidak dikunci.
Simpan hanya di tempat yang dijaga, dan hapus bila tidak diperlukan lagi.

Isi:
- laporan.jsonl: ${facts.tickets} laporan, satu laporan pada tiap baris, dalam bentuk JSON (UTF-8).
    ticketId: pengenal laporan
    events: riwayat laporan, tiap peristiwa dengan waktu (at), pelaku (by), jenis (type), dan isinya (data)
    contents: kata-kata laporan, dirujuk oleh riwayat dengan sidik isi (hash)
    reporter: identitas pelapor, atau null
    letters: surat-surat laporan
- catatan.jsonl: pengaturan kantor dan buku nomor surat, tiap baris berisi key dan value.
- lampiran/: ${facts.files} lampiran, tiap berkas dinamai dengan SHA-256 isinya. Nama aslinya ada di riwayat laporan.
${facts.broken > 0 ? `- ${facts.broken} lampiran rusak dan tidak dapat diekspor.\n` : ''}`;
}
