import type { In } from '../../../shared/contract/calls.ts';
import type { DeadlineRule, Office, Officer, Unit } from '../../../shared/office/office.ts';

interface HasId {
  readonly id: string;
}

/** The list with the entry of the same id replaced. */
export function replaced<T extends HasId>(list: readonly T[], entry: T): readonly T[] {
  return list.map((one) => (one.id === entry.id ? entry : one));
}

/** The list without the entry of that id. */
export function without<T extends HasId>(list: readonly T[], id: string): readonly T[] {
  return list.filter((one) => one.id !== id);
}

/** The first line of letterheads, from the office's name: `PEMERINTAH KOTA SINGKAWANG`. */
function governmentLine(name: string): string {
  return name.trim().toUpperCase();
}

/** An empty unit of this office. */
export function newUnit(id: string, office: Pick<Office, 'name'>): Unit {
  return {
    id, name: '', shortName: '', aliases: [], code: '', workdays: 5,
    letterhead: { government: governmentLine(office.name), lines: [''], address: '', contact: '' },
  };
}

/** The unit under another name; a letterhead that only repeated the old name follows. */
export function renamed(unit: Unit, name: string): Unit {
  const isPlain = unit.letterhead.lines.join(' ') === unit.name.trim().toUpperCase();
  return { ...unit, name, letterhead: isPlain ? { ...unit.letterhead, lines: [name.trim().toUpperCase()] } : unit.letterhead };
}

/** An empty officer of the office's first need: somebody who answers for a unit. */
export function newOfficer(id: string, office: Pick<Office, 'coordinatingUnitId'>): Officer {
  return { id, name: '', role: 'liaison', unitId: office.coordinatingUnitId, nip: null, rank: null, position: null };
}

/** The office under another name; letterheads that bore the old one follow. */
export function withName(office: Office, name: string): Office {
  const before = governmentLine(office.name);
  const units = office.units.map((unit) => (unit.letterhead.government === before
    ? { ...unit, letterhead: { ...unit.letterhead, government: governmentLine(name) } }
    : unit));
  return { ...office, name, units };
}

/** What another city starts from: the example's rules, categories, channels and calendar, none of its people or places. */
export function emptied(example: Office, unitId: string, officerId: string): Office {
  const blank = { ...example, name: '', city: '', ticketPrefix: '', districts: [], coordinatingUnitId: unitId };
  return {
    ...blank,
    units: [newUnit(unitId, blank)],
    officers: [{ ...newOfficer(officerId, blank), role: 'coordinator' }],
  };
}

/** A rule like the given one that counts from another day: how a change of law is written down without losing the old rule. */
export function successorOf(rule: DeadlineRule, validFrom: string): DeadlineRule {
  return { ...rule, validFrom, legalBasis: '' };
}

/** What an optional field holds: null where nothing was typed. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** The office as it is sent: empty lines of lists taken out. */
export function tidied(office: Office): In<'office.save'>['office'] {
  const units = office.units.map((unit) => ({
    ...unit, aliases: cleanLines(unit.aliases), letterhead: { ...unit.letterhead, lines: cleanLines(unit.letterhead.lines) },
    ...(unit.copies ? { copies: cleanLines(unit.copies) } : {}),
    ...(unit.initials ? { initials: cleanLines(unit.initials) } : {}),
  }));
  // The schema's type may be written to and names the zones; the engine only reads it, and checks it.
  return { ...office, units } as In<'office.save'>['office'];
}

function cleanLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
