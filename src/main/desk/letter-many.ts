import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { ManyResult, Refused } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { longDate } from '../../shared/letter/dates.ts';
import { MOST_LETTERS, withWording } from '../../shared/letter/joint-answer.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { actOnLetter } from './letter-acts.ts';
import type { CopyKey } from './copied.ts';
import { withEdit, writableTicket } from './letter-change.ts';
import { draftOf, untouchedDraft } from './letter-compose.ts';
import { copyLetters } from './letter-copies.ts';
import { numberLetter } from './letter-number.ts';
import type { LetterKey } from './letter-view.ts';
import { actOnRecap, recapLetters } from './recap-letter.ts';
import { selectRows } from './ticket-list.ts';
import { WorkBench } from './work-bench.ts';
import type { Watch } from './work-bench.ts';

type ManyChannel = 'letter.composeMany' | 'letter.actMany' | 'letter.copyMany' | 'letter.cancelMany';

/** Tickets that get their letter in one journal line. */
const CHUNK = 25;

/** Work on many letters: one at a time, with progress, and stopped when asked; what is done by then stays. */
export function manyLetterHandlers(desk: Desk): Handlers<ManyChannel> {
  const bench = new WorkBench<'letters'>({
    busy: 'letters-busy',
    changed: () => undefined,
    progress: (_kind, done, total) => desk.announce({ type: 'letters.progress', done, total }),
  });
  return {
    'letter.composeMany': (input) => bench.run('letters', (watch) => composeMany(desk, input, watch)),
    'letter.actMany': (input) => bench.run('letters', (watch) => actMany(desk, input, watch)),
    'letter.copyMany': (input) => bench.run('letters', (watch) => copyLetters(desk, input, watch)),
    'letter.cancelMany': () => {
      bench.cancel();
      return Promise.resolve(null);
    },
  };
}

type Wanted = Parsed<'letter.composeMany'>;

/** A draft for each report that the filter selects, from its own facts and one wording. Reports that may get none are told. */
async function composeMany(desk: Desk, wanted: Wanted, { progress, signal }: Watch): Promise<ManyResult> {
  const { rows } = await selectRows(desk, wanted.filter, { by: 'number', descending: false });
  if (rows.length > MOST_LETTERS) throw new Refusal('too-many-letters', { most: MOST_LETTERS });
  const done: LetterKey[] = [];
  const refused: Refused[] = [];
  for (let at = 0; at < rows.length && !signal.aborted; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    await desk.store.transact({ bodies: chunk.map(({ id }) => id) }, ({ bodies }) => {
      const changed = new Map<string, Bundle>();
      for (const { id, number } of chunk) {
        const made = draftFor(desk, bodies.get(id), wanted);
        if (made instanceof Refusal) refused.push({ ticketNumber: number, code: made.code });
        else {
          changed.set(id, made.bundle);
          done.push({ ticketId: id, letterId: made.letterId });
        }
      }
      return { bodies: changed, result: null };
    });
    progress(Math.min(at + CHUNK, rows.length), rows.length);
  }
  desk.announce({ type: 'tickets.changed', ids: 'many' });
  return { done, refused, isCancelled: signal.aborted };
}

function draftFor(desk: Desk, stored: Bundle | undefined, { kind, variant, wording }: Wanted): { readonly bundle: Bundle; readonly letterId: string } | Refusal {
  try {
    const officer = officerOf(desk);
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const draft = draftOf(desk, { bundle, ticket }, { kind, variant }, untouchedDraft(bundle, officer));
    const edited = withEdit(desk, bundle, withWording(draft, wording, factsOf(desk, ticket, draft.unitId)));
    return { bundle: edited.bundle, letterId: draft.id };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function factsOf(desk: Desk, ticket: Ticket, unitId: string) {
  const { office } = settingOf(desk);
  return {
    nomor: ticket.trackingId ?? ticket.number,
    tanggal: longDate(localDateOf(ticket.registeredAt, office.timeZone)),
    unit: unitOf(office, unitId)?.name ?? '',
  };
}

/** One act for many letters; those that it is refused for stay as they are and are told. */
async function actMany(desk: Desk, { keys, act }: Parsed<'letter.actMany'>, { progress, signal }: Watch): Promise<ManyResult<TicketId | null>> {
  // the windows are told once, at the end: told of each letter, they would read all lists anew each time
  const quiet: Desk = { ...desk, announce: () => undefined };
  const done: CopyKey[] = [];
  const refused: Refused[] = [];
  for (const key of keys) {
    if (signal.aborted) break;
    try {
      await actOn(quiet, key, act);
      done.push(key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ ticketNumber: nameOf(desk, key), code: error.code });
    }
    progress(done.length + refused.length, keys.length);
  }
  desk.announce({ type: 'tickets.changed', ids: 'many' });
  return { done, refused, isCancelled: signal.aborted };
}

async function actOn(desk: Desk, { ticketId, letterId }: CopyKey, act: Parsed<'letter.actMany'>['act']): Promise<void> {
  if (ticketId !== null) await (act === 'number' ? numberLetter(desk, { ticketId, letterId }) : actOnLetter(desk, { ticketId, letterId, act, remark: null }));
  // it was proposed when it came to be
  else if (act === 'propose') throw new Refusal('letter-locked');
  else await actOnRecap(desk, { letterId, act, remark: null });
}

/** By what an officer knows a letter: its report's number, or the recap's subject. */
function nameOf(desk: Desk, { ticketId, letterId }: CopyKey): string {
  return ticketId === null ? recapLetters(desk).find(({ id }) => id === letterId)?.subject ?? '' : desk.store.rows().get(ticketId)?.number ?? '';
}
