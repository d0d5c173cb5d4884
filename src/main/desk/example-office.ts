import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { officeCalls } from '../../shared/contract/calls/office-calls.ts';
import { readHolidayFile } from '../../shared/office/holiday-file.ts';
import type { Holiday, Office } from '../../shared/office/office.ts';

const CALENDAR = 'calendars/holidays-id-2025-2027.json';

/** The office that the first set-up starts from, read from the product's resources. Throws where a file is missing or wrong. */
export async function readExampleOffice(resources: string): Promise<Office> {
  const read = (name: string) => readJson(join(resources, name));
  const [base, units, officers, categories, channels, districts, deadlines, calendar] = await Promise.all([
    read('office-singkawang.json'), read('units-singkawang.json'), read('officers-singkawang.json'), read('categories.json'),
    read('channels.json'), read('areas-singkawang.json'), read('deadlines.json'), read(CALENDAR),
  ]);
  const parts = { units, officers, categories, channels, districts, deadlines, holidays: holidaysOf(calendar) };
  return officeCalls['office.setUp'].input.parse({ office: Object.assign({}, base, parts) }).office;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

function holidaysOf(calendar: unknown): readonly Holiday[] {
  const holidays = readHolidayFile(calendar);
  if (!holidays) throw new Error(`not a calendar: ${CALENDAR}`);
  return holidays;
}
