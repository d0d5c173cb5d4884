import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, firstWords } from '../../../src/main/exchange/clean-text.ts';

describe('a citizen’s text', () => {
  it.each([
    ['Jalan &amp; parit &quot;rusak&quot;', 'Jalan & parit "rusak"'],
    ['satu<br>dua<br/>tiga&lt;br&gt;empat', 'satu\ndua\ntiga\nempat'],
    ['<p>Hai</p><p>apa kabar</p>', 'Hai\napa kabar'],
    ['a&amp;nbsp;b &amp;amp; c', 'a b & c'],
    ['<b onclick="x()">tebal</b> <script>alert(1)</script>dan <img src=x onerror=alert(1)>', 'tebal dan'],
    ['harga <5000, bukan > 3, <jalan rusak>', 'harga <5000, bukan > 3, <jalan rusak>'],
    ['a\u0000b\u0007c\u202ed\ufeff', 'abcd'],
    ['satu\r\ndua\rtiga\n\n\n\nempat', 'satu\ndua\ntiga\n\nempat'],
    ['tolong 🙏🙏 👨‍👩‍👧 &#128557;', 'tolong 🙏🙏 👨‍👩‍👧 😭'],
    ['putus \ud83d di tengah', 'putus di tengah'],
    ['  banyak   spasi  ', 'banyak spasi'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('holds no control characters, half characters or known tags, whatever comes', () => {
    const piece = fc.constantFrom('<br>', '<b>', '</div>', '&lt;', '&#0;', '&amp;', '\u0000', '\ud800', '🙏', 'kata', ' ', '\n', '\u202e', '<script>');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = cleanText(pieces.join(''));
      // eslint-disable-next-line no-control-regex -- what must be gone
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]|\p{Cs}/u);
      expect(text).toBe(text.trim());
      expect(cleanLine(pieces.join(''))).not.toContain('\n');
    }));
  });

  it('is as it was where there is nothing to clean', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('jalan', 'rusak', 'RT 03/05', '50%', 'a@b.id', '“kutip”'), { minLength: 1 }), (words) => {
      expect(cleanText(words.join(' '))).toBe(words.join(' '));
    }));
  });
});

describe('a missing title', () => {
  it('is the first words of the text', () => {
    expect(firstWords('Lampu padam.')).toBe('Lampu padam.');
    const long = 'Selamat pagi Bapak/Ibu,\nsaya ingin melaporkan bahwa jalan di depan rumah saya sudah rusak parah';
    expect(firstWords(long)).toBe('Selamat pagi Bapak/Ibu, saya ingin melaporkan bahwa jalan di depan rumah saya…');
  });

  it('is at most 81 characters and never half an emoji', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const title = firstWords(text);
      expect(title.length).toBeLessThanOrEqual(81);
      if (!/\p{Cs}/u.test(text)) expect(title).not.toMatch(/\p{Cs}/u);
    }));
  });
});
