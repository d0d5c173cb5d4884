import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNik } from '../../../../src/shared/ticket/nik.ts';
import {
  findIdentity, maskEmail, maskName, maskNik, maskPhone, maskReporter, maskText, replaceIdentity, seesIdentity, seesTicket,
} from '../../../../src/shared/ticket/privacy.ts';
import type { Reporter } from '../../../../src/shared/ticket/ticket.ts';
import { office, people } from '../made-office.ts';

const nobody: Reporter = { name: null, nik: null, phone: null, email: null, address: null };
const budi: Reporter = {
  name: 'Budi Santoso', nik: '6172014508920001', phone: '+62 812-3456-7890', email: 'budi.s@contoh.id', address: 'Jl. Diponegoro No. 12',
};

describe('who sees a ticket', () => {
  it.each([
    ['pupr', ['o-coordinator', 'o-officer', 'o-facilitator', 'o-head', 'o-liaison', 'o-manager']],
    ['health', ['o-coordinator', 'o-officer', 'o-facilitator', 'o-head', 'o-stranger']],
    [null, ['o-coordinator', 'o-officer', 'o-facilitator', 'o-head']],
  ])('of unit %s: %j', (unitId, expected) => {
    expect(Object.values(people).filter((by) => seesTicket(by, office, unitId)).map(({ id }) => id)).toEqual(expected);
  });
});

describe('who sees who reported', () => {
  it('is everybody who sees the ticket, unless the reporter is Anonim', () => {
    expect(Object.values(people).every((by) => seesIdentity(by, { anonymous: false }))).toBe(true);
    expect(Object.values(people).filter((by) => seesIdentity(by, { anonymous: true })).map(({ id }) => id)).toEqual(['o-coordinator', 'o-officer']);
  });
});

describe('a NIK', () => {
  it.each([
    ['6172010508920001', true], ['6172014508920001', true], ['3201017112990123', true], ['6172012902990001', true],
    ['6172010508920000', false], ['6172010013920001', false], ['6172013204920001', false], ['6172013102920001', false],
    ['6172017208920001', false], ['617201050892001', false], ['61720105089200011', false], ['617201O508920001', false],
  ])('%s: %s', (digits, expected) => {
    expect(isNik(digits)).toBe(expected);
  });
});

describe('a mask', () => {
  it('leaves of a name the first letters', () => {
    expect(['Bunga Sari', 'Budi', 'A Li', 'É. Wijaya'].map(maskName)).toEqual(['B•••• S•••', 'B•••', '• L•', 'É• W•••••']);
  });

  it('leaves of a NIK the region and the serial', () => {
    expect([maskNik('6172014508920001'), maskNik('617201')]).toEqual(['6172••••••••0001', '••••••']);
  });

  it('leaves of a phone number the first four digits, of a short one nothing', () => {
    expect(['0812-3456-7890', '+62 81234567890', '631234'].map(maskPhone)).toEqual(['0812-••••-••••', '+62 81•••••••••', '••••••']);
  });

  it('leaves of an e-mail address one letter and the provider', () => {
    expect(['budi.s@contoh.id', 'x@contoh.id', '@aneh'].map(maskEmail)).toEqual(['b•••@contoh.id', 'x•••@contoh.id', '••••••']);
  });

  it('covers a reporter whole; what was not given stays not given', () => {
    expect(maskReporter(budi)).toEqual({
      name: 'B••• S••••••', nik: '6172••••••••0001', phone: '+62 81•-••••-••••', email: 'b•••@contoh.id', address: '••••••',
    });
    expect(maskReporter(nobody)).toEqual(nobody);
    expect(maskReporter(null)).toBeNull();
  });
});

describe('masking a text', () => {
  it.each([
    ['Saya BUDI  santoso, warga sini', 'Saya B•••  s••••••, warga sini'],
    ['pelapor: Budi\nSantoso.', 'pelapor: B•••\nS••••••.'],
    ['Pak Santoso dan Bu Budiarti', 'Pak S•••••• dan Bu Budiarti'],
    ['NIK 6172 0145 0892 0001 atau 6172.0145.0892.0001', 'NIK 6172••••••••0001 atau 6172••••••••0001'],
    ['WA 0812 3456 7890', 'WA 0812 •••• ••••'],
    ['wa 81234567890/ +62(812)34567890', 'wa 8123•••••••/ +62(81•)••••••••'],
    ['ketik: 08123456789061720145089200010', `ketik: ${'•'.repeat(29)}`],
    ['dua kali 081234567890081234567890', `dua kali 0812${'•'.repeat(20)}`],
    ['Budi.S@Contoh.ID', 'B•••@Contoh.ID'],
    ['rumah di jl. diponegoro\nno. 12 itu', 'rumah di •••••• itu'],
  ])('%j becomes %j', (text, expected) => {
    expect(maskText(text, budi)).toBe(expected);
  });

  it.each([
    ['hubungi tetangga saya 0857-1234-5678', 'hubungi tetangga saya 0857-••••-••••'],
    ['telp rumah (0562) 631234 ya', 'telp rumah (0562) •••••• ya'],
    ['NIK istri: 3201017112990123', 'NIK istri: 3201••••••••0123'],
    ['kode 9999 6172 0145 0892 0001', 'kode 9999 6172••••••••0001'],
    ['salah ketik 3201019912990123', 'salah ketik 3201••••••••0123'],
    ['kirim ke anak.saya@gmail.com', 'kirim ke a•••@gmail.com'],
  ])('covers anybody\'s numbers too: %j', (text, expected) => {
    expect(maskText(text, null)).toBe(expected);
  });

  it.each([
    'Nomor laporan #9165816 tanggal 2026-03-17 2026-03-18, pukul 07.30-15.00',
    'NIP 198001012005011001, surat 700.1.2.4/12/DISKOMINFO/2026, anggaran Rp 1.250.000.000',
    'RT 003/RW 012, kode pos 79123, rekening 1234567890, surel lapor@singkawangkota.go.id',
    'Jalan rusak sejak 17-03-2026, tiang PLN no. 0812, antre 07032026',
  ])('leaves alone what is nobody\'s identity: %j', (text) => {
    expect(maskText(text, null)).toBe(text);
    expect(maskText(text, budi)).toBe(text);
  });

  it('does not take a short or a common word for a name', () => {
    expect(maskText('Pak haji Ali dan Bapak Lim', { ...nobody, name: 'Haji Lim' })).toBe('Pak haji Ali dan Bapak Lim');
    expect(maskText('Saya pelapor anonim', { ...nobody, name: 'Anonim' })).toBe('Saya pelapor anonim');
    expect(maskText('a b', { ...nobody, name: 'A' })).toBe('a b');
    expect(maskText('di Pasiran', { ...nobody, address: 'Pasiran' })).toBe('di Pasiran');
  });

  it('covers a name of one word as a whole word only', () => {
    expect(maskText('Sari menanam sarinya', { ...nobody, name: 'Sari' })).toBe('S••• menanam sarinya');
  });

  it('may put something else in the place', () => {
    expect(replaceIdentity('Sdr. Budi Santoso, 081234567890', budi, () => 'pelapor')).toBe('Sdr. pelapor, pelapor');
    expect(replaceIdentity('Sdr. Budi', budi, () => 'Budi Budi').length).toBeLessThan(1000);
  });
});

describe('a warning before a text goes out', () => {
  it('names the kinds of identity that stand in it', () => {
    expect(findIdentity('Yth. Budi Santoso, 0812 3456 7890, NIK 6172014508920001, budi.s@contoh.id', budi)).toEqual(['name', 'nik', 'phone', 'email']);
    expect(findIdentity('Saudara Santoso', budi)).toEqual(['name']);
  });

  it('sees anybody\'s NIK and mobile number, but not an office\'s telephone and address', () => {
    expect(findIdentity('NIK 3201017112990123 / 085712345678', null)).toEqual(['nik', 'phone']);
    expect(findIdentity('Hubungi (0562) 631234 atau info@diskominfo.example', budi)).toEqual([]);
  });
});

describe('after masking', () => {
  const digit = fc.nat(9).map(String);
  const digits = (min: number, max: number) => fc.string({ unit: digit, minLength: min, maxLength: max });
  const namePart = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
  const reporters: fc.Arbitrary<Reporter> = fc.record({
    name: fc.array(namePart, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    nik: digits(16, 16), phone: digits(8, 11).map((core) => `08${core}`), email: fc.constant(null), address: fc.constant(null),
  });
  const joined = (text: string, gap: string, size: number) => (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(gap);
  /** The ways in which people type an identity, beside other words and numbers. */
  const ways: readonly ((reporter: Reporter) => string)[] = [
    ({ name }) => name!.toLowerCase(), ({ name }) => name!.toUpperCase(), ({ name }) => name!.replaceAll(' ', '\n  '),
    ...['', ' ', '-', '.'].map((gap) => ({ nik }: Reporter) => joined(nik!, gap, 4)),
    ...['0', '+62', '62', '+62 ', ''].flatMap((prefix) => ['', ' ', '-', '.']
      .map((gap) => ({ phone }: Reporter) => prefix + joined(phone!.slice(1), gap, 4))),
  ];
  const word = fc.oneof(
    fc.constantFrom('jalan', 'rusak', 'di', '12', '2026', 'RT', '0812', '62'), digits(1, 18), namePart, fc.constantFrom(...ways),
  );
  const cases = fc.tuple(reporters, fc.array(word, { maxLength: 12 })).map(([reporter, words]) => (
    [reporter, words.map((one) => (typeof one === 'string' ? one : one(reporter))).join(' ')] as const
  ));

  it('neither name, NIK nor phone number can be found', () => {
    fc.assert(fc.property(cases, ([reporter, text]) => {
      const masked = maskText(text, reporter);
      const words = ` ${masked.toLowerCase().replace(/\s+/g, ' ')} `;
      expect(words.includes(` ${reporter.name!.toLowerCase()} `), masked).toBe(false);
      expect(masked.includes(reporter.nik!), masked).toBe(false);
      expect(masked.includes(reporter.phone!.slice(1)), masked).toBe(false);
      expect(findIdentity(masked, reporter), masked).toEqual([]);
    }), { numRuns: 500 });
  });

  it('masking again changes nothing', () => {
    fc.assert(fc.property(cases, ([reporter, text]) => {
      const masked = maskText(text, reporter);
      expect(maskText(masked, reporter)).toBe(masked);
    }), { numRuns: 500 });
  });

  it('a text without identity is unchanged', () => {
    const plain = fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), digits(1, 7), fc.constantFrom(',', '.', '\n', 'Rp', '#9165816')))
      .map((words) => words.join(' ; '));
    fc.assert(fc.property(plain, (text) => {
      fc.pre(!/(?:^|[^a-z])(?:budi|santoso)(?:[^a-z]|$)/.test(text));
      expect(maskText(text, budi)).toBe(text);
    }));
  });
});
