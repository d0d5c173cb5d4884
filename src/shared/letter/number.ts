import { romanMonth, yearOf } from './dates.ts';
import type { Security } from './letter.ts';
import { seriesKey } from './number-series.ts';
import type { SeriesParts } from './number-series.ts';

/** What a number is made of. */
export interface NumberParts extends SeriesParts {
  readonly serial: number;
  /** Tells no series apart: it may change without another number. */
  readonly security: Security;
}

/** How numbers write who may read the letter: biasa, terbatas, rahasia, sangat rahasia. */
const SECURITY_CODES: Readonly<Record<Security, string>> = { ordinary: 'B', restricted: 'T', secret: 'R', topSecret: 'SR' };

/** A letter's number by the office's pattern, e.g. `700.1.2.4/12/DISKOMINFO/2026`; unknown fields stay as they are. */
export function letterNumber(pattern: string, { classification, serial, unitCode, date, security }: NumberParts): string {
  const values: Readonly<Record<string, string>> = {
    classification, serial: String(serial), unit: unitCode, year: yearOf(date), month: romanMonth(date), security: SECURITY_CODES[security],
  };
  return pattern.replace(/\{(\w+)\}/g, (field, name: string) => values[name] ?? field);
}

/** Where a number stands in the register: its series and its place there. */
export interface TakenNumber {
  readonly series: string;
  readonly serial: number;
}

/**
 * The serial that a number was made with, and the series that gave it; null where it does not follow the pattern.
 * The unit is the one that the number names, also when it has another code by now; `unitCode` where that cannot be told.
 */
export function readNumber(number: string, pattern: string, { classification, unitCode, date }: SeriesParts): TakenNumber | null {
  const known: Readonly<Record<string, string>> = { classification: escaped(classification), year: yearOf(date), month: romanMonth(date), security: `(?:${Object.values(SECURITY_CODES).join('|')})` };
  for (const unit of [`(?<unit>${escaped(unitCode)})`, '(?<unit>.+?)']) {
    const found = patternOf(pattern, { ...known, unit }).exec(number)?.groups;
    if (found?.['serial'] === undefined) continue;
    const series = seriesKey(pattern, { classification, unitCode: found['unit'] ?? unitCode, date });
    return { series, serial: Number(found['serial']) };
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
