import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../../src/shared/letter/letter.ts';
import type { Content } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { mergeBundles } from '../../../../src/shared/ticket/merge.ts';
import type { Bundle, Reporter } from '../../../../src/shared/ticket/ticket.ts';
import { bundleOf, event, histories } from '../made-ticket.ts';

const word = fc.option(fc.constantFrom('Budi', 'Siti', '0812'), { nil: null });
const reporters: fc.Arbitrary<Reporter | null> = fc.option(
  fc.record({ name: word, nik: word, phone: word, email: word, address: word }), { nil: null },
);
const letters = fc.dictionary(fc.constantFrom('L1', 'L2'), fc.record({
  state: fc.constantFrom('draft', 'numbered'), updatedAt: fc.constantFrom('2026-01-01', '2026-01-02'), subject: fc.constantFrom('a', 'b'),
})) as unknown as fc.Arbitrary<Record<string, Letter>>;
const contents: fc.Arbitrary<Record<string, Content>> = fc.dictionary(
  fc.constantFrom('words', 'better', 'reply'), fc.record({ salt: fc.constant('s'), text: fc.constantFrom('satu', 'dua') }),
);

/** Three desks' states of one ticket: each knows a part of the history. */
const desks = histories.chain((events) => {
  const bundle: fc.Arbitrary<Bundle> = fc.record({
    ticketId: fc.constant('T1'), events: fc.shuffledSubarray(events, { minLength: 1 }), contents, reporter: reporters, letters,
  });
  return fc.tuple(bundle, bundle, bundle);
});

describe('merging what desks know of a ticket', () => {
  it('gives the same whichever desk comes first', () => {
    fc.assert(fc.property(desks, ([a, b]) => {
      expect(mergeBundles(a, b)).toEqual(mergeBundles(b, a));
    }));
  });

  it('gives the same whichever desks meet first', () => {
    fc.assert(fc.property(desks, ([a, b, c]) => {
      expect(mergeBundles(mergeBundles(a, b), c)).toEqual(mergeBundles(a, mergeBundles(b, c)));
    }));
  });

  it('adds nothing when it happens again', () => {
    fc.assert(fc.property(desks, ([a, b]) => {
      const merged = mergeBundles(a, b);
      expect(mergeBundles(merged, b)).toEqual(merged);
      expect(mergeBundles(merged, merged)).toEqual(merged);
    }));
  });

  it('loses no event and no words of either desk', () => {
    fc.assert(fc.property(desks, ([a, b]) => {
      const merged = mergeBundles(a, b);
      const ids = new Set([...a.events, ...b.events].map(({ id }) => id));
      expect(new Set(merged.events.map(({ id }) => id))).toEqual(ids);
      expect(merged.events).toHaveLength(ids.size);
      expect(Object.keys(merged.contents).sort()).toEqual([...new Set([...Object.keys(a.contents), ...Object.keys(b.contents)])].sort());
    }));
  });

  it('leads both desks to the same ticket', () => {
    fc.assert(fc.property(desks, ([a, b]) => {
      const [ab, ba] = [mergeBundles(a, b), mergeBundles(b, a)];
      expect(fold(ab.events, ab.contents)).toEqual(fold(ba.events, ba.contents));
    }));
  });

  it('keeps a numbered letter over a later draft, and the later of two drafts', () => {
    const letter = (state: Letter['state'], updatedAt: string) => ({ state, updatedAt, number: state === 'draft' ? null : '1' }) as Letter;
    const withLetter = (one: Letter) => ({ ...bundleOf([event('r', 'ReportRegistered')]), letters: { L: one } });
    const merged = (a: Letter, b: Letter) => mergeBundles(withLetter(a), withLetter(b)).letters.L;
    expect(merged(letter('numbered', '2026-01-01'), letter('draft', '2026-02-01'))).toMatchObject({ state: 'numbered' });
    expect(merged(letter('draft', '2026-01-01'), letter('draft', '2026-02-01'))).toMatchObject({ updatedAt: '2026-02-01' });
  });

  it('keeps every copy and every final version of a letter that either desk knows of', () => {
    const note = (at: string) => ({ form: 'print' as const, at, by: 'o' });
    const final = { fileId: 'f', at: '2026-01-03', by: 'o' };
    const letter = (more: Partial<Letter>) => ({ ...bundleOf([event('r', 'ReportRegistered')]), letters: { L: { state: 'numbered', number: '700/1', updatedAt: '2026-01-01', ...more } as Letter } });
    const [a, b] = [letter({ copiesMade: [note('2026-01-01'), note('2026-01-02')] }), letter({ copiesMade: [note('2026-01-01'), note('2026-01-04')], finals: [final] })];
    expect(mergeBundles(a, b).letters.L).toMatchObject({ copiesMade: [note('2026-01-01'), note('2026-01-02'), note('2026-01-04')], finals: [final] });
    expect(mergeBundles(a, b)).toEqual(mergeBundles(b, a));
  });

  it('puts together what each desk knows of the reporter', () => {
    const nobody = { name: null, nik: null, phone: null, email: null, address: null };
    const knows = (reporter: Partial<Reporter>) => bundleOf([event('r', 'ReportRegistered')], { ...nobody, ...reporter });
    expect(mergeBundles(knows({ name: 'Budi' }), knows({ phone: '0812' })).reporter).toMatchObject({ ...nobody, name: 'Budi', phone: '0812' });
  });

  it('refuses two different tickets', () => {
    const bundle = bundleOf([event('r', 'ReportRegistered')]);
    expect(() => mergeBundles(bundle, { ...bundle, ticketId: 'T2' })).toThrow(RangeError);
  });
});
