import type { ListOrder } from '../../../shared/contract/calls/ticket-calls.ts';
import type { ListRow } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { inbox as words } from '../../../shared/messages/id/inbox.ts';
import type { OfficeNames } from '../../desk/office.tsx';
import { Tag } from '../../ui/chips.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Format } from '../../ui/use-format.tsx';
import classes from './inbox.module.css';

type InboxColumn = Column<ListRow, ListOrder['by']>;

function Title({ row }: { readonly row: ListRow }) {
  return (
    <>
      <span className={classes.title} title={row.title}>{row.title || words.noTitle}</span>
      {row.anonymous && <Tag>{common.anonymous}</Tag>}
      {row.confidential && <Tag tone="amber">{common.confidential}</Tag>}
    </>
  );
}

function Unit({ id, names }: { readonly id: string | null; readonly names: OfficeNames }) {
  if (id === null) return <span className={classes.muted}>{common.none}</span>;
  return <span className={classes.cut} title={names.unit(id) ?? undefined}>{names.unitShort(id)}</span>;
}

/** The inbox's columns; `isNarrow`: beside an open ticket, where only the most needed have room. */
export function inboxColumns(names: OfficeNames, format: Format, isNarrow: boolean): readonly InboxColumn[] {
  const { columns } = words;
  const all: readonly InboxColumn[] = [
    { id: 'number', title: columns.number, width: '142px', sortBy: 'number', cell: (row) => <span className={classes.number}>{row.number}</span> },
    { id: 'title', title: columns.title, width: 'minmax(180px, 1fr)', sortBy: 'title', cell: (row) => <Title row={row} /> },
    { id: 'status', title: columns.status, width: '176px', sortBy: 'status', cell: (row) => <StatusBadge status={row.status} /> },
    { id: 'unit', title: columns.unit, width: '150px', sortBy: 'unit', cell: (row) => <Unit id={row.unitId} names={names} /> },
    { id: 'due', title: columns.due, width: '166px', sortBy: 'due', cell: (row) => <DueBadge row={row} /> },
    { id: 'registeredAt', title: columns.registeredAt, width: '104px', sortBy: 'registeredAt', cell: (row) => <span className={classes.date}>{format.day(row.registeredAt)}</span> },
  ];
  return isNarrow ? all.filter(({ id }) => id !== 'unit' && id !== 'registeredAt') : all;
}
