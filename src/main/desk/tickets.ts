import { Refusal } from '../../shared/contract/errors.ts';
import type { Parsed } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { TicketView } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { seesTicket } from '../../shared/ticket/privacy.ts';
import { asUnitMayKeep } from '../../shared/sync/visibility.ts';
import type { Bundle, Reporter } from '../../shared/ticket/ticket.ts';
import { ERASING, finishErasing, withErasing } from './erasing.ts';
import { decide, mayRegister, register } from '../../shared/ticket/workflow.ts';
import { ErasedTickets } from './erased-tickets.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, collectWords, extend, stampNow } from './history.ts';
import { saveList } from './save-list.ts';
import { isUnitDesk } from './sync-config.ts';
import type { TicketList } from './ticket-list.ts';
import { seatOf } from './seat.ts';
import { TICKET_NUMBERS, ticketNumberer } from './ticket-number.ts';
import { readTicket, viewTicket } from './ticket-view.ts';

/** Use cases of one ticket and of lists of tickets. */
export function ticketHandlers(
  desk: Desk, list: TicketList,
): Handlers<'ticket.list' | 'ticket.read' | 'ticket.register' | 'ticket.command' | 'ticket.saveList'> {
  return {
    'ticket.list': (input) => list.read(input),
    'ticket.read': async ({ id }) => {
      const { bundle, ticket } = await readTicket(desk, id);
      return viewTicket(desk, bundle, ticket);
    },
    'ticket.register': (input) => registerReport(desk, input),
    'ticket.command': (input) => runCommand(desk, input),
    'ticket.saveList': (input) => saveList(desk, input),
  };
}

function checkFacts(desk: Desk, registration: Parsed<'ticket.register'>['registration']): void {
  const { office } = settingOf(desk);
  const { categoryId, trackingId } = registration;
  if (categoryId !== null && !office.categories.some((category) => category.id === categoryId)) {
    throw new Refusal('unknown-category');
  }
  if (trackingId === null) return;
  const erased = new ErasedTickets(desk).numberOf(trackingId);
  if (erased !== null) throw new Refusal('tracking-id-taken', { number: erased });
  for (const row of desk.store.rows().values()) {
    if (row.trackingId === trackingId) throw new Refusal('tracking-id-taken', { number: row.number });
  }
}

async function registerReport(
  desk: Desk, { registration, reporter }: Parsed<'ticket.register'>,
): Promise<{ readonly id: string; readonly number: string }> {
  const officer = officerOf(desk);
  if (!mayRegister(officer.role)) throw new Refusal('not-allowed');
  if (registration.anonymous && isUnitDesk(desk) && hasIdentity(reporter)) throw new Refusal('identity-not-here');
  checkFacts(desk, registration);
  const { office } = settingOf(desk);
  const id = desk.newId();
  const stamp = stampNow(desk, officer.id);
  const words = collectWords(desk);
  const number = await desk.store.transact({ bodies: [id], records: [TICKET_NUMBERS] }, ({ records }) => {
    const numbers = ticketNumberer(records.get(TICKET_NUMBERS), office.ticketPrefix, seatOf(desk.store));
    const next = numbers.next(localDateOf(stamp.at, office.timeZone).slice(0, 4));
    const steps = register(registration, next, words.name).map((body) => ({ body, stamp }));
    const bundle: Bundle = { ticketId: id, events: chain(id, [], steps), contents: words.contents, reporter, letters: {} };
    return { bodies: new Map([[id, bundle]]), records: new Map([[TICKET_NUMBERS, numbers.record()]]), result: next };
  });
  desk.announce({ type: 'tickets.changed', ids: [id] });
  return { id, number };
}

function hasIdentity(reporter: Reporter | null): boolean {
  return reporter !== null && Object.values<string | null>({ ...reporter }).some((value) => value !== null && value !== '');
}

async function runCommand(desk: Desk, { id, command }: Parsed<'ticket.command'>): Promise<TicketView> {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  if (command.kind === 'archive' && command.parentId !== null && !desk.store.rows().has(command.parentId)) {
    throw new Refusal('parent-missing');
  }
  const bundle = await desk.store.transact({ bodies: [id], records: [ERASING] }, ({ bodies, records }) => {
    const current = bodies.get(id);
    if (!current) throw new Refusal('unknown-ticket');
    const ticket = fold(current.events, current.contents);
    if (!seesTicket(officer, office, ticket.unitId)) throw new Refusal('not-yours');
    const words = collectWords(desk);
    const decision = decide(ticket, command, officer, office, words.name);
    if (!decision.ok) throw new Refusal(decision.code);
    if (decision.events.length === 0) return { result: current };
    const stamp = stampNow(desk, officer.id);
    const events = chain(id, ticket.heads, decision.events.map((body) => ({ body, stamp })));
    const whole = extend(current, events, words.contents);
    const next = isUnitDesk(desk) ? asUnitMayKeep(whole) : whole;
    const erasing = next === whole ? [] : [[ERASING, withErasing(records.get(ERASING), [])] as const];
    return { bodies: new Map([[id, next]]), records: new Map(erasing), result: next };
  });
  await finishErasing(desk);
  desk.announce({ type: 'tickets.changed', ids: [id] });
  return viewTicket(desk, bundle, fold(bundle.events, bundle.contents));
}
