import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { RecapLetterView } from '../../shared/contract/recap-views.ts';
import type { LetterProblem, LetterRow } from '../../shared/contract/views.ts';
import { yearOf } from '../../shared/letter/dates.ts';
import { voidSerial } from '../../shared/letter/number-series.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import { takesFinal } from '../../shared/letter/states.ts';
import { officerById } from '../../shared/office/lookups.ts';
import { holds, isSameRecap, mayStep, numbersOf, RECAP_ACTS, recapLetterKey, standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter, RecapStep } from '../../shared/recap/recap-letter.ts';
import { mayPrint, mayRecap } from '../../shared/ticket/command-table.ts';
import { htmlOf } from '../letter/html-writer.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { reserved } from './letter-number.ts';
import { takeWordFile } from './letter-outside.ts';
import { ownsLetter } from './letter-view.ts';
import { recapSheets } from './recap-sheets.ts';
import { allRecapLetters } from './recap-records.ts';
import { todayOf } from './ticket-list.ts';

/** The proposed recaps that this officer may see. */
export function recapLetters(desk: Desk): readonly RecapLetter[] {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  return mayRecap(officer.role) ? allRecapLetters(desk.store).filter((letter) => ownsLetter(officer, office, letter)) : [];
}

/** The recap; refuses with unknown-letter where there is none that this officer may see. */
export function openRecapLetter(desk: Desk, letterId: string): RecapLetter {
  const letter = recapLetters(desk).find(({ id }) => id === letterId);
  if (!letter) throw new Refusal('unknown-letter');
  return letter;
}

/** A proposed recap as the lists of letters show it. */
export function recapRow(letter: RecapLetter): LetterRow {
  const { id, subject, unitId, date, paper, copiesMade } = letter;
  const { state, number, updatedAt } = standingOf(letter);
  const taken = numbersOf(letter).find((one) => one.number === number) ?? null;
  return { id, kind: 'recap', ticketId: null, ticketNumber: '', subject, state, number, unitId, date, paper, updatedAt, copies: copiesMade, taken };
}

/** All that its page shows. */
export async function viewRecapLetter(desk: Desk, letter: RecapLetter): Promise<RecapLetterView> {
  const { office } = settingOf(desk);
  const { role } = officerOf(desk);
  const standing = standingOf(letter);
  const { period, isPublic, corrects, createdAt, finals } = letter;
  const { printout, isWhole } = await recapSheets(desk, letter);
  return {
    letter: { ...recapRow(letter), period, isPublic, createdAt, finals, remark: standing.remark, ...(corrects ? { corrects } : {}) },
    byName: officerById(office, letter.createdBy)?.name ?? '',
    html: htmlOf(printout),
    problems: problemsOf(desk, letter, isWhole),
    correctedBy: correctionOf(desk, letter),
    mayPrint: mayPrint(role),
    acts: RECAP_ACTS.filter((act) => mayStep(act, standing, role)),
    mayAttachFinal: takesFinal(standing),
    outside: null,
  };
}

/** What keeps a recap without a number from getting one. */
function problemsOf(desk: Desk, letter: RecapLetter, isWhole: boolean): readonly LetterProblem[] {
  if (standingOf(letter).number !== null) return [];
  return [
    ...(yearOf(letter.date) === yearOf(todayOf(desk)) ? [] : ['wrongYear' as const]),
    ...(isWhole ? [] : ['noPictures' as const]),
    ...(othersOf(desk, letter).some((other) => holds(other) && other.id !== letter.corrects?.letterId) ? ['otherNumbered' as const] : []),
  ];
}

/** Other letters of the same recap. */
function othersOf(desk: Desk, letter: RecapLetter): readonly RecapLetter[] {
  return allRecapLetters(desk.store).filter((other) => other.id !== letter.id && isSameRecap(other, letter));
}

/** The number of the recap that corrects this one. */
function correctionOf(desk: Desk, letter: RecapLetter): string | null {
  const correction = othersOf(desk, letter).find((other) => other.corrects?.letterId === letter.id && holds(other));
  return correction ? standingOf(correction).number : null;
}

async function needNoProblems(desk: Desk, letter: RecapLetter): Promise<void> {
  const { isWhole } = await recapSheets(desk, letter);
  if (!isWhole) throw new Refusal('pictures-missing');
  const problems = problemsOf(desk, letter, isWhole);
  if (problems.length > 0) throw new Refusal('letter-incomplete', { count: problems.length });
}

/** Moves a recap to its next state; with `number` it takes the next serial of its series and is entered in the register. What is sent back, or whose number is made void, needs a remark. */
export async function actOnRecap(desk: Desk, { letterId, act, remark }: Parsed<'recap.act'>): Promise<RecapLetter> {
  const seen = openRecapLetter(desk, letterId);
  const { number } = standingOf(seen);
  const text = remark?.trim() ?? '';
  if (text === '' && (act === 'sendBack' || (act === 'void' && number !== null))) throw new Refusal('remark-missing');
  switch (act) {
    case 'number': return numberRecap(desk, seen);
    case 'void': return voidRecap(desk, seen, { number, remark: text });
    case 'approve':
      await needNoProblems(desk, seen);
      return changeRecap(desk, seen, [], (letter) => ({ letter: stepped(desk, letter, act) }));
    case 'sendBack':
    case 'send': return changeRecap(desk, seen, [], (letter) => ({ letter: stepped(desk, letter, act, { remark: text }) }));
  }
}

async function numberRecap(desk: Desk, seen: RecapLetter): Promise<RecapLetter> {
  stepped(desk, seen, 'number');
  await needNoProblems(desk, seen);
  const series = await reserved(desk, seen);
  return changeRecap(desk, seen, series.records, (letter, records) => {
    const { records: after, ...given } = series.take(records, letter, { letterId: letter.id, ticketId: null });
    return { letter: stepped(desk, letter, 'number', given), records: after };
  });
}

/** A void number stays in the register. */
async function voidRecap(desk: Desk, seen: RecapLetter, { number, remark }: { readonly number: string | null; readonly remark: string }): Promise<RecapLetter> {
  const key = numbersOf(seen).find((one) => one.number === number)?.series;
  return changeRecap(desk, seen, key === undefined ? [] : [key], (letter, records) => {
    const after = stepped(desk, letter, 'void', { remark });
    const series = key === undefined ? undefined : records.get(key) as NumberSeries | undefined;
    return { letter: after, ...(key !== undefined && series ? { records: new Map([[key, voidSerial(series, letter.id)]]) } : {}) };
  });
}

/** Attaches a Word file as the recap's final version; null = the officer picked none. Refuses with letter-locked before it has its number, and as `takeWordFile` does. */
export async function attachRecapFinal(desk: Desk, { letterId, from }: Parsed<'recap.attachFinal'>): Promise<RecapLetter | null> {
  const seen = openRecapLetter(desk, letterId);
  if (!takesFinal(standingOf(seen))) throw new Refusal('letter-locked');
  const version = await takeWordFile(desk, letterId, from);
  if (version === null) return null;
  const letter = await changeRecap(desk, seen, [], (now) => ({ letter: { ...now, finals: [...now.finals, version] } }));
  await desk.files.settle([version.fileId]);
  return letter;
}

/** The letter with one more step; refuses with letter-locked or not-allowed. */
function stepped(desk: Desk, letter: RecapLetter, act: RecapStep['act'], { remark = '', number, taken }: Pick<RecapStep, 'remark' | 'number' | 'taken'> = {}): RecapLetter {
  const { id, role } = officerOf(desk);
  const standing = standingOf(letter);
  if (!mayStep(act, standing, role)) throw new Refusal(mayStep(act, standing, 'manager') ? 'not-allowed' : 'letter-locked');
  const named = number ?? standing.number;
  return withStep(desk, letter, { act, by: id, ...(remark === '' ? {} : { remark }), ...(named === null ? {} : { number: named }), ...(taken ? { taken } : {}) });
}

/** With one more step: now, and in any case after those before, so that they read in their order whatever the clock says. */
export function withStep(desk: Desk, letter: RecapLetter, step: Omit<RecapStep, 'at' | 'desk'>): RecapLetter {
  const at = new Date(Math.max(desk.now().getTime(), Date.parse(standingOf(letter).updatedAt) + 1)).toISOString();
  return { ...letter, steps: [...letter.steps, { ...step, at, desk: desk.deskId }] };
}

type Records = ReadonlyMap<string, unknown>;

/** Changes one recap in the store, and tells the windows. */
async function changeRecap(desk: Desk, seen: RecapLetter, others: readonly string[], change: (letter: RecapLetter, records: Records) => { readonly letter: RecapLetter; readonly records?: Records }): Promise<RecapLetter> {
  const key = recapLetterKey(seen);
  const after = await desk.store.transact({ records: [key, ...others] }, ({ records }) => {
    const { letter, records: more } = change(records.get(key) as RecapLetter, records);
    return { records: new Map<string, unknown>([[key, letter], ...more ?? []]), result: letter };
  });
  desk.announce({ type: 'tickets.changed', ids: [] });
  return after;
}
