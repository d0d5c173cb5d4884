import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import { longDate } from '../../shared/letter/dates.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { voidSerial } from '../../shared/letter/number-series.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import { mayAct, stateAfter } from '../../shared/letter/states.ts';
import type { LetterAct } from '../../shared/letter/states.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { afterwards, changeLetter, withEdit, writableTicket } from './letter-change.ts';
import { seriesOf } from './letter-number.ts';
import { checkContext, letterIn, openLetter, ownsLetter } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';
import { todayOf } from './ticket-list.ts';

/** Moves a letter to its next state. A letter that is sent back, or whose number is made void, needs a remark; a void number stays in the register. */
export async function actOnLetter(desk: Desk, { act, remark, ...key }: Parsed<'letter.act'>): Promise<OpenLetter> {
  const { letter: seen } = await openLetter(desk, key);
  const { office } = settingOf(desk);
  const text = remark?.trim() ?? '';
  if (text === '' && (act === 'sendBack' || (act === 'void' && seen.number !== null))) throw new Refusal('remark-missing');
  // the settings may have changed since: the series is the one that gave the number
  const record = seen.number === null ? null : desk.store.rows().get(key.ticketId)?.letters.find(({ id }) => id === seen.id)?.taken?.series ?? seriesOf(seen, office);
  const open = await desk.store.transact({ bodies: [key.ticketId], records: record === null ? [] : [record] }, ({ bodies, records }) => {
    const bundle = bodies.get(key.ticketId);
    if (!bundle) throw new Refusal('unknown-ticket');
    const ticket = fold(bundle.events, bundle.contents);
    const { bundle: after, letter } = withEdit(desk, bundle, moved(desk, { bundle, ticket, letter: letterIn(bundle, key.letterId) }, act, text));
    const series = record === null ? undefined : records.get(record) as NumberSeries | undefined;
    return {
      bodies: new Map([[key.ticketId, after]]),
      ...(act === 'void' && record !== null && series ? { records: new Map([[record, voidSerial(series, letter.id)]]) } : {}),
      result: { bundle: after, ticket, letter },
    };
  });
  desk.announce({ type: 'tickets.changed', ids: [key.ticketId] });
  return open;
}

function moved(desk: Desk, open: OpenLetter, act: LetterAct, remark: string): Letter {
  const { letter } = open;
  const officer = officerOf(desk);
  if (!ownsLetter(officer, settingOf(desk).office, letter)) throw new Refusal('not-yours');
  if (!mayAct(act, letter, officer.role)) throw new Refusal(mayAct(act, letter, 'manager') ? 'not-allowed' : 'letter-locked');
  const needsAll = act === 'propose' || act === 'approve';
  const problems = needsAll ? checkLetter(letter, checkContext(desk, open)) : [];
  if (problems.length > 0) throw new Refusal('letter-incomplete', { count: problems.length });
  return { ...letter, state: stateAfter(act), remark: remark === '' ? undefined : remark, updatedAt: afterwards(desk, letter) };
}

/** Begins a letter that corrects a numbered one: its words, with a first sentence that names the old. */
export async function correctLetter(desk: Desk, { ticketId, letterId }: LetterKey): Promise<OpenLetter> {
  const officer = officerOf(desk);
  return changeLetter(desk, ticketId, (stored) => {
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const old = letterIn(bundle, letterId);
    const { office } = settingOf(desk);
    if (!ownsLetter(officer, office, old)) throw new Refusal('not-yours');
    if (!mayAct('correct', old, officer.role) || old.number === null) throw new Refusal('letter-locked');
    const now = desk.now().toISOString();
    const { form: _form, remark: _remark, copiesMade: _copies, finals: _finals, rivals: _rivals, version: _version, ...words } = old;
    const letter: Letter = {
      ...words, id: desk.newId(), state: 'draft', number: null, numberedAt: null, date: todayOf(desk),
      corrects: { letterId: old.id, number: old.number },
      opening: `${correction(old)}\n${old.opening}`,
      createdAt: now, createdBy: officer.id, updatedAt: now,
    };
    return { bundle, ticket, letter };
  });
}

function correction({ number, date }: Letter): string {
  return `Surat ini merupakan ralat atas surat kami Nomor ${number ?? ''} tanggal ${longDate(date)}, yang dengan ini dinyatakan tidak berlaku.`;
}
