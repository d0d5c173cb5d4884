import { useQueries } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { In } from '../../../shared/contract/calls.ts';
import type { ListFilter, ListOrder } from '../../../shared/contract/calls/ticket-calls.ts';
import type { ListRow, ListView } from '../../../shared/contract/views.ts';
import { callDesk } from '../../desk/call.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { deskKey } from '../../desk/query-client.ts';

/** Rows that one call brings. */
export const PAGE_SIZE = 100;

/** A list of which only the pages in sight are loaded. */
export interface ListPages {
  readonly total: number;
  readonly counts: ListView['counts'] | null;
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Place of a ticket among the loaded rows. */
  readonly indexOf: (id: string | null) => number | null;
  readonly isLoading: boolean;
  readonly error: DeskError | null;
  readonly retry: () => void;
}

/** Key and function of one page. */
export function pageQuery(filter: ListFilter, order: ListOrder, page: number) {
  const input = { filter, order, offset: page * PAGE_SIZE, limit: PAGE_SIZE };
  return { queryKey: deskKey('ticket.list', input), queryFn: () => callDesk('ticket.list', input) };
}

type PageKey = readonly ['ticket.list', In<'ticket.list'>];

/** While another list is on its way its place is held by the same page of the list before, never by another page. */
function samePage(page: number) {
  return (before: ListView | undefined, query: Query<ListView, Error, ListView, PageKey> | undefined): ListView | undefined =>
    (query?.queryKey[1].offset === page * PAGE_SIZE ? before : undefined);
}

/** Loads the pages that hold the rows from `first` to `last`. */
export function useListPages(filter: ListFilter, order: ListOrder, first: number, last: number): ListPages {
  const firstPage = Math.floor(first / PAGE_SIZE);
  const lastPage = Math.max(firstPage, Math.floor(last / PAGE_SIZE));
  const numbers = useMemo(() => Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index), [firstPage, lastPage]);
  const results = useQueries({
    queries: numbers.map((page) => ({ ...pageQuery(filter, order, page), placeholderData: samePage(page) })),
  });
  const pages = new Map(numbers.map((page, index) => [page, results[index]?.data]));
  const any = results.find((result) => result.data !== undefined)?.data;
  // The size of the list stays known while a page of it loads, or the list would shrink under the officer's hand.
  const [known, setKnown] = useState(any);
  if (any !== undefined && any !== known) setKnown(any);
  const latest = any ?? known;
  const failed = results.find((result) => result.error !== null && result.data === undefined);
  const rowAt = (index: number): ListRow | undefined => pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];
  const indexOf = (id: string | null): number | null => {
    if (id === null) return null;
    for (const [page, data] of pages) {
      const found = data?.rows.findIndex((row) => row.id === id) ?? -1;
      if (found >= 0) return page * PAGE_SIZE + found;
    }
    return null;
  };
  const retry = useCallback(() => results.forEach((result) => void result.refetch()), [results]);
  return {
    total: latest?.total ?? 0, counts: latest?.counts ?? null, rowAt, indexOf, retry,
    isLoading: latest === undefined && !failed, error: (failed?.error as DeskError | undefined) ?? null,
  };
}
