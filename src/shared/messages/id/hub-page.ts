/** Words of the settings' part about preparing the hub. */
export const hubPageText = {
  title: 'Menyiapkan pusat data',
  lead: 'Pusat data adalah Apache CouchDB milik kota. Di sini tempat data setiap unit, hak, dan pengguna untuk setiap petugas disiapkan di sana. Rencananya ditampilkan dahulu.',
  guide: 'Panduan menyiapkan pusat',
  url: 'Alamat pusat', user: 'Pengelola CouchDB', password: 'Kata sandi pengelola', passwordHint: 'Dipakai sekali ini saja dan tidak disimpan.',
  plan: 'Lihat rencana',
  planned: {
    title: 'Rencana', steps: (count: string) => `${count} langkah. Belum ada yang diubah.`,
    ready: 'Pusat sudah siap. Tidak ada yang perlu diubah.',
    changed: 'Keadaan pusat berubah sejak rencana ditampilkan. Belum ada yang diubah, inilah rencana yang baru.',
    leftover: (users: string) => `Petugasnya sudah tidak ada di kantor, tetapi penggunanya masih dapat masuk: ${users}.`,
    disabled: (users: string) => `Dinonaktifkan dan dibiarkan begitu: ${users}.`,
    apply: (count: string) => `Jalankan ${count} langkah`,
    progress: (done: string, total: string) => `${done} dari ${total} langkah`,
  },
  applied: {
    done: (count: string) => `Selesai: ${count} langkah dilaksanakan.`,
    stopped: (done: string) => `Berhenti setelah ${done} langkah. Yang sudah selesai tetap berlaku. Lihat rencana lagi untuk melanjutkan sisanya.`,
  },
  made: {
    title: 'Kata sandi pengguna baru',
    lead: 'Hanya ditampilkan sekali ini. Simpan daftarnya, bagikan kepada tiap petugas, lalu hapus berkasnya.',
    user: 'Pengguna', officer: 'Petugas', password: 'Kata sandi',
    save: 'Simpan daftar', hide: 'Sudah disimpan, hapus dari layar',
  },
  required: 'Wajib diisi.',
} as const;
