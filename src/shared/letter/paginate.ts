/** A block as pages see it; heights in points. */
export interface FlowItem {
  readonly lines: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** Whether it may go on on the next page; two lines stay together at either end. */
  readonly canSplit: boolean;
  /** Whether it must not be the last thing on a page. */
  readonly keepWithNext: boolean;
  /** By how much its last line on a page may reach into the margin: the room that wide lines have between them. */
  readonly hang?: number;
  /** Of a table, whose lines are its rows. */
  readonly rows?: RowHeights;
}

/** Heights of a table's rows in place of `lineHeight`; its head stands above them on every page, its caption once. */
export interface RowHeights {
  readonly caption: number;
  readonly head: number;
  readonly each: readonly number[];
}

/** Lines `from` (included) to `to` (not included) of an item, on one page. */
export interface Fragment {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** So many lines of a text stay together; a row of a table may stand alone, below its head. */
const TOGETHER = 2;

/** Height of lines `from` to `to` of an item on one page, with the head of a table. */
export function heightOf({ lineHeight, rows }: FlowItem, from: number, to: number): number {
  if (!rows) return (to - from) * lineHeight;
  return rows.each.slice(from, to).reduce((sum, height) => sum + height, rows.head + (from === 0 ? rows.caption : 0));
}

/** Puts items on pages of the given heights (the first page, then all later ones); an item higher than a page gets a page of its own. */
export function paginate(items: readonly FlowItem[], heights: { readonly first: number; readonly later: number }): readonly (readonly Fragment[])[] {
  const pages: Fragment[][] = [[]];
  let left = heights.first;
  const turn = (): void => {
    pages.push([]);
    left = heights.later;
  };
  items.forEach((item, index) => {
    let from = 0;
    for (;;) {
      const isTop = pages.at(-1)?.length === 0;
      const gap = isTop || from > 0 ? 0 : item.before;
      const room = { left: left - gap, page: heights.later };
      const taken = linesHere(items, index, from, room, isTop);
      if (taken > 0) pages.at(-1)?.push({ item: index, from, to: from + taken });
      if (taken > 0) left -= gap + heightOf(item, from, from + taken);
      from += taken;
      if (from >= item.lines) break;
      turn();
    }
    left -= item.after;
  });
  return pages;
}

/** How many of the item's remaining lines stand on this page; 0 = none, it begins on the next one. */
function linesHere(
  items: readonly FlowItem[], index: number, from: number, room: { readonly left: number; readonly page: number }, isTop: boolean,
): number {
  const item = items[index];
  if (!item) return 0;
  const remaining = item.lines - from;
  const height = heightOf(item, from, item.lines);
  const hang = item.hang ?? 0;
  const followers = item.keepWithNext ? item.after + followersHeight(items, index + 1) : 0;
  // What can never stand together is not waited for; what can be split gives its last lines away instead.
  const isHopeless = !item.canSplit && height + followers > room.page;
  if (height + (isHopeless ? 0 : followers) <= room.left + (followers > 0 ? 0 : hang)) return remaining;
  const fitting = linesIn(item, from, room.left + hang);
  if (item.canSplit) {
    const most = Math.min(fitting, remaining - togetherOf(item));
    if (most >= togetherOf(item)) return most;
  }
  // On an empty page there is nothing to wait for.
  return isTop ? (item.canSplit ? Math.max(1, Math.min(fitting, remaining)) : remaining) : 0;
}

/** How many lines from `from` on have room in a height. */
function linesIn(item: FlowItem, from: number, room: number): number {
  if (!item.rows) return Math.floor(room / item.lineHeight);
  let to = from;
  while (to < item.lines && heightOf(item, from, to + 1) <= room) to += 1;
  return to - from;
}

function togetherOf({ rows }: FlowItem): number {
  return rows ? 1 : TOGETHER;
}

/** Height that must come on the same page as the item before: everything up to the first that does not hold on to its next. */
function followersHeight(items: readonly FlowItem[], index: number): number {
  const item = items[index];
  if (!item) return 0;
  // A text of three lines cannot be split either: two of them would have to stay together at both ends.
  const lines = item.canSplit && item.lines >= 2 * togetherOf(item) ? togetherOf(item) : item.lines;
  const own = item.before + heightOf(item, 0, lines);
  return item.keepWithNext && lines === item.lines ? own + item.after + followersHeight(items, index + 1) : own;
}
