import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useNames } from '../../desk/office.tsx';
import type { OfficeNames } from '../../desk/office.tsx';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { Chips } from '../../ui/chips.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatNumber } from '../../ui/format.ts';
import { KeyHints } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { Format } from '../../ui/use-format.tsx';
import { StateChip } from './letter-head.tsx';
import classes from './letter.module.css';

const words = letterText.list;

/** `register` = every number that was given, void ones with them (buku agenda surat keluar). */
type View = 'all' | 'draft' | 'proposed' | 'approved' | 'register';

function isIn(view: View, { state, number }: LetterRow): boolean {
  if (view === 'all') return true;
  return view === 'register' ? number !== null : state === view;
}

/** All drafts and numbered letters that this officer may see, newest first. */
export function LettersPage({ onOpen }: { readonly onOpen: (ticketId: string, letterId: string) => void }) {
  const query = useDeskQuery('letter.list', {});
  const [view, setView] = useState<View>('all');
  const letters = query.data ?? [];
  const shown = letters.filter((letter) => isIn(view, letter));
  if (view === 'register') shown.sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'id', { numeric: true }));
  const count = (of: View): number => letters.filter((letter) => isIn(of, letter)).length;
  const views = [
    { id: 'all', label: words.all, count: count('all') },
    { id: 'draft', label: letterText.states.draft, count: count('draft') },
    { id: 'proposed', label: letterText.states.proposed, count: count('proposed') },
    { id: 'approved', label: letterText.states.approved, count: count('approved') },
    { id: 'register', label: words.register, count: count('register') },
  ] as const;
  return (
    <Page layout="fill" title={words.title} note={query.data && <span role="status">{words.counts(formatNumber(shown.length))}</span>}>
      <div className={classes.bar}><Chips<View> label={words.views} options={views} value={view} onChange={setView} />{view === 'register' && <SaveRegister />}</div>
      {query.error && <div className={classes.ground}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>}
      {query.isPending && <LoadingLines lines={8} />}
      {query.data && shown.length === 0 && <div className={classes.ground}><EmptyState icon={<IconMail size={36} stroke={1.4} />} {...(letters.length === 0 ? words.empty : words.emptyView)} /></div>}
      {shown.length > 0 && <Letters letters={shown} view={view} onOpen={onOpen} />}
    </Page>
  );
}

function SaveRegister() {
  const save = useDeskCall('letter.saveRegister');
  const toast = useToast();
  const start = (): void => save.mutate({}, {
    onSuccess: ({ fileName }) => fileName !== null && toast({ text: common.savedTo(fileName) }),
    onError: (error) => toast({ tone: 'error', text: messageOf(error).text }),
  });
  return <Button variant="default" loading={save.isPending} onClick={start}>{letterText.register.save}</Button>;
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
