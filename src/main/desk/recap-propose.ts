import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { paperOf } from '../../shared/letter/letter.ts';
import { periodName, rangeText } from '../../shared/messages/id/period.ts';
import { recapText } from '../../shared/messages/id/recap.ts';
import { readRecapLetter } from '../../shared/contract/recap-shape.ts';
import { checkRecap } from '../../shared/recap/check.ts';
import { keptTexts } from '../../shared/recap/recap.ts';
import type { StoredRecap } from '../../shared/recap/recap.ts';
import { recapLetterKey, standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { Unit } from '../../shared/office/office.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { withStep } from './recap-letter.ts';
import { composedRecap, lettersOf, recapKey, recapUnit, standingLetter, viewRecap } from './recap-view.ts';
import { todayOf } from './ticket-list.ts';
import { inOne } from './upload.ts';

type Proposed = Parsed<'recap.propose'>;

/**
 * Freezes the recap as it is now and puts it before whoever approves it. One that was proposed before and has no number gives way to
 * it; one that has a number is corrected by it. Refuses with
 * letter-incomplete, figures-changed where they are not those of the pictures, and recap-too-long.
 */
export async function proposeRecap(desk: Desk, input: Proposed): Promise<RecapLetter> {
  const unit = recapUnit(desk);
  const { texts, form, pictures, figuresId } = input;
  const view = viewRecap(desk, input);
  const problems = checkRecap(texts, form, { today: todayOf(desk), days: rangeText(view.performance.days) });
  if (problems.length > 0) throw new Refusal('letter-incomplete', { count: problems.length });
  const stored = await storedPictures(desk, pictures);
  // its pictures would be of other figures than its tables
  if (viewRecap(desk, input).figuresId !== figuresId) {
    desk.announce({ type: 'tickets.changed', ids: [] });
    throw new Refusal('figures-changed');
  }
  const letter = newLetter(desk, unit, input, stored);
  // what no other desk would take is not made
  if (readRecapLetter(letter) === null) throw new Refusal('recap-too-long');
  await keep(desk, letter, lettersOf(desk, unit, input).filter(isOpen).map(recapLetterKey), recapKey(unit, input));
  return letter;
}

async function keep(desk: Desk, letter: RecapLetter, open: readonly string[], words: string): Promise<void> {
  const own = recapLetterKey(letter);
  const written: StoredRecap = { ...letter.texts, updatedAt: letter.createdAt, updatedBy: letter.createdBy };
  await desk.store.transact({ records: [...open, own, words] }, ({ records }) => {
    const stored = open.map((key) => records.get(key) as RecapLetter);
    const replaced = stored.filter(isOpen).map((one) => [recapLetterKey(one), withStep(desk, one, { act: 'void', by: letter.createdBy, remark: recapText.replaced })] as const);
    return { records: new Map<string, unknown>([...replaced, [words, written], [own, letter]]), result: null };
  });
  await desk.files.settle(letter.pictures.map(({ fileId }) => fileId));
  desk.announce({ type: 'tickets.changed', ids: [] });
}

function isOpen(letter: RecapLetter): boolean {
  const { state, number } = standingOf(letter);
  return number === null && state !== 'void';
}

async function storedPictures(desk: Desk, pictures: Proposed['pictures']): Promise<RecapLetter['pictures']> {
  const stored: RecapLetter['pictures'][number][] = [];
  for (const { chart, png } of pictures) stored.push({ chart, fileId: (await desk.files.put(inOne(png))).id });
  return stored;
}

function newLetter(desk: Desk, unit: Unit, { period, isPublic, texts, form, dataAt }: Proposed, pictures: RecapLetter['pictures']): RecapLetter {
  const { office } = settingOf(desk);
  const key = { period, isPublic };
  const corrected = standingLetter(desk, unit, key);
  const number = corrected && standingOf(corrected).number;
  const { sheet, armsId } = composedRecap(desk, key, { texts, form, pictures, dataAt, corrects: corrected });
  return {
    ...key, ...form, texts: keptTexts(texts, viewRecap(desk, key).generated), id: desk.newId(), unitId: unit.id, subject: recapText.subject(periodName(period), isPublic),
    paper: paperOf('recap', office.letterRules), sheet, rules: office.letterRules,
    ...(armsId === undefined ? {} : { armsId }), pictures, ...(corrected && number !== null ? { corrects: { letterId: corrected.id, number } } : {}),
    createdAt: desk.now().toISOString(), createdBy: officerOf(desk).id, steps: [], copiesMade: [], finals: [],
  };
}
