import type { Dimension } from './fact-table.ts';
import { tally } from './figures.ts';
import type { Figures, Grouping } from './figures.ts';
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
const OPEN: ReadonlySet<Dimension> = new Set(['unit', 'officer']);

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

/** The figures of each group that has reports, most reports first; equal ones in the order of `places`, the joined one last. */
export function groupFigures(selection: Selection, groups: GuardedGroups, byDays: Int32Array, places: ReadonlyMap<string | null, number>): readonly GroupFigures[] {
  const place = (id: string | null) => (id === SMALL ? places.size + 2 : id === null ? places.size + 1 : places.get(id) ?? places.size);
  return tally(selection, groups, byDays)
    .map((figures, group): GroupFigures => {
      const id = groups.ids[group] ?? null;
      return { id, joined: id === SMALL ? groups.joined : 1, ...figures };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => Number(a.id === SMALL) - Number(b.id === SMALL) || b.total - a.total || place(a.id) - place(b.id) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}
