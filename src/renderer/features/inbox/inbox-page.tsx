import { Button, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconMailForward, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { common } from '../../../shared/messages/id/common.ts';
import { inbox as words } from '../../../shared/messages/id/inbox.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useNames } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Key, KeyHints } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { inboxColumns } from './columns.tsx';
import { FigureBar } from './figure-bar.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxFilters, InboxViews, Undecided } from './inbox-filters.tsx';
import { reorder, useInboxState } from './inbox-state.tsx';
import { useListPages } from './use-list-pages.ts';
import type { ListPages } from './use-list-pages.ts';
import classes from './inbox.module.css';

interface InboxPageProps {
  readonly onOpen: (ticketId: string) => void;
  /** Null where this officer does not register reports. */
  readonly onRegister: (() => void) | null;
  /** Null where this officer may not import. */
  readonly onImport: (() => void) | null;
  /** Letters for all reports of the list; null where this officer writes none. */
  readonly onLetters: (() => void) | null;
  /** To what somebody has to decide. */
  readonly onDecide: () => void;
  /** Beside an open ticket: fewer columns, and moving through the list opens at once. */
  readonly isNarrow?: boolean;
}

interface Sight {
  readonly first: number;
  readonly last: number;
}

/** The list of reports: the most urgent first, kept as it was left. */
export function InboxPage({ onOpen, onRegister, onImport, onLetters, onDecide, isNarrow = false }: InboxPageProps) {
  const [state] = useInboxState();
  const [sight, setSight] = useState<Sight>(() => {
    const first = Math.floor(state.scroll / 36);
    return { first, last: first + 30 };
  });
  const pages = useListPages(state.filter, state.order, sight.first, sight.last);
  // a frame after the rest: made at once with it, the page would hold up the window while the engine is busy
  const hasFilters = useDeferredValue(true, false);
  return (
    <Page layout="fill" title={words.title} note={<Count pages={pages} />} actions={<Actions onRegister={onRegister} onLetters={onLetters} isNarrow={isNarrow} />}>
      <div className={classes.bar}>
        {state.filter.figure ? <FigureBar figure={state.filter.figure} /> : <InboxViews counts={pages.counts} />}
        <Undecided onDecide={onDecide} />
        {hasFilters && <InboxFilters />}
      </div>
      {pages.error && <div className={classes.ground}><ErrorState error={pages.error} onRetry={pages.retry} /></div>}
      {!pages.error && pages.total === 0 && !pages.isLoading && (
        <div className={classes.ground}><InboxEmpty onRegister={onRegister} onImport={onImport} known={pages.counts?.all ?? 0} /></div>
      )}
      {pages.isLoading && <div className={classes.ground} data-loading><LoadingLines lines={10} /></div>}
      {!pages.error && pages.total > 0 && <List pages={pages} isNarrow={isNarrow} onOpen={onOpen} onSight={setSight} />}
      <Foot pages={pages} sight={sight} />
    </Page>
  );
}

function Count({ pages }: { readonly pages: ListPages }) {
  const [{ filter }] = useInboxState();
  const query = filter.query.trim();
  const count = formatNumber(pages.total);
  return <span role="status">{pages.isLoading || pages.error !== null || pages.counts?.all === 0 ? '' : query === '' ? words.counts[filter.view](count) : words.found(count, query)}</span>;
}

function Actions({ onRegister, onLetters, isNarrow }: Pick<InboxPageProps, 'onRegister' | 'onLetters'> & { readonly isNarrow: boolean }) {
  const [{ filter, order }] = useInboxState();
  const saveList = useDeskCall('ticket.saveList');
  const toast = useToast();
  const save = (): void => saveList.mutate({ filter, order }, {
    onSuccess: ({ fileName }) => {
      if (fileName !== null) toast({ text: common.savedTo(fileName) });
    },
    onError: (error) => {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    },
  });
  return (
    <>
      <Tooltip label={words.saveListTip}>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={saveList.isPending} onClick={save}>{words.saveList}</Button>
      </Tooltip>
      {onLetters && (
        <Tooltip label={words.lettersTip}>
          <Button variant="default" leftSection={<IconMailForward size={16} aria-hidden />} onClick={onLetters}>{words.letters}</Button>
        </Tooltip>
      )}
      {onRegister && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />} rightSection={isNarrow ? undefined : <span className={classes.onAccent} aria-hidden><Key>N</Key></span>}
          onClick={onRegister}
        >
          {words.register}
        </Button>
      )}
    </>
  );
}

interface ListProps {
  readonly pages: ListPages;
  readonly isNarrow: boolean;
  readonly onOpen: (ticketId: string) => void;
  readonly onSight: (sight: Sight) => void;
}

function List({ pages, isNarrow, onOpen, onSight }: ListProps) {
  const [state, change] = useInboxState();
  const names = useNames();
  const format = useFormat();
  const columns = useMemo(() => inboxColumns(names, format, isNarrow), [names, format, isNarrow]);
  // from the first frame without rows to the one with them, the window goes on drawing
  const count = useDeferredValue(pages.total, 0);
  const activeIndex = pages.indexOf(state.activeId) ?? state.activeIndex;
  const listKey = JSON.stringify([state.filter, state.order]);
  const goTo = (index: number): void => {
    const row = pages.rowAt(index);
    change((before) => ({ ...before, activeId: row?.id ?? null, activeIndex: index }));
  };
  const open = (index: number): void => {
    const row = pages.rowAt(index);
    if (!row) return;
    goTo(index);
    onOpen(row.id);
  };
  const keepScroll = useDebouncedCallback((scroll: number) => change((before) => ({ ...before, scroll })), { delay: 150, flushOnUnmount: true });
  useOpenWhileMoving(isNarrow ? state.activeId : null, onOpen);
  return (
    <DataTable
      listKey={listKey} label={words.tableLabel} columns={columns} count={count} rowAt={pages.rowAt} activeIndex={activeIndex}
      onActive={goTo} onOpen={open} sort={state.order} onSort={(by) => change((before) => reorder(before, by))} hasPageKeys minWidth={isNarrow ? 0 : 860}
      initialScroll={state.scroll} onScroll={keepScroll} onRange={(first, last) => onSight({ first, last })}
    />
  );
}

const SETTLE = 150;

/** In the wide layout the ticket follows the list, once the officer rests on a row. */
function useOpenWhileMoving(activeId: string | null, onOpen: (id: string) => void): void {
  useEffect(() => {
    if (activeId === null) return undefined;
    const timer = setTimeout(() => onOpen(activeId), SETTLE);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the row opens, not a new function
  }, [activeId]);
}

function Foot({ pages, sight }: { readonly pages: ListPages; readonly sight: Sight }) {
  const { hints } = words;
  const last = Math.min(pages.total, sight.last + 1);
  const keys = [
    { keys: ['J', 'K'], does: hints.move }, { keys: ['Enter'], does: hints.open }, { keys: ['N'], does: hints.register },
    { keys: ['/'], does: hints.search }, { keys: ['?'], does: hints.all },
  ];
  return (
    <footer className={classes.foot}>
      <span>{pages.total === 0 ? words.noneShown : words.shown(formatNumber(sight.first + 1), formatNumber(last), formatNumber(pages.total))}</span>
      <KeyHints hints={keys} />
    </footer>
  );
}
