import type { Out, Parsed } from '../../shared/contract/calls.ts';
import type { ListFilter, ListOrder } from '../../shared/contract/calls/ticket-calls.ts';
import { VIEWS } from '../../shared/contract/views.ts';
import type { ListRow, View } from '../../shared/contract/views.ts';
import { localDateOf } from '../../shared/calendar/local-date.ts';
import { workingDaysBetween } from '../../shared/calendar/working-day.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';
import { seesIdentity, seesTicket } from '../../shared/ticket/privacy.ts';
import type { Row } from '../../shared/ticket/row.ts';
import { queryWords } from '../store/search-text.ts';
import { figureRows } from './figure-rows.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';

/** Today in the office's time zone. */
export function todayOf(desk: Desk): LocalDate {
  return localDateOf(desk.now().toISOString(), settingOf(desk).office.timeZone);
}

/** The rows that the officer at this desk may see in lists: without those whose words were removed. */
export function* visibleRows(desk: Desk): Iterable<Row> {
  for (const row of countedRows(desk)) if (!row.erased) yield row;
}

/** The rows that the officer at this desk may see in figures: also those whose words were removed. */
function* countedRows(desk: Desk): Iterable<Row> {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  for (const row of desk.store.rows().values()) {
    if (seesTicket(officer, office, row.unitId)) yield row;
  }
}

/** Whether a row belongs into a ready-made view. */
function isInView(row: Row, view: View, today: LocalDate): boolean {
  switch (view) {
    case 'all': return true;
    case 'needsAction': return row.due !== null;
    case 'today': return row.due?.on === today;
    case 'overdue': return row.due !== null && row.due.on < today;
    case 'unverified': return row.status === 'unverified';
    case 'suspended': return row.status === 'suspended';
  }
}

function passes(row: Row, filter: ListFilter): boolean {
  return (filter.statuses.length === 0 || filter.statuses.includes(row.status))
    && (filter.unitId === null || row.unitId === filter.unitId)
    && (filter.categoryId === null || row.categoryId === filter.categoryId)
    && (filter.channelId === null || row.channelId === filter.channelId);
}

const LAST = '\uffff';

function sortKey(row: Row, by: ListOrder['by'], unitName: (id: string) => string): string {
  switch (by) {
    case 'due': return row.due?.on ?? LAST;
    case 'number': return row.number;
    case 'registeredAt': return row.registeredAt;
    case 'title': return row.title.toLowerCase();
    case 'status': return row.status;
    case 'unit': return row.unitId === null ? LAST : unitName(row.unitId);
  }
}

/** Sorts by one fact; equal ones stay in order of registration, oldest first. */
function sorted(rows: Row[], order: ListOrder, unitName: (id: string) => string): Row[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, order.by, unitName) }));
  const sign = order.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -sign : sign;
    return a.row.registeredAt < b.row.registeredAt ? -1 : a.row.registeredAt > b.row.registeredAt ? 1 : 0;
  });
  return keyed.map(({ row }) => row);
}

interface Selection {
  readonly rows: readonly Row[];
  readonly counts: Record<View, number>;
}

/** All rows that a filter selects, in order, with the counts of the ready-made views. */
export async function selectRows(desk: Desk, filter: ListFilter, order: ListOrder): Promise<Selection> {
  const { office } = settingOf(desk);
  const today = todayOf(desk);
  const counts = Object.fromEntries(VIEWS.map((view) => [view, 0])) as Record<View, number>;
  const chosen: Row[] = [];
  const behind = filter.figure ? figureRows(desk, filter.figure, today) : null;
  for (const row of visibleRows(desk)) {
    for (const view of VIEWS) if (isInView(row, view, today)) counts[view] += 1;
    if ((behind?.has(row) ?? true) && isInView(row, filter.view, today) && passes(row, filter)) chosen.push(row);
  }
  const unitNames = new Map(office.units.map((unit) => [unit.id, unit.name]));
  const found = await holding(desk, chosen, filter.query);
  return { rows: sorted(found, order, (id) => unitNames.get(id) ?? id), counts };
}

/** The rows whose words hold the query; an Anonim reporter is found only by who may see them. */
async function holding(desk: Desk, rows: Row[], query: string): Promise<Row[]> {
  if (queryWords(query).length === 0) return rows;
  const officer = officerOf(desk);
  const all = desk.store.rows();
  const which = (id: string) => {
    const row = all.get(id);
    return row && seesIdentity(officer, row) ? 1 : 0;
  };
  const ids = new Set((await desk.store.searchIndex()).find(query, which));
  return rows.filter((row) => ids.has(row.id));
}

/** A row with the working days that are left. */
export function listRow(desk: Desk, row: Row, today: LocalDate): ListRow {
  if (!row.due) return { ...row, daysLeft: null };
  const { office, calendar } = settingOf(desk);
  const workdays = office.units.find((unit) => unit.id === row.unitId)?.workdays ?? 5;
  return { ...row, daysLeft: workingDaysBetween(calendar, today, row.due.on, workdays) };
}

/** Lists tickets page by page; remembers the last selection, so that scrolling does not sort again. */
export interface TicketList {
  read(input: Parsed<'ticket.list'>): Promise<Out<'ticket.list'>>;
  /** To be called whenever a row may have changed. */
  forget(): void;
}

/** A list over the desk's rows. */
export function createTicketList(desk: Desk): TicketList {
  let last: { readonly key: string; readonly selection: Promise<Selection> } | null = null;
  return {
    forget: () => { last = null; },
    async read({ filter, order, offset, limit }) {
      const today = todayOf(desk);
      const key = JSON.stringify([officerOf(desk).id, today, filter, order]);
      if (last?.key !== key) last = { key, selection: selectRows(desk, filter, order) };
      const { rows, counts } = await last.selection;
      return {
        rows: rows.slice(offset, offset + limit).map((row) => listRow(desk, row, today)),
        total: rows.length,
        counts,
      };
    },
  };
}
