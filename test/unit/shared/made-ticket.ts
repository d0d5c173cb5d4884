import fc from 'fast-check';
import { startOfDay } from '../../../src/shared/calendar/local-date.ts';
import type { Content, EventBody, EventData, TicketEvent, TicketTrace } from '../../../src/shared/ticket/event.ts';
import { fold } from '../../../src/shared/ticket/fold.ts';
import type { Bundle, Reporter, Ticket } from '../../../src/shared/ticket/ticket.ts';

/** An instant of a date by the clock in Singkawang. */
export function at(date: string, hour = 9): string {
  return new Date(Date.parse(startOfDay(date, 'Asia/Pontianak')) + hour * 3_600_000).toISOString();
}

export const registered: EventData['ReportRegistered'] = {
  number: 'SKW-2026-000001', trackingId: '9165816', channelId: 'counter', content: 'words', classification: null, categoryId: null,
  districtId: null, villageId: null, incidentOn: null, anonymous: false, confidential: false,
};
export const verified: EventData['ReportVerified'] = {
  classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false,
};
export const contents: Record<string, Content> = {
  words: { salt: 's', title: 'Jalan berlubang', text: 'Lubang besar di depan pasar', place: 'Jl. Diponegoro' },
  better: { salt: 's', title: 'Jalan Diponegoro berlubang', text: 'Lubang besar di depan pasar' },
  file: { salt: 's', title: 'foto.jpg' },
  reply: { salt: 's', text: 'Belum diperbaiki' },
};

/** What happens in a story: a date, and what. */
export type Step = readonly [date: string, type: EventBody['type'], data?: object];

const DEFAULTS: { readonly [T in EventBody['type']]: EventData[T] } = {
  ReportRegistered: registered,
  ReportVerified: verified,
  DetailsCorrected: {},
  TicketDisposed: { unitId: 'pupr', note: null },
  FollowUpRecorded: { text: 'Sudah ditinjau' },
  ReporterReplied: { content: 'reply' },
  ReporterRated: { score: 4 },
  NoteAdded: { text: 'catatan' },
  TicketSuspended: { missing: ['where'], note: null },
  TicketResumed: { note: null },
  TicketReturned: { reason: 'Kewenangan provinsi' },
  TicketArchived: { reason: 'abusive', parentId: null, note: null },
  TicketClosed: { reason: 'resolved', note: null },
  TicketReopened: { reason: 'Belum tuntas' },
  AttachmentAdded: {
    fileId: 'f'.repeat(64), content: 'file', mediaType: 'image/jpeg', size: 1000, thumbnailId: null, originalId: null, reason: null,
  },
  IdentityErased: { reason: 'Permintaan pelapor', replaced: {}, redacted: {} },
  TicketErased: { reason: 'Retensi', trace: {} as TicketTrace, tracking: null },
  ConflictSettled: { key: 'categoryId', settles: [], outcome: { type: 'DetailsCorrected', data: { categoryId: 'roads' } }, since: at('2026-11-02') },
  LetterIssued: { letterId: 'L1', number: '1', subject: 'Tanggapan' },
};

/** A history in which each step follows the one before, registered on the first date. */
export function story(...steps: readonly Step[]): TicketEvent[] {
  return steps.map(([date, type, data], index) => event(`e${String(index).padStart(3, '0')}`, type, {
    at: at(date), data: { ...DEFAULTS[type], ...data }, follows: index === 0 ? [] : [`e${String(index - 1).padStart(3, '0')}`],
  }));
}

/** One event; `more` overrides what it would be by default. */
export function event(id: string, type: EventBody['type'], more: Partial<Record<keyof TicketEvent, unknown>> = {}): TicketEvent {
  return { id, ticketId: 'T1', type, at: at('2026-11-02'), by: 'o-officer', desk: 'd1', follows: [], data: DEFAULTS[type], ...more } as TicketEvent;
}

/** The ticket at the end of a story. */
export function ticketOf(...steps: readonly Step[]): Ticket {
  return fold(story(...steps), contents);
}

export function bundleOf(events: readonly TicketEvent[], reporter: Reporter | null = null): Bundle {
  return { ticketId: 'T1', events, contents, reporter, letters: {} };
}

const TYPES = Object.keys(DEFAULTS).filter((type) => type !== 'ReportRegistered' && type !== 'IdentityErased' && type !== 'TicketErased') as EventBody['type'][];

/** A variation of an event's facts, so that two branches disagree. */
function variant(type: EventBody['type'], n: number): object {
  switch (type) {
    case 'TicketDisposed': return { unitId: n % 2 === 0 ? 'pupr' : 'health' };
    case 'FollowUpRecorded': return { text: `jawaban ${n}` };
    case 'DetailsCorrected': return n % 2 === 0 ? { content: 'better' } : { anonymous: n % 4 === 1, classification: 'information' };
    case 'ConflictSettled': return n % 2 === 0 ? {} : { key: 'state', outcome: { type: 'TicketResumed', data: { note: null } } };
    case 'TicketArchived': return { parentId: n % 2 === 0 ? null : 'T2' };
    case 'TicketSuspended': return { missing: n % 2 === 0 ? ['who'] : ['when', 'where'] };
    default: return {};
  }
}

/**
 * Histories as desks that work apart make them: each event follows some of the earlier ones that nobody has followed yet
 * (or an older one: a branch), ids are random, clocks go wrong, and some types are of a newer version.
 */
export const histories: fc.Arbitrary<TicketEvent[]> = fc.array(fc.record({
  id: fc.stringMatching(/^[0-9a-f]{12}$/), type: fc.constantFrom(...TYPES, 'SomethingNewer' as EventBody['type']),
  parents: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }), n: fc.nat(9), minutes: fc.nat(100_000),
}), { maxLength: 14 }).map((steps) => {
  const events = [event('root', 'ReportRegistered')];
  for (const [index, { id, type, parents, n, minutes }] of steps.entries()) {
    const follows = [...new Set(parents.map((parent) => events[Math.max(0, events.length - 1 - (parent % 4))]!.id))];
    const data = { ...(type in DEFAULTS ? DEFAULTS[type] : {}), ...variant(type, n) };
    events.push(event(`${id}-${index}`, type, { follows, data, at: new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString() }));
  }
  return events;
});

/** A history and the same events shuffled, some of them twice. */
export const shuffled = histories.chain((events) => fc.record({
  events: fc.constant(events),
  again: fc.tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events)).map(([all, some]) => [...all, ...some]),
}));
