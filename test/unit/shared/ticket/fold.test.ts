import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headsOf, inOrder } from '../../../../src/shared/ticket/event-order.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { at, contents, event, histories, shuffled, story, ticketOf } from '../made-ticket.ts';

describe('a mark of the reporter', () => {
  const closed = [['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'TicketDisposed'], ['2026-11-05', 'FollowUpRecorded'], ['2026-11-06', 'TicketClosed']] as const;

  it('is the latest one, and changes nothing else', () => {
    const rated = ticketOf(...closed, ['2026-11-07', 'ReporterRated', { score: 2 }], ['2026-11-09', 'ReporterRated', { score: 5 }]);
    expect(rated).toEqual({ ...ticketOf(...closed), rating: 5, heads: rated.heads });
  });

  it('that no figure knows is passed over', () => {
    expect(ticketOf(...closed, ['2026-11-07', 'ReporterRated', { score: 11 }])).not.toHaveProperty('rating');
  });
});

describe('a history', () => {
  it('folds to the same ticket in whatever order its events arrive, and however often', () => {
    fc.assert(fc.property(shuffled, ({ events, again }) => {
      expect(fold(again, contents)).toEqual(fold(events, contents));
    }), { numRuns: 500 });
  });

  it('has every event after those that it follows, and none lost', () => {
    fc.assert(fc.property(shuffled, ({ events, again }) => {
      const place = new Map(inOrder(again).map(({ id }, index) => [id, index]));
      expect(place.size).toBe(events.length);
      for (const { id, follows } of events) for (const parent of follows) expect(place.get(parent)! < place.get(id)!).toBe(true);
    }));
  });

  it('has as heads exactly what nothing follows', () => {
    fc.assert(fc.property(histories, (events) => {
      const followed = events.flatMap(({ follows }) => follows);
      expect(fold(events, contents).heads).toEqual(events.map(({ id }) => id).filter((id) => !followed.includes(id)).sort());
    }));
  });

  it('lets ids, not clocks, decide between branches', () => {
    const branches = [
      event('r', 'ReportRegistered'),
      event('b', 'TicketDisposed', { follows: ['r'], at: at('2026-01-01'), data: { unitId: 'health', note: null } }),
      event('a', 'TicketDisposed', { follows: ['r'], at: at('2026-12-31'), data: { unitId: 'pupr', note: null } }),
    ];
    expect(inOrder(branches).map(({ id }) => id)).toEqual(['r', 'a', 'b']);
    expect(fold(branches, contents)).toMatchObject({ unitId: 'health', heads: ['a', 'b'] });
  });

  it('lets a later event that knows both branches settle them', () => {
    const events = [
      event('r', 'ReportRegistered'),
      event('a', 'TicketArchived', { follows: ['r'] }), event('z', 'FollowUpRecorded', { follows: ['r'] }),
      event('m', 'TicketReopened', { follows: ['a', 'z'] }),
    ];
    expect(fold(events, contents)).toMatchObject({ status: 'inProgress', heads: ['m'], reopenedCount: 1 });
  });

  it('passes over a type of a newer version, but follows it', () => {
    const newer = event('n', 'NoteAdded', { type: 'PhotoBlurred', follows: ['r'], data: { status: 'done' } });
    expect(fold([event('r', 'ReportRegistered'), newer], contents)).toMatchObject({ status: 'unverified', heads: ['n'] });
  });

  it('takes from an event only the facts that belong to its type', () => {
    const odd = event('c', 'DetailsCorrected', { follows: ['r'], data: { status: 'done', number: 'X', confidential: true } });
    expect(fold([event('r', 'ReportRegistered'), odd], contents)).toMatchObject({ status: 'unverified', number: 'SKW-2026-000001', confidential: true });
  });

  it('puts an event whose parent has not arrived after all that can come before it', () => {
    const events = [
      event('a', 'TicketClosed', { follows: ['missing'] }),
      event('r', 'ReportRegistered'), event('x', 'ReportVerified', { follows: ['r'] }), event('y', 'NoteAdded', { follows: ['x'] }),
    ];
    expect(inOrder(events).map(({ id }) => id)).toEqual(['r', 'x', 'y', 'a']);
    expect(headsOf(events)).toEqual(['a', 'y']);
  });

  it('loses nothing where damaged events follow each other in a circle', () => {
    const events = [event('r', 'ReportRegistered'), event('b', 'NoteAdded', { follows: ['a'] }), event('a', 'NoteAdded', { follows: ['b'] })];
    expect(inOrder(events).map(({ id }) => id)).toEqual(['r', 'a', 'b']);
  });

  it('that is empty is an error; one without its registration is a ticket without facts', () => {
    expect(() => fold([], contents)).toThrow(RangeError);
    expect(fold([event('v', 'ReportVerified', { follows: ['missing'] })], contents)).toMatchObject({ number: '', status: 'unanswered' });
  });
});

describe('a ticket', () => {
  it('has the facts and words of its registration', () => {
    expect(ticketOf(['2026-11-02', 'ReportRegistered', { districtId: '61.72.01', incidentOn: '2026-11-01', confidential: true }])).toMatchObject({
      id: 'T1', number: 'SKW-2026-000001', trackingId: '9165816', channelId: 'counter', status: 'unverified',
      title: 'Jalan berlubang', text: 'Lubang besar di depan pasar', place: 'Jl. Diponegoro', districtId: '61.72.01', incidentOn: '2026-11-01',
      confidential: true, registeredAt: at('2026-11-02'), registeredBy: 'o-officer', heads: ['e000'],
    });
  });

  it('walks from registration to done', () => {
    const steps = [
      ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified'], ['2026-11-04', 'TicketDisposed'],
      ['2026-11-05', 'FollowUpRecorded'], ['2026-11-06', 'ReporterReplied'], ['2026-11-09', 'TicketClosed'],
    ] as const;
    expect(steps.map((_, index) => ticketOf(...steps.slice(0, index + 1)).status))
      .toEqual(['unverified', 'unanswered', 'unanswered', 'inProgress', 'inProgress', 'done']);
    expect(ticketOf(...steps)).toMatchObject({
      classification: 'complaint', categoryId: 'roads', unitId: 'pupr', verifiedAt: at('2026-11-03'), disposedAt: at('2026-11-04'),
      firstFollowUpAt: at('2026-11-05'), closedAt: at('2026-11-09'),
      exchanges: [
        { by: 'unit', at: at('2026-11-05'), text: 'Sudah ditinjau', imported: false },
        { by: 'reporter', at: at('2026-11-06'), text: 'Belum diperbaiki', imported: false },
      ],
    });
  });

  it('takes over the words of a verification or a correction whole', () => {
    expect(ticketOf(['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified', { content: 'better' }]))
      .toMatchObject({ title: 'Jalan Diponegoro berlubang', place: null });
    expect(ticketOf(['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'DetailsCorrected', { content: 'withheld', trackingId: '1234567' }]))
      .toMatchObject({ title: 'Jalan berlubang', trackingId: '1234567' });
  });

  it('starts the new unit\'s clock when it is disposed on, not when the same unit is reminded', () => {
    const disposed = [['2026-11-02', 'ReportRegistered'], ['2026-11-04', 'TicketDisposed']] as const;
    expect(ticketOf(...disposed, ['2026-11-09', 'TicketDisposed'])).toMatchObject({ disposedAt: at('2026-11-04') });
    expect(ticketOf(...disposed, ['2026-11-09', 'TicketDisposed', { unitId: 'health' }]))
      .toMatchObject({ unitId: 'health', disposedAt: at('2026-11-09'), firstDisposedAt: at('2026-11-04'), status: 'unanswered' });
  });

  it('marks what an imported file says', () => {
    const source = { import: { file: 'sp4n.xlsx', row: 2 } };
    expect(ticketOf(['2026-11-02', 'ReportRegistered', source], ['2026-11-05', 'FollowUpRecorded', source]).exchanges).toMatchObject([{ imported: true }]);
  });

  it('stands still while suspended, keeps what is missing, and goes on where it was', () => {
    const steps = [['2026-11-02', 'ReportRegistered'], ['2026-11-04', 'TicketDisposed'], ['2026-11-05', 'TicketSuspended']] as const;
    expect(ticketOf(...steps)).toMatchObject({ status: 'suspended', missing: ['where'], pauses: [{ from: at('2026-11-05'), until: null }] });
    expect(ticketOf(...steps, ['2026-11-06', 'ReporterReplied'])).toMatchObject({ status: 'suspended' });
    expect(ticketOf(...steps, ['2026-11-09', 'TicketResumed']))
      .toMatchObject({ status: 'unanswered', missing: [], pauses: [{ from: at('2026-11-05'), until: at('2026-11-09') }] });
  });

  it.each([
    [[], 'unverified'],
    [['ReportVerified'], 'unanswered'],
    [['ReportVerified', 'TicketDisposed', 'FollowUpRecorded'], 'inProgress'],
  ] as const)('after %j reopens as %s', (before, status) => {
    for (const end of ['TicketClosed', 'TicketArchived', 'TicketReturned'] as const) {
      const ticket = ticketOf(
        ['2026-11-02', 'ReportRegistered'], ...before.map((type) => ['2026-11-03', type] as const), ['2026-11-10', end], ['2026-11-20', 'TicketReopened'],
      );
      expect(ticket).toMatchObject({ status, closedAt: null, parentId: null, reopenedCount: 1 });
      expect(ticket.pauses).toEqual([{ from: at('2026-11-10'), until: at('2026-11-20') }]);
    }
  });

  it('stands still once, however many desks suspend it, and was verified when it first was', () => {
    expect(ticketOf(
      ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified'], ['2026-11-04', 'ReportVerified'],
      ['2026-11-05', 'TicketSuspended'], ['2026-11-06', 'TicketSuspended', { missing: ['who'] }],
    )).toMatchObject({ verifiedAt: at('2026-11-03'), missing: ['who'], pauses: [{ from: at('2026-11-05'), until: null }] });
  });

  it('keeps a pause as long as it was, whatever ends the report later', () => {
    expect(ticketOf(
      ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'TicketSuspended'], ['2026-11-04', 'TicketResumed'], ['2026-11-09', 'TicketArchived'],
    ).pauses).toEqual([{ from: at('2026-11-03'), until: at('2026-11-04') }]);
  });

  it('keeps its number where a second registration turns up', () => {
    expect(ticketOf(['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportRegistered', { number: 'SKW-2026-000099', anonymous: true }]))
      .toMatchObject({ number: 'SKW-2026-000001', anonymous: false, registeredAt: at('2026-11-02') });
  });

  it('ends its pause when it is archived while suspended', () => {
    const ticket = ticketOf(
      ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'TicketSuspended'], ['2026-11-10', 'TicketArchived', { reason: 'duplicate', parentId: 'T2' }],
    );
    expect(ticket).toMatchObject({ status: 'archived', parentId: 'T2', missing: [], pauses: [{ from: at('2026-11-03'), until: at('2026-11-10') }] });
  });

  it('is not moved by a note, a letter, or a resumption and a reopening that come too late', () => {
    for (const type of ['NoteAdded', 'LetterIssued', 'TicketResumed', 'TicketReopened'] as const) {
      expect(ticketOf(['2026-11-02', 'ReportRegistered'], ['2026-11-03', type])).toMatchObject({ status: 'unverified', pauses: [], reopenedCount: 0 });
    }
  });

  it('keeps its end when an answer or a suspension of another desk arrives, and loses no word of it', () => {
    const ticket = fold([...story(['2026-11-02', 'ReportRegistered'], ['2026-11-09', 'TicketClosed']),
      event('x', 'FollowUpRecorded', { follows: ['e001'] }), event('y', 'TicketSuspended', { follows: ['x'] })], contents);
    expect(ticket).toMatchObject({ status: 'done', exchanges: [{ text: 'Sudah ditinjau' }] });
  });
});
