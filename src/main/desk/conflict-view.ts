import { createHash } from 'node:crypto';
import type { ConflictView, FactSide, LetterSide, OpenConflict, ReporterSide, SideWords } from '../../shared/contract/conflict-views.ts';
import { versionsOf } from '../../shared/letter/letter-versions.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { officerById } from '../../shared/office/lookups.ts';
import { conflictsOf } from '../../shared/ticket/conflicts.ts';
import type { Conflict, ConflictSide } from '../../shared/ticket/conflicts.ts';
import { knownContents } from '../../shared/ticket/erasure.ts';
import type { TicketEvent } from '../../shared/ticket/event.ts';
import { seesIdentity } from '../../shared/ticket/privacy.ts';
import { doubtsOf, reportersIn } from '../../shared/ticket/reporter-versions.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import type { Bundle, Reporter } from '../../shared/ticket/ticket.ts';
import { maySettle } from '../../shared/ticket/workflow.ts';
import { undecidedLetters } from './conflict-things.ts';
import type { OpenTicket } from './conflict-things.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { coverOf, wordsOfEvent } from './ticket-view.ts';

/** Names a version of a letter or of a reporter's record. */
export function versionId(version: Letter | Reporter): string {
  return createHash('sha256').update(stableText(version)).digest('hex');
}

/** The versions of everything that is to decide, side by side, covered for an officer who may not see the reporter. */
export function viewConflicts(desk: Desk, open: OpenTicket): ConflictView {
  const { bundle, ticket } = open;
  const cover = coverOf(desk, ticket, bundle.reporter);
  return {
    ticketId: ticket.id, number: ticket.number, title: cover(ticket.title),
    conflicts: ticket.erased ? [] : [
      ...conflictsOf(bundle.events, bundle.contents).map((conflict) => factConflict(desk, open, conflict)),
      ...undecidedLetters(bundle).map((letter) => letterConflict(desk, letter)),
      ...reporterConflict(desk, open),
    ],
  };
}

function factConflict(desk: Desk, open: OpenTicket, { key, sides }: Conflict): OpenConflict {
  const officer = officerOf(desk);
  const may = maySettle(officer, key, open.ticket.unitId);
  return {
    kind: 'fact', key, maySettle: may, mayCombine: may && key === 'words' && seesIdentity(officer, open.ticket),
    sides: sides.map((side) => factSide(desk, open, side)),
  };
}

function factSide(desk: Desk, { bundle, ticket }: OpenTicket, { eventId, at, by, desk: deskId, body, outcome }: ConflictSide): FactSide {
  const cover = coverOf(desk, ticket, bundle.reporter);
  const known = { ...bundle, contents: knownContents(bundle.events, bundle.contents) };
  const event = bundle.events.find(({ id }) => id === eventId);
  const hash = outcome.type === 'DetailsCorrected' ? outcome.data.content : undefined;
  return {
    id: eventId, at, byName: nameOf(desk, by), isHere: deskId === desk.deskId, type: body.type, outcome,
    words: hash === undefined ? null : coveredWords(known.contents[hash], cover),
    text: event && saysMore(event) ? covered(wordsOfEvent(event, known), cover) : null,
  };
}

/** Whether an event's words say more than the outcome does. */
function saysMore({ type }: TicketEvent): boolean {
  return type !== 'ReportRegistered' && type !== 'ReportVerified' && type !== 'DetailsCorrected' && type !== 'ConflictSettled';
}

function covered(text: string | null, cover: (text: string) => string): string | null {
  return text === null || text === '' ? null : cover(text);
}

function coveredWords(content: Bundle['contents'][string] | undefined, cover: (text: string) => string): SideWords {
  const { title = '', text = '', place = null } = content ?? {};
  return { title: cover(title), text: cover(text), place: place === null ? null : cover(place) };
}

function nameOf(desk: Desk, officerId: string | undefined): string | null {
  return officerById(settingOf(desk).office, officerId ?? null)?.name ?? null;
}

function letterConflict(desk: Desk, letter: Letter): OpenConflict {
  return {
    kind: 'letter', letterId: letter.id, maySettle: maySettle(officerOf(desk), 'letter', letter.unitId),
    sides: versionsOf(letter).map((version): LetterSide => {
      const { subject, addressee, opening, points, closing, date, signer, copies, state, number, remark = null, updatedAt: at, updatedBy } = version;
      return { id: versionId(version), at, byName: nameOf(desk, updatedBy), state, number, remark, words: { subject, addressee, opening, points, closing, date, signer, copies } };
    }),
  };
}

function reporterConflict(desk: Desk, { bundle: { reporter }, ticket }: OpenTicket): readonly OpenConflict[] {
  const officer = officerOf(desk);
  const doubts = doubtsOf(reporter);
  if (!reporter || doubts.length === 0 || !seesIdentity(officer, ticket)) return [];
  const sides = reportersIn(reporter).map((version): ReporterSide => ({
    id: versionId(version), at: null, byName: null, fields: doubts.map((field) => ({ field, value: version[field] })),
  }));
  return [{ kind: 'reporter', maySettle: maySettle(officer, 'reporter', ticket.unitId), sides }];
}
