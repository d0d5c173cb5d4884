import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import { namedContent, ownWords, traceOf, withErasures } from '../../../../src/shared/ticket/erasure.ts';
import type { TicketEvent } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { mergeBundles } from '../../../../src/shared/ticket/merge.ts';
import { rowOf } from '../../../../src/shared/ticket/row.ts';
import type { Bundle, Reporter } from '../../../../src/shared/ticket/ticket.ts';
import { editedFrom } from '../../../../src/shared/letter/letter-versions.ts';
import type { Letter } from '../../../../src/shared/letter/letter.ts';
import { sampleSheet } from '../../letter/sample-letter.ts';
import { calendar, office } from '../made-office.ts';
import { bundleOf, contents, event, histories } from '../made-ticket.ts';

const reporter: Reporter = { name: 'Bulan Contoh', nik: null, phone: null, email: null, address: null };

/** The bundle as the desk leaves it when it removes the words; `id` names the removal. */
function erasedOf(bundle: Bundle, id = 'removal'): Bundle {
  const ticket = fold(bundle.events, bundle.contents);
  const removal = event(id, 'TicketErased', { follows: ticket.heads, at: '2026-12-24T02:00:00.000Z', data: { reason: 'Retensi', trace: traceOf(ticket), tracking: null } });
  return withErasures({ ...bundle, events: [...bundle.events, removal] });
}

function withoutReporter(bundle: Bundle, id: string): Bundle {
  const { heads } = fold(bundle.events, bundle.contents);
  const replaced = { words: 'covered' };
  const redacted = Object.fromEntries(bundle.events.filter(({ type }) => type === 'FollowUpRecorded').map((one) => [one.id, '•••']));
  return withErasures({
    ...bundle, contents: { ...bundle.contents, covered: { salt: 't', title: 'Tertutup', text: 'Tertutup' } },
    events: [...bundle.events, event(id, 'IdentityErased', { follows: heads, data: { reason: 'Permintaan', replaced, redacted } })],
  });
}

/** Three states of one ticket: what each desk knows, and what it erased. */
const desks = histories.chain((events) => {
  const part = fc.shuffledSubarray(events, { minLength: 1 });
  const state = fc.record({ known: part, erases: fc.constantFrom('nothing', 'identity', 'all') });
  return fc.tuple(state, state, state).map((states) => states.map(({ known, erases }, index) => {
    const bundle = bundleOf(known, reporter);
    if (erases === 'nothing') return bundle;
    return erases === 'all' ? erasedOf(bundle, `removal-${String(index)}`) : withoutReporter(bundle, `identity-${String(index)}`);
  }) as [Bundle, Bundle, Bundle]);
});

const isRemoved = ({ events }: Bundle) => events.some(({ type }) => type === 'TicketErased');

describe('removing the words of reports', () => {
  it('changes no figure, whatever happened before', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((day) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(histories, { minLength: 1, maxLength: 4 }), days, (many, today) => {
      const bundles = many.map((events) => bundleOf(events, reporter));
      const viewer = { today, sees: () => true, isPublic: false, byOfficer: true };
      const query = { period: periodAt('year', '2026-01-01'), where: EVERYWHERE };
      const figures = (all: readonly Bundle[]) => performanceOf(new FactTable(office.timeZone, all.map((one) => rowOf(one, office, calendar))), query, viewer, office);
      expect(figures(bundles.map((one) => erasedOf(one)))).toEqual(figures(bundles));
    }));
  });

  it('leaves none of the words, nobody and no attachment', () => {
    const words = [...Object.values(contents).flatMap(({ title, text, place }) => [title, text, place]), 'Sudah ditinjau', 'catatan', 'Belum tuntas', 'Kewenangan provinsi', 'jawaban', 'Bulan'];
    fc.assert(fc.property(histories, (events) => {
      const left = JSON.stringify(erasedOf(bundleOf(events, reporter)));
      for (const word of words) if (word !== undefined) expect(left).not.toContain(word);
    }));
  });

  it('names what it took the place of, so that an old copy can be compared', () => {
    fc.assert(fc.property(histories, (events) => {
      const { heads } = fold(events, contents);
      expect(erasedOf(bundleOf(events)).events.map(({ follows }) => follows)).toEqual([heads]);
    }));
  });

  it('keeps number, date and kind of an issued letter and nothing of what it says; a draft goes', () => {
    const letter = (number: string | null): Letter => ({
      ...sampleSheet().letter, number, date: '2026-11-24', variant: 'done', subject: 'Rahasia', points: ['Rahasia'], addressee: 'Bulan', opening: 'Rahasia', closing: 'Rahasia',
      facts: [{ label: 'Uraian', value: 'Rahasia' }], parties: [{ role: 'witness', name: 'Bulan', position: 'Warga', nip: null }], remark: 'Rahasia',
      answers: [{ ticketId: 'lain', number: 'Rahasia' }], finals: [{ fileId: 'Rahasia', at: '2026-11-24', by: 'o' }],
    });
    const { letters } = erasedOf({ ...bundleOf([event('root', 'ReportRegistered')]), letters: { issued: letter('700/1'), draft: letter(null) } });
    expect(letters).toMatchObject({ issued: { number: '700/1', date: '2026-11-24', variant: 'done', subject: '', points: [] } });
    expect(JSON.stringify(letters)).not.toMatch(/Rahasia|Bulan/);
    expect(Object.keys(letters)).toEqual(['issued']);
  });
});

describe('erasing the reporter', () => {
  const before = bundleOf([event('root', 'ReportRegistered'), event('told', 'FollowUpRecorded', { follows: ['root'], data: { text: 'Bulan sudah ditelepon' } })], reporter);
  const after = withoutReporter(before, 'identity');

  it('leaves the report with the words that took the place of the old ones', () => {
    expect(after).toMatchObject({ reporter: null });
    expect(after.contents.words).toBeUndefined();
    expect(fold(after.events, after.contents)).toMatchObject({ title: 'Tertutup', exchanges: [{ text: '•••' }] });
    expect(JSON.stringify(after)).not.toContain('Bulan');
  });

  it('keeps the chain: every event keeps its id', () => {
    expect(after.events.map(({ id }) => id)).toEqual(['root', 'told', 'identity']);
  });

  it('reaches the words and the note in what was decided between two desks', () => {
    const decided = (id: string, key: string, outcome: object) => event(id, 'ConflictSettled', { follows: ['root'], data: { key, settles: [], outcome, since: '2026-11-24T02:00:00.000Z' } });
    const words = decided('a', 'words', { type: 'DetailsCorrected', data: { content: 'better' } });
    const state = decided('b', 'state', { type: 'TicketClosed', data: { reason: 'resolved', note: 'Bulan sudah ditelepon' } });
    expect([words, state].map((one) => [namedContent(one), ownWords(one)])).toEqual([['better', null], [null, 'Bulan sudah ditelepon']]);
    const erasure = event('x', 'IdentityErased', { follows: ['a', 'b'], data: { reason: 'Permintaan', replaced: { words: 'covered', better: 'covered' }, redacted: { b: '•••' } } });
    const bundle = bundleOf([event('root', 'ReportRegistered'), words, state, erasure], reporter);
    const erased = withErasures({ ...bundle, contents: { ...bundle.contents, covered: { salt: 't', title: 'Tertutup' } } });
    expect(JSON.stringify(erased)).not.toMatch(/Bulan|Diponegoro berlubang/);
    expect(erased.events.at(2)).toMatchObject({ id: 'b', data: { outcome: { type: 'TicketClosed', data: { note: '•••' } } } });
    expect(fold(erased.events, erased.contents)).toMatchObject({ title: 'Tertutup', status: 'done' });
  });

  it('is not undone by a desk that still has the old state', () => {
    expect(mergeBundles(after, before)).toEqual(mergeBundles(before, after));
    expect(JSON.stringify(mergeBundles(before, after))).not.toContain('Bulan');
  });
});

describe('letters of which there are several versions', () => {
  const first: Letter = editedFrom(undefined, { ...sampleSheet().letter, id: 'L', state: 'draft', number: null, subject: 'Bulan' }, 'a');
  const edit = (desk: string, change: Partial<Letter>): Letter => editedFrom(first, { ...first, ...change }, desk);
  const root = event('root', 'ReportRegistered');
  const holding = (letter: Letter): Bundle => ({ ...bundleOf([root], reporter), letters: { L: letter } });
  const covered = edit('a', { subject: '•' });
  const erasure = event('x', 'IdentityErased', { follows: ['root'], data: { reason: 'Permintaan', replaced: {}, redacted: {}, drafts: { L: [covered.version!] } } });
  const erased = withErasures({ ...holding(covered), events: [root, erasure] });

  it('lose the draft that another desk wrote without knowing that the reporter was erased', () => {
    const merged = mergeBundles(erased, holding(edit('b', { subject: 'Bulan lagi' })));
    expect(merged.letters.L).toEqual(covered);
    expect(mergeBundles(holding(edit('b', { subject: 'Bulan lagi' })), erased)).toEqual(merged);
  });

  it('keep what is written after the erasure, what has its number, and both erasures', () => {
    const later = editedFrom(covered, { ...covered, subject: 'Sesudahnya' }, 'b');
    expect(mergeBundles(erased, holding(later)).letters.L).toEqual(later);
    const numbered = edit('b', { state: 'numbered', number: '1' });
    expect(mergeBundles(erased, holding(numbered)).letters.L).toMatchObject({ number: '1', rivals: [{ subject: '•' }] });
    const elsewhere = edit('b', { subject: '•' });
    const other = withErasures({ ...holding(elsewhere), events: [root, { ...erasure, id: 'y', data: { ...erasure.data, drafts: { L: [elsewhere.version!] } } } as TicketEvent] });
    expect(mergeBundles(erased, other).letters.L).toMatchObject({ subject: '•', rivals: [{ subject: '•' }] });
  });

  it('lose the words of all of them with the report\'s', () => {
    const rivals = mergeBundles(holding(edit('a', { state: 'numbered', number: '1' })), mergeBundles(holding(edit('b', { state: 'numbered', number: '2' })), holding(edit('c', {}))));
    const { letters } = erasedOf(rivals);
    expect(letters.L).toMatchObject({ subject: '', rivals: [{ subject: '' }] });
    expect(JSON.stringify(letters)).not.toContain('Bulan');
    expect(mergeBundles(erasedOf(rivals), rivals).letters).toEqual(letters);
    expect(rowOf(erasedOf(rivals), office, calendar).conflicts).toBe(0);
    expect(rowOf(rivals, office, calendar).conflicts).toBe(1);
  });
});

describe('desks that erase while others go on', () => {
  it('come to the same whichever meet first, and again', () => {
    fc.assert(fc.property(desks, ([a, b, c]) => {
      expect(mergeBundles(a, b)).toEqual(mergeBundles(b, a));
      const all = mergeBundles(mergeBundles(a, b), c);
      expect(mergeBundles(a, mergeBundles(b, c))).toEqual(all);
      expect(mergeBundles(all, b)).toEqual(all);
    }), { numRuns: 300 });
  });

  it('never bring back what one of them erased', () => {
    fc.assert(fc.property(desks, ([a, b, c]) => {
      const all = mergeBundles(mergeBundles(a, b), c);
      const erasures = (one: Bundle): readonly TicketEvent[] => one.events.filter(({ type }) => type === 'IdentityErased');
      if ([a, b, c].some(isRemoved)) expect(all).toMatchObject({ contents: {}, reporter: null, events: [{ type: 'TicketErased' }] });
      else if ([a, b, c].some((one) => erasures(one).length > 0)) expect(all).toMatchObject({ reporter: null });
      else expect(all.reporter).toEqual(reporter);
    }), { numRuns: 300 });
  });
});
