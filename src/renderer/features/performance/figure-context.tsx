import { createContext, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { FigureFilter } from '../../../shared/contract/calls/performance-calls.ts';
import type { Cut, FigurePart } from '../../../shared/performance/figure-query.ts';
import type { Performance } from '../../../shared/performance/indicators.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { scopeText } from '../../../shared/messages/id/figure.ts';
import type { GroupNames } from '../../../shared/messages/id/group-names.ts';

/** What a number stands for: its tickets can be opened. */
export interface FigureLink {
  readonly measure: Measure;
  readonly cuts: readonly Cut[];
  readonly part?: FigurePart;
}

/** All that charts and tables of one page share. */
export interface FigurePage {
  readonly performance: Performance;
  readonly nameOf: GroupNames;
  /** Prefix of the fills that the page has drawn. */
  readonly prefix: string;
  /** `data per 24 Nov 2026, 14.05 WIB`. */
  readonly dataAt: string;
  readonly dataTime: string;
  readonly officeName: string;
  readonly onTickets: (figure: FigureFilter) => void;
  readonly onExplain: (measure: Measure) => void;
}

/** What can be done with any figure. */
interface FigureActs {
  readonly prefix: string;
  readonly open: (link: FigureLink) => void;
  readonly explain: (measure: Measure) => void;
}

const FigureContext = createContext<FigurePage | null>(null);
const ActsContext = createContext<FigureActs | null>(null);

/** Shares a page's figures. What can be done with them stays the same while they change, so that charts keep what they have drawn. */
export function FigureProvider({ value, children }: { readonly value: FigurePage; readonly children: ReactNode }) {
  const latest = useRef(value);
  useLayoutEffect(() => { latest.current = value; }, [value]);
  const { prefix } = value;
  const acts = useMemo<FigureActs>(() => ({
    prefix,
    open: ({ measure, cuts, part = 'n' }) => {
      const { performance: { period, where }, onTickets } = latest.current;
      onTickets({ period, where, measure, cuts: [...cuts], part });
    },
    explain: (measure) => latest.current.onExplain(measure),
  }), [prefix]);
  return <ActsContext value={acts}><FigureContext value={value}>{children}</FigureContext></ActsContext>;
}

/** What the page is about; throws outside of one. */
export function useFigures(): FigurePage {
  const page = useContext(FigureContext);
  if (!page) throw new Error('useFigures outside a performance page');
  return page;
}

/** What can be done with a figure; the same at every call. Throws outside a performance page. */
export function useFigureActs(): FigureActs {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useFigureActs outside a performance page');
  return acts;
}

/** Opens the tickets behind a number. */
export function useTickets(): (link: FigureLink) => void {
  return useFigureActs().open;
}

/** Of which time and of which reports the figures are. */
export function useScope(): string {
  const { performance, nameOf } = useFigures();
  return scopeText(performance, nameOf);
}

/** What is counted, where it is from and of when it is, in a sentence. */
export function useSource(unit: string): string {
  const { officeName, dataAt } = useFigures();
  return performanceText.source(unit, officeName, dataAt);
}
