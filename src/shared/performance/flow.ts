import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { guardedGroups, SMALL } from './groups.ts';
import type { Guard } from './groups.ts';
import type { Selection } from './selection.ts';
import { hiddenInTable, isFew } from './small-cells.ts';

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

/**
 * The link of each selected row. A channel of which a unit got too few reports to be told is named `SMALL`, and with it the next
 * smallest ones, so that none is found from what the unit got or from what came by the channel.
 */
export function flowLinks(selection: Selection, guard: Guard): (index: number) => FlowLink {
  const { table: { columns: { veil } }, indices } = selection;
  const channels = guardedGroups(selection, 'channel', guard);
  const units = mainUnits(selection, guard);
  const width = units.ids.length;
  const [counts, hidden] = [new Int32Array(channels.count * width), new Int32Array(channels.count * width)];
  const placeOf = (index: number) => (channels.of[index] ?? 0) * width + units.of(index);
  for (const index of indices) {
    const place = placeOf(index);
    counts[place] = (counts[place] ?? 0) + 1;
    if (guard.isPublic || (veil[index] ?? 0) > 0) hidden[place] = (hidden[place] ?? 0) + 1;
  }
  const rows = Array.from({ length: channels.count }, (_, channel) => counts.subarray(channel * width, (channel + 1) * width));
  // By name, so that the same reports are always masked alike.
  const order = Array.from(rows.keys()).sort((a, b) => ((channels.ids[a] ?? '') < (channels.ids[b] ?? '') ? -1 : 1));
  const masked = hiddenInTable(order.map((channel) => rows[channel] ?? []), (row, column) => {
    const channel = order[row] ?? 0;
    return isFew(rows[channel]?.[column] ?? 0, guard.limit) && (hidden[channel * width + column] ?? 0) > 0;
  }, guard.limit);
  const isMasked = new Map(order.map((channel, row) => [channel, masked[row]]));
  const joined = units.ids.map((unitId): FlowLink => ({ channelId: SMALL, unitId }));
  const links = rows.flatMap((row, channel) => Array.from(row, (_, unit): FlowLink | undefined => {
    const channelId = channels.ids[channel] ?? null;
    return channelId === SMALL || isMasked.get(channel)?.[unit] === true ? joined[unit] : { channelId, unitId: units.ids[unit] ?? null };
  }));
  return (index) => links[placeOf(index)] ?? { channelId: SMALL, unitId: null };
}

interface Units {
  readonly ids: readonly (string | null)[];
  readonly of: (index: number) => number;
}

/** The units with the most reports, and all others as one. */
function mainUnits(selection: Selection, guard: Guard): Units {
  const { of, ids } = guardedGroups(selection, 'unit', guard);
  const totals = new Int32Array(ids.length);
  for (const index of selection.indices) totals[of[index] ?? 0] = (totals[of[index] ?? 0] ?? 0) + 1;
  const filled = Array.from(totals.keys()).filter((code) => (totals[code] ?? 0) > 0).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const order = filled.filter((code) => ids[code] !== SMALL);
  const named = order.length > MOST_UNITS + 1 ? order.slice(0, MOST_UNITS) : order;
  const places = new Int32Array(ids.length).fill(named.length);
  named.forEach((code, place) => { places[code] = place; });
  return {
    ids: [...named.map((code) => ids[code] ?? null), ...(named.length < filled.length ? [SMALL] : [])],
    of: (index) => places[of[index] ?? 0] ?? 0,
  };
}

function ordered(counts: ReadonlyMap<FlowLink, number>): readonly ChannelFlow[] {
  return [...counts].map(([link, n]) => ({ ...link, n }))
    .sort((a, b) => Number(a.channelId === SMALL) - Number(b.channelId === SMALL) || b.n - a.n);
}
