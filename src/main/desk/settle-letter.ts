import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { editedFrom, isUndecided, versionsOf } from '../../shared/letter/letter-versions.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { voidSerial, withTaken } from '../../shared/letter/number-series.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import type { TakenNumber } from '../../shared/letter/number.ts';
import { takenBy } from '../../shared/ticket/row.ts';
import { maySettle } from '../../shared/ticket/workflow.ts';
import { versionId } from './conflict-view.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { afterwards, withLetter } from './letter-change.ts';
import { letterIn, openLetter } from './letter-view.ts';
import type { LetterKey } from './letter-view.ts';

/** Keeps one version of a letter; the number of any other becomes void. Refuses with not-allowed, conflict-gone. */
export async function settleLetter(desk: Desk, { keeps, ticketId, letterId }: Parsed<'conflict.settle'> & { kind: 'letter' }): Promise<void> {
  const key: LetterKey = { ticketId, letterId };
  const { letter: seen, ticket } = await openLetter(desk, key);
  if (ticket.erased) throw new Refusal('ticket-erased');
  if (!maySettle(officerOf(desk), 'letter', seen.unitId)) throw new Refusal('not-allowed');
  const lost = lostNumbers(desk, seen, keeps);
  await desk.store.transact({ bodies: [ticketId], records: lost.map(({ series }) => series) }, ({ bodies, records }) => {
    const bundle = bodies.get(ticketId);
    if (!bundle) throw new Refusal('unknown-ticket');
    const letter = letterIn(bundle, letterId);
    const kept = versionsOf(letter).find((one) => versionId(one) === keeps);
    // a number that came to light meanwhile has to be looked at as well
    if (!kept || !isUndecided(letter) || versionsOf(letter).length !== versionsOf(seen).length) throw new Refusal('conflict-gone');
    return { bodies: new Map([[ticketId, withLetter(bundle, chosen(desk, letter, kept))]]), records: withVoid(desk, records, lost, key), result: null };
  });
}

function chosen(desk: Desk, letter: Letter, kept: Letter): Letter {
  const { copiesMade, finals } = letter;
  const notes = { ...(copiesMade ? { copiesMade } : {}), ...(finals ? { finals } : {}) };
  return editedFrom(letter, { ...kept, ...notes, updatedAt: afterwards(desk, letter), updatedBy: officerOf(desk).id }, desk.deskId);
}

function lostNumbers(desk: Desk, letter: Letter, keeps: string): readonly TakenNumber[] {
  const versions = versionsOf(letter);
  const kept = versions.find((one) => versionId(one) === keeps);
  return versions.filter(({ number }) => number !== null && number !== kept?.number)
    .map((one) => takenBy(one, settingOf(desk).office)).filter((taken) => taken !== null);
}

function withVoid(desk: Desk, records: ReadonlyMap<string, unknown>, lost: readonly TakenNumber[], { letterId, ticketId }: LetterKey): ReadonlyMap<string, unknown> {
  const changed = new Map<string, NumberSeries>();
  for (const { series: record, serial } of lost) {
    const series = changed.get(record) ?? (records.get(record) as NumberSeries | undefined) ?? null;
    // the register of the desk that gave the number may not have come yet
    const whole = withTaken(series, desk.deskId, [{ serial, letterId, ticketId, isVoid: true }]);
    changed.set(record, voidSerial(whole, letterId, serial));
  }
  return changed;
}
