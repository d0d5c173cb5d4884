// Names, places and spellings for the sample files; people and numbers are made up.

export const firstNames = [
  'Bulan', 'Rizal', 'Mei Ling', 'Yohanes', 'Siti', 'Hendra', 'Lidia', 'Agus', 'Novianti', 'Aloysius', 'Wahyu', 'Fransiska', 'Budi', 'Marlina',
  'Jimmy', 'Nurul', 'Petrus', 'Dewi', 'Hasan', 'Veronika', 'Suhardi', 'Ratna', 'Kevin', 'Halimah', 'Tommy', 'Yuliana', 'Iskandar', 'Cornelia',
];
export const lastNames = [
  'Kartika', 'Pranata', 'Gunawan', 'Simbolon', 'Aisyah', 'Saputra', 'Wijaya', 'Lestari', 'Nugroho', 'Anggraini', 'Halim', 'Sutrisno', 'Tarigan',
  'Maharani', 'Kurniawan', 'Susanti', 'Ramadhan', 'Oktavia', 'Setiawan', 'Puspita',
];

/** Streets and landmarks by kelurahan, the kelurahan by kecamatan. */
export const places = [
  { kec: 'Singkawang Tengah', kel: 'Roban', jalan: ['Jl. Alianyang', 'Jalan Ratu Sepudak', 'Jl. Bukit Indah Gg. Mawar'], titik: ['Masjid Al-Ikhlas', 'SMP Roban', 'taman kota'] },
  { kec: 'Singkawang Tengah', kel: 'Condong', jalan: ['Jl. Diponegoro', 'Jl. Sejahtera', 'JL DIPONEGORO GG KENARI'], titik: ['Pasar Beringin', 'jembatan Condong', 'toko bangunan'] },
  { kec: 'Singkawang Tengah', kel: 'Sekip Lama', jalan: ['Jl. Tani', 'Jl. Veteran'], titik: ['posyandu Melati', 'simpang tiga Sekip'] },
  { kec: 'Singkawang Tengah', kel: 'Jawa', jalan: ['Jl. Gunung Raya', 'Jl. Kalimantan'], titik: ['kantor pos', 'warung pojok'] },
  { kec: 'Singkawang Tengah', kel: 'Bukit Batu', jalan: ['Jl. Padang Pasir', 'jl. bukit barisan'], titik: ['SDN Bukit Batu', 'lapangan voli'] },
  { kec: 'Singkawang Barat', kel: 'Pasiran', jalan: ['Jl. Yos Sudarso', 'Jl. P. Natuna', 'Jl. Ahmad Yani'], titik: ['terminal Pasiran', 'SPBU Pasiran', 'Gereja Santo Yosef'] },
  { kec: 'Singkawang Barat', kel: 'Melayu', jalan: ['Jl. Merdeka', 'Jl. Sungai Wie Dalam'], titik: ['tugu Melayu', 'puskesmas pembantu'] },
  { kec: 'Singkawang Barat', kel: 'Tengah', jalan: ['Jl. Niaga', 'Jl. Setia Budi', 'Jl. Budi Utomo'], titik: ['vihara', 'Pasar Hongkong', 'rumah makan simpang'] },
  { kec: 'Singkawang Barat', kel: 'Kuala', jalan: ['Jl. Kepol Mahmud', 'Gg. Kuala Indah'], titik: ['dermaga Kuala', 'surau An-Nur'] },
  { kec: 'Singkawang Timur', kel: 'Pajintan', jalan: ['Jl. Raya Pajintan', 'Jl. Karya Bersama'], titik: ['SMA Pajintan', 'balai pertemuan'] },
  { kec: 'Singkawang Timur', kel: 'Nyarumkop', jalan: ['Jl. Raya Nyarumkop', 'Jl. Gunung Poteng'], titik: ['asrama Nyarumkop', 'pondok wisata'] },
  { kec: 'Singkawang Timur', kel: 'Maya Sopa', jalan: ['Jl. Maya Sopa', 'jl sopa ujung'], titik: ['jembatan gantung', 'SDN Maya Sopa'] },
  { kec: 'Singkawang Utara', kel: 'Naram', jalan: ['Jl. Raya Naram', 'Jl. Naram Dalam'], titik: ['kantor lurah Naram', 'bengkel Pak Udin'] },
  { kec: 'Singkawang Utara', kel: 'Sungai Garam Hilir', jalan: ['Jl. Sungai Garam', 'Jl. Pantai Kura-Kura'], titik: ['pelelangan ikan', 'simpang Sungai Garam'] },
  { kec: 'Singkawang Utara', kel: 'Setapuk Besar', jalan: ['Jl. Setapuk', 'Jl. Mangrove'], titik: ['hutan mangrove', 'SDN Setapuk'] },
  { kec: 'Singkawang Selatan', kel: 'Sedau', jalan: ['Jl. Raya Sedau', 'Jl. Pasir Panjang', 'Jl. Marhaban'], titik: ['pantai Pasir Panjang', 'pasar Sedau', 'SMK Sedau'] },
  { kec: 'Singkawang Selatan', kel: 'Sijangkung', jalan: ['Jl. Sijangkung', 'Jl. Pertanian'], titik: ['balai tani', 'gudang beras'] },
  { kec: 'Singkawang Selatan', kel: 'Sagatani', jalan: ['Jl. Sagatani', 'Jl. Poros Sagatani'], titik: ['SMP Sagatani', 'kebun jeruk'] },
];

/** How files spell the units; all of them are known to the example office, by name, alias, case or a slip of the pen. */
export const unitSpellings = {
  pupr: ['Dinas Pekerjaan Umum dan Penataan Ruang', 'PUPR', 'Dinas PUPR', 'DINAS PEKERJAAN UMUM & PENATAAN RUANG', 'Dinas Pekerjan Umum dan Penataan Ruang', 'DPUPR Kota Singkawang'],
  dishub: ['Dinas Perhubungan', 'Dishub', 'DISHUB KOTA SINGKAWANG', 'dinas perhubungan'],
  dlh: ['Dinas Lingkungan Hidup', 'DLH', 'Dinas Lingkungan Hidup Kota Singkawang', 'dlh'],
  disdukcapil: ['Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 'DUKCAPIL', 'Dinas Kependudukan & Pencatatan Sipil'],
  dinkes: ['Dinas Kesehatan', 'Dinkes', 'DINKES KB', 'Dinas Kesehatan dan Keluarga Berencana'],
  rsud: ['RSUD dr. Abdul Aziz', 'RSUD Abdul Aziz', 'RSUD'],
  disdikbud: ['Dinas Pendidikan dan Kebudayaan', 'Disdikbud', 'Dinas Pendidikan', 'dinas pendidikan & kebudayaan'],
  dinsos: ['Dinas Sosial', 'Dinsos P3A', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak', 'DINSOS'],
  satpolpp: ['Satuan Polisi Pamong Praja', 'Satpol PP', 'SATPOL-PP', 'Satpol  PP'],
  'perumda-air': ['Perumda Air Minum Gunung Poteng', 'PDAM', 'PDAM Gunung Poteng', 'Perumdam Gunung Poteng'],
  perkim: ['Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan', 'Dinas Perkim', 'PERKIM'],
  dpmptsp: ['DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPM-PTSP'],
  disnaker: ['Dinas Tenaga Kerja', 'Disnaker', 'dinas ketenagakerjaan'],
  disperindag: ['Disperindagkop UKM', 'Disperindag', 'Dinas Perdagangan'],
  distan: ['Dinas Pertanian', 'DINAS PERTANIAN, KETAHANAN PANGAN, DAN PERIKANAN', 'Distan'],
  disparpora: ['Disparpora', 'Dinas Pariwisata, Pemuda, dan Olahraga'],
  diskominfo: ['Dinas Komunikasi dan Informatika', 'Diskominfo', 'KOMINFO'],
  inspektorat: ['Inspektorat', 'Inspektorat Daerah Kota Singkawang'],
  bkd: ['Badan Keuangan Daerah', 'BKD', 'Bapenda'],
  bpbd: ['BPBD', 'Badan Penanggulangan Bencana Daerah'],
};

export const districtSpellings = (name) => [name, name, name.toUpperCase(), `Kec. ${name}`, `Kecamatan ${name}`];
