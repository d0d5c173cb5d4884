import fc from 'fast-check';
import { chain, collectWords, extend } from '../../../../src/main/desk/history.ts';
import type { Command } from '../../../../src/shared/ticket/command.ts';
import { conflictsOf, settlement } from '../../../../src/shared/ticket/conflicts.ts';
import type { Conflict } from '../../../../src/shared/ticket/conflicts.ts';
import type { EventBody, TicketEvent } from '../../../../src/shared/ticket/event.ts';
import { fold } from '../../../../src/shared/ticket/fold.ts';
import { mergeBundles } from '../../../../src/shared/ticket/merge.ts';
import type { Bundle, Ticket } from '../../../../src/shared/ticket/ticket.ts';
import { allowedCommands, decide, register } from '../../../../src/shared/ticket/workflow.ts';
import { office, people } from '../made-office.ts';

/** One event as its writer saw it: the ticket after it, on that desk. */
export interface Edit {
  readonly event: TicketEvent;
  readonly after: Ticket;
}

/** A desk of a trial: its state of one ticket. `edits` is what all desks of the trial have written. */
export interface ApartDesk {
  readonly name: string;
  bundle: Bundle;
  readonly edits: Edit[];
}

/** What a trial's desk does next: `n` varies it, `kind` = null merges from another desk. */
export interface Move {
  readonly desk: number;
  readonly kind: Command['kind'] | 'settle' | null;
  readonly n: number;
}

let salts = 0;
const newWords = () => collectWords({ newSalt: () => `salt-${String((salts += 1))}` });

function write({ edits, ...desk }: ApartDesk, bodies: readonly EventBody[], contents: Bundle['contents']): Bundle {
  let { bundle } = desk;
  const stamp = { by: people.coordinator.id, desk: desk.name, at: '2026-11-24T02:00:00.000Z' };
  for (const body of bodies) {
    const heads = bundle.events.length === 0 ? [] : fold(bundle.events, bundle.contents).heads;
    const [event] = chain('T1', heads, [{ body, stamp }]);
    if (!event) continue;
    bundle = extend(bundle, [event], contents);
    edits.push({ event, after: fold(bundle.events, bundle.contents) });
  }
  return bundle;
}

/** Desks that all know the same report and then do not hear of each other; `salt` makes the ids, and so the order between branches, another. */
export function desksApart(count: number, salt: string, before: readonly Command['kind'][] = []): readonly ApartDesk[] {
  salts = 0;
  const words = newWords();
  const edits: Edit[] = [];
  const empty: Bundle = { ticketId: 'T1', events: [], contents: {}, reporter: null, letters: {} };
  const bodies = register({
    trackingId: null, channelId: 'counter', title: `Jalan berlubang ${salt}`, text: 'Depan pasar', place: null, districtId: null, villageId: null,
    incidentOn: null, classification: null, categoryId: null, anonymous: false, confidential: false,
  }, 'SKW-2026-000001', words.name);
  const first: ApartDesk = { name: 'desk-0', bundle: empty, edits };
  first.bundle = write(first, bodies, words.contents);
  for (const kind of before) make([first], { desk: 0, kind, n: 0 });
  return Array.from({ length: count }, (_, index) => ({ name: `desk-${String(index)}`, bundle: first.bundle, edits }));
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

function commandOf(kind: Command['kind'], n: number): Command {
  const flags = { anonymous: n % 3 === 0, confidential: n % 5 === 0 };
  switch (kind) {
    case 'verify': return { kind, title: `Judul ${String(n % 3)}`, classification: pick(['complaint', 'information'] as const, n), categoryId: pick(['roads', 'waste'], n), ...flags };
    case 'correct': return {
      kind, title: `Judul ${String(n % 4)}`, classification: pick(['complaint', 'aspiration'] as const, n), categoryId: pick(['roads', 'waste'], n >> 1),
      districtId: pick([null, 'd1', 'd2'], n), villageId: pick([null, 'v1', 'v2'], n >> 1), place: pick([null, 'Roban'], n >> 2), incidentOn: pick([null, '2026-11-01'], n), ...flags,
    };
    case 'dispose': return { kind, unitId: pick(['pupr', 'health'], n), note: `catatan ${String(n)}` };
    case 'suspend': return { kind, missing: pick([['where'], ['when', 'who']] as const, n), note: null };
    case 'return': return { kind, reason: `alasan ${String(n)}` };
    case 'archive': return { kind, reason: pick(['abusive', 'duplicate'] as const, n), parentId: n % 2 === 0 ? null : 'T2', note: null };
    case 'resume':
    case 'close': return { kind, note: null };
    case 'reopen': return { kind, reason: 'Belum tuntas' };
    case 'rate': return { kind, score: 1 + (n % 5) };
    case 'followUp':
    case 'recordReply':
    case 'note': return { kind, text: `kata ${String(n)}` };
  }
}

/** Settles one of the desk's conflicts by keeping one of its sides; null where it has none. */
export function settleOne(desk: ApartDesk, n: number, side = n >> 2): Conflict | null {
  const conflicts = conflictsOf(desk.bundle.events, desk.bundle.contents);
  if (conflicts.length === 0) return null;
  const conflict = pick(conflicts, n);
  desk.bundle = write(desk, [settlement(conflict, pick(conflict.sides, side))], {});
  return conflict;
}

/** Makes one move; a command that may not be given now gives way to one that may. */
export function make(desks: readonly ApartDesk[], { desk: index, kind, n }: Move, merge = mergeBundles): void {
  const desk = pick(desks, index);
  if (kind === null) {
    desk.bundle = merge(desk.bundle, pick(desks, index + 1 + n).bundle);
    return;
  }
  if (kind === 'settle') {
    settleOne(desk, n);
    return;
  }
  const ticket = fold(desk.bundle.events, desk.bundle.contents);
  const allowed = allowedCommands(ticket, people.coordinator, office);
  const words = newWords();
  const decision = decide(ticket, commandOf(allowed.includes(kind) ? kind : pick(allowed, n), n), people.coordinator, office, words.name);
  if (decision.ok) desk.bundle = write(desk, decision.events, words.contents);
}

const KINDS = ['verify', 'correct', 'dispose', 'followUp', 'recordReply', 'note', 'suspend', 'resume', 'return', 'archive', 'close', 'reopen'] as const;
const move = (count: number, kinds: readonly Move['kind'][]) => fc.record({ desk: fc.nat(count - 1), kind: fc.constantFrom(...kinds), n: fc.nat(60) });

/** A trial: how many desks, how far the report had come when they parted, and what they do alone and when they meet now and then. */
export const trials = fc.record({ count: fc.integer({ min: 2, max: 3 }), salt: fc.string({ maxLength: 4 }) }).chain(({ count, salt }) => fc.record({
  count: fc.constant(count), salt: fc.constant(salt), before: fc.constantFrom<Command['kind'][]>([], ['verify'], ['verify', 'dispose', 'followUp'], ['verify', 'dispose', 'suspend']),
  moves: fc.array(move(count, [...KINDS, ...KINDS, null, null, null, 'settle', 'settle']), { maxLength: 24 }),
}));

/** All desks' states put together. */
export function together(desks: readonly ApartDesk[], merge = mergeBundles): Bundle {
  return desks.map(({ bundle }) => bundle).reduce((all, bundle) => merge(all, bundle));
}
