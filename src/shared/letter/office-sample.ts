import type { Letterhead } from '../office/letterhead.ts';
import type { Office, Unit } from '../office/office.ts';
import type { LocalDate } from '../ticket/event.ts';
import { copiesOf, placeOf, signerFields, signerOf } from './compose.ts';
import { INITIALS_LENGTH, MOST_INITIALS, paperOf } from './letter.ts';
import type { Letter, LetterRules, Signer } from './letter.ts';
import { letterNumber } from './number.ts';
import { isFilled } from './printable.ts';
import { sampleLetter } from './template-sample.ts';
import { SAMPLE_WORDS } from './wording.ts';

/** What the settings of an office, stored or not, make of a unit's letters. */
export interface SampleRequest {
  readonly letterhead: Letterhead;
  readonly rules: LetterRules;
  readonly unitCode: string;
  readonly place: string;
  readonly today: LocalDate;
  readonly signer: Signer;
  readonly copies: readonly string[];
  readonly initials: readonly string[];
  readonly isElectronic: boolean;
}

/** Longest line and longest list that a sample takes; settings that go beyond are named beside their field. */
const LINE = 300;
const LINES = { letterhead: 4, copies: 20 };
const FOOTER = 500;
const CODE = 30;

/** What is to be drawn of settings that are still being typed. */
export function sampleRequest(office: Office, unit: Unit, { today, isElectronic }: Pick<SampleRequest, 'today' | 'isElectronic'>): SampleRequest {
  const cut = (text: string): string => text.slice(0, LINE);
  const some = (lines: readonly string[], most: number, length = LINE): readonly string[] => lines.filter(isFilled).slice(0, most).map((text) => text.slice(0, length));
  const { government, lines, address, contact } = unit.letterhead;
  const rules = office.letterRules;
  const signer = signerFields(signerOf(office, unit), unit);
  return {
    letterhead: { government: cut(government), lines: some(lines, LINES.letterhead), address: cut(address), contact: cut(contact) },
    rules: { ...rules, electronicFooter: rules.electronicFooter.slice(0, FOOTER) },
    unitCode: unit.code.slice(0, CODE), place: placeOf(office), today, isElectronic,
    signer: { ...signer, position: cut(signer.position) },
    copies: some(copiesOf(office, unit), LINES.copies), initials: some(unit.initials ?? [], MOST_INITIALS, INITIALS_LENGTH),
  };
}

/** A made-up letter in which all of it is to be seen. */
export function officeSample({ rules, unitCode, place, today, signer, copies, isElectronic }: SampleRequest): Letter {
  const { defaultClassification: classification } = rules;
  return {
    ...sampleLetter(place, today, classification),
    number: letterNumber(rules.numberPattern, { classification, serial: 12, unitCode, date: today, security: 'ordinary' }),
    paper: paperOf('response', rules), copies, electronic: isElectronic,
    signer: { ...signer, name: isFilled(signer.name) ? signer.name : SAMPLE_WORDS.name, position: isFilled(signer.position) ? signer.position : SAMPLE_WORDS.position },
  };
}
