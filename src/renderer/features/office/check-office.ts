import { isSameWord, wordKey } from './words.ts';
import { INITIALS_LENGTH, MOST_INDENT_MM, MOST_INITIALS } from '../../../shared/letter/letter.ts';
import type { DeadlineRule, Office, Officer, Unit } from '../../../shared/office/office.ts';
import { STAGES } from '../../../shared/office/office.ts';

/** A part of the settings, and of the first set-up. */
export type Part = 'office' | 'units' | 'officers' | 'letters' | 'deadlines' | 'calendar' | 'security' | 'retention' | 'backup' | 'hub' | 'health';

/** What is wrong with a field; the sentences are in `officeText.problems`. */
export type ProblemCode =
  | 'required' | 'prefix' | 'noUnit' | 'unitCode' | 'codeTaken' | 'nameTaken' | 'wordTaken' | 'noOfficer' | 'noCoordinator' | 'nip'
  | 'unitGone' | 'lines' | 'initials' | 'numberPattern' | 'margin' | 'unitSize' | 'firstLine' | 'amount' | 'minutes' | 'years' | 'date' | 'stageWithoutRule';

/** One thing to put right: in which part, at which entry (id, or the index of a rule), in which field. */
export interface Problem {
  readonly part: Part;
  readonly itemId: string | null;
  readonly field: string;
  readonly code: ProblemCode;
}

type Found = readonly Problem[];
const NONE: Found = [];

/** Everything that the engine would refuse, found while the officer can still see the field. */
export function problemsOf(office: Office): Found {
  return [...officeProblems(office), ...unitProblems(office), ...officerProblems(office), ...letterProblems(office), ...deadlineProblems(office), ...securityProblems(office), ...retentionProblems(office)];
}

function when(isWrong: boolean, problem: Problem): Found {
  return isWrong ? [problem] : NONE;
}

function securityProblems({ lockAfterMinutes }: Office): Found {
  const isSound = Number.isInteger(lockAfterMinutes) && lockAfterMinutes >= 0 && lockAfterMinutes <= 240;
  return when(!isSound, { part: 'security', itemId: null, field: 'lockAfterMinutes', code: 'minutes' });
}

function retentionProblems({ retention: { years } }: Office): Found {
  const isSound = Number.isInteger(years) && years >= 1 && years <= 100;
  return when(!isSound, { part: 'retention', itemId: null, field: 'years', code: 'years' });
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function officeProblems(office: Office): Found {
  const at = (field: string, code: ProblemCode): Problem => ({ part: 'office', itemId: null, field, code });
  return [
    ...when(isEmpty(office.name), at('name', 'required')),
    ...when(isEmpty(office.city), at('city', 'required')),
    ...when(!/^[A-Z]{2,6}$/.test(office.ticketPrefix), at('ticketPrefix', 'prefix')),
    ...when(!hasUnit(office, office.coordinatingUnitId), at('coordinatingUnitId', 'unitGone')),
  ];
}

function unitProblems(office: Office): Found {
  const noUnit = when(office.units.length === 0, { part: 'units', itemId: null, field: 'list', code: 'noUnit' });
  return [...noUnit, ...office.units.flatMap((unit) => oneUnit(unit, office.units.filter((other) => other.id !== unit.id)))];
}

function oneUnit(unit: Unit, others: readonly Unit[]): Found {
  const at = (field: string, code: ProblemCode): Problem => ({ part: 'units', itemId: unit.id, field, code });
  const code = !/^[A-Z0-9.-]{1,30}$/.test(unit.code) ? 'unitCode' : others.some((other) => other.code === unit.code) ? 'codeTaken' : null;
  const taken = unit.aliases.some((alias) => others.some((other) => wordsOf(other).some((word) => isSameWord(word, alias))));
  return [
    ...when(isEmpty(unit.name), at('name', 'required')),
    ...when(!isEmpty(unit.name) && others.some((other) => isSameWord(other.name, unit.name)), at('name', 'nameTaken')),
    ...when(isEmpty(unit.shortName), at('shortName', 'required')),
    ...(code ? [at('code', code)] : NONE),
    ...when(taken, at('aliases', 'wordTaken')),
  ];
}

function wordsOf(unit: Unit): readonly string[] {
  return [unit.name, unit.shortName, ...unit.aliases].filter((word) => wordKey(word) !== '');
}

function officerProblems(office: Office): Found {
  const at = (itemId: string | null, field: string, code: ProblemCode): Problem => ({ part: 'officers', itemId, field, code });
  const one = (officer: Officer): Found => [
    ...when(isEmpty(officer.name), at(officer.id, 'name', 'required')),
    ...when(officer.nip !== null && !/^\d{18}$/.test(officer.nip), at(officer.id, 'nip', 'nip')),
    ...when(!hasUnit(office, officer.unitId), at(officer.id, 'unitId', 'unitGone')),
  ];
  return [
    ...when(office.officers.length === 0, at(null, 'list', 'noOfficer')),
    ...when(office.officers.length > 0 && !office.officers.some(({ role }) => role === 'coordinator'), at(null, 'list', 'noCoordinator')),
    ...office.officers.flatMap(one),
  ];
}

function letterProblems({ units, letterRules }: Office): Found {
  const at = (itemId: string | null, field: string, code: ProblemCode): Problem => ({ part: 'letters', itemId, field, code });
  const head = ({ id, letterhead: { government, lines } }: Unit): Found => {
    const filled = lines.filter((line) => !isEmpty(line)).length;
    return [...when(isEmpty(government), at(id, 'government', 'required')), ...when(filled < 1 || filled > 4, at(id, 'lines', 'lines'))];
  };
  const signing = ({ id, signing: how }: Unit): Found => [
    ...when((how?.mode === 'an' || how?.mode === 'ub') && isEmpty(how.superiorPosition ?? ''), at(id, 'superior', 'required')),
    ...when(how?.mode === 'ub' && isEmpty(how.middlePosition ?? ''), at(id, 'middle', 'required')),
  ];
  const initials = ({ id, initials: names = [] }: Unit): Found => {
    const filled = names.filter((name) => !isEmpty(name));
    return when(filled.length > MOST_INITIALS || filled.some((name) => name.trim().length > INITIALS_LENGTH), at(id, 'initials', 'initials'));
  };
  const margins = Object.values(letterRules.margins);
  return [
    ...units.flatMap(signing),
    ...units.flatMap(head),
    ...units.flatMap(initials),
    ...when(isEmpty(letterRules.font), at(null, 'font', 'required')),
    ...when(!letterRules.numberPattern.includes('{serial}'), at(null, 'numberPattern', 'numberPattern')),
    ...when(isEmpty(letterRules.defaultClassification), at(null, 'defaultClassification', 'required')),
    ...when(letterRules.kop !== undefined && !(letterRules.kop.unitSize >= 10 && letterRules.kop.unitSize <= 24), at(null, 'unitSize', 'unitSize')),
    ...when(letterRules.spacing !== undefined && !(letterRules.spacing.firstLineMm >= 0 && letterRules.spacing.firstLineMm <= MOST_INDENT_MM), at(null, 'firstLine', 'firstLine')),
    ...when(!margins.every((margin) => margin >= 5 && margin <= 60), at(null, 'margins', 'margin')),
  ];
}

function deadlineProblems({ deadlines }: Office): Found {
  const at = (itemId: string | null, field: string, code: ProblemCode): Problem => ({ part: 'deadlines', itemId, field, code });
  const one = (rule: DeadlineRule, index: number): Found => [
    ...when(!Number.isInteger(rule.amount) || rule.amount < 1 || rule.amount > 1000, at(String(index), 'amount', 'amount')),
    ...when(!/^\d{4}-\d{2}-\d{2}$/.test(rule.validFrom), at(String(index), 'validFrom', 'date')),
  ];
  const missing = STAGES.some((stage) => !deadlines.some((rule) => rule.stage === stage));
  return [...deadlines.flatMap(one), ...when(missing, at(null, 'list', 'stageWithoutRule'))];
}

function hasUnit(office: Office, id: string): boolean {
  return office.units.some((unit) => unit.id === id);
}
