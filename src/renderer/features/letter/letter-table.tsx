import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useNames } from '../../desk/office.tsx';
import type { OfficeNames } from '../../desk/office.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { Format } from '../../ui/use-format.tsx';
import { StateChip } from '../../ui/letter-state.tsx';
import type { Choice } from './use-choice.ts';
import { TicketCell } from './ticket-cell.tsx';
import classes from './letter.module.css';

const words = letterText.list;

interface LetterTableProps {
  readonly letters: readonly LetterRow[];
  readonly listKey: string;
  readonly choice: Choice;
  /** Beside a reading pane there is room for little. */
  readonly isNarrow: boolean;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (letter: LetterRow) => void;
}

/** Letters as lines with a box each, so that many can be worked on at once. */
export function LetterTable({ letters, listKey, choice, isNarrow, activeId, onActive, onOpen }: LetterTableProps) {
  const names = useNames();
  const format = useFormat();
  const columns = useMemo(() => {
    const all = columnsOf(names, format);
    const shown = isNarrow ? all.filter(({ id }) => id === 'subject' || id === 'ticket') : all;
    return [boxColumn(choice), ...shown];
  }, [names, format, isNarrow, choice]);
  const place = letters.findIndex(({ id }) => id === activeId);
  const at = (index: number, then: (letter: LetterRow) => void): void => {
    const letter = letters[index];
    if (letter) then(letter);
  };
  return (
    <DataTable
      label={words.label} listKey={listKey} columns={columns} count={letters.length} rowAt={(index) => letters[index]} activeIndex={place < 0 ? null : place}
      onActive={(index) => at(index, ({ id }) => onActive(id))} onOpen={(index) => at(index, onOpen)} hasPageKeys minWidth={isNarrow ? 0 : 900}
    />
  );
}

function boxColumn({ has, toggle }: Choice): Column<LetterRow> {
  return {
    id: 'box', title: words.columns.box, width: '60px',
    cell: ({ id, subject }) => (
      <span className={classes.box} onClick={(event) => event.stopPropagation()}>
        <Checkbox size="xs" aria-label={words.choose(subject || words.noSubject)} checked={has(id)} tabIndex={-1} onChange={() => toggle(id)} />
      </span>
    ),
  };
}

function columnsOf(names: OfficeNames, format: Format): readonly Column<LetterRow>[] {
  const { columns } = words;
  return [
    {
      id: 'number', title: columns.number, width: '250px',
      cell: ({ number }) => <span className={number === null ? classes.muted : classes.numeric} title={number ?? undefined}>{number ?? words.noNumber}</span>,
    },
    { id: 'subject', title: columns.subject, width: 'minmax(180px, 1fr)', cell: ({ subject }) => <span className={classes.cut} title={subject}>{subject || words.noSubject}</span> },
    { id: 'ticket', title: columns.ticket, width: '142px', cell: (letter) => <TicketCell letter={letter} /> },
    { id: 'unit', title: columns.unit, width: '130px', cell: ({ unitId }) => <span className={classes.cut} title={names.unit(unitId) ?? undefined}>{names.unitShort(unitId)}</span> },
    { id: 'state', title: columns.state, width: '120px', cell: ({ state }) => <StateChip state={state} /> },
    { id: 'updatedAt', title: columns.updatedAt, width: '166px', cell: ({ updatedAt }) => <span className={classes.numeric}>{format.instant(updatedAt)}</span> },
  ];
}
