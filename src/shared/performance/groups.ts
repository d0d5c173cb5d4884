import type { Dimension } from './fact-table.ts';
import { tally } from './figures.ts';
import type { Figures, Grouping } from './figures.ts';
import { masksOf } from './masks.ts';
import { narrow } from './selection.ts';
import type { Selection } from './selection.ts';
import { hiddenCells, isFew } from './small-cells.ts';

/** Stands for the groups that are too small to be told apart. */
export const SMALL = '*';

/** The figures of one group; `id: null` = not given, `SMALL` = several small groups together, whose number `joined` tells. */
export interface GroupFigures extends Figures {
  readonly id: string | null;
  readonly joined: number;
}

/** What a number may not tell: fewer reports than the limit, where a reporter hides (or, for the public, anywhere). */
export interface Guard {
  readonly limit: number;
  readonly isPublic: boolean;
}

/** By whose work reports are counted, not by what reporters told: in the office nobody is recognised by it. */
export const OPEN: ReadonlySet<Dimension> = new Set(['unit', 'officer']);

/** Which group each row is in after the small ones were joined; `ids` names the groups. */
export interface GuardedGroups extends Grouping {
  readonly ids: readonly (string | null)[];
  readonly joined: number;
}

/**
 * The groups of a dimension. Those with fewer reports than the limit, among them one of a hidden reporter, are joined into one;
 * where that is still too small, the next smallest joins it, so that it cannot be found by subtraction.
 */
export function guardedGroups(selection: Selection, dimension: Dimension, guard: Guard): GuardedGroups {
  const { of, ids } = selection.table.codes(dimension);
  const small = OPEN.has(dimension) && !guard.isPublic ? new Set<number>() : smallGroups(selection, of, ids, guard);
  if (small.size === 0) return { of, count: ids.length, ids, joined: 0 };
  const groupOf = ids.map((_, code) => (small.has(code) ? ids.length : code));
  const mapped = new Uint16Array(of.length);
  for (const index of selection.indices) mapped[index] = groupOf[of[index] ?? 0] ?? 0;
  return { of: mapped, count: ids.length + 1, ids: [...ids, SMALL], joined: small.size };
}

function smallGroups({ table: { columns: { veil } }, indices }: Selection, of: Uint16Array, ids: GuardedGroups['ids'], { limit, isPublic }: Guard): Set<number> {
  const [totals, hidden] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  for (const index of indices) {
    const code = of[index] ?? 0;
    totals[code] = (totals[code] ?? 0) + 1;
    if (isPublic || (veil[index] ?? 0) > 0) hidden[code] = (hidden[code] ?? 0) + 1;
  }
  const total = (code: number) => totals[code] ?? 0;
  const filled = Array.from(totals.keys()).filter((code) => total(code) > 0).sort((a, b) => total(a) - total(b) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  return hiddenCells(filled, total, (code) => isFew(total(code), limit) && (hidden[code] ?? 0) > 0, limit);
}

/** How long answers took is asked of all, not of those that hide. */
const NO_DAYS = new Int32Array(0);

/** The reports of hidden reporters. */
export function hiddenReports(selection: Selection): Selection {
  const { columns: { veil } } = selection.table;
  return narrow(selection, (index) => (veil[index] ?? 0) > 0);
}

/** What the figures of groups are made of. */
export interface GroupInput {
  readonly selection: Selection;
  readonly groups: GuardedGroups;
  readonly byDays: Int32Array;
  /** Order of equal groups. */
  readonly places: ReadonlyMap<string | null, number>;
  /** Reports of which no paper of the office may tell a small number; null where it may. */
  readonly hidden: Selection | null;
  readonly guard: Guard;
}

/** The figures of each group that has reports, most reports first; equal ones in the order of `places`, the joined one last. */
export function groupFigures({ selection, groups, byDays, places, hidden, guard }: GroupInput): readonly GroupFigures[] {
  const place = (id: string | null) => (id === SMALL ? places.size + 2 : id === null ? places.size + 1 : places.get(id) ?? places.size);
  const veiled = hidden && hidden.indices.length > 0 ? tally(hidden, groups, NO_DAYS) : [];
  const sorted = tally(selection, groups, byDays)
    .map((figures, group) => {
      const id = groups.ids[group] ?? null;
      return { id, joined: id === SMALL ? groups.joined : 1, figures, veiled: veiled[group] };
    })
    .filter(({ figures: { total } }) => total > 0)
    .sort((a, b) => Number(a.id === SMALL) - Number(b.id === SMALL) || b.figures.total - a.figures.total || place(a.id) - place(b.id) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  // In this order, so that the same reports are always masked alike: two papers that differ would tell what each hides.
  const masks = veiled.length === 0 ? [] : masksOf(sorted.map(({ figures }) => figures), sorted.flatMap((one) => one.veiled ?? []), guard.limit);
  return sorted.map(({ id, joined, figures }, index): GroupFigures => {
    const masked = masks[index];
    return { id, joined, ...figures, ...(masked && masked.statuses.length + masked.measures.length > 0 ? { masked } : {}) };
  });
}
