import { localDateOf } from '../../shared/calendar/local-date.ts';
import { createCalendar } from '../../shared/calendar/working-day.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { OfficeView } from '../../shared/contract/views.ts';
import { isSound, missingUnits } from '../../shared/office/office-check.ts';
import { FIRST_RETENTION, LOCK_AFTER_MINUTES } from '../../shared/office/office.ts';
import type { Office } from '../../shared/office/office.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk, OfficeSetting } from './desk.ts';
import { officersWithPin } from './pins.ts';
import { readExampleOffice } from './example-office.ts';

/** Key of the record that holds the office's settings; rows are derived with it. */
export const OFFICE = 'office';
/** What an office that was stored by an earlier version does not say. */
const FIRST_VALUES = { lockAfterMinutes: LOCK_AFTER_MINUTES, retention: FIRST_RETENTION };
/** Clock of a desk before its office is known. */
export const FIRST_ZONE = 'Asia/Jakarta';

/** Use cases of the office's settings. */
export function officeHandlers(
  desk: Desk,
): Handlers<'office.read' | 'office.example' | 'office.setUp' | 'office.save'> {
  return {
    'office.read': () => Promise.resolve(viewOffice(desk)),
    'office.example': () => readExampleOffice(desk.resources),
    'office.setUp': ({ office }) => setUp(desk, office),
    'office.save': ({ office }) => save(desk, office),
  };
}

/** Reads the stored office into the desk; it stays without one before the first set-up. */
export function loadSetting(desk: Desk): void {
  const stored = desk.store.record(OFFICE);
  // The record is only written by this file, from validated input.
  desk.setting = stored === undefined ? null : settingFrom({ ...FIRST_VALUES, ...(stored as Office) });
}

function settingFrom(office: Office): OfficeSetting {
  return { office, calendar: createCalendar(office.holidays) };
}

/** The office and who sits at the desk. */
export function viewOffice(desk: Desk): OfficeView {
  const office = desk.setting?.office ?? null;
  return {
    office,
    me: office?.officers.find((officer) => officer.id === desk.officerId) ?? null,
    today: localDateOf(desk.now().toISOString(), office?.timeZone ?? FIRST_ZONE),
    locked: desk.isLocked,
    withPin: officersWithPin(desk),
  };
}

async function setUp(desk: Desk, office: Office): Promise<OfficeView> {
  if (missingUnits(office).length > 0) throw new Refusal('unknown-unit');
  if (!isSound(office)) throw new Refusal('invalid-input');
  await keep(desk, office, (stored) => {
    if (stored !== undefined) throw new Refusal('office-exists');
  });
  return viewOffice(desk);
}

async function save(desk: Desk, office: Office): Promise<OfficeView> {
  settingOf(desk);
  if (officerOf(desk).role !== 'coordinator') throw new Refusal('not-allowed');
  if (missingUnits(office).length > 0 || isUnitStillUsed(desk, office)) throw new Refusal('unit-in-use');
  if (!isSound(office)) throw new Refusal('invalid-input');
  await keep(desk, office, () => undefined);
  return viewOffice(desk);
}

/** A unit that reports or letters point at may not go: they would belong to nobody. */
function isUnitStillUsed(desk: Desk, office: Office): boolean {
  const kept = new Set(office.units.map((unit) => unit.id));
  for (const row of desk.store.rows().values()) {
    if (row.unitId !== null && !kept.has(row.unitId)) return true;
    if (row.letters.some((letter) => !kept.has(letter.unitId))) return true;
  }
  return false;
}

async function keep(desk: Desk, office: Office, check: (stored: unknown) => void): Promise<void> {
  await desk.store.transact({ records: [OFFICE] }, ({ records }) => {
    check(records.get(OFFICE));
    return { records: new Map([[OFFICE, office]]), result: null };
  });
  desk.setting = settingFrom(office);
  // Deadlines of every row follow from the office's calendar and rules.
  await desk.store.rederive();
  desk.announce({ type: 'office.changed' });
}
