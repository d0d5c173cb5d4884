import { Refusal } from '../../shared/contract/errors.ts';
import type { SaveKind } from '../../shared/contract/shell-services.ts';
import { isOfficial, letterKind } from '../../shared/letter/letter.ts';
import type { CopyNote, FinalVersion } from '../../shared/letter/letter.ts';
import { letterPrintout } from '../../shared/letter/printout.ts';
import type { Printout } from '../../shared/letter/printout.ts';
import { recapLetterKey, standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { mayComposeLetter, mayPrint } from '../../shared/ticket/workflow.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { withLetter } from './letter-change.ts';
import { letterFileName, recapFileName } from './letter-file-name.ts';
import { openLetter, sheetOf } from './letter-view.ts';
import type { LetterKey, OpenLetter } from './letter-view.ts';
import { openRecapLetter } from './recap-letter.ts';
import { recapSheets } from './recap-sheets.ts';

/** Names a letter on a report, or a recap, which is on none. */
export interface CopyKey {
  readonly ticketId: TicketId | null;
  readonly letterId: string;
}

/** A letter or recap of which copies are made. */
export interface Copied {
  readonly key: CopyKey;
  readonly printout: Printout;
  readonly finals: readonly FinalVersion[];
  readonly fileName: (kind: SaveKind) => string;
}

/** Bodies and records noted in one journal line. */
const CHUNK = 50;

/** A letter or recap for print and PDF; refuses with letter-in-word where it went through Word. */
export async function openForPrint(desk: Desk, key: CopyKey): Promise<Copied> {
  if (!mayPrint(officerOf(desk).role)) throw new Refusal('not-allowed');
  const copied = key.ticketId === null ? await copiedRecap(desk, key.letterId) : copiedLetter(desk, await openLetter(desk, { ...key, ticketId: key.ticketId }));
  if (copied.finals.length > 0) throw new Refusal('letter-in-word');
  return copied;
}

/** The same for Word, for whoever may write it. */
export async function openForWord(desk: Desk, key: CopyKey): Promise<Copied> {
  return key.ticketId === null ? copiedRecap(desk, key.letterId) : copiedLetter(desk, await openWritten(desk, { ...key, ticketId: key.ticketId }));
}

/** The letter, for an officer who may write letters about its ticket. */
export async function openWritten(desk: Desk, key: LetterKey): Promise<OpenLetter> {
  const open = await openLetter(desk, key);
  if (!mayComposeLetter(open.ticket, officerOf(desk), settingOf(desk).office)) throw new Refusal('not-allowed');
  return open;
}

/** The letter as copies are made of it. */
export function copiedLetter(desk: Desk, { letter, ticket }: OpenLetter): Copied {
  return {
    key: { ticketId: letter.ticketId, letterId: letter.id }, printout: letterPrintout(sheetOf(desk, letter)), finals: letter.finals ?? [],
    fileName: (kind) => letterFileName(letter, ticket.number, kind),
  };
}

async function copiedRecap(desk: Desk, letterId: string): Promise<Copied> {
  const letter = openRecapLetter(desk, letterId);
  const { number } = standingOf(letter);
  const { printout, isWhole } = await recapSheets(desk, letter);
  // paper that lacks a chart would look whole
  if (!isWhole) throw new Refusal('pictures-missing');
  return { key: { ticketId: null, letterId }, printout, finals: letter.finals, fileName: (kind) => recapFileName(letter.subject, number, kind) };
}

/** Notes the copies of what has a number, and of slips; drafts are nobody's letter yet. */
export async function noteCopies(desk: Desk, keys: readonly CopyKey[], form: CopyNote['form']): Promise<void> {
  const copy: CopyNote = { form, at: desk.now().toISOString(), by: officerOf(desk).id };
  for (let at = 0; at < keys.length; at += CHUNK) await noteSome(desk, keys.slice(at, at + CHUNK), copy);
  const ids = new Set(keys.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId])));
  if (keys.length > 0) desk.announce({ type: 'tickets.changed', ids: [...ids] });
}

async function noteSome(desk: Desk, keys: readonly CopyKey[], copy: CopyNote): Promise<void> {
  const bodyIds = [...new Set(keys.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId])))];
  const recapKeys = keys.flatMap(({ ticketId, letterId }) => (ticketId === null ? [recapLetterKey(openRecapLetter(desk, letterId))] : []));
  await desk.store.transact({ bodies: bodyIds, records: recapKeys }, ({ bodies, records }) => {
    const changed = new Map<string, Bundle>();
    for (const { ticketId, letterId } of keys) {
      const bundle = ticketId === null ? undefined : changed.get(ticketId) ?? bodies.get(ticketId);
      const letter = bundle?.letters[letterId];
      if (!bundle || !letter || (letter.number === null && isOfficial(letterKind(letter)))) continue;
      changed.set(bundle.ticketId, withLetter(bundle, { ...letter, copiesMade: [...(letter.copiesMade ?? []), copy] }));
    }
    const recaps = recapKeys.map((key) => [key, records.get(key) as RecapLetter] as const).filter(([, letter]) => standingOf(letter).number !== null);
    return { bodies: changed, records: new Map(recaps.map(([key, letter]) => [key, { ...letter, copiesMade: [...letter.copiesMade, copy] }])), result: null };
  });
}
