import plain from '../../ui/plain-table.module.css';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { useTickets } from './figure-context.tsx';
import type { FigureLink } from './figure-context.tsx';
import classes from './performance.module.css';

/** A number of a table, as text where it is not a whole one, and the tickets behind it. */
export interface TwinCell {
  readonly value: number | string;
  readonly text?: string;
  readonly link?: FigureLink;
}

/** The same figures as a chart shows, as rows: for the table twin, for CSV and XLSX, for the recap. */
export interface TwinTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly TwinCell[] }[];
  readonly total?: { readonly name: string; readonly cells: readonly TwinCell[] };
}

/** What a cell shows. */
function cellText({ value, text }: TwinCell): string {
  return text ?? (typeof value === 'number' ? wholeNumber(value) : value);
}

/** The table twin of a chart: names at the left, numbers at the right; a number opens its tickets. */
export function TwinTableView({ label, table: { head, rows, total } }: { readonly label: string; readonly table: TwinTable }) {
  return (
    <table className={`${plain.table} ${classes.table}`} aria-label={label}>
      <thead><tr>{head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>{rows.map(({ key, name, cells }) => <tr key={key}><Cells name={name} cells={cells} head={head} /></tr>)}</tbody>
      {total && <tfoot><tr><Cells name={total.name} cells={total.cells} head={head} /></tr></tfoot>}
    </table>
  );
}

function Cells({ name, cells, head }: { readonly name: string; readonly cells: readonly TwinCell[]; readonly head: readonly string[] }) {
  return (
    <>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => <td key={index}><CellValue cell={cell} what={`${name}, ${head[index + 1] ?? ''}`} /></td>)}
    </>
  );
}

/** A number that opens its tickets, where there are any. */
export function CellValue({ cell, what }: { readonly cell: TwinCell; readonly what: string }) {
  const open = useTickets();
  const { link, value } = cell;
  if (!link || value === 0) return cellText(cell);
  return <button type="button" className={classes.number} title={performanceText.table.tickets(what)} onClick={() => open(link)}>{cellText(cell)}</button>;
}
