import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactTable } from '../../../../src/shared/performance/fact-table.ts';
import { performanceOf } from '../../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../../src/shared/performance/selection.ts';
import { traceOf, withErasures } from '../../../../src/shared/ticket/erasure.ts';
import type { TicketEvent } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { mergeBundles } from '../../../../src/shared/ticket/merge.ts';
import { rowOf } from '../../../../src/shared/ticket/row.ts';
import type { Bundle, Reporter } from '../../../../src/shared/ticket/ticket.ts';
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

  it('is not undone by a desk that still has the old state', () => {
    expect(mergeBundles(after, before)).toEqual(mergeBundles(before, after));
    expect(JSON.stringify(mergeBundles(before, after))).not.toContain('Bulan');
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
