import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../../../src/shared/letter/check.ts';
import { composeLetter } from '../../../../src/shared/letter/compose.ts';
import { tellingReporter } from '../../../../src/shared/letter/hidden.ts';
import { VARIANTS } from '../../../../src/shared/letter/letter.ts';
import type { LetterFields } from '../../../../src/shared/letter/letter.ts';
import { findIdentity } from '../../../../src/shared/ticket/privacy.ts';
import { answer, composeInput, letterOffice, reporter, waterUnit } from './made-ticket.ts';

const given = ['Budi', 'Siti', 'Agustinus', 'Tjhin', 'Maria', 'Muhammad', 'Lim'];
const family = ['Santoso', 'Rahmawati', 'Sinaga', 'Bun Khiong', 'Nurhaliza', 'O’Brien'];
const names = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map(([first, last]) => `${first} ${last}`);
const niks = fc.integer({ min: 1, max: 28 }).map((day) => `617201${String(day + 40).padStart(2, '0')}08920001`);
const phones = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `0812${String(digits)}`);

function textsOf(letter: LetterFields): string {
  return [letter.subject, letter.addressee, letter.opening, ...letter.points, letter.closing].join('\n');
}

describe('a letter about an Anonim report', () => {
  it('never holds the reporter\'s name, NIK, phone or e-mail, wherever they stood in the ticket', () => {
    const arbitrary = fc.record({ name: names, nik: niks, phone: phones, variant: fc.constantFrom(...VARIANTS), shout: fc.boolean() });
    fc.assert(fc.property(arbitrary, ({ name, nik, phone, variant, shout }) => {
      const who = { name, nik, phone, email: 'pengirim@contoh.id', address: null };
      const written = shout ? name.toUpperCase() : name;
      const input = composeInput({
        anonymous: true,
        title: `Bantuan untuk ${written} (NIK ${nik}) belum cair`,
        exchanges: [answer('2026-11-18T07:20:00.000Z', `Kami menemui Bapak ${written} di rumahnya, telepon ${phone}, pengirim@contoh.id.`)],
      }, { reporter: who, variant, returnReason: `Sdr. ${written} warga kabupaten lain` });
      const text = textsOf(composeLetter(input));
      expect(findIdentity(text, who)).toEqual([]);
      expect(text).not.toContain(nik);
      expect(text).not.toContain(phone);
      for (const part of name.split(' ').filter((word) => word.length >= 4)) expect(text.toLowerCase()).not.toContain(part.toLowerCase());
    }));
  });

  it('is addressed by number and says that the identity stays secret', () => {
    const letter = composeLetter(composeInput({ anonymous: true }));
    expect(letter.addressee).toBe('Yth. Saudara Pelapor SP4N-LAPOR! #9165816');
    expect(letter.closing).toContain('Identitas Saudara sebagai pelapor tetap kami rahasiakan.');
  });

  it('hides also where only the caller says so', () => {
    expect(composeLetter(composeInput({}, { isHidden: true })).addressee).not.toContain('Budi');
  });

  it('leaves numbers that were covered for the officer to settle', () => {
    const input = composeInput({ anonymous: true, exchanges: [answer('2026-11-18T07:20:00.000Z', 'hubungi 081234567890')] });
    expect(checkLetter(composeLetter(input), { isHidden: true, reporter, today: input.today })).toEqual(['hasPlaceholder']);
  });
});

describe('names that are the city\'s own', () => {
  it('are not taken for a reporter\'s', () => {
    const who = tellingReporter({ ...reporter, name: 'Masyarakat Singkawang Tengah' }, letterOffice);
    expect(who?.name).toBeNull();
    expect(tellingReporter({ ...reporter, name: 'Budi Singkawang' }, letterOffice)?.name).toBe('Budi');
    expect(tellingReporter(null, letterOffice)).toBeNull();
  });

  it('do not stop a letter from getting its number', () => {
    const who = { ...reporter, name: 'Warga Singkawang' };
    const input = composeInput({ anonymous: true }, { reporter: who, unit: waterUnit });
    const context = { isHidden: true, reporter: tellingReporter(who, letterOffice), today: input.today };
    expect(checkLetter(composeLetter(input), context)).toEqual([]);
  });
});
