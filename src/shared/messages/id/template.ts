import { isTemplateWarning } from '../../contract/template-views.ts';
import type { TemplatePlace, TemplateProblem, TemplateProblemCode } from '../../contract/template-views.ts';
import type { TemplateList, TemplateText } from '../../letter/template-fields.ts';

const parts: Readonly<Record<TemplatePlace['part'], string>> = {
  body: 'isi', header: 'kepala halaman', footer: 'kaki halaman', note: 'catatan kaki atau komentar', properties: 'properti dokumen',
};

const problems: Readonly<Record<TemplateProblemCode, (subject: string) => string>> = {
  tooLarge: () => 'Berkas lebih besar dari 5 MB. Kecilkan gambar di dalamnya.',
  notDocx: () => 'Berkas ini bukan dokumen Word (.docx). Di Word, pilih Simpan sebagai, lalu Dokumen Word (.docx).',
  oldWord: () => 'Berkas ini berformat Word lama (.doc). Di Word, simpan sebagai Dokumen Word (.docx).',
  encrypted: () => 'Berkas ini terkunci kata sandi. Simpan salinan tanpa kata sandi.',
  damaged: (subject) => `Berkas ini rusak${subject === '' ? '' : ` pada bagian ${subject}`}. Buka di Word, simpan ulang, lalu unggah lagi.`,
  tooManyParts: () => 'Berkas ini memuat terlalu banyak bagian untuk sebuah surat.',
  unpackedTooLarge: (subject) => `Isi berkas terlalu besar setelah dibuka${subject === '' ? '' : ` (${subject})`}. Berkas seperti ini tidak dibuka demi keamanan.`,
  badName: (subject) => `Di dalam berkas ada nama yang tidak lazim: ${subject}. Simpan ulang dari Word.`,
  unsafePart: (subject) => `Bagian ini tidak dapat diterima: ${subject}. Pakai gambar PNG atau JPEG, dan jangan menyematkan huruf.`,
  macro: () => 'Berkas ini memuat makro. Simpan sebagai Dokumen Word (.docx) tanpa makro.',
  embedded: (subject) => `Berkas ini memuat objek sisipan (${subject}). Hapus objek itu, atau ganti dengan gambar atau teks.`,
  external: (subject) => `Berkas ini menautkan ke luar: ${subject}. Hapus tautannya; di Word klik kanan, lalu Hapus hyperlink.`,
  fieldCode: (subject) => `Berkas ini memuat bidang Word yang mengambil data dari luar (${subject}). Ubah menjadi teks biasa dengan Ctrl+Shift+F9.`,
  doctype: (subject) => `Bagian ${subject} memuat deklarasi yang tidak diizinkan. Simpan ulang dari Word.`,
  encoding: (subject) => `Bagian ${subject} tidak memakai UTF-8. Simpan ulang dari Word.`,
  unclosedTag: (subject) => `Bidang {{${subject} belum ditutup dengan }}.`,
  unopenedTag: () => 'Ada }} tanpa {{ di depannya.',
  unclosedList: (subject) => `{{#${subject}}} belum ditutup dengan {{/${subject}}}.`,
  unopenedList: (subject) => `{{/${subject}}} tidak mempunyai {{#${subject}}} di depannya.`,
  crossedLists: (subject) => `Penutup {{/${subject}}} tidak sesuai dengan pembukanya. Tutup yang dibuka terakhir lebih dulu.`,
  nestedList: (subject) => `{{${subject}}} berada di dalam daftar lain. Tutup daftar yang pertama lebih dulu.`,
  unknownField: (subject) => `Bidang {{${subject}}} tidak dikenal.`,
  listAlone: (subject) => `{{${subject}}} adalah daftar. Tulis {{#${subject}}} … {{/${subject}}}.`,
  listPlace: (subject) => `Pembuka dan penutup daftar${subject === '' ? '' : ` ${subject}`} tidak berada di tempat yang sepadan. Taruh keduanya dalam baris tabel yang sama, atau masing-masing di paragraf sendiri.`,
  tooManyFields: (subject) => `Templat memuat lebih dari ${subject} bidang.`,
  malformed: (subject) => `Bidang${subject === '' ? '' : ` {{${subject}}}`} tidak dapat dibaca. Hapus, lalu ketik ulang.`,
  noField: () => 'Templat ini belum memuat satu bidang pun, sehingga semua surat akan sama.',
  noBody: () => 'Isi surat tidak akan muncul: tidak ada {{#paragraf}}{{teks}}{{/paragraf}}.',
  noNumber: () => 'Nomor surat tidak akan muncul: tidak ada {{nomor}}.',
  noSigner: () => 'Nama penanda tangan tidak akan muncul: tidak ada {{nama}}.',
};

const texts: Readonly<Record<TemplateText, string>> = {
  nomor: 'Nomor surat; pada konsep “(diisi saat disetujui)”', tanggal: 'Tanggal surat', tempat: 'Tempat surat dibuat', sifat: 'Sifat surat', lampiran: 'Lampiran',
  hal: 'Hal', kepada: 'Penerima, dengan Yth.', di: 'Kota penerima', dari: 'Jabatan pengirim', pembuka: 'Pembuka', penutup: 'Penutup',
  jabatan: 'Jabatan penanda tangan, dengan a.n., u.b., atau Plt.', nama: 'Nama penanda tangan', pangkat: 'Pangkat', nip: 'NIP, tanpa kata NIP',
  kop_pemerintah: 'Baris pertama kepala surat', kop_unit: 'Nama unit pada kepala surat', kop_alamat: 'Alamat', kop_kontak: 'Telepon, pos-el, laman',
  judul: 'Judul, misalnya NOTA DINAS', nomor_laporan: 'Nomor laporan di Tanggap', kaki_surat: 'Kalimat kaki tanda tangan elektronik', tanda: 'KONSEP atau BATAL; kosong pada surat bernomor',
};
const lists: Readonly<Record<TemplateList, string>> = {
  paragraf: 'Seluruh isi di antara pembuka dan penutup, berurutan', butir: 'Butir bernomor saja', data: 'Data laporan: label dan nilai', tembusan: 'Tembusan',
  pihak: 'Para pihak dan saksi pada berita acara',
};

/** Texts of the forms that the office brings. */
export const templateText = {
  parts,
  texts, lists,
  tabs: { label: 'Bagian pengaturan surat', form: 'Kepala dan bentuk surat', archive: 'Klasifikasi per kategori', templates: 'Templat kantor' },
  intro: 'Unggah bentuk surat kantor sendiri sebagai dokumen Word (.docx). Tulis bidang seperti {{nomor}} di tempat yang akan diisi.',
  add: 'Tambah templat',
  empty: { title: 'Belum ada templat', text: 'Tanpa templat, surat memakai kepala dan bentuk surat dari pengaturan. Templat menambah pilihan saat menyimpan DOCX.' },
  columns: { name: 'Templat', kinds: 'Untuk jenis surat', updatedAt: 'Diubah' },
  sample: 'Isi contoh', sampleOf: (name: string) => `Isi contoh ${name}`,
  edit: 'Ubah…', copy: 'Simpan berkas aslinya', remove: 'Hapus…', actsOf: (name: string) => `Tindakan untuk ${name}`,
  dialog: {
    add: 'Templat baru', edit: 'Ubah templat', name: 'Nama templat', kinds: 'Untuk jenis surat', file: 'Berkas', choose: 'Pilih berkas DOCX…', replace: 'Ganti berkas…',
    checking: 'Memeriksa berkas…', sound: (count: number) => `Berkas dapat dipakai. ${count} bidang dikenali.`,
    unsound: (count: number) => `Berkas belum dapat dipakai. ${count} hal perlu diperbaiki di Word:`, warned: 'Berkas dapat dipakai, tetapi periksa hal ini:',
    preview: 'Pratinjau perkiraan', previewHint: 'Diisi data rekaan, hanya teksnya. Simpan templat, lalu pilih Isi contoh untuk melihatnya di Word.', save: 'Simpan templat', noKind: 'Pilih sekurangnya satu jenis surat.',
    noName: 'Isi nama templat.',
  },
  ask: { title: (name: string) => `Hapus templat “${name}”?`, text: 'Surat yang sudah dibuat tidak berubah. Berkas templat dihapus dari Tanggap.', confirm: 'Hapus templat' },
  saved: 'Templat tersimpan.', removed: 'Templat dihapus.',
  fields: {
    title: 'Bidang yang tersedia', hint: 'Klik sebuah bidang untuk menyalinnya.', lists: 'Daftar (diulang untuk setiap baris)', copied: (field: string) => `${field} disalin.`,
    condition: 'Bagian di antara {{#nip}} dan {{/nip}} hanya muncul bila NIP ada. Cara ini berlaku untuk semua bidang.',
  },
  saveWith: (name: string) => `Dengan templat “${name}”`, plain: 'Dengan bentuk surat Tanggap', pick: 'Pilih bentuk DOCX',
};

/** Where something stands, in words. */
function placeWords({ part, paragraph, near }: TemplatePlace): string {
  return `${capital(parts[part])}, paragraf ${String(paragraph)}${near === '' ? '' : `: “${near}”`}`;
}

/** What is wrong with a form: the sentence, and where. */
export function problemWords(found: TemplateProblem): { readonly text: string; readonly place: string | null; readonly isWarning: boolean } {
  const hint = found.suggestion === null ? '' : ` Mungkin maksudnya {{${found.suggestion}}}.`;
  return { text: problems[found.code](found.subject) + hint, place: found.place && placeWords(found.place), isWarning: isTemplateWarning(found) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
