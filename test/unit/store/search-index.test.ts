import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SearchIndex } from '../../../src/main/store/search-index.ts';
import { searchPageCodec, searchPageOf, takeSearchPage } from '../../../src/main/store/search-page.ts';
import { foldText, queryWords, type SearchTexts } from '../../../src/main/store/search-text.ts';

function indexOf(texts: readonly SearchTexts[]): SearchIndex {
  const index = new SearchIndex();
  for (const [slot, own] of texts.entries()) index.set(slot, `t${slot}`, own);
  return index;
}

/** The index as it comes back from a page on disk. */
function throughPage(index: SearchIndex, slots: readonly number[]): SearchIndex {
  const page = { basis: '1', generations: [1], entries: searchPageOf(index, slots) };
  const read = searchPageCodec.decode(searchPageCodec.encode(page));
  expect(read.basis).toBe('1');
  const again = new SearchIndex();
  takeSearchPage(again, read.entries, () => true);
  return again;
}

const sample = indexOf([['lampu jalan padam di singkawang', 'siti aminah 0812'], ['jalan berlubang', 'budi']]);

describe('search', () => {
  it('finds bodies that hold all words, in any order, also within words, in order of registration', () => {
    expect(sample.find('JALAN')).toEqual(['t0', 't1']);
    expect(sample.find('padam  lamp')).toEqual(['t0']);
    expect(sample.find('jalan sungai')).toEqual([]);
    expect(sample.find('  ')).toEqual(['t0', 't1']);
  });

  it('matches each viewer only against the texts that the viewer may see', () => {
    expect(sample.find('siti')).toEqual([]);
    expect(sample.find('siti jalan', () => 1)).toEqual(['t0']);
    expect(sample.find('budi', (id) => (id === 't0' ? 1 : 0))).toEqual([]);
  });

  it('folds case, forms of letters and blanks alike in text and query', () => {
    expect(foldText('  Ｊalan\r\n\tRUSAK ')).toBe('jalan rusak');
    expect(queryWords('di Jalan di')).toEqual(['di', 'jalan']);
  });

  it('finds every piece of a text that has no blank in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, start, length) => {
        const folded = foldText(text);
        const piece = folded.slice(start % (folded.length + 1)).slice(0, length);
        expect(indexOf([[folded]]).find(piece)).toEqual(['t0']);
      }),
    );
  });

  it('looks for more words than a number has bits', () => {
    const words = Array.from({ length: 70 }, (_, index) => `kata${index}`);
    const index = indexOf([[words.join(' ')], [words.slice(1).join(' ')]]);
    expect(index.find(words.join(' '))).toEqual(['t0']);
  });
});

const word = fc.constantFrom('jalan', 'jala', 'lampu', 'alan', 'rw', '07', 'padam', 'é', '日本', 'lan');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const change = fc.record({ slot: fc.nat({ max: 12 }), texts: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined }) });

function expected(model: ReadonlyMap<number, SearchTexts>, query: string, last: number): string[] {
  return [...model].sort(([left], [right]) => left - right)
    .filter(([, texts]) => queryWords(query).every((piece) => texts.slice(0, last + 1).some((own) => own.includes(piece))))
    .map(([slot]) => `t${slot}`);
}

describe('the search index', () => {
  it('answers as a look through all texts would, whatever was set and removed, and also from its pages', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), text, fc.nat({ max: 2 }), (changes, query, last) => {
        const index = new SearchIndex();
        const model = new Map<number, SearchTexts>();
        for (const { slot, texts } of changes) {
          if (texts === undefined) {
            index.delete(slot);
            model.delete(slot);
          } else {
            index.set(slot, `t${slot}`, texts);
            model.set(slot, texts);
          }
        }
        const again = throughPage(index, Array.from({ length: 13 }, (_, slot) => slot));
        for (const each of [index, again]) {
          expect(each.find(query, () => last)).toEqual(expected(model, query, last));
          expect(each.size).toBe(model.size);
        }
      }),
    );
  });

  it('keeps its lists when their room is laid out anew, and lists of any length', () => {
    const index = new SearchIndex();
    const long = Array.from({ length: 300_000 }, (_, number) => `w${number}`).join(' ');
    index.set(0, 't0', ['satu dua']);
    index.set(2000, 't2000', ['tiga']);
    for (let turn = 0; turn < 5; turn += 1) index.set(1, 't1', [`${long} putaran${turn}`]);
    expect(index.find('w299999 putaran4')).toEqual(['t1']);
    expect(index.find('putaran3')).toEqual([]);
    expect(index.find('satu dua')).toEqual(['t0']);
    expect(index.find('tiga')).toEqual(['t2000']);
  });

  it('takes a page of an earlier version for a missing one', () => {
    const old = Buffer.from(JSON.stringify({ basis: '1', generations: [1], entries: [[0, 'a', ['jalan rusak']]] }));
    expect(searchPageCodec.decode(old)).toMatchObject({ basis: '', generations: [] });
  });

  it('keeps a page with more different words than two bytes can number', () => {
    const many = Array.from({ length: 70_000 }, (_, number) => `w${number.toString(36)}`);
    const again = throughPage(indexOf([[many.join(' ')], ['lampu']]), [0, 1]);
    expect(again.find(`${many[69_999] ?? ''} ${many[0] ?? ''}`)).toEqual(['t0']);
    expect(again.find('lampu')).toEqual(['t1']);
  });
});
