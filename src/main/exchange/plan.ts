import type { ImportRow, Verdict } from '../../shared/contract/import-views.ts';
import { VERDICTS } from '../../shared/contract/import-views.ts';
import { fold } from '../../shared/ticket/fold.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { advance } from './advance.ts';
import type { Finding } from './findings.ts';
import type { Pace } from './pace.ts';
import type { RowFacts, RowReading } from './read-row.ts';
import { reachOf } from './story.ts';
import type { Step } from './story.ts';

/** The tickets that rows may meet. */
export interface KnownTickets {
  /** The ticket that a row is about and its number, or the id that its ticket will have and null. */
  meet(facts: RowFacts): { readonly id: TicketId; readonly number: string | null };
  /** The number of the report that a row is about, where its words were removed at the end of their retention; else null. */
  erasedNumber(facts: RowFacts): string | null;
  /** A key that rows share which say the same, at the same time, over the same channel. */
  identity(facts: RowFacts): string;
  /** Tells the tracking ID to which an identity belongs, where rows have several: each is a report of its own. */
  assign(identity: string, trackingId: string): void;
  bundle(id: TicketId): Promise<Bundle | undefined>;
  /** Looks at all tickets anew: an officer may have given one of them its tracking ID. */
  refresh(): void;
}

/** What will be done with a row. `work` is there for `new` and `update`. */
export interface PlannedRow {
  readonly reading: RowReading;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly ticketId: TicketId | null;
  readonly ticketNumber: string | null;
}

/** What a row changes on its ticket; `adoptsTrackingId`: the desk had the report without one. */
export interface Change {
  readonly verdict: Extract<Verdict, 'update' | 'unchanged' | 'deskAhead'>;
  readonly steps: readonly Step[];
  readonly adoptsTrackingId: boolean;
}

/** Compares a row with a ticket's present state. The words of a ticket are never changed by a file: an officer may have corrected them. */
export function changeOf(facts: RowFacts, bundle: Bundle): Change & { readonly ticket: Ticket } {
  const ticket = fold(bundle.events, bundle.contents);
  const outcome = advance(facts, ticket, bundle.events);
  const adoptsTrackingId = facts.trackingId !== null && ticket.trackingId === null;
  const steps = outcome.verdict === 'update' ? outcome.steps : [];
  return { ticket, steps, adoptsTrackingId, verdict: adoptsTrackingId ? 'update' : outcome.verdict };
}

/** Decides what becomes of each row; in the rows' order. The order of the rows in the file decides nothing. */
export async function planRows(readings: readonly RowReading[], known: KnownTickets, pace: Pace): Promise<readonly PlannedRow[]> {
  const winners = chooseWinners(readings, known);
  const planned: PlannedRow[] = [];
  for (const reading of readings) {
    planned.push(await planRow(reading, winners, known));
    if (pace.isDue()) await pace.rest();
  }
  return planned;
}

async function planRow(reading: RowReading, winners: ReadonlyMap<RowFacts, RowFacts>, known: KnownTickets): Promise<PlannedRow> {
  const { facts, findings } = reading;
  if (facts === null) return { reading, findings, verdict: 'rejected', ticketId: null, ticketNumber: null };
  const erased = known.erasedNumber(facts);
  if (erased !== null) {
    return { reading, findings: [...findings, { code: 'wasErased', value: erased }], verdict: 'rejected', ticketId: null, ticketNumber: erased };
  }
  const winner = winners.get(facts) ?? facts;
  const { id: ticketId, number: ticketNumber } = known.meet(winner);
  const row = { reading, ticketId, ticketNumber };
  if (winner !== facts) {
    return { ...row, verdict: 'duplicateRow', findings: [...findings, { code: 'sameAsRow', value: String(winner.row) }] };
  }
  const bundle = ticketNumber === null ? undefined : await known.bundle(ticketId);
  if (!bundle) return { ...row, findings, verdict: 'new' };
  const { verdict, ticket } = changeOf(facts, bundle);
  const differs = plain(ticket.text) !== plain(facts.text);
  return { ...row, verdict, findings: differs ? [...findings, { code: 'textDiffers', value: '' }] : findings };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Each row's row to go by: of rows about one report the one that goes furthest. */
function chooseWinners(readings: readonly RowReading[], known: KnownTickets): ReadonlyMap<RowFacts, RowFacts> {
  const all = readings.flatMap(({ facts }) => facts ?? []);
  const groups = new Map<string, RowFacts[]>();
  const tracked = ownersOf(all, known);
  for (const [identity, trackingId] of tracked) known.assign(identity, trackingId);
  for (const facts of all) {
    const identity = facts.trackingId === null ? known.identity(facts) : '';
    const key = facts.trackingId ?? tracked.get(identity) ?? identity;
    groups.set(key, [...(groups.get(key) ?? []), facts]);
  }
  return new Map([...groups.values()].flatMap((group) => {
    const [winner = group[0]] = group.length > 1 ? [...group].sort(furthestFirst) : group;
    return winner ? group.map((facts) => [facts, winner] as const) : [];
  }));
}

/** Of tracking IDs under which the same was said, the smallest. */
function ownersOf(all: readonly RowFacts[], known: KnownTickets): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const facts of all) {
    if (facts.trackingId === null) continue;
    const identity = known.identity(facts);
    const earlier = owners.get(identity);
    if (earlier === undefined || facts.trackingId < earlier) owners.set(identity, facts.trackingId);
  }
  return owners;
}

/** A row with a tracking ID goes before one without; what is left to say is decided by what the rows say, not by where they stand. */
function furthestFirst(left: RowFacts, right: RowFacts): number {
  const [a, b] = [rankOf(left), rankOf(right)];
  return a === b ? left.row - right.row : a > b ? -1 : 1;
}

function rankOf(facts: RowFacts): string {
  const { row: _row, ...rest } = facts;
  const dates = [facts.closedAt, facts.followedUpAt, facts.disposedAt].map((moment) => moment?.at ?? '0');
  return JSON.stringify([facts.trackingId === null ? 0 : 1, reachOf(facts), ...dates, rest]);
}

/** How many rows have each verdict. */
export function countVerdicts(rows: readonly Pick<PlannedRow, 'verdict'>[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** Names that a row of the preview shows. */
export interface RowNames {
  status(facts: RowFacts): string;
  unit(facts: RowFacts): string | null;
}

/** A row as the preview shows it: as it is understood, else in the file's own words. */
export function rowView({ reading, verdict, findings, ticketNumber }: PlannedRow, names: RowNames): ImportRow {
  const { row, facts, shown } = reading;
  return {
    row, verdict, ticketNumber,
    problems: findings,
    trackingId: shown.trackingId,
    title: shown.title,
    status: facts ? names.status(facts) : shown.status || null,
    unit: facts ? names.unit(facts) : shown.unit || null,
    receivedAt: shown.receivedAt,
  };
}
