import type { Parsed } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { LetterPreview, LetterRow, LetterView } from '../../shared/contract/views.ts';
import { checkLetter } from '../../shared/letter/check.ts';
import type { Answered } from '../../shared/letter/letter.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { seesTicket } from '../../shared/ticket/privacy.ts';
import { writeHtml } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { afterwards, changeLetter, editableLetter, writableTicket } from './letter-change.ts';
import { actOnLetter, correctLetter } from './letter-acts.ts';
import { compose } from './letter-compose.ts';
import { printLetter, saveDocx, savePdf } from './letter-copies.ts';
import { manyLetterHandlers } from './letter-many.ts';
import { attachFinal, changedOutside, saveFinal } from './letter-outside.ts';
import { readRegister, saveRegister } from './letter-register.ts';
import { numberLetter } from './letter-number.ts';
import { checkContext, openLetter, sampleSheetOf, sheetOf, viewLetter } from './letter-view.ts';
import { recapLetters, recapRow } from './recap-letter.ts';
import { visibleRows } from './ticket-list.ts';

type LetterChannel = Exclude<Extract<Channel, `letter.${string}`>, 'letter.saveFilled'>;

/** Use cases of letters. */
export function letterHandlers(desk: Desk): Handlers<LetterChannel> {
  return {
    'letter.list': () => Promise.resolve(listLetters(desk)),
    'letter.compose': (input) => compose(desk, input),
    'letter.read': async (key) => {
      const open = await openLetter(desk, key);
      return { ...viewLetter(desk, open), outside: await changedOutside(desk, open.letter) };
    },
    'letter.preview': (input) => preview(desk, input),
    'letter.sample': (input) => Promise.resolve({ html: writeHtml(sampleSheetOf(desk, input)) }),
    'letter.save': (input) => save(desk, input),
    'letter.number': async (key) => viewLetter(desk, await numberLetter(desk, key)),
    'letter.act': async (input) => viewLetter(desk, await actOnLetter(desk, input)),
    'letter.correct': async (key) => viewLetter(desk, await correctLetter(desk, key)),
    'letter.register': () => Promise.resolve(readRegister(desk)),
    'letter.saveRegister': () => saveRegister(desk),
    'letter.attachFinal': async (input) => {
      const open = await attachFinal(desk, input);
      return open && viewLetter(desk, open);
    },
    'letter.saveFinal': (key) => saveFinal(desk, key),
    ...manyLetterHandlers(desk),
    'letter.saveDocx': (key) => saveDocx(desk, key),
    'letter.savePdf': (key) => savePdf(desk, key),
    'letter.print': (key) => printLetter(desk, key),
  };
}

/** The letters of all tickets that this officer may see, and the recaps that were proposed, newest first. */
function listLetters(desk: Desk): readonly LetterRow[] {
  const letters: LetterRow[] = [];
  for (const row of visibleRows(desk)) {
    for (const letter of row.letters) letters.push({ ...letter, ticketId: row.id, ticketNumber: row.number });
  }
  letters.push(...recapLetters(desk).map(recapRow));
  return letters.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}

async function preview(desk: Desk, { fields, ...key }: Parsed<'letter.preview'>): Promise<LetterPreview> {
  const open = await openLetter(desk, key);
  const letter = open.letter.state === 'draft' ? { ...open.letter, ...fields } : open.letter;
  return { html: writeHtml(sheetOf(desk, letter)), problems: checkLetter(letter, checkContext(desk, open)) };
}

/** The further reports that a letter answers are others than its own, each named once, and this officer sees them. */
function checkAnswers(desk: Desk, own: string, answers: readonly Answered[]): void {
  const { office } = settingOf(desk);
  const known = new Set([own]);
  for (const { ticketId, number } of answers) {
    const row = desk.store.rows().get(ticketId);
    if (known.has(ticketId)) throw new Refusal('invalid-input');
    known.add(ticketId);
    if (row?.number !== number || !seesTicket(officerOf(desk), office, row.unitId)) throw new Refusal('unknown-ticket');
  }
}

async function save(desk: Desk, { ticketId, letterId, fields }: Parsed<'letter.save'>): Promise<LetterView> {
  const officer = officerOf(desk);
  const open = await changeLetter(desk, ticketId, (stored) => {
    const { bundle, ticket } = writableTicket(desk, stored, officer);
    const letter = editableLetter(desk, bundle, letterId, officer);
    checkAnswers(desk, ticketId, fields.answers ?? []);
    return { bundle, ticket, letter: { ...letter, ...fields, updatedAt: afterwards(desk, letter) } };
  });
  return viewLetter(desk, open);
}
