import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findMatches, foldText, queryWords } from '../../../src/main/store/search-text.ts';

const texts = new Map([
  ['a', ['lampu jalan padam di singkawang', 'siti aminah 0812']],
  ['b', ['jalan berlubang', 'budi']],
]);

describe('search', () => {
  it('finds bodies that hold all words, in any order, also within words', () => {
    expect(findMatches(texts, 'JALAN')).toEqual(['a', 'b']);
    expect(findMatches(texts, 'padam  lamp')).toEqual(['a']);
    expect(findMatches(texts, 'jalan sungai')).toEqual([]);
    expect(findMatches(texts, '  ')).toEqual(['a', 'b']);
  });

  it('matches each viewer only against the texts that the viewer may see', () => {
    expect(findMatches(texts, 'siti')).toEqual([]);
    expect(findMatches(texts, 'siti jalan', { which: () => 1 })).toEqual(['a']);
    expect(findMatches(texts, 'budi', { which: (id) => (id === 'a' ? 1 : 0) })).toEqual([]);
  });

  it('looks only at the ids it is given, in their order', () => {
    expect(findMatches(texts, 'jalan', { ids: ['b', 'unknown', 'a'] })).toEqual(['b', 'a']);
  });

  it('folds case, forms of letters and blanks alike in text and query', () => {
    expect(foldText('  Ｊalan\r\n\tRUSAK ')).toBe('jalan rusak');
    expect(queryWords('di Jalan di')).toEqual(['jalan', 'di']);
  });

  it('finds every piece of a text that has no blank in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, start, length) => {
        const folded = foldText(text);
        const piece = folded.slice(start % (folded.length + 1)).slice(0, length);
        expect(findMatches(new Map([['x', [folded]]]), piece)).toEqual(['x']);
      }),
    );
  });
});
