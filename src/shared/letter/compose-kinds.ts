import { localDateOf } from '../calendar/local-date.ts';
import { categoryOf, channelOf, officerById, unitOf } from '../office/lookups.ts';
import type { LocalDate } from '../ticket/event.ts';
import { composeLetter } from './compose.ts';
import type { ComposeInput } from './compose.ts';
import { dateInWords, longDate } from './dates.ts';
import { clockTime } from './clock-time.ts';
import { tellingReporter, withoutIdentity } from './hidden.ts';
import type { Fact, LetterFields, LetterKind, Party } from './letter.ts';
import { paperOf } from './letter.ts';
import { answerPoints } from './points.ts';
import { quotedTitle, runningText } from './tidy.ts';
import { capital, kindOf, missingList, natureLine } from './wording.ts';
import { FACT_WORDS, FORM_WORDS, KIND_PLACEHOLDERS, KIND_SENTENCES } from './wording-kinds.ts';

/** What letters other than responses need besides. */
export interface KindInput extends ComposeInput {
  /** Last day for what is asked of a citizen. */
  readonly replyDueOn: LocalDate | null;
  /** Where the answer's time limit is written. */
  readonly legalBasis: string | null;
}

const STORY_LENGTH = 600;
/** Read by others than the reporter, who is named to none of them. */
const FOR_OTHERS: readonly LetterKind[] = ['memo', 'forward', 'disposition', 'minutes'];

/** A letter of any kind from the ticket's facts, for an officer to correct. */
export function composeKind(kind: LetterKind, input: KindInput): LetterFields {
  const base: LetterFields = { ...composeLetter({ ...input, isHidden: input.isHidden || FOR_OTHERS.includes(kind) }), kind, paper: paperOf(kind, input.office.letterRules) };
  switch (kind) {
    case 'response': return base;
    case 'memo':
    case 'forward': return { ...base, ...forwarded(kind, input) };
    case 'clarification': return { ...base, ...clarification(input) };
    case 'extension': return { ...base, ...extension(input) };
    case 'receipt': return { ...base, ...receipt(input) };
    case 'disposition': return { ...base, ...disposition(input, base) };
    case 'minutes': return { ...base, ...minutes(input, base) };
  }
}

interface Told {
  readonly kind: string;
  readonly number: string;
  readonly title: string | null;
  readonly receivedOn: string;
  readonly safe: (text: string) => string;
}

function toldOf({ ticket, office, reporter, isHidden }: KindInput, isForOthers = false): Told {
  const telling = tellingReporter(reporter, office);
  const isCovered = isForOthers || isHidden || ticket.anonymous;
  const safe = (text: string): string => (isCovered ? withoutIdentity(text, telling) : text);
  return {
    kind: kindOf(ticket.classification), number: ticket.trackingId ?? ticket.number, title: quotedTitle(safe(ticket.title)),
    receivedOn: longDate(localDateOf(ticket.registeredAt, office.timeZone)), safe,
  };
}

function filled(facts: readonly (readonly [string, string | null])[]): readonly Fact[] {
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function shortened(text: string): string {
  const line = runningText(text);
  return line.length <= STORY_LENGTH ? line : `${line.slice(0, line.lastIndexOf(' ', STORY_LENGTH))} …`;
}

/** What another office must know of a report; who reported it is covered. */
function reportFacts(input: KindInput, told: Told): readonly Fact[] {
  const { ticket, office } = input;
  return filled([
    [FACT_WORDS.number, told.number],
    [FACT_WORDS.received, told.receivedOn],
    [FACT_WORDS.channel, channelOf(office, ticket.channelId)?.name ?? null],
    [FACT_WORDS.category, categoryOf(office, ticket.categoryId)?.name ?? null],
    [FACT_WORDS.topic, told.title],
    [FACT_WORDS.story, shortened(told.safe(ticket.text))],
    [FACT_WORDS.place, ticket.place === null ? null : told.safe(ticket.place)],
    [FACT_WORDS.reporter, FORM_WORDS.hidden],
  ]);
}

/** Penerusan: a memo to a unit of the city, a letter to another institution. */
function forwarded(form: 'memo' | 'forward', input: KindInput): Partial<LetterFields> {
  const told = toldOf(input, true);
  const { ticket, office, unit } = input;
  const target = unitOf(office, ticket.unitId);
  const isInside = form === 'memo';
  const head = target && office.officers.find((officer) => officer.role === 'manager' && officer.unitId === target.id);
  const dueOn = input.answerDueOn === null ? KIND_PLACEHOLDERS.dueOn : longDate(input.answerDueOn);
  return {
    subject: `Penerusan ${capital(told.kind)} Nomor ${told.number}`,
    addressee: isInside ? (head?.position ?? `Kepala ${target?.name ?? '[unit tujuan]'}`) : `Yth. ${KIND_PLACEHOLDERS.institution}`,
    opening: KIND_SENTENCES.forwardOpening(told.kind),
    facts: reportFacts(input, told),
    points: [
      ...(isInside ? [] : [KIND_SENTENCES.handOver(office.name)]),
      KIND_SENTENCES.followUpBy(dueOn, isInside ? input.legalBasis : null),
      KIND_SENTENCES.reportBack(unit.name),
      KIND_SENTENCES.keepSecret,
    ],
    closing: KIND_SENTENCES.forwardClosing,
  };
}

function clarification(input: KindInput): Partial<LetterFields> {
  const told = toldOf(input);
  const asked = missingList(input.ticket.missing).map((words) => `${capital(words)}.`);
  const dueOn = input.replyDueOn === null ? KIND_PLACEHOLDERS.dueOn : longDate(input.replyDueOn);
  return {
    subject: `Permintaan Klarifikasi atas ${capital(told.kind)} Nomor ${told.number}`,
    opening: KIND_SENTENCES.clarificationOpening(told.kind, told.number, told.receivedOn, told.title),
    points: asked.length === 0 ? [KIND_PLACEHOLDERS.missing] : asked,
    closing: [
      `${KIND_SENTENCES.clarificationUntil(dueOn, told.number)} ${KIND_SENTENCES.clarificationElse(told.kind)}`,
      'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
    ].join('\n'),
  };
}

function extension(input: KindInput): Partial<LetterFields> {
  const told = toldOf(input);
  const { ticket, office, unit, today, answerDueOn, returnReason } = input;
  const day = (instant: string): string => longDate(localDateOf(instant, office.timeZone));
  const done = answerPoints({ ticket, office, unit, variant: 'inProgress', today, answerDueOn, returnReason, kind: told.kind, number: told.number, day, safe: told.safe });
  return {
    subject: `Pemberitahuan Perpanjangan Waktu Penanganan ${capital(told.kind)} Nomor ${told.number}`,
    opening: KIND_SENTENCES.extensionOpening(told.kind, told.number, told.receivedOn, told.title),
    points: [
      KIND_PLACEHOLDERS.reason,
      ...(done.length === 0 ? [KIND_PLACEHOLDERS.progress] : done),
      KIND_SENTENCES.extensionUntil(answerDueOn === null ? null : longDate(answerDueOn), KIND_PLACEHOLDERS.dueOn),
    ],
    closing: KIND_SENTENCES.extensionClosing,
  };
}

function receipt(input: KindInput): Partial<LetterFields> {
  const { ticket, office } = input;
  const told = toldOf(input);
  const officer = officerById(office, ticket.registeredBy);
  return {
    subject: `Tanda terima laporan ${told.number}`,
    opening: '', points: [], copies: [],
    facts: filled([
      [FACT_WORDS.number, told.number],
      [FACT_WORDS.received, `${told.receivedOn} pukul ${clockTime(ticket.registeredAt, office.timeZone)}`],
      [FACT_WORDS.channel, channelOf(office, ticket.channelId)?.name ?? null],
      [FACT_WORDS.topic, told.title],
      [FACT_WORDS.attachments, ticket.attachments.length === 0 ? FORM_WORDS.noFiles : FORM_WORDS.files(ticket.attachments.length)],
      [FACT_WORDS.expected, input.answerDueOn === null ? null : `paling lambat ${longDate(input.answerDueOn)}`],
    ]),
    closing: KIND_SENTENCES.receiptClosing(told.number),
    signer: {
      mode: 'own', superiorPosition: null, middlePosition: null, rank: null,
      position: FORM_WORDS.officer, name: officer?.name ?? '', nip: officer?.nip ?? null,
    },
  };
}

function disposition(input: KindInput, base: LetterFields): Partial<LetterFields> {
  const { ticket, office } = input;
  const told = toldOf(input, true);
  return {
    subject: `Lembar disposisi ${told.number}`,
    opening: '', points: [], copies: [], closing: '',
    facts: filled([
      [FACT_WORDS.agenda, ticket.number],
      [FACT_WORDS.letterFrom, `Masyarakat melalui ${channelOf(office, ticket.channelId)?.name ?? '-'}`],
      [FACT_WORDS.date, told.receivedOn],
      [FACT_WORDS.nature, natureLine(base.urgency, base.security)],
      [FACT_WORDS.subject, told.title],
      [FACT_WORDS.due, input.answerDueOn === null ? null : longDate(input.answerDueOn)],
    ]),
    units: office.units.filter(({ id }) => id !== input.unit.id).map(({ id, shortName }) => ({ text: shortName, isChosen: id === ticket.unitId })),
    instructions: FORM_WORDS.instructionsList.map((text) => ({ text, isChosen: false })),
  };
}

function minutes(input: KindInput, base: LetterFields): Partial<LetterFields> {
  const told = toldOf(input, true);
  const second: Party = { role: 'second', name: KIND_PLACEHOLDERS.secondName, position: KIND_PLACEHOLDERS.secondPosition, nip: null };
  return {
    subject: `Pemeriksaan ${capital(told.kind)} Nomor ${told.number}`,
    opening: `${KIND_SENTENCES.minutesOpening(dateInWords(input.today), base.place)}\n${KIND_SENTENCES.minutesWork(told.kind, told.number, told.title)}`,
    points: [KIND_PLACEHOLDERS.findings],
    closing: KIND_SENTENCES.minutesClosing,
    copies: [],
    parties: [second],
  };
}
