import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrongEnough, passphraseStrength } from '../../../../src/shared/access/passphrase.ts';
import { delayAfter, FREE_TRIES, PIN_PATTERN } from '../../../../src/shared/access/pin.ts';
import { isRecoveryWord, wordsIn } from '../../../../src/shared/access/recovery.ts';
import { RECOVERY_WORDS } from '../../../../src/shared/access/recovery-words.ts';

describe('delay after wrong tries', () => {
  it('is none for the first five, then 30 s, doubling up to an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 11, 12, 13].map(delayAfter)).toEqual([0, 0, 0, 30, 60, 120, 1920, 3600, 3600]);
    expect(FREE_TRIES).toBe(5);
  });

  it('never shrinks while failures go on', () => {
    fc.assert(fc.property(fc.nat(5000), (failures) => {
      expect(delayAfter(failures + 1)).toBeGreaterThanOrEqual(delayAfter(failures));
      expect(delayAfter(failures)).toBeLessThanOrEqual(3600);
    }));
  });

  it('counts six digits as a PIN', () => {
    expect(['123456', '000000'].every((pin) => PIN_PATTERN.test(pin))).toBe(true);
    expect(['12345', '1234567', '12345a', '١٢٣٤٥٦', '123456\n'].some((pin) => PIN_PATTERN.test(pin))).toBe(false);
  });
});

describe('strength of a passphrase', () => {
  it.each(['', 'rahasia', 'admin123456789', 'Password2026Kantor', 'aaaaaaaaaaaaaaaaaaaa', 'abcdefghijklmnop', '1234567890123456',
    'mawar mawar mawar mawar mawar', 'tanggal 17-08-1945', 'Indonesia12345'])('takes %j for weak', (text) => {
    expect(passphraseStrength(text)).toBe('weak');
    expect(isStrongEnough(text)).toBe(false);
  });

  it.each(['kuda hijau lompat pagar', 'xK7#pQ9!vL2m', 'sepeda-biru-makan-durian'])('lets %j protect data', (text) => {
    expect(isStrongEnough(text)).toBe(true);
  });

  it('calls six different words strong', () => expect(passphraseStrength('kuda hijau lompat pagar delima subuh')).toBe('strong'));

  it('never gets weaker by one more new word', () => {
    const order = ['weak', 'fair', 'strong'];
    const word = fc.constantFrom(...RECOVERY_WORDS.filter((one) => one.length > 3));
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 9 }), (words) => {
      const before = passphraseStrength(words.slice(1).join(' '));
      expect(order.indexOf(passphraseStrength(words.join(' ')))).toBeGreaterThanOrEqual(order.indexOf(before));
    }));
  });
});

describe('recovery words', () => {
  it('are 2,048 different ones in order, written in small letters', () => {
    expect(new Set(RECOVERY_WORDS).size).toBe(2048);
    expect([...RECOVERY_WORDS].sort()).toEqual(RECOVERY_WORDS);
    expect(RECOVERY_WORDS.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('differ in more than one letter, so that a slip of the pen is seen', () => {
    const forms = new Map<string, string>();
    const clashes: string[] = [];
    for (const word of RECOVERY_WORDS) {
      for (let at = 0; at < word.length; at += 1) {
        const form = `${word.slice(0, at)}?${word.slice(at + 1)}`;
        if (forms.has(form)) clashes.push(`${word} ${String(forms.get(form))}`);
        forms.set(form, word);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('are read however they are spaced, numbered or capitalised', () => {
    expect(wordsIn(' 1. Sawah  2) LONTONG,\n3 kelapa ')).toEqual(['sawah', 'lontong', 'kelapa']);
    expect(wordsIn('')).toEqual([]);
    expect(RECOVERY_WORDS.every(isRecoveryWord)).toBe(true);
    expect(isRecoveryWord('qwerty')).toBe(false);
  });
});
