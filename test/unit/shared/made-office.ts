import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCalendar } from '../../../src/shared/calendar/working-day.ts';
import { readHolidayFile } from '../../../src/shared/office/holiday-file.ts';
import type { DeadlineRule, Office, Officer, Role, Unit } from '../../../src/shared/office/office.ts';

function resource(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources', path), 'utf8'));
}

/** The holidays that ship with the product. */
export const holidays = readHolidayFile(resource('calendars/holidays-id-2025-2027.json'))!;
export const calendar = createCalendar(holidays);

function unit(id: string, workdays: 5 | 6): Unit {
  return {
    id, name: `Dinas ${id}`, shortName: id, aliases: [], code: id.toUpperCase(), workdays,
    letterhead: { government: 'PEMERINTAH KOTA SINGKAWANG', lines: [id.toUpperCase()], address: '', contact: '' },
  };
}

function officer(id: string, role: Role, unitId: string): Officer {
  return { id, name: id, role, unitId, nip: null, rank: null, position: null };
}

/** One officer a role; `pupr` and `health` are units, `diskominfo` coordinates. */
export const people = {
  coordinator: officer('o-coordinator', 'coordinator', 'diskominfo'),
  officer: officer('o-officer', 'officer', 'diskominfo'),
  facilitator: officer('o-facilitator', 'facilitator', 'diskominfo'),
  head: officer('o-head', 'manager', 'diskominfo'),
  liaison: officer('o-liaison', 'liaison', 'pupr'),
  manager: officer('o-manager', 'manager', 'pupr'),
  stranger: officer('o-stranger', 'liaison', 'health'),
};

/** A small office with the product's deadlines and holidays. */
export const office: Office = {
  name: 'Pemerintah Kota Singkawang', city: 'Singkawang', timeZone: 'Asia/Pontianak', ticketPrefix: 'SKW',
  coordinatingUnitId: 'diskominfo',
  units: [unit('diskominfo', 5), unit('pupr', 5), unit('health', 6)],
  officers: Object.values(people),
  categories: ['roads', 'waste'].map((id) => ({ id, name: id, parentId: null, aliases: [], archiveCode: null })),
  channels: ['counter', 'letter'].map((id) => ({ id, name: id, aliases: [] })),
  districts: [{ id: '61.72.01', name: 'Singkawang Tengah', villages: [] }],
  deadlines: resource('deadlines.json') as DeadlineRule[],
  holidays,
  letterRules: {
    paper: 'A4', font: 'Arial', fontSize: 12, margins: { top: 20, bottom: 25, left: 30, right: 20 },
    numberPattern: '{classification}/{serial}/{unit}/{year}', defaultClassification: '700.1.2.4', electronicFooter: '',
  },
  lockAfterMinutes: 10,
  retention: { years: 5 },
};
