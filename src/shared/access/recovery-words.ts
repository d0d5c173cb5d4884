/** The 2,048 Indonesian words that recovery keys are written in, in alphabetical order; no two differ in one letter only. Never to be changed: keys on paper depend on each word's place. */
export const RECOVERY_WORDS: readonly string[] = `
abadi abjad abrasi absen acara acung adegan adinda adonan adopsi aduan afdal agama agenda agresi ajaib akasia akhir akhlak
akibat akrab aksara aktif akting aktor akurat alamat alarm alinea almari altar alumni amanah ambisi ampere amplas amplop ampuh
ampuni anakan andil andong aneka anggur angin angker angkut antara antena antre anyar apotek apron arbei arloji aroma arsip
artis arwana asbak aspal aspek asrama asuhan asyik atlas atlet aturan awalan ayunan badami badut bagasi bagian bagus baharu
bahasa bajaj bakiak bakso bakul balada balai balik balita balkon balsam bando bandul bangku bangun banjir bantal bantu banyak
barak barong basah basis basket baskom basmi batako batas batin bauran bawel bayam bazar bebas bebek becak bedeng beduk beliau
belok belut benam benih bentuk benua berani berkat bernas bersih besar betah betapa betis beton biawak biaya bibit bicara bidan
bihun bijak bikin bilas binaan bintik biola bisik bisnis bocah bodi bolu boneka bonus bordir bosan botak botol brokoli buah
buaian budaya bugar bujang bujuk bukaan bukit bukti buku bulat bumi buncis bundar bunga bungkus buntut bupati buritan buruh
burung busana busur butir buyut cabai cabang cabut cacah cacing cahaya cair cairan cakar cakram campur canggih cangkir cangkok
cangkul cantik cantum capit capung carter catat catatan catur cawan cedera cegah cekatan cekung celemek celup cemara cemas
cemilan cempaka cendana cendol cengkeh centil centong cerdas cerdik cerita cermat cermin cetakan cicak cicip ciduk cikal cincin
cipta ciri coba cokelat colok condong contoh copot coret cuaca cukur cuplik curug cuti daerah daftar daging dagu dahaga dahan
dahulu daki dakwah dalih damai damba dampak danau dandan dangdut dapur darat daratan darurat dasar datang datuk debar debit
dedak dedaun dekat delapan delima delman delta demo denah denda dengar dengkul dentum denyut deras deret dering derma dermaga
desa desain desir detail detik dewan dewata didik diesel diet digital dinamis dinas dinding dingin dipan diskon diskusi dodol
dokter dolar dompet donat dongeng donor dorong dosen drama duduk dukuh dunia duren durian dusun duta duyung edar edukasi efek
efisien ejaan ekologi ekonomi ekskul ekspor ekspres elastis elegan elemen elips elpiji elus ember embun emisi empang empedu
empuk enau encer energi enggan engkau engsel entri erat esai esok estafet etalase etnis etos fakta famili fantasi farmasi fauna
favorit figur fiksi fisika flora fondasi formal forum fosil frasa fungsi gading gagas gagasan gajah gaji galak galang galeri
galian galon gambang gambir gambus gamelan gamis ganda gandeng gandum ganggu ganjil gantung ganyong gapai gapura garam garpu
garuda gatal gaun gaya gayung gebyar gejala gelatik geli geliat gelora gelung gemar gembala gembili gembira gembung gembur gempa
gempita gemuk gemuruh genap gendang genggam genre gentar genteng gerabah gerai gerbong gergaji gerhana gerilya gerimis gerobak
gesek gesit getaran getas giat girang gitar gizi global gondola gores gosok goyang gradasi grafik gratis grosir grup gudang
gudeg gugus guling gumam gumpal guna gundu gunting guntur gunung gurami gurat gurih gurita gusi habis habitat hadiah hadir
hadirin hafal hajat hakim halte halus hambat hampa handal handuk hangat hangus hansip hantar hanya hanyut harap harimau harmoni
harta hasil hasrat hektare helai helm hemat hening hentak henti heran herba heroik hias hibah hibur hidup hijau hikayat hikmah
hilang hilir himbau himpun hisap hitam hitung horizon hormat hotel hubung hukum hulu huluan huma humor huni hunian huruf hutan
ibadah ibarat ibunda ideal idola ijazah ikatan ikhlas ikhtiar ikhwal iklan iklim ikon ikrar ikut ilalang ilham ilmiah ilmu imam
imbal imbang imbuhan impas impian impor imun inap indeks induk ingat ingatan inisial injak inovasi intan intip irigasi irisan
irit islah isolasi istana istilah istri itik iuran izin jadah jadwal jagat jago jagung jahe jahit jahitan jajan jalinan jalur
jamak jambal jambore jambu jamin jamuan janggut jangkau jarang jarum jasa jasmani jati jatuh jawab jawara jejak jejer jelajah
jelas jelata jempol jemput jemur jenaka jendela jengkol jenjang jepit jerami jerapah jernih jeruk jilid jimat jinak jinjing jitu
jiwa jodoh joget joglo joki jual juara judul juga jukung jukut juli juluk jumlah jumpa jungkir jurnal juru jurusan kabinet kabul
kaca kadang kader kado kafe kagum kail kaisar kakap kakatua kakek kaktus kaku kalah kaldu kalimat kalung kambing kamera kami
kampus kanal kancil kandung kangen kanguru kantin kantong kantor kantuk kanvas kapital kapten karate karcis karena karib karier
karpet karton kartu karunia karya kasau kasual kasuari kasus katalog katrol katun kawasan kawat kawin kayuh kebaya kebun kecap
kecil kedai kedelai kedip kedua kejar kejut kekal kelambu kelapa kelinci kelola kelopak kelor keluar kemah kemangi kemarau
kemarin kembali kembang kembar kemeja kemilau kemiri kemudi kenanga kencur kendali kendi kental kenyang kepala kepik kerabat
keramah keramik kerang kerapu kerbau kereta kerikil kerja kerlip kersen kertas keruh kerupuk kesemek ketat ketel ketika ketuk
ketupat khas khatam khidmat khusus kicau kicauan kijang kilat kilo kimia kincir kini kios kiprah kirim kisah kismis kitab
klakson klasik klepon klinik klub koala kobar kobaran kode kolase kolom kolonel komedi komet komik komodo kompak kompos kondisi
koneksi konser kontak konyol koper kopi kopiah kopra koran korden korek kosong kostum kramat kreatif kredit kriya kuali kuartal
kuasa kuat kubah kubik kuda kukus kulak kuliah kuliner kulit kulkas kumis kumpul kunang kunci kunjung kuno kuntum kupas kuping
kupon kupu kurcaci kurir kursi kursus kurun kurva kutip kutub labu laci lada lajur lakon laksana lalap lamban lampau lampion
lampir lancar landas langgan langit langkah langsat lanjut lantai lapang lapis lapisan laporan lapuk laras larut laskar latar
latih latihan lautan lawak layan lazim lebaran lebih lebur lega legenda legit leher lekuk lelaki lelang leleh leluasa leluhur
lemak lemari lembab lembing lembut lempar lempeng lencang lengan lengkap lensa lentera lentik lentur lepas lereng lestari lesung
letus lezat liar lidah lidi lihat likas lilin limau limpah lincah lindung lingga lingkar lintang lintas liontin liput lisan
lisensi listrik liter liuk lobak lobi lodeh logam logika logo lokasi lombok lompat loncat lonceng lontar lontong losion loteng
lowong loyal lubang lubuk lucu luhur lukis lukisan luluh lumayan lumba lumbung lumpia lumpur lunas luncur lurah lurik lurus
lusin lutut luwes maaf madani madya maestro magang magma magnet mahal mahir mahkota mahoni main mainan maju makan makanan makara
makmur makna maksud malam mampu manajer mandat mandiri manfaat manggis mangkat mangkuk manis manja manjur mantan mantel manusia
maret marga markisa marmer martil masalah masih masing masjid masker massa masuk mata materi mawas mayor mebel medali medan
medis meja mekar melati melinjo melodi melon memang menara mendung mengapa menit mentah mentega menteri menu meranti merapi
mercon merdeka merdu merek meriam merica merpati mesin meski mesra metal meter metode metro mewah migrasi mikro mimbar mimpi
minat minggu minum minyak misal mistar mitos mitra mobil modem modern momen monitor monyet moral motif motor mozaik muatan mudik
mudra mufakat mujair mujur muka mukena mulai mulia mumpuni muncul mungil mungkin muram murid murni musang museum musim musisi
muson mustika mutiara mutu nabati nagari naik nakal nakhoda nakula nalar naluri nama namun nanti napas narasi nasabah nasib
naskah nastar negara negeri nelayan nenek neraca netral ngarai niaga nian nikah nikel nikmat nilam ningrat nira niscaya nomor
norma nota novel nuansa nujum nurani nuri nusa nutrisi nyali nyaman nyamuk nyanyi nyaring nyaris nyawa nyiur oase objek obrol
oktober olah oles omong omset ondel ongkos onta operasi opini opor optimal orang oranye orbit organ organik oseng otonomi otot
oven ozon pacar pacul padam padi pagoda pahala pahat pakaian paket paksa palem paling palu pamer pameran pamong panca pancing
pandawa panggil pangkal pangsit panik panitia panjang panjat panji pantul panutan papan paparan para parade parasut parit parkir
parsel paruh pasak pasien pasir paspor pasti pasukan patah paten patok patron patung patut paus pawai pawang payau pecah pecel
peci pedas pedati peduli pegal pegang pegawai pejabat pejam pelajar pelana pelangi pelat pelatih pelikan pelipis pelita pelopor
peluang peluit peluk pemain pemandu pempek pemuda pena penari pendek pendopo pengin penjuru pensil pensiun pentas penting penuh
penyair penyu pepaya pepes perahu perak perban perca percaya percik perdana pergola perigi perisai periuk perkasa perlu permai
permata permen pernah perosok pertama perut perwira pesan pesanan pesawat peserta pesiar pesisir pesona pesta petani petir
petuah petugas peuyeum piagam piala pialang piano pidato pigura pihak pijat pilar pilih pilihan pilot pindah pinggan pinggir
pinggul pinisi pinjam pintar pintu pipit piring pirus pisang pisau pita piton plakat planet plastik plaza pohon poin pola polder
polos pompa pondok popok populer porsi portal posisi postur potensi potong potret prahara praja praktis pramuka prangko pria
pribadi pribumi prinsip prisma proses proyek pucuk puisi puji pukul pulang pulau pulsa pulut puncak pungut punya purnama purwa
pusaka pusat pusing puspa putar putik putri putus puyuh radar radius rafia ragam rahang rahasia raih rajin rajut rakit raksasa
rakyat ramal rambak rampai rancak rancang randai rangkak rangkum ransel rantau ranting rapat rapi rapor rasio ratus raung rayu
reaksi rebah rebana rebus receh redup regu rekan rekor rela relasi relief remaja rembuk remis rempah rencana rendam rendeng
rentan renung renyah repot reptil resep resmi respon restu retak revisi rezeki riam ribut rilis rimbun rimpang rinci rincian
rindang rindu ringan ringkas rintis risalah riset risiko ritme riwayat robek robot rohani roket rombong ronda rongga rontok roro
rosela rotan roti ruang ruas rubrik rujak rukam rumah rumbai rumbia rumit rumput rumus runding rungu runtuh rupa rupiah rusuk
rutin sabana sablon sabtu sabun safari sahabat sahaja saham saing sajak sakti salat saldo salin salju saluran samar sambil
sambung sambut sampah samping samudra sana sandang sandar sandi sanggar sanggup sangka sangrai santap santun sapta sapu sarapan
sari sarjana saron sasando sasaran sastra sate satelit satria satuan satwa saudara sawah sawit sawo sayap sayur sebab sebelas
sebut sedap sedikit segar segel segi sehat sejarah sejati sejuk sekoci sekolah sekop sekutu selalu selam selamat selaput selaras
selasa selatan seledri selera selesai selidik selimut seling selip selisih seloka seluler seluruh semai semarak sembako sembuh
semen semesta seminar sempat sempoa semprot semua sendiri sendok sengaja sengat senggol sengon senin senja sensus senter sentosa
sentra sentuh senyap senyawa senyum sepak sepakat sepatu sepeda sepur serabut seragam serah serambi serasah serbuk serikat
seroja serok serta seru serunai sesama setang setara setia setor setrika setuju sewa siaran siasat sibuk sidang sifat sigma
sikap siku silau simak simbol simfoni simpan simpati simpul sinar sinden sinema singa singgah singkat sinyal sipil siram sirih
sirkuit sirkus sirsak sirup sisir sistem siswa situasi situs siul skala skema sketsa skripsi skuter sloki soal sobat sohor soka
solek solusi songket sopan sopir sorak sore sorgum sorot sosial sosis soto spanduk spasi spesial spiral sponsor spora sruput
stabil stasiun status stempel stoples suami suar suasana subuh sudah sudi sudut sugih sukma sukses sukun sulap sumbang sumber
sumbu sumpit sumur sungai sungguh sungkan sunyi super suplai surau surya susu sutra swadaya swasta syahdu syair syarat syukur
tabel tabiat tablet tabrak tabuh tabung tahap tahun tajam tajuk tajwid takdir takhta taksi taktik takwa talenta tamarin tamasya
tambah tampan tampil tampung tamu tanah tanaman tancap tanding tandu tangan tangga tanggul tangkas tangki tani tanjak tanjung
tanpa tante taoge tapal tapioka tapir tarekat target tarian tarik taring taruna tasbih tatami tawar tawon tebal tebing tebu
teduh tegak tekad teknik teknisi tekstil teladan telah telapak telaten telepon telinga teliti telur temali teman tembaga tembok
tembus tempe tempuh tenaga tengah tengok tenis tenor tentang tentara tentu tenun teori tepat tepi tepian tepuk tepung terasi
teratai teratur terbang terbit terigu terima terjal terjun terlalu ternak terong tertawa tertib terumbu terus tetapi tetes tetua
tiada tiang tiga tikar tiket tikung tilik timba timbul timur tindak tinggi tinju tinta tipis tirai tiru titah titian titip tiup
tokek tokoh tolak toleh toleran tolong tomat tombak tombol tonggak tongkat tongkol tonjol tonton topeng topik total totok
tradisi trofi tropis truk tsunami tualang tuan tudung tugas tugu tujuan tujuh tukang tular tulisan tulus tumbuh tumpah tumpeng
tumpuk tunai tunda tunduk tuner tunggal tungku tuntas tuntun turis turut tutur uban udara ufuk ujar ujian ukir ukulele ukuran
ulam ulasan ulet ulin ulos ulur umat umbi umbul umpama umpan umum undang undi undur unggas unggun ungkap unit untai untuk untung
upacara upah upaya upeti urai uraian urutan usaha usap usia usulan usung usus utama utas utuh utusan vaksin valas valensi valid
vanili variasi vektor versi veteran video vihara villa visi visual vitamin vokal voli volume vulkan wabah wahai wahana wahyu
wajar wajik wakaf wakil waktu walau walet wali wangi wangian wangsa wanita waris warisan warsa waru warung wasit waspada watak
wayang wedana wenang wewangi wibawa widuri wijen wilayah wirama wisma wisuda wiyata wortel wujud wulung yakin yakni yayasan
yodium yoga yogurt yunior yuridis zaitun zakat zaman zamrud zebra zeni zigzag zikir zodiak zona
`.trim().split(/\s+/);
