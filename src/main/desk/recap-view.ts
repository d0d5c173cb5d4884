import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/contract/errors.ts';
import { signerFields, signerOf } from '../../shared/letter/compose.ts';
import { groupNames } from '../../shared/messages/id/group-names.ts';
import { instantText } from '../../shared/messages/id/period.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import type { Unit } from '../../shared/office/office.ts';
import { performanceOf } from '../../shared/performance/indicators.ts';
import type { Performance } from '../../shared/performance/indicators.ts';
import { EVERYWHERE } from '../../shared/performance/selection.ts';
import { analysisOf } from '../../shared/recap/analysis.ts';
import { composeRecap, generatedTexts } from '../../shared/recap/compose.ts';
import type { RecapLetterBrief, RecapView } from '../../shared/contract/recap-views.ts';
import { textsOf } from '../../shared/recap/recap.ts';
import type { RecapKey, RecapPicture, RecapSheet, RecapTexts, StoredRecap } from '../../shared/recap/recap.ts';
import { holds, isSameRecap, standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapForm, RecapLetter } from '../../shared/recap/recap-letter.ts';
import { summaryOf } from '../../shared/recap/summary.ts';
import type { Instant } from '../../shared/ticket/event.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import { mayRecap } from '../../shared/ticket/command-table.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { factsOf, viewerOf } from './figure-rows.ts';
import { newForm } from './letter-view.ts';
import { allRecapLetters } from './recap-records.ts';
import { todayOf } from './ticket-list.ts';

/** The unit whose recap it is; refuses with not-allowed where the officer makes none. */
export function recapUnit(desk: Desk): Unit {
  const officer = officerOf(desk);
  if (!mayRecap(officer.role)) throw new Refusal('not-allowed');
  const unit = unitOf(settingOf(desk).office, officer.unitId);
  if (!unit) throw new Refusal('unknown-unit');
  return unit;
}

/** Key of the record of what was written into a recap. */
export function recapKey(unit: Unit, { period: { kind, from, to }, isPublic }: RecapKey): string {
  return `recap:${unit.id}:${kind}:${from}:${to}:${isPublic ? 'public' : 'office'}`;
}

function figures(desk: Desk, { period, isPublic }: RecapKey): Performance {
  return performanceOf(factsOf(desk), { period, where: EVERYWHERE }, viewerOf(desk, todayOf(desk), isPublic), settingOf(desk).office);
}

const NOTHING = { opening: null, suggestions: null, note: '', corrections: [] };

/** The recap as it is now, with what was written into it. */
export function viewRecap(desk: Desk, key: RecapKey): RecapView {
  const unit = recapUnit(desk);
  const stored = desk.store.record(recapKey(unit, key)) as StoredRecap | undefined;
  const { office } = settingOf(desk);
  const performance = figures(desk, key);
  const letters = lettersOf(desk, unit, key);
  const generated = generatedTexts(performance, office);
  // what was proposed at another desk is gone on with here
  const texts = textsOf(stored ?? letters[0]?.texts ?? NOTHING, generated);
  return {
    period: key.period, isPublic: key.isPublic, texts, generated, updatedAt: stored?.updatedAt ?? null, dataAt: desk.now().toISOString(), figuresId: digestOf(performance),
    form: firstForm(desk, unit), letters: letters.map(briefOf), performance,
    summary: summaryOf(performance), analysis: analysisOf(performance, groupNames(office)),
  };
}

/** Tells figures from others. */
function digestOf(performance: Performance): string {
  return createHash('sha256').update(stableText(performance)).digest('hex');
}

function firstForm(desk: Desk, unit: Unit): RecapForm {
  const { office } = settingOf(desk);
  return { date: todayOf(desk), classification: office.letterRules.defaultClassification, security: 'ordinary', signer: signerFields(signerOf(office, unit), unit), electronic: false };
}

/** What has been made of one recap by now, newest first. */
export function lettersOf(desk: Desk, unit: Unit, { period, isPublic }: RecapKey): readonly RecapLetter[] {
  return allRecapLetters(desk.store).filter((letter) => isSameRecap(letter, { unitId: unit.id, period, isPublic }))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

function briefOf(letter: RecapLetter): RecapLetterBrief {
  const { id, date, createdAt } = letter;
  return { id, date, createdAt, ...standingOf(letter) };
}

/** The letter of a recap that holds, and that a new one would correct. */
export function standingLetter(desk: Desk, unit: Unit, key: RecapKey): RecapLetter | null {
  return lettersOf(desk, unit, key).find(holds) ?? null;
}

/** What goes into a recap's sheets besides its figures. */
export interface RecapWords {
  readonly texts: RecapTexts;
  readonly form: RecapForm;
  readonly pictures: readonly Pick<RecapPicture, 'chart'>[];
  readonly corrects: RecapLetter | null;
  /** When the figures were read. */
  readonly dataAt: Instant;
}

/** The recap as it would be printed now, with the name of its kop's picture. */
export function composedRecap(desk: Desk, key: RecapKey, { texts, form, pictures, corrects, dataAt }: RecapWords): { readonly sheet: RecapSheet; readonly armsId: string | undefined } {
  const { office } = settingOf(desk);
  const { letterhead, initials } = recapUnit(desk);
  const letterForm = newForm(desk, { signer: form.signer }, { letterhead, rules: office.letterRules, initials });
  const number = corrects && standingOf(corrects).number;
  const sheet = composeRecap({
    performance: figures(desk, key), texts, isPublic: key.isPublic, office, form: letterForm, signer: form.signer, date: form.date, corrects: corrects && number !== null ? { number, date: corrects.date } : null,
    dataTime: instantText(dataAt, office.timeZone), charts: pictures.map(({ chart }) => chart),
  });
  return { sheet, armsId: letterForm.armsId };
}
