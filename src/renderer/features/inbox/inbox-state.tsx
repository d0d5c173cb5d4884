import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ListFilter, ListOrder } from '../../../shared/contract/calls/ticket-calls.ts';
import type { FigureFilter } from '../../../shared/contract/calls/performance-calls.ts';
import type { View } from '../../../shared/contract/views.ts';

/** What the inbox shows and where the officer stands in it; outlives leaving the page and a reload. */
export interface InboxState {
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly activeId: string | null;
  readonly activeIndex: number | null;
  readonly scroll: number;
  /** What was filtered before the tickets of a figure were opened; null where none are. */
  readonly beforeFigure: ListFilter | null;
  /** The view before a search widened it to all. */
  readonly viewBeforeSearch: View | null;
}

/** The inbox as it is first opened: what needs action, the most urgent first. */
export const freshInbox: InboxState = {
  filter: { view: 'needsAction', query: '', statuses: [], unitId: null, categoryId: null, channelId: null },
  order: { by: 'due', descending: false },
  activeId: null,
  activeIndex: null,
  scroll: 0,
  beforeFigure: null,
  viewBeforeSearch: null,
};

const keyOf = (officerId: string): string => `inbox:${officerId}`;
const top = { activeId: null, activeIndex: null, scroll: 0 };

/** The same inbox with another filter, read from its top. */
export function refilter(state: InboxState, change: Partial<ListFilter>): InboxState {
  const viewBeforeSearch = change.view === undefined ? state.viewBeforeSearch : null;
  return { ...state, ...top, viewBeforeSearch, filter: { ...state.filter, ...change } };
}

/** The tickets behind a figure of the performance page, and nothing else. */
export function showFigure(state: InboxState, figure: FigureFilter): InboxState {
  return { ...state, ...top, viewBeforeSearch: null, beforeFigure: state.beforeFigure ?? state.filter, filter: { ...freshInbox.filter, view: 'all', figure } };
}

/** The inbox as it was before it showed a figure's tickets. */
export function leaveFigure(state: InboxState): InboxState {
  return { ...state, ...top, beforeFigure: null, filter: state.beforeFigure ?? freshInbox.filter };
}

/** A search looks into all reports; clearing it brings back the view from before. */
export function search(state: InboxState, query: string): InboxState {
  const { filter, viewBeforeSearch } = state;
  const isSearching = filter.query.trim() !== '';
  const willSearch = query.trim() !== '';
  if (willSearch && !isSearching) {
    return { ...state, ...top, viewBeforeSearch: filter.view, filter: { ...filter, query, view: 'all' } };
  }
  const view = !willSearch && viewBeforeSearch !== null ? viewBeforeSearch : filter.view;
  return { ...state, ...top, viewBeforeSearch: willSearch ? viewBeforeSearch : null, filter: { ...filter, query, view } };
}

/** Sorts by a column; pressing the same one again turns the order round. */
export function reorder(state: InboxState, by: ListOrder['by']): InboxState {
  const descending = state.order.by === by ? !state.order.descending : by === 'registeredAt';
  return { ...state, ...top, order: { by, descending } };
}

function load(officerId: string): InboxState {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(officerId)) ?? 'null');
    return stored === null ? freshInbox : { ...freshInbox, ...(stored as Partial<InboxState>) };
  } catch {
    return freshInbox;
  }
}

/** Words that were searched for may be a citizen's name: they are not written to the disk. */
function keep(officerId: string, state: InboxState): void {
  const { filter, viewBeforeSearch } = state;
  const stored = { ...state, viewBeforeSearch: null, beforeFigure: state.beforeFigure && { ...state.beforeFigure, query: '' }, filter: { ...filter, query: '', view: viewBeforeSearch ?? filter.view } };
  sessionStorage.setItem(keyOf(officerId), JSON.stringify(stored));
}

type Change = (change: (state: InboxState) => InboxState) => void;

const InboxContext = createContext<readonly [InboxState, Change]>([freshInbox, () => undefined]);

/** Holds an officer's inbox above all pages. */
export function InboxStateProvider({ officerId, children }: { readonly officerId: string; readonly children: ReactNode }) {
  const [state, setState] = useState(() => load(officerId));
  const change = useCallback<Change>((apply) => setState((before) => {
    const after = apply(before);
    keep(officerId, after);
    return after;
  }), [officerId]);
  const value = useMemo(() => [state, change] as const, [state, change]);
  return <InboxContext value={value}>{children}</InboxContext>;
}

/** The inbox's state and how to change it. */
export function useInboxState(): readonly [InboxState, Change] {
  return useContext(InboxContext);
}
