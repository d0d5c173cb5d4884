import { importText } from '../../shared/messages/id/import.ts';
import type { PlannedRow } from './plan.ts';
import { cellText } from './table.ts';
import type { Table } from './table.ts';

/** The rejected rows of a file: its own columns, then the row number and every reason. */
export function rejectedLines(
  fileName: string, { headers, rows }: Table, plan: readonly PlannedRow[],
): { readonly suggestedName: string; readonly lines: readonly (readonly string[])[] } {
  const { rejectedFile, problems } = importText;
  const cells = new Map(rows.map((row) => [row.row, row.cells]));
  const lines = plan.filter(({ verdict }) => verdict === 'rejected').map(({ reading, findings }) => [
    ...headers.map((_, column) => cellText(cells.get(reading.row)?.[column])),
    String(reading.row),
    findings.map(({ code, value }) => problems[code](value)).join(' '),
  ]);
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return { suggestedName: rejectedFile.name(stem), lines: [[...headers, rejectedFile.row, rejectedFile.reason], ...lines] };
}
