import type { ErrorCode, ErrorDetail } from '../../contract/errors.ts';
import { duration } from './duration.ts';

/** What an officer reads of a refusal: what happened, then that nothing was lost and what to do. */
export interface ErrorMessage {
  readonly title: string;
  readonly text: string;
}

type Words = readonly [title: string, text: string | ((detail: ErrorDetail) => string)];

const unchanged = 'Tidak ada yang berubah.';
const kept = 'Isian Anda masih ada.';

function fact(detail: ErrorDetail, key: string, sentence: (value: string) => string): string {
  const value = detail[key];
  return value === undefined ? '' : `${sentence(String(value))} `;
}

const words: Readonly<Record<ErrorCode, Words>> = {
  'unknown-call': ['Permintaan tidak dikenal', `${unchanged} Mulai ulang Tanggap, lalu coba lagi.`],
  'invalid-input': ['Ada isian yang belum sesuai', `${kept} Periksa isian yang ditandai, lalu coba lagi.`],
  unexpected: ['Terjadi kesalahan yang tidak terduga', `Data yang sudah tersimpan aman. Coba lagi. Bila terulang, salin rincian dan kirim ke bagian bantuan.`],
  'engine-restarted': ['Mesin data baru saja dimulai ulang', `Data yang sudah tersimpan aman dan isian Anda masih ada. Coba sekali lagi.`],
  'no-office': ['Kantor belum disiapkan', `${unchanged} Siapkan kantor lebih dulu.`],
  'office-exists': ['Kantor sudah pernah disiapkan', `${unchanged} Ubah datanya lewat Pengaturan.`],
  'not-signed-in': ['Anda belum memilih nama', `${kept} Pilih nama Anda, lalu ulangi.`],
  'unknown-officer': ['Nama petugas tidak ditemukan', `${unchanged} Muat ulang daftar, lalu pilih nama Anda.`],
  'not-allowed': ['Peran Anda tidak dapat melakukan ini', `${unchanged} Minta bantuan koordinator bila ini tugas Anda.`],
  'unit-in-use': ['Unit ini masih dipakai', `${unchanged} Pindahkan petugas dan laporannya ke unit lain lebih dulu.`],
  'data-locked': ['Data masih terkunci', `${unchanged} Buka dulu dengan kata sandi atau kunci pemulihan.`],
  'access-exists': ['Data sudah diamankan', `${unchanged} Ubah pengamanannya lewat Pengaturan.`],
  'weak-passphrase': ['Kata sandi ini terlalu mudah ditebak', `${unchanged} Coba empat kata yang tidak berkaitan, atau tambahkan kata lagi.`],
  'wrong-word': ['Kata yang diketik belum sama', `${unchanged} Periksa nomor dan ejaannya pada catatan Anda, lalu coba lagi.`],
  'wrong-key': ['Kunci ini tidak cocok', (d) =>
    `Data Anda tetap aman. Periksa ketikan Anda, lalu coba lagi${fact(d, 'seconds', (s) => (s === '0' ? '' : ` setelah ${duration(Number(s))}`)).trimEnd()}.`],
  'key-blocked': ['Terlalu sering dicoba', (d) =>
    `Data Anda tetap aman. Coba lagi${fact(d, 'seconds', (s) => ` setelah ${duration(Number(s))}`).trimEnd()}.`],
  'recovery-gone': ['Kata pemulihan sudah tidak ditampilkan', `${unchanged} Buat kata pemulihan baru, lalu coba lagi.`],
  'keys-damaged': ['Berkas kunci tidak dapat dibaca', `Data Anda tetap aman. Hubungi bagian bantuan agar berkas kunci dipulihkan dari cadangan.`],
  locked: ['Layar sedang terkunci', `${kept} Buka dengan PIN Anda, lalu coba lagi.`],
  'wrong-pin': ['PIN tidak cocok', (d) =>
    `${unchanged} ${fact(d, 'tries', (n) => (n === '0' ? '' : `Sisa ${n} kali sebelum harus menunggu.`))}Coba lagi.`.replace('  ', ' ')],
  'pin-blocked': ['PIN terlalu sering salah', (d) =>
    `${unchanged} Coba lagi${fact(d, 'seconds', (s) => ` setelah ${duration(Number(s))}`).trimEnd()}, atau minta koordinator menghapus PIN Anda.`],
  'unknown-ticket': ['Laporan tidak ditemukan', `${unchanged} Kembali ke Kotak Masuk dan cari lagi nomornya.`],
  'not-yours': ['Laporan ini bukan untuk unit Anda', `${unchanged} Hubungi koordinator bila laporan ini seharusnya ditangani unit Anda.`],
  'wrong-status': ['Status laporan sudah berubah', `${kept} Lihat riwayat terbaru laporan ini, lalu pilih langkah yang sesuai.`],
  'unknown-unit': ['Unit tidak ditemukan', `${kept} Pilih unit lain dari daftar.`],
  'unknown-category': ['Kategori tidak ditemukan', `${kept} Pilih kategori lain dari daftar.`],
  'no-unit': ['Laporan belum didisposisikan', `${kept} Disposisikan dahulu ke sebuah unit.`],
  'parent-missing': ['Laporan induk belum dipilih', `${kept} Cari dan pilih laporan yang sama.`],
  'parent-is-self': ['Laporan tidak dapat menjadi induknya sendiri', `${kept} Pilih laporan lain sebagai induk.`],
  'missing-details-empty': ['Belum ada kekurangan yang ditandai', `${kept} Tandai sekurangnya satu hal yang perlu dilengkapi pelapor.`],
  'ticket-erased': ['Isi laporan ini sudah dihapus sesuai retensi', `${unchanged} Angka kinerjanya tetap ada. Buat laporan baru bila masalahnya muncul lagi.`],
  'no-reporter': ['Laporan ini tidak memuat identitas pelapor', `${unchanged} Muat ulang laporan ini untuk melihat keadaannya sekarang.`],
  'tracking-id-taken': ['Nomor lapor.go.id ini sudah tercatat', (d) =>
    `${fact(d, 'number', (n) => `Nomor itu milik laporan ${n}.`)}${kept} Periksa nomornya atau buka laporan yang sudah ada.`],
  'attachment-type': ['Jenis berkas ini tidak dapat dilampirkan', `${unchanged} Pilih JPEG, PNG, WebP, PDF, DOCX, XLSX, atau MP4. Jenis dilihat dari isi berkas, bukan dari namanya.`],
  'attachment-heic': ['Foto ini memakai format HEIC dari iPhone', `${unchanged} Buka fotonya, simpan sebagai JPEG, lalu pilih berkas JPEG itu.`],
  'attachment-too-large': ['Ukuran berkas terlalu besar', (d) =>
    `${fact(d, 'megabytes', (n) => `Batasnya ${n} MB setiap berkas.`)}${unchanged} Pilih berkas yang lebih kecil, atau minta koordinator mengubah batas di Pengaturan.`],
  'attachment-too-many': ['Lampiran laporan ini sudah penuh', (d) =>
    `${fact(d, 'perReport', (n) => `Batasnya ${n} berkas setiap laporan.`)}Lampiran yang ada tetap tersimpan. Pilih yang paling perlu, atau minta koordinator mengubah batas di Pengaturan.`],
  'attachment-empty': ['Berkas ini kosong', `${unchanged} Periksa berkasnya, lalu pilih lagi.`],
  'attachment-known': ['Berkas ini sudah terlampir pada laporan ini', `${unchanged} Pilih berkas lain bila bukan ini yang dimaksud.`],
  'attachment-damaged': ['Gambar ini rusak dan tidak dapat dibersihkan', `${unchanged} Buka gambarnya di penampil gambar, simpan ulang sebagai JPEG, lalu pilih lagi.`],
  'unknown-attachment': ['Lampiran tidak ditemukan', `${unchanged} Muat ulang laporan ini, lalu coba lagi.`],
  'unknown-upload': ['Pengiriman berkas terputus', `Laporannya aman, berkas ini belum terlampir. Pilih berkasnya sekali lagi.`],
  'original-reason-missing': ['Alasan menyimpan berkas asli belum diisi', `${kept} Isi alasannya, lalu coba lagi.`],
  'unknown-letter': ['Surat tidak ditemukan', `${unchanged} Kembali ke daftar surat dan pilih lagi.`],
  'letter-locked': ['Surat ini sudah bernomor', `Surat bernomor tidak dapat diubah lagi. ${unchanged} Buat surat baru bila isinya perlu diperbaiki.`],
  'remark-missing': ['Catatan belum diisi', `${kept} Tuliskan alasannya, lalu coba lagi.`],
  'arms-picture': ['Gambar lambang tidak dapat dipakai', `${unchanged} Pilih gambar PNG atau JPEG, paling besar 1 MB dan 4.000 piksel, dengan bentuk mendekati persegi.`],
  'template-invalid': ['Templat ini belum dapat dipakai', `${unchanged} Lihat daftar perbaikannya di Pengaturan → Surat, lalu unggah ulang.`],
  'template-too-large': ['Berkas templat terlalu besar', `${unchanged} Berkas templat paling besar 5 MB. Kecilkan gambar di dalamnya, lalu coba lagi.`],
  'template-too-many': ['Templat sudah terlalu banyak', (d) => `${fact(d, 'most', (n) => `Paling banyak ${n} templat.`)}${unchanged} Hapus templat yang tidak dipakai, lalu coba lagi.`],
  'unknown-template': ['Templat tidak ditemukan', `${unchanged} Muat ulang daftar templat, lalu pilih lagi.`],
  'letters-busy': ['Pekerjaan surat yang lain belum selesai', `${unchanged} Tunggu sampai selesai, lalu coba lagi.`],
  'too-many-letters': ['Terlalu banyak laporan sekaligus', (d) => `${unchanged} ${fact(d, 'most', (most) => `Sekali jalan paling banyak ${most} surat.`)}Persempit saringannya, lalu coba lagi.`],
  'mixed-papers': ['Kertas atau bentuk surat yang dipilih berbeda-beda', `${unchanged} Pilih surat dengan kertas dan bentuk yang sama untuk satu kali cetak.`],
  'letter-in-word': ['Versi akhir surat ini dari Word', `${unchanged} Buka versi akhirnya di Word, lalu cetak dari sana.`],
  'not-a-word-file': ['Berkas ini bukan dokumen Word', `${unchanged} Pilih berkas .docx.`],
  'file-unreadable': ['Berkas tidak dapat dibaca', `${unchanged} Tutup berkas itu di Word atau periksa letaknya, lalu coba lagi.`],
  'letter-undecided': ['Surat ini punya lebih dari satu versi', `Petugas lain menulisnya pada saat yang sama. ${unchanged} Pilih dahulu versi yang dipakai di Perlu diputuskan.`],
  'conflict-gone': ['Perbedaan ini sudah tidak ada', `Petugas lain mungkin baru saja memutuskannya. ${unchanged} Kembali ke daftar Perlu diputuskan.`],
  'letter-incomplete': ['Surat belum lengkap', `${kept} Lengkapi bagian yang ditandai, lalu coba lagi.`],
  'pictures-missing': ['Grafik rekap belum lengkap di komputer ini', `${kept} Sambungkan ke pusat data agar grafiknya datang, lalu coba lagi. Bila tetap tidak lengkap, ajukan rekap sekali lagi.`],
  'charts-unfinished': ['Grafik masih digambar', `${kept} Tunggu sebentar, lalu coba lagi.`],
  'figures-changed': ['Angka rekap berubah sejak halaman ini dibuka', `${kept} Halaman sudah memakai angka terbaru. Periksa lagi, lalu ajukan.`],
  'recap-too-long': ['Teks rekap terlalu panjang', `${kept} Persingkat catatan atau saran, lalu coba ajukan lagi.`],
  'not-a-spreadsheet': ['Berkas ini bukan lembar kerja', `${unchanged} Pilih berkas .xlsx atau .csv hasil unduhan SP4N-LAPOR.`],
  'workbook-encrypted': ['Berkas ini terkunci kata sandi', `${unchanged} Buka di Excel, simpan salinan tanpa kata sandi, lalu pilih salinan itu.`],
  'workbook-old': ['Berkas ini memakai format Excel lama (.xls)', `${unchanged} Buka di Excel, simpan sebagai .xlsx, lalu pilih berkas itu.`],
  'workbook-damaged': ['Berkas ini rusak dan tidak dapat dibaca', `${unchanged} Unduh lagi dari SP4N-LAPOR, lalu coba lagi.`],
  'no-rows': ['Berkas ini tidak berisi laporan', `${unchanged} Pastikan baris pertama berisi judul kolom dan di bawahnya ada data.`],
  'too-many-cells': ['Berkas ini terlalu banyak isinya', `${unchanged} Bagi menjadi beberapa berkas, misalnya per bulan, lalu impor satu per satu.`],
  'too-large': ['Ukuran berkas terlalu besar', `${unchanged} Bagi menjadi beberapa berkas, lalu impor satu per satu.`],
  'has-formulas': ['Berkas ini berisi rumus', (d) =>
    `${fact(d, 'cell', (c) => `Rumus pertama ada di sel ${c}.`)}${unchanged} Di Excel, salin lalu tempel sebagai nilai, simpan, dan pilih lagi.`],
  'unknown-import': ['Berkas impor sudah tidak terbuka', `${unchanged} Pilih berkasnya sekali lagi.`],
  'columns-missing': ['Kolom yang wajib belum dipasangkan', `${unchanged} Pasangkan kolom isi laporan dan tanggal masuk, lalu lanjutkan.`],
  cancelled: ['Proses dibatalkan', `Yang sudah tersimpan tetap ada. Anda dapat mengulang kapan saja, tidak ada laporan yang menjadi ganda.`],
  'backup-busy': ['Pekerjaan lain pada data sedang berjalan', `${unchanged} Tunggu sampai selesai, lalu coba lagi.`],
  'backup-folder': ['Folder tujuan tidak dapat dipakai', `Data di meja ini aman. Pastikan flashdisk atau folder itu terpasang dan dapat ditulisi, lalu coba lagi.`],
  'backup-full': ['Ruang di tempat tujuan tidak cukup', `Data di meja ini aman dan cadangan lama tetap ada. Pilih folder lain atau kosongkan ruang, lalu coba lagi.`],
  'backup-foreign': ['Berkas ini bukan cadangan Tanggap', `${unchanged} Pilih berkas yang berakhiran .tanggap.`],
  'backup-newer': ['Cadangan ini dibuat oleh Tanggap versi lebih baru', `${unchanged} Pasang Tanggap versi terbaru, lalu coba lagi.`],
  'backup-truncated': ['Cadangan ini terpotong', `Mungkin penyalinannya belum selesai. ${unchanged} Pilih cadangan lain atau salin berkasnya sekali lagi.`],
  'backup-damaged': ['Cadangan ini rusak', `Isinya tidak dapat dipastikan utuh. ${unchanged} Pilih cadangan lain.`],
  'backup-other-key': ['Cadangan ini terkunci dengan kunci lain', `Cadangan dibuat di meja yang kuncinya berbeda. ${unchanged} Pilih cadangan lain atau hubungi bagian bantuan.`],
  'backup-needs-key': ['Cadangan ini dibuat di meja lain', `${unchanged} Buka dengan kata sandi data atau kata pemulihan dari meja itu, lalu coba lagi.`],
  'unknown-restore': ['Cadangan sudah tidak terbuka', `${unchanged} Pilih berkas cadangan sekali lagi.`],
  'hub-name': ['Alamat pusat tidak ditemukan', `${unchanged} Periksa ejaan alamat dan sambungan jaringan, lalu coba lagi.`],
  'hub-unreachable': ['Pusat tidak dapat dihubungi', `Semua perubahan aman di komputer ini dan dikirim setelah tersambung. Periksa jaringan, lalu coba lagi.`],
  'hub-tls': ['Sambungan ke pusat tidak dapat dipercaya', `${unchanged} Pasang berkas sertifikat dari pengelola pusat, lalu coba lagi.`],
  'hub-login': ['Nama pengguna atau kata sandi pusat tidak cocok', `${unchanged} Periksa keduanya, atau minta kata sandi baru kepada pengelola pusat.`],
  'hub-rights': ['Pengguna ini belum berhak membuka data di pusat', `${unchanged} Minta pengelola pusat memberi hak untuk unit Anda.`],
  'hub-version': ['Versi pusat belum didukung', `${unchanged} Minta pengelola pusat memasang Apache CouchDB versi 3.`],
  'hub-not-couchdb': ['Alamat ini bukan pusat Tanggap', `${unchanged} Periksa alamatnya kepada pengelola pusat, lalu coba lagi.`],
  'hub-missing': ['Pusat belum disiapkan', `${unchanged} Minta pengelola pusat menjalankan penyiapan pusat, lalu coba lagi.`],
  'hub-busy': ['Pusat sedang sibuk', `Semua perubahan aman di komputer ini. Coba lagi beberapa menit lagi.`],
  'hub-insecure': ['Sambungan ke pusat belum aman', `${unchanged} Pakai alamat yang diawali https, lalu coba lagi.`],
  'hub-empty': ['Pusat kosong', `Semua laporan aman di komputer ini. Pastikan alamatnya benar. Bila pusat baru dipasang ulang, minta koordinator mengisinya kembali.`],
  'hub-rolled-back': ['Pusat kembali ke keadaan lama', `Semua laporan aman di komputer ini. Minta koordinator mengisi kembali pusat dari meja ini.`],
  'hub-replaced': ['Pusat diganti dengan yang lain', `Semua laporan aman di komputer ini. Pastikan alamatnya benar, lalu minta koordinator mengisi pusat yang baru.`],
  'hub-wrong-office': ['Pusat ini milik kantor lain', `${unchanged} Periksa alamat pusat kantor Anda, lalu coba lagi.`],
  'hub-not-joined': ['Meja ini belum disambungkan ke pusat', `${unchanged} Buka Sinkronisasi untuk menyambungkannya.`],
  'hub-not-admin': ['Pengguna ini bukan pengelola server pusat', `${unchanged} Periksa nama dan kata sandi pengelola CouchDB, lalu coba lagi.`],
  'identity-not-here': ['Identitas pelapor Anonim tidak disimpan di meja unit', `${kept} Minta koordinator mencatat laporan ini, atau kosongkan identitasnya.`],
  'numbers-used-up': ['Nomor surat yang disediakan untuk meja ini habis', `Suratnya tetap tersimpan sebagai konsep. Sambungkan ke pusat untuk mendapat nomor baru, lalu coba lagi.`],
  'parcel-busy': ['Paket lain sedang dikerjakan', `${unchanged} Tunggu sampai selesai atau batalkan, lalu coba lagi.`],
  'parcel-foreign': ['Berkas ini bukan paket Tanggap', `${unchanged} Pilih berkas .tanggap-paket yang dibuat di meja lain.`],
  'parcel-newer': ['Paket ini dari Tanggap versi lebih baru', `${unchanged} Pasang versi terbaru di komputer ini, lalu coba lagi.`],
  'parcel-truncated': ['Paket ini terpotong', `${unchanged} Salin ulang berkasnya sampai selesai, atau minta paket baru, lalu coba lagi.`],
  'parcel-damaged': ['Paket ini rusak', `${unchanged} Salin ulang berkasnya, atau minta paket baru dari pengirim, lalu coba lagi.`],
  'parcel-unreadable': ['Paket tidak dapat dibaca', `${unchanged} Periksa apakah diska lepas masih terpasang, lalu coba lagi.`],
  'parcel-passphrase': ['Sandi pertukaran tidak cocok', `${unchanged} Periksa ketikan Anda, atau tanyakan sandi pertukaran kepada pengirim, lalu coba lagi.`],
  'parcel-signature': ['Tanda tangan paket tidak sah', `Isi paket bukan yang ditandatangani pengirimnya. ${unchanged} Minta paket baru langsung dari pengirim.`],
  'parcel-other-key': ['Meja pengirim memakai kunci lain', `Paket ini mengaku dari meja yang sudah dikenal, tetapi kuncinya berbeda. ${unchanged} Hubungi pengirim lewat telepon sebelum mencoba lagi.`],
  'parcel-own': ['Paket ini dibuat di meja ini', `${unchanged} Pilih paket yang dibuat di meja lain.`],
  'parcel-other-destination': ['Paket ini bukan untuk meja ini', `${unchanged} Periksa nama berkasnya, lalu pilih paket yang ditujukan ke meja ini.`],
  'parcel-other-office': ['Paket ini dari kantor lain', `${unchanged} Pilih paket dari kantor Anda sendiri.`],
  'parcel-unknown-desk': ['Meja pengirim belum dikenal', `${unchanged} Pastikan sidik kuncinya sama lewat telepon, lalu tandai persetujuan Anda.`],
  'unknown-parcel': ['Paket ini perlu dibuka lagi', `${unchanged} Pilih berkasnya sekali lagi.`],
  'no-passphrase': ['Sandi pertukaran belum diisi', `${unchanged} Ketik sandinya, lalu coba lagi. Pastikan sama dengan yang dipakai meja lain.`],
  'disk-full': ['Ruang penyimpanan komputer ini penuh', `Perubahan terakhir belum tersimpan, data sebelumnya aman. Kosongkan ruang, lalu coba lagi.`],
  'read-only': ['Folder data tidak dapat ditulisi', `Perubahan terakhir belum tersimpan, data sebelumnya aman. Minta bagian bantuan memeriksa izin folder.`],
  'file-locked': ['Berkas sedang dipakai program lain', `${unchanged} Tutup berkas itu di Word atau Excel, lalu coba lagi.`],
  'store-locked': ['Data sedang dipakai Tanggap yang lain', `${unchanged} Tutup jendela Tanggap yang lain di komputer ini, lalu coba lagi.`],
  'store-damaged': ['Sebagian data tidak dapat dibaca', `Tanggap tidak mengubah apa pun agar data dapat dipulihkan. Salin rincian dan hubungi bagian bantuan.`],
  'store-newer': ['Data dibuat oleh Tanggap versi lebih baru', `${unchanged} Pasang Tanggap versi terbaru di komputer ini.`],
  'store-unreadable': ['Data tidak dapat dibaca dari diska', `${unchanged} Periksa apakah diska atau folder jaringan tersambung, lalu coba lagi. Bila terulang, salin rincian untuk bagian bantuan.`],
  'store-closed': ['Tanggap sedang ditutup', `Data yang sudah tersimpan aman. Buka Tanggap lagi, lalu ulangi langkah terakhir.`],
  'write-failed': ['Perubahan tidak dapat disimpan', `Data sebelumnya aman dan isian Anda masih ada. Coba lagi. Bila terulang, salin rincian untuk bagian bantuan.`],
  'print-failed': ['Surat tidak dapat dicetak', `Suratnya tetap tersimpan. Periksa pencetak, atau simpan sebagai PDF dan cetak dari sana.`],
};

/** The words of a refusal; `detail` adds facts such as a cell's address. */
export function errorMessage(code: ErrorCode, detail: ErrorDetail = {}): ErrorMessage {
  const [title, text] = words[code];
  return { title, text: typeof text === 'string' ? text : text(detail) };
}
