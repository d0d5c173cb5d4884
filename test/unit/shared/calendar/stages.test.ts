import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../src/shared/calendar/deadline.ts';
import { calendar, office } from '../made-office.ts';
import { ticketOf } from '../made-ticket.ts';
import type { Step } from '../made-ticket.ts';

const START = [['2026-11-02', 'ReportRegistered']] as const;
const VERIFIED = [...START, ['2026-11-03', 'ReportVerified']] as const;
const DISPOSED = [...VERIFIED, ['2026-11-04', 'TicketDisposed']] as const;
const ANSWERED = [...DISPOSED, ['2026-11-06', 'FollowUpRecorded']] as const;

function deadlines(steps: readonly Step[], today = '2026-11-06') {
  return deadlinesOf(ticketOf(...steps), office, calendar, today);
}
const stages = (steps: readonly Step[]) => deadlines(steps).map(({ stage, isOpen, metOn }) => [stage, isOpen, metOn]);

describe('the deadlines of a ticket', () => {
  it('begin with verification: three working days from registration', () => {
    expect(deadlines(START)).toMatchObject([{ stage: 'verification', startOn: '2026-11-02', dueOn: '2026-11-05', isOpen: true, metOn: null }]);
  });

  it('keep verification running until there is a unit, and know the whole answer\'s limit from the classification', () => {
    expect(deadlines(VERIFIED)).toMatchObject([
      { stage: 'verification', isOpen: true }, { stage: 'answer', startOn: '2026-11-02', dueOn: '2026-11-20', isOpen: true },
    ]);
  });

  it('go on with the first follow-up, from disposition, and keep what was met', () => {
    expect(deadlines(DISPOSED)[0]).toMatchObject({ stage: 'firstFollowUp', startOn: '2026-11-04', dueOn: '2026-11-11' });
    expect(stages(DISPOSED)).toEqual([['firstFollowUp', true, null], ['answer', true, null], ['verification', false, '2026-11-04']]);
  });

  it('show after the first answer the whole answer first, then when the report would close itself', () => {
    expect(stages(ANSWERED)).toEqual([
      ['answer', true, null], ['autoClose', true, null], ['verification', false, '2026-11-04'], ['firstFollowUp', false, '2026-11-06'],
    ]);
    expect(deadlines(ANSWERED)[1]).toMatchObject({ startOn: '2026-11-06', dueOn: '2026-11-20' });
    expect(deadlines([...DISPOSED, ['2026-11-04', 'FollowUpRecorded']])).toMatchObject([
      { stage: 'answer', dueOn: '2026-11-20' }, { stage: 'autoClose', dueOn: '2026-11-18' }, {}, {},
    ]);
  });

  it('let a reply restart the time to self-closing', () => {
    expect(deadlines([...ANSWERED, ['2026-11-19', 'ReporterReplied']]).find(({ stage }) => stage === 'autoClose'))
      .toMatchObject({ startOn: '2026-11-19', dueOn: '2026-12-03' });
  });

  it('let a reopened report not close itself again at once', () => {
    const reopened = deadlines([...ANSWERED, ['2026-11-23', 'TicketClosed'], ['2026-12-01', 'TicketReopened']], '2026-12-01');
    expect(reopened.find(({ stage }) => stage === 'autoClose')).toMatchObject({ startOn: '2026-12-01', dueOn: '2026-12-15' });
  });

  it('count the time in which a report was closed as nobody\'s delay', () => {
    const reopened = deadlines([...ANSWERED, ['2026-11-13', 'TicketClosed'], ['2026-12-01', 'TicketReopened']], '2026-12-01');
    // 9 of 14 days were used by Friday the 13th.
    expect(reopened[0]).toMatchObject({ stage: 'answer', dueOn: '2026-12-08', isOpen: true });
  });

  it('stand still while the report is suspended', () => {
    const [first] = deadlines([...DISPOSED, ['2026-11-05', 'TicketSuspended']], '2026-11-17');
    expect(first).toMatchObject({ stage: 'firstFollowUp', isOpen: true, isPaused: true, dueOn: '2026-11-23' });
  });

  it('are met when done, and nobody\'s when archived or returned', () => {
    expect(stages([...ANSWERED, ['2026-11-13', 'TicketClosed']])).toEqual([
      ['verification', false, '2026-11-04'], ['firstFollowUp', false, '2026-11-06'], ['answer', false, '2026-11-13'],
    ]);
    expect(stages([...START, ['2026-11-03', 'TicketArchived']])).toEqual([]);
    expect(stages([...DISPOSED, ['2026-11-05', 'TicketReturned']])).toEqual([['verification', false, '2026-11-04']]);
  });

  it('measure a second unit from its own disposition, and an answer that came before from the first', () => {
    const moved = [...DISPOSED, ['2026-11-10', 'TicketDisposed', { unitId: 'health' }]] as const;
    expect(deadlines(moved).find(({ stage }) => stage === 'firstFollowUp')).toMatchObject({ startOn: '2026-11-10' });
    const answered = [...ANSWERED, ['2026-11-10', 'TicketDisposed', { unitId: 'health' }]] as const;
    expect(deadlines(answered).find(({ stage }) => stage === 'firstFollowUp')).toMatchObject({ startOn: '2026-11-04', metOn: '2026-11-06' });
    expect(deadlines(answered).find(({ stage }) => stage === 'verification')).toMatchObject({ metOn: '2026-11-04' });
  });

  it('follow the working week of the unit that has the ticket', () => {
    const health = [...VERIFIED, ['2026-11-04', 'TicketDisposed', { unitId: 'health' }]] as const;
    expect(deadlines(health)[0]).toMatchObject({ stage: 'firstFollowUp', dueOn: '2026-11-10' });
  });

  it('follow for verification the coordinator\'s working week, whoever gets the ticket', () => {
    const late = [['2026-11-05', 'ReportRegistered'], ['2026-11-06', 'TicketDisposed', { unitId: 'health' }]] as const;
    expect(deadlines(late).find(({ stage }) => stage === 'verification')).toMatchObject({ dueOn: '2026-11-10' });
  });
});
