import type { LocalDate, TicketId } from '../ticket/event.ts';
import { romanMonth, yearOf } from './dates.ts';

/** Register of the numbers that one unit gave out in one year; no serial is ever used twice. */
export interface NumberRegister {
  /** The serial that the next letter gets. */
  readonly next: number;
  readonly issued: readonly { readonly serial: number; readonly letterId: string; readonly ticketId: TicketId }[];
}

/** Key of the record that holds a unit's register of a year. */
export function registerKey(unitCode: string, year: string): string {
  return `numbers:${unitCode}:${year}`;
}

/** The next serial for a letter, and the register that remembers it. */
export function takeSerial(
  register: NumberRegister | null, letter: { readonly letterId: string; readonly ticketId: TicketId },
): { readonly serial: number; readonly register: NumberRegister } {
  const { next, issued } = register ?? { next: 1, issued: [] };
  return { serial: next, register: { next: next + 1, issued: [...issued, { serial: next, ...letter }] } };
}

/** What a number is made of. */
export interface NumberParts {
  readonly classification: string;
  readonly serial: number;
  readonly unitCode: string;
  /** Date of the letter: its year and its month in Roman figures. */
  readonly date: LocalDate;
}

/** A letter's number by the office's pattern, e.g. `700.1.2.4/12/DISKOMINFO/2026`; unknown fields stay as they are. */
export function letterNumber(pattern: string, { classification, serial, unitCode, date }: NumberParts): string {
  const values: Readonly<Record<string, string>> = {
    classification, serial: String(serial), unit: unitCode, year: yearOf(date), month: romanMonth(date),
  };
  return pattern.replace(/\{(\w+)\}/g, (field, name: string) => values[name] ?? field);
}

/** Where a number stands in the registers. */
export interface TakenNumber {
  readonly unitCode: string;
  readonly year: string;
  readonly serial: number;
}

/**
 * The serial that a number was made with, and the unit whose register gave it; null where it does not follow the pattern.
 * A pattern that does not name the unit leaves it to `unitCode`, as does one in which the unit cannot be told apart.
 */
export function readNumber(number: string, pattern: string, { classification, unitCode, date }: Omit<NumberParts, 'serial'>): TakenNumber | null {
  const known: Readonly<Record<string, string>> = { classification: escaped(classification), year: yearOf(date), month: romanMonth(date) };
  for (const unit of [`(?<unit>${escaped(unitCode)})`, '(?<unit>.+?)']) {
    const found = patternOf(pattern, { ...known, unit }).exec(number)?.groups;
    if (found?.['serial'] !== undefined) return { unitCode: found['unit'] ?? unitCode, year: yearOf(date), serial: Number(found['serial']) };
  }
  return null;
}

function patternOf(pattern: string, fields: Readonly<Record<string, string>>): RegExp {
  const named = new Set<string>();
  const source = pattern.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1] ?? '';
    const field = name === 'serial' ? '(?<serial>\\d+)' : fields[name];
    if (field === undefined) return escaped(piece);
    if (!field.startsWith('(?<')) return field;
    // a field that the pattern names twice is the same in both places
    if (named.has(name)) return `\\k<${name}>`;
    named.add(name);
    return field;
  });
  return new RegExp(`^${source.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
