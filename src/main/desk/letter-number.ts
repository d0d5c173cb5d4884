import { Refusal } from '../../shared/contract/errors.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { letterNumber } from '../../shared/letter/number.ts';
import type { TakenNumber } from '../../shared/letter/number.ts';
import { freeSerials, oldRegisterKey, reserveBlock, SERIALS_AT_A_TIME, seriesKey, takeSerial } from '../../shared/letter/number-series.ts';
import type { NumberEntry, NumberSeries, OldRegister } from '../../shared/letter/number-series.ts';
import { mayAct } from '../../shared/letter/states.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Office } from '../../shared/office/office.ts';
import { fold } from '../../shared/ticket/fold.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayNumberLetters } from '../../shared/ticket/workflow.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, extend, stampNow } from './history.ts';
import { withEdit } from './letter-change.ts';
import { checkContext, formOf, letterIn, openLetter, ownsLetter } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';

/**
 * Approves a draft: it takes the next serial of its series, is entered in the register and in the ticket's history,
 * all in one step, and never changes again. Refuses what is incomplete, already numbered, or not this manager's.
 */
export async function numberLetter(desk: Desk, key: LetterKey): Promise<OpenLetter> {
  const officer = officerOf(desk);
  if (!mayNumberLetters(officer.role)) throw new Refusal('not-allowed');
  const { office } = settingOf(desk);
  const { letter: seen } = await openLetter(desk, key);
  if (!ownsLetter(officer, office, seen)) throw new Refusal('not-yours');
  const series = await reserved(desk, seen);
  const { ticketId, letterId } = key;
  const answered = (seen.answers ?? []).map((one) => one.ticketId);
  const numbered = await desk.store.transact({ bodies: [ticketId, ...answered], records: series.records }, ({ bodies, records }) => {
    const bundle = bodies.get(ticketId);
    if (!bundle) throw new Refusal('unknown-ticket');
    const draft = approvable(desk, bundle, letterId, series);
    // somebody has changed meanwhile which reports it answers: the manager looks again
    if ((draft.answers ?? []).some((one) => !answered.includes(one.ticketId))) throw new Refusal('letter-incomplete', { count: 1 });
    const taken = series.take(records, draft, { letterId, ticketId });
    const open = issue(desk, bundle, draft, taken.number);
    const others = (draft.answers ?? []).flatMap((one) => noteIssue(desk, bodies.get(one.ticketId), open.letter));
    return { bodies: new Map([[ticketId, open.bundle], ...others]), records: taken.records, result: open };
  });
  desk.announce({ type: 'tickets.changed', ids: [ticketId, ...answered] });
  return numbered;
}

/** What a number needs to know of its letter. */
export type Numbered = Pick<Letter, 'classification' | 'date' | 'unitId' | 'security'>;

/** The series that numbers a letter, with a serial for this desk, and where it is kept. */
export interface Reserved {
  readonly key: string;
  /** Records that `take` reads and writes. */
  readonly records: readonly string[];
  /** The next number, and the series that remembers it. */
  take(records: ReadonlyMap<string, unknown>, letter: Numbered, taker: Pick<NumberEntry, 'letterId' | 'ticketId'>): { readonly number: string; readonly taken: TakenNumber; readonly records: ReadonlyMap<string, NumberSeries> };
}

/** Sees to it that this desk has a serial for the letter; refuses where the hub has to be asked and is out of reach. */
export async function reserved(desk: Desk, letter: Numbered): Promise<Reserved> {
  const { office } = settingOf(desk);
  const key = seriesOf(letter, office);
  const oldKey = oldRegisterKey({ unitCode: unitCode(letter, office), date: letter.date });
  await reserveAtHub(desk, key, oldKey);
  return {
    key, records: [key, oldKey],
    take: (records, draft, taker) => {
      const stored = withFree(desk, records.get(key) as NumberSeries | undefined, records.get(oldKey) as OldRegister | undefined);
      const taken = takeSerial(stored, desk.deskId, taker);
      if (!taken) throw new Refusal('unexpected');
      return { number: numberOf(draft, taken.serial, office), taken: { series: key, serial: taken.serial }, records: new Map([[key, taken.series]]) };
    },
  };
}

function unitCode(letter: Pick<Letter, 'unitId'>, office: Office): string {
  const unit = unitOf(office, letter.unitId);
  if (!unit) throw new Refusal('unknown-unit');
  return unit.code;
}

/** Key of the series that numbers this letter. */
export function seriesOf({ classification, date, unitId }: Pick<Letter, 'classification' | 'date' | 'unitId'>, office: Office): string {
  return seriesKey(office.letterRules.numberPattern, { classification, date, unitCode: unitCode({ unitId }, office) });
}

/** Where several desks number letters, they agree at the hub who gives which serials. */
async function reserveAtHub(desk: Desk, record: string, oldRecord: string): Promise<void> {
  const stored = desk.store.record(record) as NumberSeries | undefined;
  if (!desk.hub?.isJoined() || (stored && freeSerials(stored, desk.deskId) > 0)) return;
  await desk.hub.reserve(record, (desk.store.record(oldRecord) as OldRegister | undefined)?.next ?? 1);
}

/** The series with a serial for this desk. Numbers go on behind those of the register that did not look at the classification. */
function withFree(desk: Desk, stored: NumberSeries | undefined, old: OldRegister | undefined): NumberSeries {
  if (stored && freeSerials(stored, desk.deskId) > 0) return stored;
  // another desk may have reserved the same meanwhile, out of sight
  if (desk.hub?.isJoined()) throw new Refusal('numbers-used-up');
  return reserveBlock(stored ?? null, desk.deskId, SERIALS_AT_A_TIME, old?.next ?? 1);
}

function numberOf(letter: Numbered, serial: number, office: Office): string {
  const { classification, date, security } = letter;
  return letterNumber(office.letterRules.numberPattern, { classification, serial, unitCode: unitCode(letter, office), date, security });
}

function approvable(desk: Desk, bundle: Bundle, letterId: string, { key }: Reserved): Letter {
  const draft = letterIn(bundle, letterId);
  if (!mayAct('number', draft, officerOf(desk).role)) throw new Refusal('letter-locked');
  const ticket = fold(bundle.events, bundle.contents);
  const problems = checkLetter(draft, checkContext(desk, { bundle, ticket }));
  // Its date has moved to another year since it was read, so this register is not its own: the manager looks again.
  const isElsewhere = seriesOf(draft, settingOf(desk).office) !== key;
  if (problems.length > 0 || isElsewhere) throw new Refusal('letter-incomplete', { count: problems.length });
  return draft;
}

/** The history of a further report that the letter answers. */
function noteIssue(desk: Desk, bundle: Bundle | undefined, letter: Letter): readonly (readonly [string, Bundle])[] {
  if (!bundle) return [];
  const ticket = fold(bundle.events, bundle.contents);
  if (ticket.erased) return [];
  const body = { type: 'LetterIssued' as const, data: { letterId: letter.id, number: letter.number ?? '', subject: letter.subject } };
  const events = chain(bundle.ticketId, ticket.heads, [{ body, stamp: stampNow(desk, officerOf(desk).id) }]);
  return [[bundle.ticketId, extend(bundle, events, {})]];
}

function issue(desk: Desk, bundle: Bundle, draft: Letter, number: string): OpenLetter {
  const stamp = stampNow(desk, officerOf(desk).id);
  const numbered: Letter = {
    ...draft, state: 'numbered', number, numberedAt: stamp.at, updatedAt: stamp.at, form: formOf(desk, draft),
  };
  const { heads } = fold(bundle.events, bundle.contents);
  const events = chain(draft.ticketId, heads, [
    { body: { type: 'LetterIssued', data: { letterId: draft.id, number, subject: draft.subject } }, stamp },
  ]);
  const { bundle: issued, letter } = withEdit(desk, extend(bundle, events, {}), numbered);
  return { bundle: issued, ticket: fold(issued.events, issued.contents), letter };
}
