import { deadlinesOf } from '../../shared/calendar/deadline.ts';
import { addWorkingDays } from '../../shared/calendar/working-day.ts';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { LetterView } from '../../shared/contract/views.ts';
import { composeKind } from '../../shared/letter/compose-kinds.ts';
import { letterUnit, signerOf } from '../../shared/letter/compose.ts';
import { isUndecided } from '../../shared/letter/letter-versions.ts';
import { jointly } from '../../shared/letter/joint-answer.ts';
import type { Answered, Letter, LetterKind } from '../../shared/letter/letter.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Officer, Unit } from '../../shared/office/office.ts';
import { seesIdentity } from '../../shared/ticket/privacy.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { changeLetter, editableLetter, writableTicket } from './letter-change.ts';
import { viewLetter } from './letter-view.ts';
import { todayOf, visibleRows } from './ticket-list.ts';

/** Days that a citizen has to send what is missing, as long as a report waits before it closes itself. */
const REPLY_DAYS = 10;

/** Composes a letter from its ticket: a new draft, or an own one anew. */
export async function compose(desk: Desk, { ticketId, variant, kind = 'response', letterId }: Parsed<'letter.compose'>): Promise<LetterView> {
  const officer = officerOf(desk);
  const open = await changeLetter(desk, ticketId, (stored) => {
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const old = letterId === undefined ? untouchedDraft(bundle, officer) : editableLetter(desk, bundle, letterId, officer);
    return { bundle, ticket, letter: draftOf(desk, { bundle, ticket }, { kind, variant }, old) };
  });
  return viewLetter(desk, open);
}

/** A draft that this officer has composed and not yet changed: pressing the button twice must not leave two of them. */
export function untouchedDraft(bundle: Bundle, officer: Officer): Letter | null {
  return Object.values(bundle.letters).find((letter) =>
    letter.state === 'draft' && letter.createdBy === officer.id && letter.updatedAt === letter.createdAt && !isUndecided(letter)) ?? null;
}

interface Wanted {
  readonly kind: LetterKind;
  readonly variant: Letter['variant'] | null;
}

/** The letter as the ticket gives it; `old` is the draft whose place it takes. */
export function draftOf(desk: Desk, { bundle, ticket }: { bundle: Bundle; ticket: Ticket }, wanted: Wanted, old: Letter | null): Letter {
  const officer = officerOf(desk);
  const { office, calendar } = settingOf(desk);
  const unit = writingUnit(desk, ticket, wanted.kind);
  const today = todayOf(desk);
  const answer = deadlinesOf(ticket, office, calendar, today).find(({ stage, isOpen }) => stage === 'answer' && isOpen);
  const answers = wanted.kind === 'response' ? answeredWith(desk, ticket) : [];
  const fields = jointly(composeKind(wanted.kind, {
    ticket, office, unit, variant: wanted.variant, today,
    signer: signerOf(office, unit),
    reporter: bundle.reporter,
    isHidden: answers.length > 0 || !seesIdentity(officer, ticket),
    answerDueOn: answer?.dueOn ?? null,
    returnReason: returnReason(bundle),
    replyDueOn: addWorkingDays(calendar, today, REPLY_DAYS, unit.workdays),
    legalBasis: answer?.rule.legalBasis ?? null,
  }), answers);
  const now = desk.now().toISOString();
  return {
    ...fields,
    id: old?.id ?? desk.newId(), ticketId: ticket.id, unitId: unit.id,
    state: 'draft', number: null, numberedAt: null,
    createdAt: now, createdBy: old?.createdBy ?? officer.id, updatedAt: now,
  };
}

/** The reports that were put together with this one. */
function answeredWith(desk: Desk, { id }: Ticket): readonly Answered[] {
  return [...visibleRows(desk)].filter((row) => row.parentId === id).map((row) => ({ ticketId: row.id, number: row.number }));
}

/** Who answers a citizen is the unit that has the ticket; who forwards it, or hands out a slip, is the officer's own. */
function writingUnit(desk: Desk, ticket: Ticket, kind: LetterKind): Unit {
  const { office } = settingOf(desk);
  const isOwn = kind === 'memo' || kind === 'forward' || kind === 'receipt' || kind === 'disposition';
  const unit = (isOwn ? unitOf(office, officerOf(desk).unitId) : null) ?? letterUnit(ticket, office);
  if (!unit) throw new Refusal('unknown-unit');
  return unit;
}

/** Why the report was last returned as not ours. */
function returnReason({ events }: Bundle): string | null {
  let last: { readonly at: string; readonly reason: string } | null = null;
  for (const event of events) {
    if (event.type === 'TicketReturned' && (!last || last.at <= event.at)) last = { at: event.at, reason: event.data.reason };
  }
  return last?.reason ?? null;
}
