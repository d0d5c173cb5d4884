import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import type { CopyNote } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { officerById } from '../../../shared/office/lookups.ts';
import { useSeat } from '../../desk/office.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { OpenLetter } from './open-letter.ts';
import classes from './letter.module.css';

const words = letterText.copies;

interface Line {
  readonly letter: LetterRow;
  readonly copy: CopyNote;
}

/** Which letters were printed or saved, when and by whom; the latest first. */
export function CopyLog({ letters, onOpen }: { readonly letters: readonly LetterRow[]; readonly onOpen: OpenLetter }) {
  const { office } = useSeat();
  const format = useFormat();
  const [activeIndex, setActiveIndex] = useState<number | null>(null);
  const lines = useMemo(() => letters.flatMap((letter) => letter.copies.map((copy): Line => ({ letter, copy })))
    .sort((a, b) => (a.copy.at < b.copy.at ? 1 : a.copy.at > b.copy.at ? -1 : 0)), [letters]);
  const columns = useMemo((): readonly Column<Line>[] => [
    { id: 'at', title: words.columns.at, width: '180px', cell: ({ copy }) => <span className={classes.numeric}>{format.instant(copy.at)}</span> },
    { id: 'form', title: words.columns.form, width: '110px', cell: ({ copy }) => words.forms[copy.form] },
    { id: 'number', title: words.columns.number, width: '260px', cell: ({ letter }) => <span className={classes.numeric}>{letter.number ?? letterText.kinds[letter.kind]}</span> },
    { id: 'subject', title: words.columns.subject, width: 'minmax(180px, 1fr)', cell: ({ letter }) => <span className={classes.cut} title={letter.subject}>{letter.subject}</span> },
    { id: 'by', title: words.columns.by, width: '190px', cell: ({ copy }) => <span className={classes.cut}>{officerById(office, copy.by)?.name ?? ''}</span> },
  ], [format, office]);
  if (lines.length === 0) return <div className={classes.ground}><EmptyState icon={<IconPrinter size={36} stroke={1.4} />} {...words.empty} /></div>;
  return (
    <DataTable
      label={words.label} columns={columns} count={lines.length} rowAt={(index) => lines[index]} activeIndex={activeIndex} onActive={setActiveIndex}
      onOpen={(index) => {
        const line = lines[index];
        if (line) onOpen(line.letter.ticketId, line.letter.id);
      }} hasPageKeys minWidth={900}
    />
  );
}
