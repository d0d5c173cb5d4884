import type { ReactNode } from 'react';
import plain from '../../ui/plain-table.module.css';
import classes from './performance.module.css';

interface FiguresTableProps {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total?: readonly ReactNode[] | undefined;
}

/** The table twin of a chart: names at the left, numbers at the right. */
export function FiguresTable({ label, head, rows, total }: FiguresTableProps) {
  return (
    <table className={`${plain.table} ${classes.table}`} aria-label={label}>
      <thead><tr>{head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>{rows.map(({ key, cells }) => <tr key={key}><Cells cells={cells} /></tr>)}</tbody>
      {total && <tfoot><tr><Cells cells={total} /></tr></tfoot>}
    </table>
  );
}

function Cells({ cells: [name, ...figures] }: { readonly cells: readonly ReactNode[] }) {
  return (
    <>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => <td key={index}>{figure}</td>)}
    </>
  );
}
