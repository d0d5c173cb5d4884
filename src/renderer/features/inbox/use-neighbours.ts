import { useQuery } from '@tanstack/react-query';
import { pageQuery, PAGE_SIZE } from './use-list-pages.ts';
import { useInboxState } from './inbox-state.tsx';
import type { ListRow } from '../../../shared/contract/views.ts';

/** Where a ticket stands in the list that it was opened from, and what lies beside it. */
export interface Neighbours {
  /** From 1; null where the ticket is no longer in the list. */
  readonly place: number | null;
  readonly total: number;
  readonly previous: { readonly id: string; readonly index: number } | null;
  readonly next: { readonly id: string; readonly index: number } | null;
}

function neighbour(rows: readonly ListRow[], offset: number, index: number): Neighbours['next'] {
  const row = rows[index - offset];
  return row ? { id: row.id, index } : null;
}

/** Looks at the part of the list around the place where the ticket was opened. */
export function useNeighbours(ticketId: string): Neighbours {
  const [{ filter, order, activeIndex }] = useInboxState();
  const at = activeIndex ?? 0;
  const page = Math.floor(at / PAGE_SIZE);
  const before = useQuery({ ...pageQuery(filter, order, Math.max(0, page - 1)), enabled: page > 0 && at % PAGE_SIZE < 2 });
  const here = useQuery(pageQuery(filter, order, page));
  const after = useQuery({ ...pageQuery(filter, order, page + 1), enabled: at % PAGE_SIZE > PAGE_SIZE - 3 });
  const isJoined = page > 0 && before.data !== undefined;
  const offset = (isJoined ? page - 1 : page) * PAGE_SIZE;
  const rows = [...(isJoined ? before.data.rows : []), ...(here.data?.rows ?? []), ...(after.data?.rows ?? [])];
  const found = rows.findIndex((row) => row.id === ticketId);
  const total = here.data?.total ?? 0;
  // A ticket that left the list (it was just worked) leaves its place to the one after it.
  if (found < 0) return { place: null, total, previous: neighbour(rows, offset, at - 1), next: neighbour(rows, offset, at) };
  const index = offset + found;
  return { place: index + 1, total, previous: neighbour(rows, offset, index - 1), next: neighbour(rows, offset, index + 1) };
}
