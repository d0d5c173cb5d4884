// How citizens write: greetings, closings, abbreviations, capitals, line breaks, entities, emoji, and numbers that do not belong there.
import { firstNames, lastNames } from './people.mjs';

const GREETINGS = [
  '', '', '', 'Selamat pagi.', 'Selamat siang Bapak/Ibu.', 'Assalamualaikum.', 'Yth. Pemerintah Kota Singkawang,', 'Izin melapor.', 'Halo admin,', 'Salam sejahtera.',
  'Permisi, mau bertanya.', 'Kepada Bapak Wali Kota yang saya hormati,', 'Pagi min',
];
const CLOSINGS = [
  '', '', 'Terima kasih.', 'Mohon ditindaklanjuti.', 'Terima kasih atas perhatiannya.', 'Mohon segera ya.', 'Semoga cepat ditangani, terima kasih.', 'Demikian laporan saya.',
  'Kami tunggu kabarnya.', 'Foto terlampir.', 'Sudah pernah lapor tapi belum ada jawaban.', 'Hormat kami, warga.', 'mohon maaf kalau salah kamar',
];
const EMOJI = ['🙏', '🙏🙏', '😭', '😡', '👍', '🚧', '😷', '💧', '❗'];
const SHORT = [
  ['yang', 'yg'], ['tidak', 'tdk'], ['dengan', 'dgn'], ['saya', 'sy'], ['sudah', 'sdh'], ['untuk', 'utk'], ['karena', 'krn'], ['tolong', 'tlg'], ['mohon', 'mhn'],
  ['terima kasih', 'trims'], ['sampai', 'smp'], ['jalan', 'jln'], ['dari', 'dr'], ['belum', 'blm'], ['kalau', 'klo'], ['tahun', 'thn'], ['depan', 'dpn'], ['banyak', 'byk'],
];
const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const SPANS = ['tiga hari', 'lima hari', 'seminggu', 'dua minggu', 'tiga minggu', 'sebulan', 'dua bulan'];
const SINCE = [...SPANS.map((span) => `sejak ${span} lalu`), 'sejak awal bulan', 'sejak Senin', 'sejak habis hujan deras', 'sejak kemarin lusa', 'sejak sebelum Lebaran'];
const HOURS = ['06.30', '07.00', '07.30', '09.00', '13.00', '15.30', '16.45', '17.00', '19.30'];

/** Somebody's made-up name. */
export function makeName(random) {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

/** A number of the right shape that belongs to nobody: the prefix 0812-5550 is not given out to people here. */
export function makePhone(random) {
  return `08125550${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** A NIK of the right shape; its serial is that of nobody. */
export function makeNik(random) {
  const two = (value) => String(value).padStart(2, '0');
  const day = random.int(1, 28) + (random.chance(0.5) ? 40 : 0);
  return `6172${two(random.int(1, 5))}${two(day)}${two(random.int(1, 12))}${two(random.int(60, 99))}90${two(random.int(1, 99))}`;
}

/** Fills the slots of a template. */
export function fill(template, place, random) {
  const slots = {
    jalan: () => random.pick(place.jalan), titik: () => random.pick(place.titik), kel: () => place.kel,
    rt: () => `RT ${String(random.int(1, 12)).padStart(2, '0')}${random.chance(0.5) ? `/RW ${String(random.int(1, 6)).padStart(2, '0')}` : ''}`,
    sejak: () => random.pick(SINCE), lama: () => random.pick(SPANS), jam: () => random.pick(HOURS), hari: () => random.pick(WEEKDAYS),
    n: () => String(random.int(2, 5)), umur: () => random.pick(['67', '72', '78', '81']),
  };
  return template.replace(/\{(\w+)\}/g, (_, name) => slots[name]());
}

/** A report's text as somebody would send it. */
export function writeText(body, random) {
  const parts = [random.pick(GREETINGS), body, random.chance(0.13) ? identityLine(random) : '', random.pick(CLOSINGS)].filter(Boolean);
  const text = parts.join(random.chance(0.45) ? '\n' : ' ');
  const styled = random.weighted([[(t) => t, 58], [(t) => t.toLowerCase(), 12], [(t) => t.toUpperCase(), 6], [shorten, 24]])(text);
  return random.chance(0.13) ? `${styled} ${random.pick(EMOJI)}` : styled;
}

function identityLine(random) {
  return random.pick([
    () => `Nama saya ${makeName(random)}, NIK ${makeNik(random)}.`,
    () => `Bisa hubungi saya di ${makePhone(random)}.`,
    () => `WA saya ${makePhone(random).replace(/^0/, '+62 ').replace(/(\d{3})(\d{4})(\d{4})/, '$1-$2-$3')} an. ${makeName(random)}`,
    () => `NIK ${makeNik(random)} HP ${makePhone(random)}`,
    () => `Atas nama ibu ${makeName(random)}, no KTP ${makeNik(random)}.`,
  ])();
}

function shorten(text) {
  return SHORT.reduce((shorter, [word, short]) => shorter.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), short), text);
}

/** A text as a web page would have stored it: entities and tags in place of characters. */
export function asHtml(text, random) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  return escaped.replaceAll('\n', random.pick(['<br>', '<br />\n', '&lt;br&gt;'])).replace('  ', '&nbsp; ');
}
