import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecapLetter } from '../../../../src/shared/contract/recap-shape.ts';
import { checkRecap } from '../../../../src/shared/recap/check.ts';
import { mayStep, mergeRecapLetters, numbersOf, readRecapLetterKey, RECAP_ACTS, recapLetterKey, standingOf } from '../../../../src/shared/recap/recap-letter.ts';
import type { RecapLetter, RecapStep } from '../../../../src/shared/recap/recap-letter.ts';
import { madeRecap } from './made-recap.ts';

const number = (serial: number): string => `700.1.2.4/${String(serial)}/DISKOMINFO/2026`;
const given = (serial: number): Partial<RecapStep> => ({ number: number(serial), taken: { series: 'numbers:DISKOMINFO:700.1.2.4:2026', serial } });
const step = (act: RecapStep['act'], minute: number, more: Partial<RecapStep> = {}): RecapStep => ({ act, at: `2026-11-24T03:${String(minute).padStart(2, '0')}:00.000Z`, by: 'o-head', desk: 'desk-a', ...more });
const after = (...steps: readonly RecapStep[]) => standingOf(madeRecap({ steps }));

const steps = fc.array(fc.record({
  act: fc.constantFrom(...RECAP_ACTS), minute: fc.integer({ min: 0, max: 3 }), desk: fc.constantFrom('desk-a', 'desk-b'), serial: fc.option(fc.integer({ min: 1, max: 3 })),
}).map(({ act, minute, desk, serial }) => step(act, minute, { desk, ...(act === 'number' ? given(serial ?? 1) : serial === null ? {} : { number: number(serial) }) })), { maxLength: 8 });
const letters = steps.map((list): RecapLetter => madeRecap({ steps: list }));

describe('how far a recap has come', () => {
  it('follows its steps', () => {
    const numbered = step('number', 2, given(7));
    expect(after().state).toBe('proposed');
    expect(after(step('approve', 1)).state).toBe('approved');
    expect(after(step('approve', 1), step('sendBack', 2, { remark: 'Lengkapi.' }))).toMatchObject({ state: 'draft', remark: 'Lengkapi.' });
    expect(after(step('void', 1))).toMatchObject({ state: 'void', number: null });
    expect(after(numbered)).toMatchObject({ state: 'numbered', number: number(7), updatedAt: numbered.at });
    expect(after(numbered, step('send', 3, { number: number(7) })).state).toBe('sent');
    expect(after(numbered, step('send', 3, { number: number(7) }), step('void', 4, { number: number(7), remark: 'Salah.' }))).toMatchObject({ state: 'void', number: number(7), remark: 'Salah.' });
  });

  it('a number outlives what was said of the recap by whoever did not know of it', () => {
    const numbered = step('number', 2, given(7));
    expect(after(step('void', 1), numbered).state).toBe('numbered');
    expect(after(step('sendBack', 3, { remark: 'Lengkapi.' }), numbered)).toMatchObject({ state: 'numbered', remark: undefined });
  });

  it('of two numbers that two desks gave at once the earlier stands, and the other is void in the register', () => {
    const both = madeRecap({ steps: [step('number', 3, { desk: 'desk-b', ...given(21) }), step('number', 2, given(7))] });
    expect(standingOf(both)).toMatchObject({ state: 'numbered', number: number(7) });
    expect(numbersOf(both).map(({ serial, isVoid }) => [serial, isVoid])).toEqual([[21, true], [7, false]]);
  });

  it('what was sent back is only thrown away, and a number is the manager\'s', () => {
    const returned = { state: 'draft', number: null } as const;
    expect(RECAP_ACTS.filter((act) => mayStep(act, returned, 'manager'))).toEqual(['void']);
    const proposed = { state: 'proposed', number: null } as const;
    expect(RECAP_ACTS.filter((act) => mayStep(act, proposed, 'coordinator'))).toEqual(['void']);
    expect(RECAP_ACTS.filter((act) => mayStep(act, proposed, 'manager'))).toEqual(['sendBack', 'approve', 'number', 'void']);
  });
});

describe('what two desks know of a recap', () => {
  it('put together is the same in any order, loses no step and no number', () => {
    fc.assert(fc.property(letters, letters, letters, (a, b, c) => {
      const all = mergeRecapLetters(mergeRecapLetters(a, b), c);
      expect(mergeRecapLetters(a, mergeRecapLetters(c, b))).toEqual(all);
      expect(mergeRecapLetters(all, a)).toEqual(all);
      for (const known of [...a.steps, ...b.steps, ...c.steps]) expect(all.steps).toContainEqual(known);
      const numbers = new Set([a, b, c].flatMap(numbersOf).map((one) => one.number));
      expect(new Set(numbersOf(all).map((one) => one.number))).toEqual(numbers);
      expect(numbers.has(standingOf(all).number ?? '')).toBe(numbers.size > 0);
    }));
  });

  it('stands by its steps, whatever their order', () => {
    fc.assert(fc.property(letters, fc.infiniteStream(fc.nat()), (letter, order) => {
      const shuffled = letter.steps.map((one) => ({ one, key: Number(order.next().value) })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(standingOf({ ...letter, steps: shuffled })).toEqual(standingOf(letter));
    }));
  });

  it('what comes from outside has the shape of a recap, or is none', () => {
    const letter = madeRecap({ steps: [step('number', 2, given(7))], pictures: [{ chart: 'status', fileId: 'a'.repeat(64) }] });
    expect(readRecapLetter(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
    for (const wrong of [{ steps: [{ act: 'number' }] }, { sheet: {} }, { id: '../x' }, { pictures: [{ chart: 'status', fileId: '../../x' }] }, { more: 1 }]) expect(readRecapLetter({ ...letter, ...wrong })).toBeNull();
  });

  it('is kept under a name that says whose it is', () => {
    const letter = madeRecap();
    expect(readRecapLetterKey(recapLetterKey(letter))).toEqual({ unitId: letter.unitId, id: letter.id });
    expect(readRecapLetterKey('recap:diskominfo:month:2026-11-01:2026-11-30:office')).toBeNull();
  });
});

describe('what a recap lacks', () => {
  const whole = { opening: 'Pembukaan.', note: '', suggestions: 'Satu.', corrections: [] };
  const form = { signer: madeRecap().signer, date: '2026-11-24' };
  const context = { today: '2026-11-28', days: '1–28 Nov 2026' };
  it('is nothing where it is whole', () => {
    expect(checkRecap(whole, form, context)).toEqual([]);
  });

  it.each([
    ['noOpening', { opening: ' ' }], ['otherDays', { opening: 'Masuk pada November 2026 (1–10 Nov 2026).' }], ['noSuggestions', { suggestions: '' }], ['hasPlaceholder', { note: 'Lihat {{lampiran}}.' }],
    ['hasIdentity', { note: 'Pelapor 6172014502900001.' }], ['hasIdentity', { corrections: [{ row: 'total' as const, text: 'hubungi 081234567890' }] }],
  ])('is named: %s', (problem, change) => {
    expect(checkRecap({ ...whole, ...change }, form, context)).toEqual([problem]);
  });

  it('is who signs, and the right year', () => {
    expect(checkRecap(whole, { ...form, signer: { ...form.signer, nip: '' } }, context)).toEqual(['noNip']);
    expect(checkRecap(whole, { ...form, signer: { ...form.signer, name: '' } }, context)).toEqual(['noSigner']);
    expect(checkRecap(whole, form, { ...context, today: '2027-01-02' })).toEqual(['wrongYear']);
  });
});
