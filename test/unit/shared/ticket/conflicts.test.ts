import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf, settlement } from '../../../../src/shared/ticket/conflicts.ts';
import type { Command } from '../../../../src/shared/ticket/command.ts';
import type { EventBody, TicketEvent } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { mergeBundles } from '../../../../src/shared/ticket/merge.ts';
import type { Bundle } from '../../../../src/shared/ticket/ticket.ts';
import { contents, event, histories } from '../made-ticket.ts';
import { desksApart, make, settleOne, together, trials } from './desks-apart.ts';
import type { Move } from './desks-apart.ts';
import { lostEdits } from './lost-edits.ts';

const root = event('root', 'ReportRegistered');
/** Events that know of the registration, or of the one before them in the same list. */
const branch = (...steps: readonly (readonly [string, EventBody['type'], object?])[]): TicketEvent[] => {
  let follows = 'root';
  return steps.map(([id, type, data]) => {
    const made = event(id, type, { follows: [follows], ...(data ? { data } : {}) });
    follows = id;
    return made;
  });
};
const keysOf = (events: readonly TicketEvent[]) => conflictsOf(events, contents).map(({ key }) => key);
const sidesOf = (events: readonly TicketEvent[]) => conflictsOf(events, contents).map(({ sides }) => sides.map(({ eventId }) => eventId).sort());

describe('what two people change at once', () => {
  it('is a conflict where it differs, of just that thing', () => {
    const events = [root, ...branch(['a', 'DetailsCorrected', { categoryId: 'roads', incidentOn: '2026-11-01' }]), ...branch(['b', 'DetailsCorrected', { categoryId: 'waste' }])];
    expect(conflictsOf(events)).toMatchObject([{ key: 'categoryId', sides: [{ eventId: 'a', desk: 'd1', body: { type: 'DetailsCorrected' } }, { eventId: 'b' }] }]);
  });

  it('is none where both come to the same, even in other records of the same words', () => {
    const same = { ...contents, again: { salt: 'other', ...{ title: contents.better!.title!, text: contents.better!.text! } } };
    const events = [root, ...branch(['a', 'DetailsCorrected', { content: 'better' }]), ...branch(['b', 'DetailsCorrected', { content: 'again' }])];
    expect(conflictsOf(events, same)).toEqual([]);
    expect(conflictsOf(events, contents)).toMatchObject([{ key: 'words' }]);
  });

  it('is none once somebody who knew of both has changed it', () => {
    const events = [root, ...branch(['a', 'TicketDisposed']), ...branch(['b', 'TicketDisposed', { unitId: 'health', note: null }])];
    expect(keysOf(events)).toEqual(['unit']);
    expect(keysOf([...events, event('c', 'NoteAdded', { follows: ['a', 'b'] })])).toEqual(['unit']);
    expect(keysOf([...events, event('c', 'TicketDisposed', { follows: ['a', 'b'] })])).toEqual([]);
  });

  it('is never one of notes, attachments and letters', () => {
    expect(keysOf([root, ...branch(['a', 'NoteAdded'], ['b', 'AttachmentAdded'], ['c', 'LetterIssued']), ...branch(['d', 'NoteAdded'], ['e', 'LetterIssued'])])).toEqual([]);
  });

  it('is of the place as each of them knew it, not only of the part that they changed', () => {
    const moved = branch(['a', 'DetailsCorrected', { districtId: 'd1' }], ['b', 'DetailsCorrected', { villageId: 'v1' }]);
    const both = branch(['c', 'DetailsCorrected', { districtId: 'd1', villageId: 'v1' }]);
    expect(keysOf([root, ...moved, ...both])).toEqual([]);
    const [conflict] = conflictsOf([root, ...moved, ...branch(['c', 'DetailsCorrected', { villageId: 'v2' }])]);
    expect(conflict).toMatchObject({ key: 'place', sides: [{ outcome: { data: { districtId: 'd1', villageId: 'v1' } } }, { outcome: { data: { districtId: null, villageId: 'v2' } } }] });
  });

  it('is a verification against a correction, for each fact that both name', () => {
    expect(keysOf([root, ...branch(['a', 'ReportVerified']), ...branch(['b', 'DetailsCorrected', { categoryId: 'waste', anonymous: true, confidential: false }])])).toEqual(['categoryId', 'anonymous']);
  });

  it('is none after the words were removed', () => {
    const events = [root, ...branch(['a', 'TicketDisposed']), ...branch(['b', 'TicketDisposed', { unitId: 'health', note: null }])];
    expect(keysOf([...events, event('x', 'TicketErased', { follows: ['a', 'b'] })])).toEqual([]);
  });

  it('keeps a report Anonim and Rahasia until it is decided', () => {
    for (const [a, b] of [['a', 'b'], ['b', 'a']]) {
      const events = [root, ...branch([a!, 'DetailsCorrected', { anonymous: true, confidential: true }]), ...branch([b!, 'DetailsCorrected', { anonymous: false, confidential: false }])];
      expect(fold(events, contents)).toMatchObject({ anonymous: true, confidential: true });
      const [anonymous] = conflictsOf(events);
      const off = anonymous!.sides.find(({ eventId }) => eventId === b)!;
      const settled = event('s', 'ConflictSettled', { follows: ['a', 'b'], data: settlement(anonymous!, off).data });
      expect(fold([...events, settled], contents)).toMatchObject({ anonymous: false, confidential: true });
    }
  });
});

describe('where a report stands', () => {
  const closed = branch(['a', 'TicketClosed']);

  it.each(['TicketDisposed', 'FollowUpRecorded', 'ReporterReplied'] as const)('is asked about where one desk ended it while %s came at another', (type) => {
    expect(sidesOf([root, ...closed, ...branch(['b', type])])).toEqual([['a', 'b']]);
  });

  it('is asked about where two desks ended it in different ways, and not where in the same', () => {
    expect(keysOf([root, ...closed, ...branch(['b', 'TicketArchived'])])).toEqual(['state']);
    expect(keysOf([root, ...closed, ...branch(['b', 'TicketClosed', { reason: 'noReply', note: null }])])).toEqual([]);
  });

  it('is not asked about where work went on at both', () => {
    expect(keysOf([root, ...branch(['a', 'FollowUpRecorded']), ...branch(['b', 'ReporterReplied'], ['c', 'NoteAdded'])])).toEqual([]);
    expect(keysOf([root, ...branch(['a', 'TicketSuspended'], ['b', 'TicketResumed']), ...branch(['c', 'FollowUpRecorded'])])).toEqual([]);
  });

  it('does not hide a suspension behind the reply that was taken after it', () => {
    expect(sidesOf([root, ...branch(['a', 'TicketSuspended'], ['b', 'ReporterReplied']), ...branch(['c', 'FollowUpRecorded'])])).toEqual([['a', 'c']]);
  });

  it('goes back to a suspension that whoever took the reply knew of', () => {
    const suspended = event('s', 'TicketSuspended', { follows: ['root'] });
    const events = [root, suspended, event('a', 'TicketArchived', { follows: ['s'] }), event('b', 'ReporterReplied', { follows: ['s'] })];
    expect(conflictsOf(events)).toMatchObject([{ key: 'state', sides: [{ eventId: 'a' }, { eventId: 'b', outcome: { type: 'TicketSuspended' } }] }]);
  });

  it('that is decided for the work is no reopening, and has the time in between as a pause', () => {
    const events = [root, ...branch(['f', 'FollowUpRecorded'], ['a', 'TicketClosed']), ...branch(['b', 'FollowUpRecorded'])];
    const [conflict] = conflictsOf(events);
    const settled = event('s', 'ConflictSettled', { follows: ['a', 'b'], at: '2026-11-09T02:00:00.000Z', data: settlement(conflict!, conflict!.sides.find(({ eventId }) => eventId === 'b')!).data });
    const ticket = fold([...events, settled], contents);
    expect(ticket).toMatchObject({ status: 'inProgress', closedAt: null, reopenedCount: 0 });
    expect(ticket.pauses.at(-1)).toMatchObject({ until: '2026-11-09T02:00:00.000Z' });
    expect(conflictsOf([...events, settled])).toEqual([]);
  });

  it('that is decided for the end was over when it was ended, not when that was decided', () => {
    for (const [a, b] of [['a', 'b'], ['b', 'a']]) {
      const events = [root, { ...branch([a!, 'TicketClosed'])[0]!, at: '2026-11-05T02:00:00.000Z' }, { ...branch([b!, 'TicketArchived'])[0]!, at: '2026-11-06T02:00:00.000Z' }];
      const [conflict] = conflictsOf(events);
      const settled = event('s', 'ConflictSettled', { follows: ['a', 'b'], at: '2026-11-09T02:00:00.000Z', data: settlement(conflict!, conflict!.sides.find(({ eventId }) => eventId === a)!).data });
      expect(fold([...events, settled], contents)).toMatchObject({ status: 'done', closedAt: '2026-11-05T02:00:00.000Z', parentId: null });
    }
  });
});

/** Runs a trial and answers its desks. */
const run = ({ count, salt, before, moves }: { count: number; salt: string; before: readonly Command['kind'][]; moves: readonly Move[] }) => {
  const desks = desksApart(count, salt, before);
  for (const one of moves) make(desks, one);
  return desks;
};

describe('desks that work apart', () => {
  it('lose no edit: each is final, was knowingly followed, or is in the conflict list', () => {
    fc.assert(fc.property(trials, (trial) => {
      const desks = run(trial);
      expect(lostEdits(desks[0]!.edits, together(desks))).toEqual([]);
    }), { numRuns: 1500 });
  });

  it('are caught by the same check where a merge drops what another desk wrote at once', () => {
    const dropping = (a: Bundle, b: Bundle): Bundle => {
      const merged = mergeBundles(a, b);
      const dropped = b.events.filter(({ id }) => !a.events.some((own) => own.id === id)).at(-1)?.id;
      return { ...merged, events: merged.events.filter(({ id }) => id !== dropped) };
    };
    fc.assert(fc.property(trials, ({ salt, moves }) => {
      const desks = desksApart(2, salt);
      // both go on by themselves, and the last of each is another title
      for (const one of moves) if (one.kind !== null) make(desks, { ...one, kind: 'note' });
      make(desks, { desk: 0, kind: 'correct', n: 1 });
      make(desks, { desk: 1, kind: 'correct', n: 2 });
      expect(lostEdits(desks[0]!.edits, together(desks))).toEqual([]);
      expect(lostEdits(desks[0]!.edits, together(desks, dropping))).not.toEqual([]);
    }), { numRuns: 100 });
  });

  it('see the same conflicts whichever meet first', () => {
    fc.assert(fc.property(trials, (trial) => {
      const bundles = run(trial).map(({ bundle }) => bundle);
      const list = (order: readonly Bundle[]) => {
        const { events, contents: words } = order.reduce((all, one) => mergeBundles(all, one));
        return conflictsOf(events, words);
      };
      expect(list([...bundles].reverse())).toEqual(list(bundles));
      const { events, contents: words } = bundles.reduce((all, one) => mergeBundles(all, one));
      expect(conflictsOf([...events].reverse(), words)).toEqual(conflictsOf(events, words));
    }), { numRuns: 300 });
  });

  it('lose just the conflict that one of them settles, and have what was kept', () => {
    fc.assert(fc.property(trials, fc.nat(60), (trial, n) => {
      const desks = run(trial);
      const all = together(desks);
      const [first, second] = desks;
      first!.bundle = all;
      second!.bundle = all;
      const before = conflictsOf(all.events, all.contents);
      const settled = settleOne(first!, n);
      fc.pre(settled !== null);
      for (const { events, contents: words } of [first!.bundle, mergeBundles(second!.bundle, first!.bundle)]) {
        expect(conflictsOf(events, words)).toEqual(before.filter(({ key }) => key !== settled.key));
      }
      expect(lostEdits(first!.edits, first!.bundle)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('that both settle it in different ways are asked again', () => {
    const desks = desksApart(2, '');
    make(desks, { desk: 0, kind: 'correct', n: 1 });
    make(desks, { desk: 1, kind: 'correct', n: 2 });
    const all = together(desks);
    for (const desk of desks) desk.bundle = all;
    const keys = conflictsOf(all.events, all.contents).map(({ key }) => key);
    settleOne(desks[0]!, 0, 0);
    settleOne(desks[1]!, 0, 1);
    const again = together(desks);
    expect(conflictsOf(again.events, again.contents).map(({ key }) => key)).toEqual(keys);
  });

  it('with a history in one line have nothing to decide', () => {
    fc.assert(fc.property(trials, ({ salt, before, moves }) => {
      const [desk] = run({ count: 1, salt, before, moves: moves.filter(({ kind }) => kind !== null) });
      expect(conflictsOf(desk!.bundle.events, desk!.bundle.contents)).toEqual([]);
    }), { numRuns: 100 });
  });

  it('bear any history, also damaged ones', () => {
    fc.assert(fc.property(histories, (events) => {
      const [first, ...rest] = events;
      const circle = [{ ...first!, follows: [events.at(-1)!.id] }, ...rest];
      expect(() => conflictsOf(circle, contents)).not.toThrow();
      expect(conflictsOf([...events].reverse(), contents)).toEqual(conflictsOf(events, contents));
    }));
  });
});
