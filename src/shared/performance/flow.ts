import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { guardedGroups, SMALL } from './groups.ts';
import type { Guard } from './groups.ts';
import type { Selection } from './selection.ts';

/** Reports that came by a channel (null = not given) to a unit (null = none yet; `SMALL` = all other units). */
export interface ChannelFlow {
  readonly channelId: string | null;
  readonly unitId: string | null;
  readonly n: number;
}

/** Reports of a unit that stand at a status. */
export interface StatusFlow {
  readonly unitId: string | null;
  readonly status: Status;
  readonly n: number;
}

/** The way of reports from channel to unit to status; both halves count the same reports. */
export interface FlowFigure {
  readonly in: readonly ChannelFlow[];
  readonly out: readonly StatusFlow[];
}

/** Units that the flow names; the others go together, so that it can be read. */
const MOST_UNITS = 8;

/** By which channel and to which unit a row goes in the flow. */
export type FlowLink = Pick<ChannelFlow, 'channelId' | 'unitId'>;

/** The flow of the selected reports. */
export function flowOf(selection: Selection, guard: Guard): FlowFigure {
  const linkOf = flowLinks(selection, guard);
  const { columns: { status } } = selection.table;
  const [into, out] = [new Map<FlowLink, number>(), new Map<string, StatusFlow>()];
  for (const index of selection.indices) {
    const link = linkOf(index);
    into.set(link, (into.get(link) ?? 0) + 1);
  }
  const units = new Map<string | null, Int32Array>();
  for (const index of selection.indices) {
    const { unitId } = linkOf(index);
    let counts = units.get(unitId);
    if (!counts) units.set(unitId, counts = new Int32Array(STATUSES.length));
    const place = status[index] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  for (const [unitId, counts] of units) {
    counts.forEach((n, place) => {
      const own = STATUSES[place];
      if (n > 0 && own) out.set(`${String(unitId)}\n${own}`, { unitId, status: own, n });
    });
  }
  return { in: ordered(into), out: [...out.values()] };
}

/** The link of each selected row. A channel of which a unit got too few reports to be told is named `SMALL`. */
export function flowLinks(selection: Selection, { limit, isPublic }: Guard): (index: number) => FlowLink {
  const { table: { columns: { veil } }, indices } = selection;
  const channels = guardedGroups(selection, 'channel', { limit, isPublic });
  const units = mainUnits(selection);
  const width = units.ids.length;
  const [counts, hidden] = [new Int32Array(channels.count * width), new Int32Array(channels.count * width)];
  const placeOf = (index: number) => (channels.of[index] ?? 0) * width + units.of(index);
  for (const index of indices) {
    const place = placeOf(index);
    counts[place] = (counts[place] ?? 0) + 1;
    if (isPublic || (veil[index] ?? 0) > 0) hidden[place] = (hidden[place] ?? 0) + 1;
  }
  const joined = units.ids.map((unitId): FlowLink => ({ channelId: SMALL, unitId }));
  const links = Array.from(counts, (n, place): FlowLink | undefined => {
    const channelId = channels.ids[Math.floor(place / width)] ?? null;
    const isSmall = channelId === SMALL || (n < limit && (hidden[place] ?? 0) > 0);
    return isSmall ? joined[place % width] : { channelId, unitId: units.ids[place % width] ?? null };
  });
  return (index) => links[placeOf(index)] ?? { channelId: SMALL, unitId: null };
}

interface Units {
  readonly ids: readonly (string | null)[];
  readonly of: (index: number) => number;
}

/** The units with the most reports, and all others as one. */
function mainUnits({ table, indices }: Selection): Units {
  const { of, ids } = table.codes('unit');
  const totals = new Int32Array(ids.length);
  for (const index of indices) totals[of[index] ?? 0] = (totals[of[index] ?? 0] ?? 0) + 1;
  const order = Array.from(totals.keys()).filter((code) => (totals[code] ?? 0) > 0).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const named = order.length > MOST_UNITS + 1 ? order.slice(0, MOST_UNITS) : order;
  const places = new Int32Array(ids.length).fill(named.length);
  named.forEach((code, place) => { places[code] = place; });
  return {
    ids: [...named.map((code) => ids[code] ?? null), ...(named.length < order.length ? [SMALL] : [])],
    of: (index) => places[of[index] ?? 0] ?? 0,
  };
}

function ordered(counts: ReadonlyMap<FlowLink, number>): readonly ChannelFlow[] {
  return [...counts].map(([link, n]) => ({ ...link, n }))
    .sort((a, b) => Number(a.channelId === SMALL) - Number(b.channelId === SMALL) || b.n - a.n);
}
