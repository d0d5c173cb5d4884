import { Button } from '@mantine/core';
import { IconBook2, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RegisterEntry } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useNames } from '../../desk/office.tsx';
import type { OfficeNames } from '../../desk/office.tsx';
import { useDeskCall, useDeskQuery } from '../../desk/use-desk.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { StateChip } from '../../ui/letter-state.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { OpenLetter } from './open-letter.ts';
import { TicketCell } from './ticket-cell.tsx';
import classes from './letter.module.css';

const words = letterText.register;

/** The register of letters that went out: every number in its series, void ones and those of removed letters too. */
export function Register({ onOpen }: { readonly onOpen: OpenLetter }) {
  const query = useDeskQuery('letter.register', {});
  const names = useNames();
  const [activeIndex, setActiveIndex] = useState<number | null>(null);
  const columns = useMemo(() => columnsOf(names), [names]);
  const entries = query.data ?? [];
  if (query.error) return <div className={classes.ground}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>;
  if (query.isPending) return <LoadingLines lines={8} />;
  if (entries.length === 0) return <div className={classes.ground}><EmptyState icon={<IconBook2 size={36} stroke={1.4} />} {...words.empty} /></div>;
  const open = (index: number): void => {
    const letter = entries[index]?.letter;
    if (letter && !letter.isErased) onOpen(letter.ticketId, letter.id);
  };
  return (
    <>
      <div className={classes.bar}><p className={classes.quiet}>{words.note}</p><SaveRegister /></div>
      <DataTable label={words.label} columns={columns} count={entries.length} rowAt={(index) => entries[index]} activeIndex={activeIndex} onActive={setActiveIndex} onOpen={open} hasPageKeys minWidth={900} />
    </>
  );
}

function columnsOf(names: OfficeNames): readonly Column<RegisterEntry>[] {
  const titles = words.table;
  const range = ({ from, to }: RegisterEntry): string => (from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`);
  return [
    { id: 'serial', title: titles.serial, width: '90px', align: 'end', cell: (entry) => <span className={classes.numeric}>{range(entry)}</span> },
    { id: 'number', title: titles.number, width: '250px', cell: ({ letter, unitCode, classification, year }) => <span className={letter ? classes.numeric : classes.muted}>{letter?.number ?? [classification, unitCode, year].filter((part) => part !== '*').join(' · ')}</span> },
    { id: 'date', title: titles.date, width: '120px', cell: ({ letter }) => <span className={classes.numeric}>{letter ? formatDate(letter.date) : ''}</span> },
    { id: 'subject', title: titles.subject, width: 'minmax(180px, 1fr)', cell: ({ letter, isIdle }) => <span className={letter?.subject ? classes.cut : classes.muted} title={letter?.subject}>{letter?.subject || (isIdle === true ? words.idle : words.removed)}</span> },
    { id: 'ticket', title: titles.ticket, width: '142px', cell: ({ letter }) => letter && <TicketCell letter={letter} /> },
    { id: 'unit', title: titles.unit, width: '120px', cell: ({ letter }) => <span className={classes.cut}>{letter ? names.unitShort(letter.unitId) : ''}</span> },
    { id: 'state', title: titles.state, width: '120px', cell: ({ letter, isVoid }) => (isVoid ? <StateChip state="void" /> : letter && <StateChip state={letter.state} />) },
    { id: 'copies', title: titles.copies, width: '80px', align: 'end', cell: ({ letter }) => (letter ? formatNumber(letter.copies) : '') },
  ];
}

function SaveRegister() {
  const save = useDeskCall('letter.saveRegister');
  const toast = useToast();
  const start = (): void => {
    save.mutateAsync({}).then(
      ({ fileName }) => fileName !== null && toast({ text: common.savedTo(fileName) }),
      (error: unknown) => toast({ tone: 'error', text: messageOf(error).text }),
    );
  };
  return <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={start}>{words.save}</Button>;
}
