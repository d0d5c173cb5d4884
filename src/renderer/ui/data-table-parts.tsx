import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import { table as words } from '../../shared/messages/id/table.ts';
import type { Column, Sort } from './table-column.ts';
import classes from './data-table.module.css';

interface HeadProps<T, S extends string> {
  readonly columns: readonly Column<T, S>[];
  readonly template: string;
  readonly sort: Sort<S> | undefined;
  readonly onSort: ((by: S) => void) | undefined;
}

/** The header line; sortable titles are buttons. */
export function TableHead<T, S extends string>({ columns, template, sort, onSort }: HeadProps<T, S>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />)}
      </div>
    </div>
  );
}

function HeadCell<T, S extends string>({ column, sort, onSort }: { readonly column: Column<T, S> } & Pick<HeadProps<T, S>, 'sort' | 'onSort'>) {
  const { sortBy } = column;
  const isSorted = sort !== undefined && sortBy === sort.by;
  const direction = sort?.descending ? 'descending' : 'ascending';
  return (
    <div role="columnheader" className={classes.cell} data-align={column.align} aria-sort={isSorted ? direction : undefined}>
      {sortBy !== undefined && onSort ? (
        <button type="button" className={classes.sort} data-on={isSorted || undefined} title={words.sortBy(column.title)} onClick={() => onSort(sortBy)}>
          {column.title}
          {isSorted && (sort.descending ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />)}
        </button>
      ) : column.title}
    </div>
  );
}

interface RowProps<T, S extends string> {
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly columns: readonly Column<T, S>[];
  readonly row: T | undefined;
  readonly isActive: boolean;
  /** Whether the Tab key enters the table here. */
  readonly isEntry: boolean;
  readonly onOpen: (index: number) => void;
}

function Row<T, S extends string>({ index, top, template, columns, row, isActive, isEntry, onOpen }: RowProps<T, S>) {
  return (
    <div
      role="row" aria-rowindex={index + 2} aria-selected={isActive} tabIndex={isEntry ? 0 : -1} data-index={index}
      className={classes.row} style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={row === undefined ? undefined : () => onOpen(index)}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {row === undefined ? <span className={classes.pending} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One line; drawn again only when its own content changes. */
export const TableRow = memo(Row) as typeof Row;
