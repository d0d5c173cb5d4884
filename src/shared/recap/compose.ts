import type { RuledTable } from '../letter/body-part.ts';
import { longDate } from '../letter/dates.ts';
import { glue } from '../letter/glue.ts';
import type { LetterForm } from '../letter/letter.ts';
import { kopPart } from '../letter/parts.ts';
import { isFilled, oneLine, paragraphs } from '../letter/printable.ts';
import { signaturePart } from '../letter/signature-part.ts';
import type { Signer } from '../letter/letter.ts';
import { groupNames } from '../messages/id/group-names.ts';
import type { GroupNames } from '../messages/id/group-names.ts';
import { MASKED, wholeNumber } from '../messages/id/numbers.ts';
import { periodName, rangeText } from '../messages/id/period.ts';
import { recapText as words } from '../messages/id/recap.ts';
import type { Office } from '../office/office.ts';
import type { ChartId } from '../performance/chart-id.ts';
import type { Performance } from '../performance/indicators.ts';
import type { LocalDate } from '../ticket/event.ts';
import { analysisOf, suggestionsOf } from './analysis.ts';
import type { GeneratedTexts, RecapPart, RecapSheet, RecapTexts } from './recap.ts';
import { summaryOf } from './summary.ts';
import { recapTables } from './tables.ts';

/** What a recap is composed from. */
export interface RecapInput {
  readonly performance: Performance;
  readonly texts: RecapTexts;
  readonly isPublic: boolean;
  readonly office: Office;
  readonly form: LetterForm;
  readonly signer: Signer;
  readonly date: LocalDate;
  /** The recap with a number that this one corrects. */
  readonly corrects: { readonly number: string; readonly date: LocalDate } | null;
  /** `24 Nov 2026, 14.05 WIB`. */
  readonly dataTime: string;
  /** Charts of which there is a picture. */
  readonly charts: readonly ChartId[];
}

/** What the figures write into a recap. */
export function generatedTexts(performance: Performance, office: Office): GeneratedTexts {
  const nameOf = groupNames(office);
  return {
    opening: words.opening(office.name, periodName(performance.period), rangeText(performance.days)),
    suggestions: suggestionsOf(performance, nameOf).join('\n'),
  };
}

/** The recap in reading order. */
export function composeRecap(input: RecapInput): RecapSheet {
  const { performance, isPublic, office, form, signer, date } = input;
  return {
    kop: kopPart(form),
    title: [words.title, periodName(performance.period).toLocaleUpperCase('id'), ...(isPublic ? [words.publicMark] : [])],
    parts: partsOf(input, groupNames(office)),
    dateline: glue(`${oneLine(office.city)}, ${longDate(date)}`),
    signature: signaturePart(signer, false, { initials: form.initials }),
  };
}

function partsOf({ performance, texts, isPublic, dataTime, charts, corrects }: RecapInput, nameOf: GroupNames): readonly RecapPart[] {
  const heading = (text: string): RecapPart => ({ kind: 'heading', text });
  const texted = (text: string): readonly RecapPart[] => paragraphs(text).map((line) => ({ kind: 'paragraph', text: line }));
  const limit = wholeNumber(performance.rules.smallNumber);
  const tables = recapTables(performance, summaryOf(performance), texts.corrections, isPublic, nameOf);
  return [
    heading(words.headings.opening), ...(corrects ? texted(words.corrects(glue(corrects.number), longDate(corrects.date))) : []), ...texted(texts.opening), ...texted(words.dataAt(dataTime)),
    ...(isPublic ? texted(words.publicNote(limit)) : tables.some(hasMasked) ? texted(words.maskedNote(limit)) : []),
    heading(words.headings.tables), ...tables.map((table): RecapPart => ({ kind: 'table', table })),
    ...(charts.length === 0 ? [] : [heading(words.headings.charts)]),
    ...charts.map((chart, index): RecapPart => ({ kind: 'picture', chart, caption: words.picture(index + 1, words.chartTitles[chart]) })),
    heading(words.headings.analysis), { kind: 'list', items: analysisOf(performance, nameOf) },
    ...(isFilled(texts.note) ? [heading(words.headings.note), ...texted(texts.note)] : []),
    heading(words.headings.suggestions), { kind: 'list', items: paragraphs(texts.suggestions) },
    heading(words.formulas), { kind: 'list', items: words.explained.map(({ name, formula }) => words.formula(name, formula)) },
  ];
}

function hasMasked({ rows }: RuledTable): boolean {
  return rows.some((cells) => cells.includes(MASKED));
}
