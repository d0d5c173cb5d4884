import { TextDecoder } from 'node:util';
import { Refusal } from '../../shared/contract/errors.ts';

/** Windows-1252 from 0x80 to 0x9f; '' = not assigned. Written out, because some versions of Node decode that range as Latin-1. */
const WINDOWS_1252 = [
  '€', '', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '', 'Ž', '',
  '', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '', 'ž', 'Ÿ',
];

/** A CSV file's bytes as text: with a byte order mark what it says, else strictly UTF-8, else Windows-1252. Refuses what is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le') ?? refuse();
  // Not in any text, but in nearly every picture, program or archive.
  if (bytes.includes(0)) return refuse();
  return decodeStrictly(bytes, 'utf-8') ?? decodeWindows1252(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le'): string | null {
  try {
    // A byte order mark is dropped by the decoder.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] || refuse());
}

function refuse(): never {
  throw new Refusal('not-a-spreadsheet');
}
