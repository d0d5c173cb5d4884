import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { UIEvent } from 'react';
import { useRowKeys } from './use-row-keys.ts';
import { TableHead, TableRow } from './data-table-parts.tsx';
import type { Column, Sort } from './table-column.ts';
import classes from './data-table.module.css';

export type { Column } from './table-column.ts';

interface DataTableProps<T, S extends string> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<T, S>[];
  readonly count: number;
  /** The row at a place, or undefined while it is on its way. */
  readonly rowAt: (index: number) => T | undefined;
  readonly activeIndex: number | null;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly sort?: Sort<S>;
  readonly onSort?: (by: S) => void;
  /** Tells which rows are in sight, so that only those are loaded. */
  readonly onRange?: (first: number, last: number) => void;
  /** Another list begins where this changes: it is shown from its top. */
  readonly listKey?: string;
  readonly initialScroll?: number;
  readonly onScroll?: (offset: number) => void;
  /** Least width before the table scrolls sideways, in px. */
  readonly minWidth?: number;
  /** Whether J, K and the arrows are heard although the focus is outside the table. */
  readonly hasPageKeys?: boolean;
}

const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 32;
const OVERSCAN = 6;

function useRows(count: number, activeIndex: number | null, initialScroll: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const rangeExtractor = (range: Range): number[] => {
    const shown = defaultRangeExtractor(range);
    // The active row stays in the page, so that the focus is not lost while it is scrolled away.
    if (activeIndex === null || activeIndex >= range.count || shown.includes(activeIndex)) return shown;
    return [...shown, activeIndex].sort((a, b) => a - b);
  };
  // eslint-disable-next-line react-hooks/incompatible-library -- its answers are used in this component only
  const virtual = useVirtualizer({
    count, rangeExtractor, overscan: OVERSCAN, paddingStart: HEAD_HEIGHT, scrollPaddingStart: HEAD_HEIGHT, initialOffset: initialScroll,
    // rows are made with the page, which may take its time, and not in one go once the page has been measured
    initialRect: { width: 1000, height: 560 },
    getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT,
  });
  return { scroller, virtual };
}

/** A long list of which only the rows in sight exist; moved through with arrows, J and K, opened with Enter. */
export function DataTable<T, S extends string = string>(props: DataTableProps<T, S>) {
  const { label, columns, count, rowAt, activeIndex, onActive, onOpen, sort, onSort, onRange, onScroll, minWidth = 0 } = props;
  const { scroller, virtual } = useRows(count, activeIndex, props.initialScroll ?? 0);
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const tellRange = useEffectEvent((from: number, to: number) => onRange?.(from, to));
  useEffect(() => tellRange(first, last), [first, last, count]);
  const shownList = useRef(props.listKey);
  useEffect(() => {
    if (shownList.current === props.listKey) return;
    shownList.current = props.listKey;
    scroller.current?.scrollTo({ top: 0 });
  }, [props.listKey, scroller]);
  const move = (index: number): void => {
    onActive(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  useRowKeys({ scroller, count, activeIndex, move, onOpen, hasPageKeys: props.hasPageKeys ?? false, pageSize: Math.max(1, last - first - 1) });
  const template = columns.map((column) => column.width).join(' ');
  return (
    <div ref={scroller} className={classes.scroller} onScroll={(event: UIEvent<HTMLDivElement>) => onScroll?.(event.currentTarget.scrollTop)}>
      <div
        role="grid" aria-label={label} aria-rowcount={count + 1} aria-colcount={columns.length}
        className={classes.table} style={{ height: virtual.getTotalSize(), minWidth }}
      >
        <TableHead columns={columns} template={template} sort={sort} onSort={onSort} />
        <div role="rowgroup">
          {items.map((item) => (
            <TableRow
              key={item.index} index={item.index} top={item.start} template={template} columns={columns} row={rowAt(item.index)}
              isActive={item.index === activeIndex} isEntry={item.index === (activeIndex ?? 0)} onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
