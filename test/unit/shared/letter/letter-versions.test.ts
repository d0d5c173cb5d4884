import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTexts, textsOf } from '../../../../src/shared/letter/letter-texts.ts';
import { editedFrom, isUndecided, mergeLetters, overVersions, versionsOf } from '../../../../src/shared/letter/letter-versions.ts';
import type { Letter } from '../../../../src/shared/letter/letter.ts';
import { sampleSheet } from '../../letter/sample-letter.ts';

const { form: _form, ...base } = sampleSheet().letter;
const draft: Letter = { ...base, state: 'draft', number: null, numberedAt: null, updatedAt: '2026-11-24T02:00:00.000Z' };
const edit = (letter: Letter, desk: string, change: Partial<Letter>): Letter => editedFrom(letter, { ...letter, ...change }, desk);
const first = editedFrom(undefined, draft, 'a');
const subjects = (letter: Letter) => versionsOf(letter).map(({ subject }) => subject).sort();

interface Act {
  readonly desk: number;
  readonly what: 'write' | 'same' | 'number' | 'copy' | 'hear' | 'settle';
  readonly n: number;
}

/** Three desks with the same draft. Nobody edits a letter of which there are several versions; they settle it. */
function work(acts: readonly Act[], start: Letter): { desks: Letter[]; written: Letter[] } {
  const desks = [start, start, start];
  const written: Letter[] = [start];
  for (const { desk, what, n } of acts) {
    const letter = desks[desk]!;
    const name = 'abc'[desk]!;
    const put = (next: Letter): void => {
      desks[desk] = next;
      written.push(next);
    };
    if (what === 'hear') desks[desk] = mergeLetters(letter, desks[(desk + 1 + (n % 2)) % 3]!);
    else if (what === 'copy') desks[desk] = { ...letter, copiesMade: [...letter.copiesMade ?? [], { form: 'print', at: `2026-11-24T02:00:00.${String(n).padStart(3, '0')}Z`, by: name }] };
    else if (what === 'settle') put(editedFrom(letter, versionsOf(letter)[n % versionsOf(letter).length]!, name));
    else if (isUndecided(letter) || letter.number !== null) continue;
    else if (what === 'number') put(edit(letter, name, { state: 'numbered', number: `${String(n)}/${name}`, updatedAt: `2026-11-24T02:00:01.${String(n).padStart(3, '0')}Z` }));
    else put(edit(letter, name, { subject: what === 'same' ? 'Hal yang sama' : `Hal ${String(n)}`, updatedAt: `2026-11-24T02:00:01.${String(n).padStart(3, '0')}Z` }));
  }
  return { desks, written };
}
const acts = fc.array(fc.record({
  desk: fc.nat(2), what: fc.constantFrom<Act['what']>('write', 'write', 'write', 'same', 'number', 'copy', 'hear', 'hear', 'settle'), n: fc.nat(99),
}), { maxLength: 16 });
const starts = fc.constantFrom(first, draft);

describe('a letter that two desks write at once', () => {
  it('keeps both versions, the later one standing, and asks', () => {
    const [a, b] = [edit(first, 'a', { subject: 'Satu', updatedAt: '2026-11-24T03:00:00.000Z' }), edit(first, 'b', { subject: 'Dua', updatedAt: '2026-11-24T04:00:00.000Z' })];
    const merged = mergeLetters(a, b);
    expect(merged).toMatchObject({ subject: 'Dua', rivals: [{ subject: 'Satu' }] });
    expect(isUndecided(merged)).toBe(true);
  });

  it('is just the later one where that was written in knowledge of the other, whatever the clocks say', () => {
    const later = edit(edit(first, 'a', { subject: 'Satu' }), 'b', { subject: 'Dua', updatedAt: '2020-01-01T00:00:00.000Z' });
    expect(mergeLetters(edit(first, 'a', { subject: 'Satu' }), later)).toEqual(later);
    expect(isUndecided(later)).toBe(false);
  });

  it('asks nothing where both come to the same, and the next edit is one version again', () => {
    const merged = mergeLetters(edit(first, 'a', { state: 'proposed' }), edit(first, 'b', { state: 'proposed', updatedAt: '2026-11-25T02:00:00.000Z' }));
    expect(isUndecided(merged)).toBe(false);
    expect(editedFrom(merged, merged, 'c')).toMatchObject({ version: { a: 2, b: 1, c: 1 } });
    expect(editedFrom(merged, merged, 'c').rivals).toBeUndefined();
  });

  it('asks where one desk numbered it while another went on writing, and where both numbered it', () => {
    const numbered = (desk: string, number: string) => edit(first, desk, { state: 'numbered', number });
    expect(mergeLetters(numbered('a', '1'), edit(first, 'b', { subject: 'Dua' }))).toMatchObject({ number: '1', rivals: [{ number: null }] });
    expect(isUndecided(mergeLetters(numbered('a', '1'), edit(first, 'b', { subject: 'Dua' })))).toBe(true);
    expect(isUndecided(mergeLetters(numbered('a', '1'), numbered('b', '2')))).toBe(true);
  });

  it('with its number only goes forward: sent at one desk and void at the other is void', () => {
    const numbered = edit(first, 'a', { state: 'numbered', number: '1' });
    const merged = mergeLetters(edit(numbered, 'a', { state: 'sent' }), edit(numbered, 'b', { state: 'void', remark: 'Keliru' }));
    expect(merged).toMatchObject({ state: 'void' });
    expect(isUndecided(merged)).toBe(false);
  });

  it('keeps the copies and final versions of both on the one that stands', () => {
    const copy = (by: string) => ({ form: 'print' as const, at: `2026-11-24T02:00:0${by === 'a' ? '1' : '2'}.000Z`, by });
    const merged = mergeLetters({ ...edit(first, 'a', { subject: 'Satu' }), copiesMade: [copy('a')] }, { ...edit(first, 'b', { subject: 'Dua' }), copiesMade: [copy('b')] });
    expect(merged.copiesMade).toEqual([copy('a'), copy('b')]);
    expect(merged.rivals?.every((rival) => rival.copiesMade === undefined && rival.rivals === undefined)).toBe(true);
  });
});

describe('letters of before edits were counted', () => {
  it('are the same where they say the same, and rivals where they do not', () => {
    expect(mergeLetters(draft, { ...draft, updatedAt: '2026-11-25T02:00:00.000Z' })).toEqual({ ...draft, updatedAt: '2026-11-25T02:00:00.000Z' });
    expect(subjects(mergeLetters(draft, { ...draft, subject: 'Lain' }))).toEqual([draft.subject, 'Lain'].sort());
  });

  it('are what any counted edit knew of, and a draft is what its number came from', () => {
    expect(mergeLetters(draft, first)).toEqual(first);
    const numbered: Letter = { ...draft, subject: 'Lain', state: 'numbered', number: '1' };
    expect(mergeLetters(draft, numbered)).toEqual(numbered);
  });
});

describe('putting versions together', () => {
  it('comes to the same whoever meets first, and again', () => {
    fc.assert(fc.property(acts, starts, (list, start) => {
      const [a, b, c] = work(list, start).desks as [Letter, Letter, Letter];
      expect(mergeLetters(a, b)).toEqual(mergeLetters(b, a));
      const all = mergeLetters(mergeLetters(a, b), c);
      expect(mergeLetters(a, mergeLetters(b, c))).toEqual(all);
      expect(mergeLetters(all, b)).toEqual(all);
      expect(mergeLetters(all, all)).toEqual(all);
    }), { numRuns: 1000 });
  });

  it('loses no edit: each is there, or some later one knew of it', () => {
    const lostIn = (written: readonly Letter[], all: Letter) => written.filter((one) => {
      const version = one.version ?? {};
      return !versionsOf(all).some((other) => Object.entries(version).every(([desk, count]) => (other.version?.[desk] ?? 0) >= count)
        && (JSON.stringify(other.version) !== JSON.stringify(version) || other.subject === one.subject));
    });
    fc.assert(fc.property(acts, starts, (list, start) => {
      const { desks, written } = work(list, start);
      expect(lostIn(written, desks.reduce(mergeLetters))).toEqual([]);
    }), { numRuns: 1000 });
    // the check itself sees a merge that lets the later clock win
    const [a, b] = [edit(first, 'a', { subject: 'Satu' }), edit(first, 'b', { subject: 'Dua' })];
    expect(lostIn([a, b], a)).toEqual([b]);
  });

  it('is settled at both desks once one of them has chosen', () => {
    fc.assert(fc.property(acts, fc.nat(5), (list, n) => {
      const all = work(list, first).desks.reduce(mergeLetters);
      fc.pre(isUndecided(all));
      const chosen = versionsOf(all)[n % versionsOf(all).length]!;
      const settled = editedFrom(all, chosen, 'b');
      expect(mergeLetters(all, settled)).toMatchObject({ subject: chosen.subject, number: chosen.number });
      expect(versionsOf(mergeLetters(all, settled))).toHaveLength(1);
    }));
  });
});

describe('the texts of a letter', () => {
  const merged = mergeLetters(edit(first, 'a', { subject: 'Bulan satu', remark: 'Bulan' }), edit(first, 'b', { subject: 'Bulan dua' }));

  it('are covered in every version', () => {
    expect(JSON.stringify(mapTexts(merged, (text) => text.replaceAll('Bulan', '•')))).not.toContain('Bulan');
    const covered = overVersions(merged, (version) => mapTexts(version, (text) => text.replaceAll('Bulan', '•')));
    expect(subjects(covered!)).toEqual(['• dua', '• satu']);
  });

  it('that a reader gets to see are those of the one that stands', () => {
    expect(textsOf(merged).filter((text) => text.startsWith('Bulan'))).toHaveLength(1);
  });

  it('go with the versions', () => {
    expect(overVersions(merged, () => null)).toBeNull();
  });
});
