/** Whether a number is one that may give a reporter away: some, but fewer than the limit. */
export function isFew(n: number, limit: number): boolean {
  return n > 0 && n < limit;
}

/**
 * Which cells of one sum are not told: the small ones, and with them the next smallest until they are more than one and together not
 * below the limit, so that none is found by taking the others from the sum. `order`: filled cells in the order in which they join.
 */
export function hiddenCells(order: readonly number[], countOf: (cell: number) => number, isSmall: (cell: number) => boolean, limit: number): Set<number> {
  const hidden = new Set(order.filter(isSmall));
  if (hidden.size === 0) return hidden;
  let sum = [...hidden].reduce((all, cell) => all + countOf(cell), 0);
  for (const cell of order) {
    if (sum >= limit && hidden.size > 1) break;
    if (hidden.has(cell)) continue;
    hidden.add(cell);
    sum += countOf(cell);
  }
  return hidden;
}

/** Where a cell stands. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Which cells of a table are not told, so that none is found by subtraction from the sum of its row or column. In a row each kind of
 * columns (`kinds` names them) hides its own as far as it can, so that a sum over all of a kind can still be told.
 */
export function hiddenInTable(counts: readonly ArrayLike<number>[], isSmall: (row: number, column: number) => boolean, limit: number, kinds: readonly number[] = []): readonly (readonly boolean[])[] {
  const at = ({ row, column }: Spot) => counts[row]?.[column] ?? 0;
  const rows = counts.map((row, index) => Array.from(row, (_, column): Spot => ({ row: index, column })));
  const columns = Array.from({ length: counts[0]?.length ?? 0 }, (_, column) => rows.flatMap((row) => row.filter((spot) => spot.column === column)));
  const hidden = counts.map((row, index) => Array.from(row, (n, column) => n > 0 && isSmall(index, column)));
  const isHidden = ({ row, column }: Spot) => hidden[row]?.[column] === true;
  const hide = ({ row, column }: Spot) => { (hidden[row] ?? [])[column] = true; };
  const isCrossed = ({ row, column }: Spot) => hidden.some((line, index) => index !== row && line[column] === true) || (hidden[row] ?? []).some((is, index) => index !== column && is);
  const grow = (line: readonly Spot[], isWhole: boolean): boolean => {
    const order = line.filter((spot) => at(spot) > 0).sort((a, b) => at(a) - at(b));
    const noughts = line.filter((spot) => at(spot) === 0);
    // Hidden noughts alone would be known to be noughts.
    const isFirst = (index: number) => isWhole && index === 0 && noughts.some(isHidden) && !order.some(isHidden);
    const spots = hiddenCells(order.map((_, index) => index), (index) => at(order[index] ?? NOWHERE), (index) => isHidden(order[index] ?? NOWHERE) || isFirst(index), limit);
    const found = [...spots].flatMap((index) => order[index] ?? []).filter((spot) => !isHidden(spot));
    found.forEach(hide);
    // Among nothing but told noughts one number is known from its sum: a nought is hidden with it.
    const other = isWhole && spots.size === 1 && !noughts.some(isHidden) ? noughts.find(isCrossed) ?? noughts[0] : undefined;
    if (other) hide(other);
    return found.length > 0 || other !== undefined;
  };
  const ofKinds = rows.flatMap((line) => [...new Set(kinds)].map((kind) => line.filter(({ column }) => kinds[column] === kind)));
  // What joins in a row may stand alone in its column, and the other way round.
  const pass = (): boolean => [...ofKinds.map((line) => grow(line, false)), ...[...rows, ...columns].map((line) => grow(line, true))].includes(true);
  while (pass());
  return hidden;
}

const NOWHERE: Spot = { row: -1, column: -1 };

/** Joins neighbours until none of the counts of any of them is small; alone what is left stays as it is. */
export function joinNeighbours<T>(list: readonly T[], countsOf: (one: T) => readonly number[], join: (a: T, b: T) => T, limit: number): readonly T[] {
  const isSmall = (one: T) => countsOf(one).some((n) => isFew(n, limit));
  const joined: T[] = [];
  for (const one of list) {
    const last = joined.at(-1);
    if (last !== undefined && isSmall(last)) joined[joined.length - 1] = join(last, one);
    else joined.push(one);
  }
  for (let last = joined.at(-1), before = joined.at(-2); last !== undefined && before !== undefined && isSmall(last); last = joined.at(-1), before = joined.at(-2)) {
    joined.splice(-2, 2, join(before, last));
  }
  return joined;
}
