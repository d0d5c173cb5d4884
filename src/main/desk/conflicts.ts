import type { Parsed } from '../../shared/contract/calls.ts';
import type { ConflictList, ConflictRow, ConflictView } from '../../shared/contract/conflict-views.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { conflictsOf, settlement } from '../../shared/ticket/conflicts.ts';
import type { Conflict, ConflictSide } from '../../shared/ticket/conflicts.ts';
import type { ConflictKey, Content } from '../../shared/ticket/event.ts';
import { knownContents } from '../../shared/ticket/erasure.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { seesIdentity, seesTicket } from '../../shared/ticket/privacy.ts';
import { decidedReporter, doubtsOf, reportersIn } from '../../shared/ticket/reporter-versions.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { maySettle } from '../../shared/ticket/workflow.ts';
import { thingsOf } from './conflict-things.ts';
import type { OpenTicket } from './conflict-things.ts';
import { versionId, viewConflicts } from './conflict-view.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, collectWords, extend, stampNow } from './history.ts';
import type { Words } from './history.ts';
import { settleLetter } from './settle-letter.ts';
import { visibleRows } from './ticket-list.ts';
import { readTicket } from './ticket-view.ts';

/** Use cases of what several people changed at once: a list, both versions, and the decision. */
export function conflictHandlers(desk: Desk): Handlers<'conflict.list' | 'conflict.read' | 'conflict.settle'> {
  return {
    'conflict.list': (input) => listConflicts(desk, input),
    'conflict.read': async ({ ticketId }) => viewConflicts(desk, await readTicket(desk, ticketId)),
    'conflict.settle': (input) => settle(desk, input),
  };
}

async function listConflicts(desk: Desk, { limit }: Parsed<'conflict.list'>): Promise<ConflictList> {
  const undecided = [...visibleRows(desk)].filter(({ conflicts }) => conflicts > 0);
  const rows: ConflictRow[] = [];
  for (const { id, number, title } of undecided.slice(0, limit)) {
    rows.push({ ticketId: id, number, title, things: thingsOf(desk, await readTicket(desk, id)) });
  }
  return { rows, total: undecided.length };
}

type Decision = Parsed<'conflict.settle'>;

async function settle(desk: Desk, decision: Decision): Promise<ConflictView> {
  const { ticketId } = decision;
  if (decision.kind === 'letter') await settleLetter(desk, decision);
  else await desk.store.transact({ bodies: [ticketId] }, ({ bodies }) => ({ bodies: new Map([[ticketId, decided(desk, bodies.get(ticketId), decision)]]), result: null }));
  desk.announce({ type: 'tickets.changed', ids: [ticketId] });
  return viewConflicts(desk, await readTicket(desk, ticketId));
}

function decided(desk: Desk, bundle: Bundle | undefined, decision: Exclude<Decision, { kind: 'letter' }>): Bundle {
  if (!bundle) throw new Refusal('unknown-ticket');
  const ticket = fold(bundle.events, bundle.contents);
  if (!seesTicket(officerOf(desk), settingOf(desk).office, ticket.unitId)) throw new Refusal('not-yours');
  if (ticket.erased) throw new Refusal('ticket-erased');
  const open = { bundle, ticket };
  switch (decision.kind) {
    case 'fact': return settleFact(desk, open, decision);
    case 'words': return settleWords(desk, open, decision);
    case 'reporter': return settleReporter(desk, open, decision);
  }
}

/** The conflict and one of its sides, for an officer who decides it; refuses where somebody has decided it meanwhile. */
function sideIn(desk: Desk, { bundle, ticket }: OpenTicket, key: ConflictKey, eventId: string): { readonly conflict: Conflict; readonly side: ConflictSide } {
  if (!maySettle(officerOf(desk), key, ticket.unitId)) throw new Refusal('not-allowed');
  const conflict = conflictsOf(bundle.events, bundle.contents).find((one) => one.key === key);
  const side = conflict?.sides.find((one) => one.eventId === eventId);
  if (!conflict || !side) throw new Refusal('conflict-gone');
  return { conflict, side };
}

function settleFact(desk: Desk, open: OpenTicket, { key, keeps }: Extract<Decision, { kind: 'fact' }>): Bundle {
  const { conflict, side } = sideIn(desk, open, key, keeps);
  return withDecision(desk, open, conflict, side, {});
}

/** Words that an officer put together from several; the reporter's own text is one of the sides'. */
function settleWords(desk: Desk, open: OpenTicket, { title, place, textOf }: Extract<Decision, { kind: 'words' }>): Bundle {
  const { conflict, side } = sideIn(desk, open, 'words', textOf);
  // who sees words covered would write the dots into the report
  if (!seesIdentity(officerOf(desk), open.ticket)) throw new Refusal('not-allowed');
  const { text = '' } = contentOf(open.bundle, side) ?? {};
  const words: Words = collectWords(desk);
  const content = words.name(place === null ? { title, text } : { title, text, place });
  const outcome = { type: 'DetailsCorrected' as const, data: { content } };
  return withDecision(desk, open, conflict, { outcome, since: desk.now().toISOString() }, words.contents);
}

function contentOf({ events, contents }: Bundle, { outcome }: ConflictSide): Content | undefined {
  return outcome.type === 'DetailsCorrected' ? knownContents(events, contents)[outcome.data.content ?? ''] : undefined;
}

function withDecision(desk: Desk, { bundle, ticket }: OpenTicket, conflict: Conflict, kept: Pick<ConflictSide, 'outcome' | 'since'>, contents: Bundle['contents']): Bundle {
  const body = settlement(conflict, kept);
  return extend(bundle, chain(ticket.id, ticket.heads, [{ body, stamp: stampNow(desk, officerOf(desk).id) }]), contents);
}

function settleReporter(desk: Desk, { bundle, ticket }: OpenTicket, { keeps }: Extract<Decision, { kind: 'reporter' }>): Bundle {
  const { reporter } = bundle;
  if (!maySettle(officerOf(desk), 'reporter', ticket.unitId)) throw new Refusal('not-allowed');
  const kept = reporter && doubtsOf(reporter).length > 0 ? reportersIn(reporter).find((one) => versionId(one) === keeps) : undefined;
  if (!reporter || !kept) throw new Refusal('conflict-gone');
  return { ...bundle, reporter: decidedReporter(reporter, kept, desk.deskId) };
}
