import type { ImportRow } from '../../../shared/contract/import-views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import type { Column } from '../../ui/data-table.tsx';
import type { Format } from '../../ui/use-format.tsx';
import { VerdictBadge } from './verdict-badge.tsx';
import classes from './import.module.css';

const words = importText.preview;

/** All that is odd in a row, and which ticket it meets, in sentences. */
export function noteOf({ problems, ticketNumber }: ImportRow): string {
  const meeting = ticketNumber === null ? [] : [`${words.meets(ticketNumber)}.`];
  return [...problems.map(({ code, value }) => importText.problems[code](value)), ...meeting].join(' ');
}

/** The preview's columns. */
export function previewColumns(format: Format): readonly Column<ImportRow>[] {
  return [
    { id: 'row', title: words.row, width: '60px', align: 'end', cell: (row) => row.row },
    { id: 'verdict', title: words.verdict, width: '132px', cell: (row) => <VerdictBadge verdict={row.verdict} /> },
    { id: 'trackingId', title: words.trackingId, width: '92px', cell: (row) => row.trackingId ?? common.none },
    { id: 'title', title: words.reportTitle, width: 'minmax(180px, 1.2fr)', cell: (row) => <Text text={row.title} /> },
    { id: 'status', title: words.status, width: '150px', cell: (row) => <Text text={row.status ?? common.none} /> },
    { id: 'unit', title: words.unit, width: '136px', cell: (row) => <Text text={row.unit ?? common.none} /> },
    { id: 'receivedAt', title: words.receivedAt, width: '104px', cell: (row) => (row.receivedAt === null ? common.none : format.day(row.receivedAt)) },
    { id: 'note', title: words.note, width: 'minmax(180px, 1fr)', cell: (row) => <Text text={noteOf(row)} isMuted={row.verdict !== 'rejected'} /> },
  ];
}

function Text({ text, isMuted = false }: { readonly text: string; readonly isMuted?: boolean }) {
  return <span className={classes.cut} data-muted={isMuted || undefined} title={text}>{text}</span>;
}
