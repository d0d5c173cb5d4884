/** Fewest letters to insert, delete, replace or swap with their neighbour to turn one word into the other; `limit + 1` = more than that. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      current.push(cheapest({ left, right, row, column, current, last, beforeLast }));
    }
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

interface Place {
  readonly left: string;
  readonly right: string;
  readonly row: number;
  readonly column: number;
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cheapest({ left, right, row, column, current, last, beforeLast }: Place): number {
  const isSame = left[row - 1] === right[column - 1];
  const isSwapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
  return Math.min(
    (last[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (last[column - 1] ?? 0) + (isSame ? 0 : 1),
    isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
  );
}
