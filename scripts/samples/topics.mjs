// What citizens of a city write about. Slots: {jalan} {titik} {kel} {rt} {sejak} {lama} {jam} {hari} {n} {umur}. Every text is made up.

/** One subject: who answers it, how files call its category, and reports as `[titles, text]`. `class` is the usual classification. */
export const topics = [
  {
    unit: 'pupr', categories: ['Jalan Berlubang', 'jalan rusak', 'Infrastruktur > Jalan Berlubang'], class: 'Pengaduan', weight: 5,
    reports: [
      [['Jalan berlubang di {jalan}', 'JALAN RUSAK PARAH {jalan}'],
        'Jalan di {jalan} dekat {titik} berlubang {sejak}. Kalau hujan lubangnya tertutup air, {hari} kemarin sudah ada dua pengendara motor yang jatuh.'],
      [['Lubang besar dekat {titik}', 'Lubang di depan {titik}'],
        'Lubang di depan {titik} makin lebar, kira-kira {n} meter. Mobil terpaksa ambil jalur kanan dan itu berbahaya. Kapan diperbaiki?'],
      [['Aspal terkelupas di {jalan}', 'mohon perbaikan jalan {jalan}'],
        'Saya tiap hari lewat {jalan} antar anak sekolah. Aspalnya terkelupas dan kerikilnya lepas. Warga sudah menimbun pakai batu bata, tapi tidak bertahan seminggu.'],
      [['Bekas galian tidak ditutup', 'galian pipa {jalan}'],
        'bekas galian pipa di {jalan} tidak ditutup rapi, sudah {lama}. jalan jadi bergelombang dan debunya masuk ke rumah.'],
      [['{n} lubang di {jalan}', 'Mohon tambal jalan sebelum musim hujan'],
        'Ada {n} titik lubang sepanjang {jalan} sampai simpang {titik}. Mohon minimal ditambal dulu sebelum musim hujan.'],
    ],
  },
  {
    unit: 'pupr', categories: ['Drainase', 'Saluran Air', 'Got', 'parit'], class: 'Pengaduan', weight: 4,
    reports: [
      [['Parit tersumbat di {jalan}', 'Got penuh lumpur'],
        'Parit di {jalan} penuh lumpur dan sampah plastik, air tidak mengalir {sejak}. Baunya menyengat dan banyak jentik nyamuk.'],
      [['Saluran air ditutup bangunan', 'Saluran dekat {titik} tertutup'],
        'Saluran di samping {titik} ditutup bangunan warga, akibatnya air dari gang kami tidak punya jalan keluar.'],
      [['Gorong-gorong {jalan} terlalu kecil'],
        'Sudah dua kali RT kami gotong royong membersihkan got, tapi gorong-gorong di bawah {jalan} terlalu kecil. Perlu alat berat dari dinas.'],
      [['Dinding drainase roboh', 'Drainase {jalan} roboh'],
        'Dinding drainase di {jalan} roboh sepanjang {n} meter. Tanah pinggir jalan mulai ikut turun.'],
    ],
  },
  {
    unit: 'pupr', categories: ['Banjir', 'genangan', 'Genangan Air'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Banjir setiap hujan di {kel}', 'banjir lagi banjir lagi', 'Air masuk rumah warga'],
        'Setiap hujan lebih dari satu jam, air masuk ke rumah warga {rt} {kel} setinggi mata kaki. Tahun lalu pernah didata, tetapi belum ada kelanjutannya.'],
      [['Genangan di depan {titik}', 'Genangan lama surut'],
        'Genangan di depan {titik} baru surut setelah {n} jam. Anak sekolah harus melepas sepatu.'],
      [['Pintu air rusak', 'Air pasang masuk ke {jalan}'],
        'Pintu air di dekat {titik} sepertinya rusak karena air pasang masuk sampai ke {jalan}. Mohon dicek petugas.'],
    ],
  },
  {
    unit: 'pupr', categories: ['Trotoar', 'Trotoar Rusak'], class: 'Pengaduan', weight: 1,
    reports: [
      [['Trotoar rusak di {jalan}', 'Tutup trotoar pecah'],
        'Tutup trotoar di {jalan} pecah dan besi tulangnya keluar. Ibu saya yang memakai tongkat hampir terperosok.'],
      [['Ubin pemandu tunanetra terputus'],
        'Ubin pemandu untuk tunanetra di depan {titik} terputus oleh tiang dan pot bunga. Mohon ditata ulang.'],
    ],
  },
  {
    unit: 'dishub', categories: ['Penerangan Jalan', 'PJU', 'Lampu Jalan', 'Penerangan Jalan Umum (PJU)'], class: 'Pengaduan', weight: 4,
    reports: [
      [['Lampu jalan padam di {jalan}', 'PJU mati sudah {lama}', 'lampu jalan gelap {kel}'],
        'Lampu jalan di {jalan} dari {titik} sampai ujung gang padam {sejak}. Malam gelap sekali dan rawan jambret.'],
      [['PJU menyala siang hari'],
        'Ada {n} tiang PJU yang menyala siang hari dan padam malam hari. Mungkin sensornya terbalik.'],
      [['Kabel lampu jalan menjuntai', 'Kabel rendah dekat {titik}'],
        'Kabel lampu jalan di depan {titik} menjuntai rendah. Takut tersengat kalau hujan.'],
      [['Mohon lampu jalan untuk perumahan {kel}', 'Syarat pengajuan lampu jalan'],
        'Perumahan kami di {kel} belum punya lampu jalan sama sekali padahal sudah {n} tahun dihuni. Apa syarat pengajuannya?'],
    ],
  },
  {
    unit: 'dishub', categories: ['Parkir Liar', 'Parkir'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Juru parkir tidak memberi karcis', 'Tarif parkir motor Rp5.000?'],
        'Juru parkir di depan {titik} meminta Rp5.000 untuk motor dan tidak memberi karcis. Tarif resminya berapa?'],
      [['Truk parkir di badan jalan', 'Truk dua lajur di {jalan}'],
        'Truk ekspedisi parkir dua lajur di {jalan} setiap {hari} sekitar pukul {jam}. Ambulans pernah tidak bisa lewat.'],
      [['Parkir liar di {jalan}', 'Rambu dilarang parkir hilang'],
        'Rambu dilarang parkir di {jalan} sudah hilang, sekarang kedua sisi jalan penuh mobil.'],
    ],
  },
  {
    unit: 'dishub', categories: ['Perhubungan', 'Transportasi'], class: 'Aspirasi', weight: 2,
    reports: [
      [['Usul lampu lalu lintas di simpang {titik}'],
        'Simpang {titik} sudah ramai sekali pada pukul {jam}. Kami mengusulkan dipasang lampu lalu lintas atau setidaknya ada petugas.'],
      [['Zebra cross depan {titik} pudar'],
        'Cat zebra cross di depan {titik} sudah pudar, pengendara tidak mau berhenti. Mohon dicat ulang dan dipasang rambu.'],
      [['Usul rute bus sekolah', 'Bus sekolah lewat {jalan}'],
        'Mohon bus sekolah juga melewati {jalan} karena banyak pelajar yang berjalan kaki lebih dari dua kilometer.'],
    ],
  },
  {
    unit: 'dlh', categories: ['Pengelolaan Sampah', 'Sampah', 'persampahan'], class: 'Pengaduan', weight: 5,
    reports: [
      [['TPS {titik} tidak diangkut', 'SAMPAH BELUM DIANGKUT'],
        'Sampah di TPS dekat {titik} tidak diangkut {sejak}. Baunya sampai ke warung dan lalatnya banyak.'],
      [['Orang luar buang sampah di {jalan}', 'Tumpukan sampah di pinggir jalan'],
        'Warga dari luar {kel} membuang sampah di pinggir {jalan} setiap malam. Tolong dipasang kamera atau papan larangan.'],
      [['Gerobak sampah jarang datang', 'Iuran sampah dan jadwalnya'],
        'Kami bayar iuran sampah Rp{n}0.000 per bulan, tetapi gerobaknya hanya datang seminggu sekali. Mohon jadwal yang jelas.'],
      [['Bak sampah bolong di {jalan}'],
        'Bak sampah di {jalan} sudah bolong bagian bawahnya, air sampah mengalir ke jalan.'],
      [['Bakar sampah plastik tiap sore', 'asap bakaran sampah'],
        'ada yang bakar sampah plastik tiap sore di belakang {titik}. asapnya masuk rumah, anak saya asma.'],
    ],
  },
  {
    unit: 'dlh', categories: ['Lingkungan Hidup dan Kehutanan', 'Lingkungan Hidup', 'LHK'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Air sungai berubah warna', 'Air keruh di {kel}'],
        'Air sungai di {kel} berubah keruh kecokelatan {sejak}. Diduga ada kegiatan di hulu. Warga masih memakainya untuk mencuci.'],
      [['Pohon miring di depan {titik}', 'Pohon rawan tumbang'],
        'Pohon besar di depan {titik} sudah miring dan akarnya terangkat. Kalau roboh akan kena kabel listrik.'],
      [['Limbah cuci mobil dibuang ke parit'],
        'Usaha cuci mobil di {jalan} membuang limbah sabun langsung ke parit. Busanya sampai ke sawah.'],
    ],
  },
  {
    unit: 'disdukcapil', categories: ['KTP', 'e-KTP', 'KTP-el'], class: 'Permintaan Informasi', weight: 3,
    reports: [
      [['Kapan KTP saya jadi?', 'Blangko KTP habis?'],
        'Saya sudah perekaman e-KTP {sejak} tetapi belum jadi. Katanya blangko habis. Kapan bisa diambil?'],
      [['KTP hilang, bagaimana mengurusnya'],
        'KTP saya hilang di sekitar {titik}. Apa saja syarat cetak ulang dan apakah harus pakai surat dari RT?'],
      [['Perekaman KTP untuk lansia', 'perekaman ktp keliling'],
        'Orang tua saya {umur} tahun dan tidak bisa berjalan. Apakah ada perekaman KTP keliling ke {kel}?'],
      [['Rekam KTP di luar kota'],
        'Anak saya baru 17 tahun dan ber-KK Singkawang tetapi kuliah di Pontianak. Bisakah rekam KTP di sana?'],
    ],
  },
  {
    unit: 'disdukcapil', categories: ['Kartu Keluarga', 'KK', 'Kependudukan'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Nama di KK salah huruf', 'Data KK tidak sesuai'],
        'Nama anak saya di Kartu Keluarga salah satu huruf, akibatnya tidak bisa daftar BPJS. Sudah {n} kali ke loket, disuruh kembali lagi.'],
      [['Antrean Dukcapil selalu penuh', 'Kuota antrean daring'],
        'Antrean daring dukcapil selalu penuh sejak pukul {jam}. Mohon kuotanya ditambah atau dibuka dua kali sehari.'],
      [['Pindah datang belum selesai', 'KK baru belum terbit'],
        'Saya pindah dari Bengkayang {sejak}. Surat pindah sudah diserahkan, KK barunya belum terbit.'],
    ],
  },
  {
    unit: 'dinkes', categories: ['Kesehatan', 'pelayanan kesehatan'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Antre obat di puskesmas terlalu lama'],
        'Di puskesmas {kel} saya menunggu obat hampir {n} jam, padahal pasien tidak banyak. Petugasnya hanya satu.'],
      [['Fogging untuk {kel}', 'DBD di {rt} {kel}'],
        'Sudah {n} warga {rt} {kel} yang kena demam berdarah. Mohon fogging dan pembagian abate.'],
      [['Jadwal imunisasi berubah-ubah'],
        'Jadwal imunisasi di posyandu dekat {titik} berubah-ubah tanpa pemberitahuan. Ibu-ibu sudah datang, petugas tidak ada.'],
    ],
  },
  {
    unit: 'rsud', categories: ['Kesehatan'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Pendaftaran online RSUD tidak bisa dibuka'],
        'Pendaftaran daring RSUD tidak bisa dibuka {sejak}. Saya datang pukul {jam} dan sudah nomor {n}7.'],
      [['Ruang tunggu poli panas dan toilet tanpa air'],
        'Ruang tunggu poli penyakit dalam panas, kipasnya rusak dan toiletnya tidak ada air.'],
      [['Terima kasih IGD, usul kursi roda'],
        'Terima kasih kepada perawat IGD yang sigap {hari} malam. Usul: tambah kursi roda di pintu masuk, waktu itu hanya ada satu.'],
    ],
  },
  {
    unit: 'disdikbud', categories: ['Pendidikan dan Kebudayaan', 'Pendidikan'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Atap kelas bocor', 'Kelas bocor di SD dekat {titik}'],
        'Atap ruang kelas anak saya di SD dekat {titik} bocor. Kalau hujan, {n} kelas belajar di perpustakaan.'],
      [['Sumbangan seragam ditentukan', 'Uang buku memberatkan'],
        'Sekolah meminta sumbangan seragam dan buku yang jumlahnya ditentukan. Apakah ini sesuai aturan? Mohon penjelasan.'],
      [['WC sekolah rusak'],
        'WC siswa di sekolah {kel} hanya satu yang berfungsi. Anak saya menahan sampai pulang.'],
    ],
  },
  {
    unit: 'disdikbud', categories: ['Penerimaan Siswa Baru', 'SPMB', 'PPDB'], class: 'Permintaan Informasi', weight: 2,
    reports: [
      [['Titik koordinat SPMB salah'],
        'Titik rumah kami di aplikasi SPMB bergeser ke {jalan}, jaraknya jadi {n} kilometer. Bagaimana cara memperbaikinya?'],
      [['Tanya jalur domisili'],
        'Apakah anak yang KK-nya baru pindah {lama} lalu boleh ikut jalur domisili? Di sekolah jawabannya berbeda-beda.'],
      [['Akun SPMB tidak bisa masuk', 'URGENT akun spmb'],
        'akun spmb anak saya tidak bisa masuk, tulisannya NISN tidak ditemukan. batas waktunya besok, mohon bantuan segera'],
    ],
  },
  {
    unit: 'dinsos', categories: ['Bansos Daerah', 'bantuan sosial', 'Bansos'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Bantuan tidak tepat sasaran'],
        'Tetangga saya seorang janda dengan {n} anak tidak pernah dapat bantuan, sementara yang punya mobil justru dapat. Mohon didata ulang di {rt} {kel}.'],
      [['Nama hilang dari daftar bansos'],
        'Nama ibu saya hilang dari daftar penerima {sejak}. Kelurahan bilang dari pusat, dinas bilang dari kelurahan.'],
      [['BPJS PBI nonaktif', 'Mohon aktifkan BPJS ayah saya'],
        'BPJS PBI ayah saya tiba-tiba nonaktif, padahal minggu depan jadwal cuci darah. Tolong diaktifkan kembali.'],
    ],
  },
  {
    unit: 'satpolpp', categories: ['Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat', 'Ketertiban Umum', 'Trantibum'], class: 'Pengaduan', weight: 3,
    reports: [
      [['Musik keras sampai dini hari'],
        'Kafe di {jalan} memutar musik keras sampai pukul 02.00. RT sudah menegur, tidak digubris.'],
      [['Balap liar di {jalan}'],
        'Setiap {hari} malam ada balap liar di {jalan}. Suara knalpotnya membuat bayi kami tidak bisa tidur.'],
      [['Lapak memakan badan jalan', 'PKL di depan {titik}'],
        'Lapak jualan di depan {titik} sudah memakan badan jalan. Kami tidak minta digusur, tolong ditata saja.'],
      [['Ternak berkeliaran di {kel}'],
        'Sapi dan kambing lepas di {kel}, masuk ke kebun warga dan menyeberang {jalan} malam hari.'],
    ],
  },
  {
    unit: 'perumda-air', categories: ['Gangguan Layanan Air', 'PDAM', 'Air Bersih'], class: 'Pengaduan', weight: 4,
    reports: [
      [['Air PDAM mati {lama}', 'Air ledeng tidak mengalir'],
        'Air ledeng di {rt} {kel} tidak mengalir {sejak}. Kami beli air galon terus. Tagihan tetap jalan.'],
      [['Air keruh dan berbau', 'Air kuning di {kel}'],
        'Air PDAM keluar warna kuning dan berbau setiap pukul {jam}. Baju putih jadi kecokelatan.'],
      [['Tagihan air melonjak'],
        'Tagihan saya biasanya Rp{n}0.000, bulan ini Rp{n}40.000 padahal rumah kosong dua minggu. Mohon meterannya dicek.'],
      [['Pipa bocor di {jalan}'],
        'Pipa bocor di pinggir {jalan} dekat {titik}, airnya terbuang siang malam {sejak}.'],
    ],
  },
  {
    unit: 'perkim', categories: ['Topik Lainnya', 'Lainnya'], class: 'Permintaan Informasi', weight: 1,
    reports: [
      [['Syarat bantuan rumah tidak layak huni'],
        'Rumah nenek saya di {kel} sudah miring dan atapnya rumbia. Bagaimana mengusulkan bantuan bedah rumah?'],
      [['Fasum perumahan belum diserahkan'],
        'Pengembang perumahan kami di {jalan} belum menyerahkan jalan dan taman, jadi tidak ada yang memperbaiki. Apa langkahnya?'],
    ],
  },
  {
    unit: 'dpmptsp', categories: ['Ekonomi dan Keuangan', 'Ekonomi'], class: 'Permintaan Informasi', weight: 1,
    reports: [
      [['Syarat izin usaha warung kopi'],
        'Saya mau buka warung kopi di {jalan}. Selain NIB, izin apa lagi yang diperlukan dan apakah gratis?'],
      [['Berapa lama izin reklame', 'Izin reklame belum terbit'],
        'Permohonan izin reklame saya sudah {lama} statusnya masih verifikasi teknis. Kurang berkas apa?'],
    ],
  },
  {
    unit: 'disnaker', categories: ['Ketenagakerjaan', 'Tenaga Kerja'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Upah di bawah UMK'],
        'Saya bekerja di toko di {jalan} sudah {n} tahun, gaji di bawah UMK dan lembur tidak dihitung. Mohon nama saya dirahasiakan.'],
      [['THR tidak dibayar penuh'],
        'THR karyawan di tempat kami hanya dibayar setengah. Kalau melapor takut dikeluarkan.'],
      [['Info pelatihan kerja'],
        'Kapan dibuka pelatihan menjahit atau barista lagi? Yang tahun lalu kami terlambat tahu.'],
    ],
  },
  {
    unit: 'disperindag', categories: ['Perlindungan Konsumen', 'Konsumen'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Gas 3 kg langka', 'Gas melon kosong di {kel}'],
        'Gas 3 kg di {kel} kosong {sejak}. Di pengecer ada, tapi harganya Rp{n}5.000.'],
      [['Timbangan pasar tidak pas'],
        'Timbangan pedagang di pasar dekat {titik} kurang 2 ons setiap kilo. Tolong ditera ulang.'],
      [['Minyak goreng di atas HET'],
        'Minyak goreng bersubsidi dijual di atas HET di toko {jalan}. Ada bon-nya.'],
    ],
  },
  {
    unit: 'distan', categories: ['Pertanian dan Peternakan', 'Pertanian'], class: 'Aspirasi', weight: 1,
    reports: [
      [['Pupuk subsidi belum datang'],
        'Kelompok tani kami di {kel} belum menebus pupuk {sejak} karena kios bilang stok kosong.'],
      [['Usul jalan usaha tani'],
        'Mohon jalan menuju sawah di {kel} diperkeras. Saat panen, karung gabah dipikul {n}00 meter.'],
      [['Ternak mati mendadak'],
        'Ada {n} ekor babi mati mendadak di {kel}. Mohon petugas kesehatan hewan datang memeriksa.'],
    ],
  },
  {
    unit: 'disparpora', categories: ['Topik Lainnya', 'lain-lain'], class: 'Aspirasi', weight: 1,
    reports: [
      [['Toilet di pantai kotor', 'Tiket pantai bayar dua kali'],
        'Waktu libur kami ke pantai di {kel}, toiletnya kotor dan airnya habis. Tiketnya bayar dua kali di pintu yang berbeda.'],
      [['Usul perbaikan lapangan'],
        'Lapangan di dekat {titik} becek dan tiang gawangnya karatan. Anak-anak tetap main di situ tiap sore.'],
    ],
  },
  {
    unit: 'diskominfo', categories: ['Teknologi Informasi dan Komunikasi', 'TIK', 'Kominfo'], class: 'Aspirasi', weight: 1,
    reports: [
      [['WiFi taman tidak bisa dipakai'],
        'WiFi gratis di taman dekat {titik} tersambung tetapi tidak ada internetnya {sejak}.'],
      [['Nomor telepon dinas tidak aktif'],
        'Nomor telepon dinas di situs kota banyak yang sudah tidak aktif. Saya coba {n} nomor, satu pun tidak diangkat.'],
    ],
  },
  {
    unit: 'inspektorat', categories: ['Politik dan Hukum', 'Hukum'], class: 'Pengaduan Berkadar Pengawasan', weight: 1,
    reports: [
      [['Dugaan pungutan liar', 'Petugas meminta uang'],
        'Saat mengurus surat di kantor dekat {titik}, petugas meminta Rp{n}0.000 "uang rokok" supaya cepat. Setahu saya gratis. Saya takut kalau nama saya diketahui.'],
      [['Janji lolos tenaga kontrak'],
        'Ada oknum yang menjanjikan lolos tenaga kontrak dengan membayar. Buktinya percakapan WhatsApp, bisa saya kirim kalau dijamin aman.'],
    ],
  },
  {
    unit: 'bkd', categories: ['Ekonomi & Keuangan', 'Ekonomi'], class: 'Pengaduan', weight: 1,
    reports: [
      [['PBB salah luas tanah'],
        'Luas tanah di PBB saya tertulis {n}50 m2, di sertifikat {n}05 m2. Sudah lapor lewat kelurahan {sejak}.'],
      [['Tagihan PBB ganda'],
        'Saya menerima dua SPPT untuk satu rumah di {jalan}. Yang mana yang harus dibayar?'],
    ],
  },
  {
    unit: 'bpbd', categories: ['Ketenteraman dan Ketertiban Umum'], class: 'Pengaduan', weight: 1,
    reports: [
      [['Kebakaran lahan di {kel}', 'Asap pekat sejak subuh'],
        'Lahan kosong di belakang {titik} terbakar sejak pukul {jam}. Asapnya pekat, sudah kami siram tapi api di bawah gambut.'],
      [['Longsor di {jalan}'],
        'Tebing di pinggir {jalan} longsor sekitar {n} meter dan menutup separuh jalan. Belum ada rambu peringatan.'],
    ],
  },
  {
    unit: 'kec', categories: ['SP4N-LAPOR!', 'Topik Lainnya'], class: 'Pengaduan', weight: 2,
    reports: [
      [['Kantor lurah tutup lebih awal'],
        'Kantor kelurahan {kel} pukul {jam} sudah sepi, padahal masih jam kerja. Saya izin dari tempat kerja untuk datang.'],
      [['Surat keterangan lama', 'Surat keterangan usaha belum ditandatangani'],
        'Surat keterangan usaha saya sudah {lama} belum ditandatangani karena pejabatnya dinas luar. Apakah tidak ada yang mewakili?'],
    ],
  },
];

/** Reports that end another way: unclear, not the city's, or abusive. */
export const oddTopics = {
  archived: [
    ['tes', 'tes tes laporan pertama dari hp baru'],
    ['Pemerintah', 'semuanya tidak beres, tolong diperbaiki semua ya terima kasih'],
    ['tolong', 'tolonggg kapan sih berubahnya kota ini capek saya'],
    ['Jalan', 'jalan.'],
    ['Keluhan', 'Kenapa mantan saya tidak membalas pesan saya? Mohon pemerintah turun tangan.'],
    ['Laporan ganda', 'Ini sama dengan laporan saya yang kemarin, terkirim dua kali karena sinyal.'],
  ],
  notOurs: [
    ['Listrik PLN sering padam', 'Listrik di {rt} {kel} padam {n} kali sehari {sejak}. Barang elektronik jadi rusak. Mohon PLN ditegur.'],
    ['Sinyal seluler hilang', 'Sinyal semua operator hilang di {kel} setelah hujan. Sudah telepon ke operator, jawabannya robot.'],
    ['Jalan provinsi rusak', 'Ruas jalan provinsi arah Bengkayang setelah {titik} rusak berat. Banyak truk sawit lewat malam hari.'],
    ['Paspor', 'Antrean paspor di kantor imigrasi selalu penuh. Kapan kuotanya ditambah?'],
    ['Kredit macet ditagih kasar', 'Penagih pinjaman daring menelepon semua kontak saya dan mengancam. Saya harus lapor ke mana?'],
  ],
};
