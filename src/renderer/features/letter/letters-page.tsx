import { IconMail } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useNames } from '../../desk/office.tsx';
import type { OfficeNames } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Chips } from '../../ui/chips.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatNumber } from '../../ui/format.ts';
import { KeyHints } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { Format } from '../../ui/use-format.tsx';
import { StateChip } from './letter-head.tsx';
import classes from './letter.module.css';

const words = letterText.list;

type View = 'all' | LetterRow['state'];

/** All drafts and numbered letters that this officer may see, newest first. */
export function LettersPage({ onOpen }: { readonly onOpen: (ticketId: string, letterId: string) => void }) {
  const query = useDeskQuery('letter.list', {});
  const [view, setView] = useState<View>('all');
  const letters = query.data ?? [];
  const shown = letters.filter(({ state }) => view === 'all' || state === view);
  const count = (state: View): number => letters.filter((letter) => state === 'all' || letter.state === state).length;
  const views = [
    { id: 'all', label: words.all, count: count('all') },
    { id: 'draft', label: letterText.states.draft, count: count('draft') },
    { id: 'numbered', label: letterText.states.numbered, count: count('numbered') },
  ] as const;
  return (
    <Page layout="fill" title={words.title} note={query.data && <span role="status">{words.counts(formatNumber(shown.length))}</span>}>
      <div className={classes.bar}><Chips<View> label={words.views} options={views} value={view} onChange={setView} /></div>
      {query.error && <div className={classes.ground}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>}
      {query.isPending && <LoadingLines lines={8} />}
      {query.data && shown.length === 0 && <div className={classes.ground}><EmptyState icon={<IconMail size={36} stroke={1.4} />} {...(letters.length === 0 ? words.empty : words.emptyView)} /></div>}
      {shown.length > 0 && <Letters letters={shown} view={view} onOpen={onOpen} />}
    </Page>
  );
}

interface LettersProps {
  readonly letters: readonly LetterRow[];
  readonly view: View;
  readonly onOpen: (ticketId: string, letterId: string) => void;
}

function Letters({ letters, view, onOpen }: LettersProps) {
  const names = useNames();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(names, format), [names, format]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const place = letters.findIndex(({ id }) => id === activeId);
  const open = (index: number): void => {
    const letter = letters[index];
    if (letter) onOpen(letter.ticketId, letter.id);
  };
  return (
    <>
      <DataTable
        label={words.label} listKey={view} columns={columns} count={letters.length} rowAt={(index) => letters[index]} activeIndex={place < 0 ? null : place}
        onActive={(index) => setActiveId(letters[index]?.id ?? null)} onOpen={open} hasPageKeys minWidth={860}
      />
      <footer className={classes.foot}>
        <KeyHints hints={[{ keys: ['J', 'K'], does: words.hints.move }, { keys: ['Enter'], does: words.hints.open }]} />
      </footer>
    </>
  );
}

function columnsOf(names: OfficeNames, format: Format): readonly Column<LetterRow>[] {
  const { columns } = words;
  return [
    {
      id: 'number', title: columns.number, width: '250px',
      cell: ({ number }) => <span className={number === null ? classes.muted : classes.numeric} title={number ?? undefined}>{number ?? words.noNumber}</span>,
    },
    { id: 'subject', title: columns.subject, width: 'minmax(200px, 1fr)', cell: ({ subject }) => <span className={classes.cut} title={subject}>{subject || words.noSubject}</span> },
    { id: 'ticket', title: columns.ticket, width: '142px', cell: ({ ticketNumber }) => <span className={classes.numeric}>{ticketNumber}</span> },
    { id: 'unit', title: columns.unit, width: '140px', cell: ({ unitId }) => <span className={classes.cut} title={names.unit(unitId) ?? undefined}>{names.unitShort(unitId)}</span> },
    { id: 'state', title: columns.state, width: '120px', cell: ({ state }) => <StateChip state={state} /> },
    { id: 'updatedAt', title: columns.updatedAt, width: '170px', cell: ({ updatedAt }) => <span className={classes.numeric}>{format.instant(updatedAt)}</span> },
  ];
}
