import type { Officer } from '../office/office.ts';
import { COORDINATOR_DATABASE, roleOf, unitDatabase } from './databases.ts';

/** Somebody who gets a user at the hub. */
export type HubOfficer = Pick<Officer, 'id' | 'name' | 'role' | 'unitId'>;

const LONGEST = 40;
/** Names of servers' administrators, as a rule; such a user could never log in. */
const RESERVED = ['admin', 'root'];

/** The role of an officer's user; null for who leads trainings: they see no real reports. */
export function officerRole({ role, unitId }: HubOfficer, coordinatingUnitId: string): string | null {
  if (role === 'facilitator') return null;
  return roleOf(role === 'coordinator' || unitId === coordinatingUnitId ? COORDINATOR_DATABASE : unitDatabase(unitId));
}

/** A user's name out of a person's that nobody else has: without titles, in small letters and digits; `rina.contoh`. */
export function userName(person: string, isTaken: (name: string) => boolean): string {
  const words = wordsOf(person.split(',')[0] ?? '');
  // a title ends with a point
  const names = words.filter((word) => !word.endsWith('.'));
  const base = (names.length > 0 ? names : words).map(plain).filter((word) => word !== '').join('.').slice(0, LONGEST).replace(/\.$/u, '') || 'petugas';
  const isFree = (name: string): boolean => !isTaken(name) && !RESERVED.includes(name);
  if (isFree(base)) return base;
  let serial = 2;
  while (!isFree(`${base}${String(serial)}`)) serial += 1;
  return `${base}${String(serial)}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function plain(word: string): string {
  return word.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/gu, '');
}
