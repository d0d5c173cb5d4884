import { createHash, randomBytes } from 'node:crypto';
import { RECOVERY_WORD_COUNT } from '../../shared/access/recovery.ts';
import { RECOVERY_WORDS } from '../../shared/access/recovery-words.ts';
import { KEY_LENGTH } from './cipher.ts';

/** Bits that a word stands for: there are 2,048 of them. */
const WORD_BITS = 11;

/** 256 random bits for a recovery key. */
export function createEntropy(): Buffer {
  return randomBytes(KEY_LENGTH);
}

/** The entropy with its checksum as 24 words, as BIP 39 does it, in Indonesian. */
export function toWords(entropy: Buffer): readonly string[] {
  const bits = [...entropy, ...checkByte(entropy)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: RECOVERY_WORD_COUNT }, (_, place) => {
    const number = Number.parseInt(bits.slice(place * WORD_BITS, (place + 1) * WORD_BITS), 2);
    return RECOVERY_WORDS[number] ?? '';
  });
}

/** The entropy behind 24 words; null where a word is unknown, missing, or one was mistaken for another (the checksum tells). */
export function fromWords(words: readonly string[]): Buffer | null {
  const numbers = words.map((word) => RECOVERY_WORDS.indexOf(word));
  if (words.length !== RECOVERY_WORD_COUNT || numbers.includes(-1)) return null;
  const bits = numbers.map((number) => number.toString(2).padStart(WORD_BITS, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const entropy = bytes.subarray(0, KEY_LENGTH);
  return bytes.subarray(KEY_LENGTH).equals(checkByte(entropy)) ? entropy : null;
}

function checkByte(entropy: Buffer): Buffer {
  return createHash('sha256').update(entropy).digest().subarray(0, 1);
}
