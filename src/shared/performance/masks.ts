import { STATUSES } from '../ticket/status.ts';
import type { Status } from '../ticket/status.ts';
import { SHARES } from './figures.ts';
import type { Figures, Masked, ShareName } from './figures.ts';
import { hiddenInTable, isFew } from './small-cells.ts';

/** Everything is told. */
const NOTHING_MASKED: Masked = { statuses: [], measures: [] };

const OURS: readonly Status[] = STATUSES.filter((status) => status !== 'archived' && status !== 'notOurs');

/** Sums of statuses that are told with a share. */
const TELLS: Readonly<Record<ShareName, readonly (readonly Status[])[]>> = {
  followedUp: [OURS, ['inProgress', 'done']], done: [OURS, ['done']], onTime: [], overdue: [OURS.filter((status) => status !== 'done')],
  reopened: [['done', 'archived', 'notOurs']], lettered: [['done']], rated: [['done']],
};

/** What is alike for a share: out of the count, waiting, followed up. */
const KIND: Readonly<Record<Status, number>> = { archived: 0, notOurs: 0, unverified: 1, unanswered: 1, suspended: 1, inProgress: 2, done: 2 };

/** The counts of which a share tells: those that count, those that do not, and what is found by taking its whole from the total. */
function partsOf(figures: Figures, name: ShareName): readonly number[] {
  const { n, of } = figures[name];
  const { byStatus: { done, archived, notOurs }, total } = figures;
  const left = TELLS[name].includes(OURS) ? [total - of] : name === 'reopened' ? [of - done - archived - notOurs] : [];
  return [n, of - n, ...left];
}

/**
 * What is not told of each group. `hidden`: the figures of only those reports that a small number may not give away, group by group;
 * `over`: what is not told of all groups together, and so not of a part either.
 */
export function masksOf(groups: readonly Figures[], hidden: readonly Figures[], limit: number, over: Masked = NOTHING_MASKED): readonly Masked[] {
  const counts = groups.map(({ byStatus }) => STATUSES.map((status) => byStatus[status]));
  const isSmall = (row: number, column: number): boolean => {
    const status = STATUSES[column];
    return status !== undefined && (over.statuses.includes(status) || (isFew(counts[row]?.[column] ?? 0, limit) && (hidden[row]?.byStatus[status] ?? 0) > 0));
  };
  const table = hiddenInTable(counts, isSmall, limit, STATUSES.map((status) => KIND[status]));
  const statuses = table.map((row) => STATUSES.filter((_, column) => row[column] === true));
  const shares = SHARES.map((name) => {
    const own = new Set(groups.flatMap((figures, group) => (isMasked(figures, hidden[group], name, statuses[group] ?? [], limit) ? [group] : [])));
    return { name, masked: over.measures.includes(name) ? new Set(groups.keys()) : withOthers(groups, name, own, limit) };
  });
  return groups.map((figures, group) => ({
    statuses: statuses[group] ?? [],
    measures: [
      ...shares.filter(({ masked }) => masked.has(group)).map(({ name }) => name),
      ...(isFew(figures.days?.n ?? 0, limit) && (hidden[group]?.days?.n ?? 0) > 0 ? ['days' as const] : []),
    ],
  }));
}

/** Masked statuses whose sum may be told: those of a kind, where each kind hides its own well enough, else only all together. */
function atomsOf({ byStatus }: Figures, statuses: readonly Status[], limit: number): readonly (readonly Status[])[] {
  const kinds = [0, 1, 2].map((kind) => statuses.filter((status) => KIND[status] === kind)).filter((own) => own.length > 0);
  const isSafe = kinds.every((own) => own.length > 1 && own.reduce((sum, status) => sum + byStatus[status], 0) >= limit);
  return isSafe ? kinds : [statuses];
}

/** Whether a share is small in one of its parts, or tells apart statuses that stand for each other. */
function isMasked(figures: Figures, hidden: Figures | undefined, name: ShareName, statuses: readonly Status[], limit: number): boolean {
  const own = hidden ? partsOf(hidden, name) : [];
  const atoms = atomsOf(figures, statuses, limit);
  const splits = TELLS[name].some((sum) => atoms.some((atom) => atom.some((status) => sum.includes(status)) && atom.some((status) => !sum.includes(status))));
  return splits || partsOf(figures, name).some((n, part) => isFew(n, limit) && (own[part] ?? 0) > 0);
}

/** With as many others, the smallest first, as it takes for none to be found by taking those that are told from all. */
function withOthers(groups: readonly Figures[], name: ShareName, own: Set<number>, limit: number): ReadonlySet<number> {
  const order = groups.map((figures, group) => ({ group, of: figures[name].of })).filter(({ group, of }) => of > 0 && !own.has(group)).sort((a, b) => a.of - b.of);
  const masked = new Set(own);
  const isFound = () => {
    const parts = [...masked].flatMap((group) => (groups[group] ? [partsOf(groups[group], name)] : []));
    return masked.size === 1 || (parts[0] ?? []).some((_, part) => isFew(parts.reduce((sum, one) => sum + (one[part] ?? 0), 0), limit));
  };
  for (const { group } of order) {
    if (masked.size === 0 || !isFound()) break;
    masked.add(group);
  }
  return masked;
}
