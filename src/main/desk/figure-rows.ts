import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../shared/contract/errors.ts';
import type { FigureFilter } from '../../shared/contract/calls/performance-calls.ts';
import { FactTable } from '../../shared/performance/fact-table.ts';
import { figureTickets } from '../../shared/performance/figure-query.ts';
import type { FigureQuery } from '../../shared/performance/figure-query.ts';
import type { Guard } from '../../shared/performance/groups.ts';
import { performanceRules } from '../../shared/performance/indicators.ts';
import type { Viewer } from '../../shared/performance/indicators.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';
import { seesTicket } from '../../shared/ticket/privacy.ts';
import type { Row } from '../../shared/ticket/row.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';

/** Rows that are read between two calls of the window: some 5 ms of work. */
const SLICE = 1000;

/** The desk's rows as columns, as they are now. */
export function factsOf(desk: Desk): FactTable {
  const facts = tableOf(desk);
  facts.update(desk.store.rows().values());
  return facts;
}

/** Makes the columns ready before the first question, which would else wait for all of them; other calls come between. */
export async function prepareFacts(desk: Desk): Promise<void> {
  await tableOf(desk).prepare(desk.store.rows().values(), SLICE, () => setImmediate());
}

function tableOf(desk: Desk): FactTable {
  const { office: { timeZone } } = settingOf(desk);
  if (desk.facts?.timeZone !== timeZone) desk.facts = new FactTable(timeZone);
  return desk.facts;
}

/** Who looks at the figures: only a coordinator compares officers. */
export function viewerOf(desk: Desk, today: LocalDate, isPublic: boolean): Viewer {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  return { today, isPublic, sees: (unitId) => seesTicket(officer, office, unitId), byOfficer: officer.role === 'coordinator' && !isPublic };
}

/** Refuses with not-allowed where somebody asks for the work of one officer who may not. */
export function checkOfficers({ byOfficer }: Viewer, { where, cuts }: Pick<FigureQuery, 'where' | 'cuts'>): void {
  const asks = where.officerId !== null || cuts.some((cut) => 'dimension' in cut && cut.dimension === 'officer');
  if (asks && !byOfficer) throw new Refusal('not-allowed');
}

/** What small numbers may not tell in this office. */
export function guardOf(desk: Desk, isPublic: boolean): Guard {
  return { limit: performanceRules(settingOf(desk).office).smallNumber, isPublic };
}

/** The rows behind a figure that this officer may see. Refuses as `checkOfficers` does. */
export function figureRows(desk: Desk, figure: FigureFilter, today: LocalDate): ReadonlySet<Row> {
  const viewer = viewerOf(desk, today, false);
  checkOfficers(viewer, figure);
  const facts = factsOf(desk);
  return new Set(Array.from(figureTickets(facts, figure, viewer, guardOf(desk, false)), (index) => facts.row(index)));
}
