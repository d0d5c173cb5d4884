import { localDateOf } from '../calendar/local-date.ts';
import { categoryOf, channelOf, officerById, unitOf } from '../office/lookups.ts';
import type { Office, Officer, Unit } from '../office/office.ts';
import type { Instant, LocalDate } from '../ticket/event.ts';
import type { Reporter, Status, Ticket } from '../ticket/ticket.ts';
import { longDate } from './dates.ts';
import { tellingReporter, withoutIdentity } from './hidden.ts';
import type { LetterFields, Signer, Variant } from './letter.ts';
import { isWaitingForReporter, pointsOf } from './points.ts';
import { channelPhrase, personName, quotedTitle } from './tidy.ts';
import { capital, closingWords, kindOf, SENTENCES } from './wording.ts';

/** What a letter is composed from. */
export interface ComposeInput {
  readonly ticket: Ticket;
  readonly office: Office;
  /** The unit on whose letterhead it is written. */
  readonly unit: Unit;
  /** Who heads the unit; null leaves the signer to be filled in by hand. */
  readonly signer: Officer | null;
  /** Which answer it gives; null = what the status suggests. */
  readonly variant: Variant | null;
  readonly today: LocalDate;
  /** Who reported; an Anonim reporter's identity only serves to keep it out of the letter. */
  readonly reporter: Reporter | null;
  /** Whether the reporter must not be named, whatever is known of them. */
  readonly isHidden: boolean;
  /** Last day of the answer, where a clock runs. */
  readonly answerDueOn: LocalDate | null;
  /** Why the report was returned as not ours, in the desk's words. */
  readonly returnReason: string | null;
}

/** The unit that answers: the one that has the ticket, else the coordinating one. */
export function letterUnit(ticket: Pick<Ticket, 'unitId'>, office: Office): Unit | null {
  return unitOf(office, ticket.unitId) ?? unitOf(office, office.coordinatingUnitId);
}

/** Who signs for a unit: whom the office named, else its manager. */
export function signerOf(office: Office, unit: Unit): Officer | null {
  const named = officerById(office, unit.signing?.officerId ?? null);
  if (named) return named;
  return office.officers.find((officer) => officer.role === 'manager' && officer.unitId === unit.id) ?? null;
}

/** Which answer a ticket's status suggests. */
export function variantOf(status: Status): Variant {
  switch (status) {
    case 'done': return 'done';
    case 'notOurs': return 'notOurs';
    case 'archived': return 'unproven';
    case 'unverified':
    case 'unanswered':
    case 'inProgress':
    case 'suspended': return 'inProgress';
  }
}

/** A surat tanggapan from the ticket's facts, for an officer to correct; it never names a reporter who is hidden. */
export function composeLetter(input: ComposeInput): LetterFields {
  const { ticket, office, unit, today } = input;
  const variant = input.variant ?? variantOf(ticket.status);
  const isHidden = input.isHidden || ticket.anonymous;
  const reporter = tellingReporter(input.reporter, office);
  const safe = (text: string): string => (isHidden ? withoutIdentity(text, reporter) : text);
  const kind = kindOf(ticket.classification);
  const number = ticket.trackingId ?? ticket.number;
  const day = (instant: Instant): string => longDate(localDateOf(instant, office.timeZone));
  return {
    variant,
    paper: office.letterRules.paper,
    place: placeOf(office),
    date: today,
    classification: archiveCodeOf(ticket.categoryId, office) ?? office.letterRules.defaultClassification,
    urgency: 'ordinary',
    security: ticket.confidential ? 'restricted' : 'ordinary',
    attachments: '-',
    subject: `Tanggapan atas ${topicOf(ticket, office)}`,
    addressee: `Yth. Saudara ${isHidden ? nameless(ticket) : (addressName(input.reporter) ?? nameless(ticket))}`,
    addresseePlace: placeOf(office),
    opening: SENTENCES.opening({ kind, number }, channelWords(ticket, office), day(ticket.registeredAt), quotedTitle(safe(ticket.title))),
    points: pointsOf({ ...input, variant, kind, number, day, safe }),
    closing: closingWords(variant, {
      isComplaint: ticket.classification === 'complaint' || ticket.classification === 'misconduct',
      isAnonymous: isHidden,
      isWaiting: variant === 'inProgress' && isWaitingForReporter(ticket),
      area: office.name.replace(/^Pemerintah\s+/i, ''),
    }),
    signer: signerFields(input.signer, unit),
    copies: copiesOf(office, unit),
    electronic: false,
  };
}

function nameless(ticket: Pick<Ticket, 'trackingId' | 'number'>): string {
  return ticket.trackingId === null ? `Pelapor Nomor ${ticket.number}` : `Pelapor SP4N-LAPOR! #${ticket.trackingId}`;
}

function addressName(reporter: Reporter | null): string | null {
  const name = personName(reporter?.name ?? '');
  return name === '' ? null : name;
}

/** Where letters of the office are dated. */
export function placeOf(office: Pick<Office, 'city'>): string {
  return office.city.replace(/^(?:Kota|Kabupaten)\s+/i, '');
}

function channelWords(ticket: Ticket, office: Office): string | null {
  const channel = channelOf(office, ticket.channelId);
  return channel && channelPhrase(channel.name);
}

/** What the letter is about, for "Hal": the category where it says something, else the number. */
function topicOf(ticket: Ticket, office: Office): string {
  const kind = titleCase(kindOf(ticket.classification));
  const category = categoryOf(office, ticket.categoryId);
  if (!category || /\blain(?:nya)?\b/i.test(category.name)) return `${kind} Nomor ${ticket.trackingId ?? ticket.number}`;
  return category.parentId === null ? `${kind} Bidang ${category.name}` : `${kind} ${category.name}`;
}

function titleCase(words: string): string {
  return words.split(' ').map(capital).join(' ');
}

/** The archive code of a category or of the nearest of its parents that has one. */
export function archiveCodeOf(categoryId: string | null, office: Office): string | null {
  const seen = new Set<string>();
  let category = categoryOf(office, categoryId);
  while (category && !seen.has(category.id)) {
    if (category.archiveCode !== null) return category.archiveCode;
    seen.add(category.id);
    category = categoryOf(office, category.parentId);
  }
  return null;
}

/** The block of who signs for the unit, as its letters begin with it. */
export function signerFields(signer: Officer | null, unit: Unit): Signer {
  return {
    mode: unit.signing?.mode ?? 'own',
    superiorPosition: unit.signing?.superiorPosition ?? null,
    middlePosition: unit.signing?.middlePosition ?? null,
    position: signer?.position ?? `Kepala ${unit.name}`,
    name: signer?.name ?? '',
    rank: signer?.rank ?? null,
    nip: signer?.nip ?? null,
  };
}

/** Whom the office named for the unit's letters; else the head of the coordinating unit, who follows what other units answer. */
export function copiesOf(office: Office, unit: Unit): readonly string[] {
  if (unit.copies) return unit.copies;
  if (unit.id === office.coordinatingUnitId) return [];
  const head = office.officers.find((officer) => officer.role === 'manager' && officer.unitId === office.coordinatingUnitId);
  return head?.position ? [head.position] : [];
}
