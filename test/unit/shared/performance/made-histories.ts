import fc from 'fast-check';
import type { Letter } from '../../../../src/shared/letter/letter.ts';
import type { TicketEvent } from '../../../../src/shared/ticket/event.ts';
import type { Bundle } from '../../../../src/shared/ticket/ticket.ts';
import { contents, event, registered } from '../made-ticket.ts';

const START = Date.UTC(2026, 7, 1);
const MINUTE = 60_000;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('ReportVerified' as const), data: fc.record({ classification: fc.constantFrom('complaint', 'information', 'misconduct'), categoryId: fc.constantFrom('roads', 'waste'), anonymous: fc.boolean(), confidential: fc.boolean() }) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('TicketDisposed' as const), data: fc.record({ unitId: fc.constantFrom('pupr', 'health', 'diskominfo'), note: fc.constant(null) }) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('FollowUpRecorded' as const), data: fc.oneof({ weight: 6, arbitrary: fc.constant({ text: 'x' }) }, { weight: 1, arbitrary: fc.constant({ text: 'x', import: { file: 'f', row: 1, undated: true } }) }) }) },
  { weight: 2, arbitrary: fc.constant({ type: 'TicketSuspended' as const, data: { missing: ['where'], note: null } }) },
  { weight: 2, arbitrary: fc.constant({ type: 'TicketResumed' as const, data: { note: null } }) },
  { weight: 3, arbitrary: fc.constant({ type: 'TicketClosed' as const, data: { reason: 'resolved', note: null } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'TicketArchived' as const, data: { reason: 'abusive', parentId: null, note: null } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'TicketReturned' as const, data: { reason: 'x' } }) },
  { weight: 2, arbitrary: fc.constant({ type: 'TicketReopened' as const, data: { reason: 'x' } }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('DetailsCorrected' as const), data: fc.record({ classification: fc.constantFrom('complaint', 'aspiration'), districtId: fc.constantFrom('61.72.01', null), villageId: fc.constantFrom('61.72.01.1001', null) }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('ReporterRated' as const), data: fc.record({ score: fc.integer({ min: 1, max: 5 }) }) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'NoteAdded' as const, data: { text: 'x' } }) },
);

const letter = fc.record({
  kind: fc.constantFrom('response' as const, 'memo' as const, 'receipt' as const), state: fc.constantFrom('draft' as const, 'approved' as const, 'numbered' as const, 'sent' as const, 'void' as const),
});

/** A ticket from its registration on, worked by one desk after the other: each step follows the one before, at the same time or later. */
const bundle: fc.Arbitrary<Bundle> = fc.record({
  id: fc.nat(999_999), day: fc.nat(110), minute: fc.oneof(fc.nat(1439), fc.constant(0)), steps: fc.array(fc.tuple(fc.nat(12 * 1440), step), { maxLength: 7 }), letters: fc.array(letter, { maxLength: 2 }),
  facts: fc.record({ channelId: fc.constantFrom('counter', 'letter'), districtId: fc.constantFrom('61.72.01', null), villageId: fc.constantFrom('61.72.01.1001', '61.72.01.1002', null), anonymous: fc.boolean(), confidential: fc.boolean() }), by: fc.constantFrom('o-liaison', 'o-officer'),
}).map(({ id, day, minute, steps, letters, facts, by }) => {
  const ticketId = `T${id}`;
  let time = START + (day * 1440 + minute - 420) * MINUTE;
  const first = event('e0', 'ReportRegistered', { ticketId, at: new Date(time).toISOString(), data: { ...registered, ...facts } });
  const events: TicketEvent[] = [first, ...steps.map(([wait, { type, data }], index) => {
    time += wait * MINUTE;
    return event(`e${index + 1}`, type, { ticketId, by, at: new Date(time).toISOString(), follows: [`e${index}`], data });
  })];
  const made = letters.map((one, index) => ({ ...one, id: `L${index}`, number: null, subject: '', unitId: 'pupr', date: '2026-10-01', paper: 'A4', updatedAt: '', classification: '1' }) as unknown as Letter);
  return { ticketId, events, contents, reporter: null, letters: Object.fromEntries(made.map((one) => [one.id, one])) };
});

const several = (minLength: number, maxLength: number) => fc.uniqueArray(bundle, { minLength, maxLength, selector: ({ ticketId }) => ticketId });

/** An office's tickets: mostly a few, at times enough for a percentile to have a rank of its own. */
export const offices: fc.Arbitrary<readonly Bundle[]> = fc.oneof({ weight: 9, arbitrary: several(0, 14) }, { weight: 1, arbitrary: several(60, 80) });
