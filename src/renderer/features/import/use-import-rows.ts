import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { ImportRow, Verdict } from '../../../shared/contract/import-views.ts';
import { callDesk } from '../../desk/call.ts';

const PAGE_SIZE = 100;

interface RowsInput {
  readonly importId: string;
  /** Of the preview whose rows these are. */
  readonly version: number;
  readonly verdict: Verdict | null;
}

/** The preview's rows from `first` to `last`; only the pages in sight are asked for. */
export function useImportRows({ importId, version, verdict }: RowsInput, first: number, last: number) {
  const from = Math.floor(first / PAGE_SIZE);
  const pages = Array.from({ length: Math.max(1, Math.floor(last / PAGE_SIZE) - from + 1) }, (_, index) => from + index);
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { importId, verdict, offset: page * PAGE_SIZE, limit: PAGE_SIZE };
      return { queryKey: ['import.rows', version, input], queryFn: () => callDesk('import.rows', input), gcTime: 60_000, placeholderData: keepPreviousData };
    }),
  });
  const rowAt = (index: number): ImportRow | undefined => {
    const result = results[pages.indexOf(Math.floor(index / PAGE_SIZE))];
    return result === undefined || result.isPlaceholderData ? undefined : result.data?.rows[index % PAGE_SIZE];
  };
  return { rowAt, error: results.find((result) => result.error !== null)?.error ?? null };
}
