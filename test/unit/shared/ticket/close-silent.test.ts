import { describe, expect, it } from 'vitest';
import { closeSilent } from '../../../../src/shared/ticket/workflow.ts';
import { calendar, office } from '../made-office.ts';
import { ticketOf } from '../made-ticket.ts';
import type { Step } from '../made-ticket.ts';

const ANSWERED: readonly Step[] = [
  ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified'], ['2026-11-04', 'TicketDisposed'], ['2026-11-05', 'FollowUpRecorded'],
];
const IMPORTED = { import: { file: 'sp4n.xlsx', row: 2 } };
const closing = (steps: readonly Step[], today: string) => closeSilent(ticketOf(...steps), office, calendar, today);

describe('a report on which nobody speaks', () => {
  it('closes itself after the tenth working day, not on it', () => {
    expect(closing(ANSWERED, '2026-11-19')).toBeNull();
    expect(closing(ANSWERED, '2026-11-20')).toEqual({ type: 'TicketClosed', data: { reason: 'noReply', note: null } });
  });

  it('waits anew when the reporter replies on day nine', () => {
    const replied: readonly Step[] = [...ANSWERED, ['2026-11-18', 'ReporterReplied']];
    expect(closing(replied, '2026-11-20')).toBeNull();
    expect(closing(replied, '2026-12-03')).not.toBeNull();
  });

  it('stays open where the answer came from an imported file, which will say itself when it closed', () => {
    const imported: readonly Step[] = [...ANSWERED.slice(0, 3), ['2026-11-05', 'FollowUpRecorded', IMPORTED]];
    expect(closing(imported, '2027-03-01')).toBeNull();
    expect(closing([...imported, ['2026-11-06', 'FollowUpRecorded']], '2026-12-01')).not.toBeNull();
  });

  it.each([
    ['unanswered', ANSWERED.slice(0, 3)],
    ['suspended', [...ANSWERED, ['2026-11-06', 'TicketSuspended']]],
    ['suspended after the time had run out', [...ANSWERED, ['2026-11-23', 'TicketSuspended']]],
    ['archived', [...ANSWERED, ['2026-11-06', 'TicketArchived']]],
    ['reopened just now', [...ANSWERED, ['2026-11-20', 'TicketClosed'], ['2027-02-26', 'TicketReopened']]],
  ] as [string, Step[]][])('stays open where it is %s', (_name, steps) => {
    expect(closing(steps, '2027-03-01')).toBeNull();
  });

  it('stays open where the office has no such rule', () => {
    const without = { ...office, deadlines: office.deadlines.filter(({ stage }) => stage !== 'autoClose') };
    expect(closeSilent(ticketOf(...ANSWERED), without, calendar, '2027-03-01')).toBeNull();
  });
});
