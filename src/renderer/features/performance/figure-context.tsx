import { createContext, useContext } from 'react';
import type { FigureFilter } from '../../../shared/contract/calls/performance-calls.ts';
import type { Cut, FigurePart } from '../../../shared/performance/figure-query.ts';
import type { Performance } from '../../../shared/performance/indicators.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
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
  readonly onExplain: (link: FigureLink) => void;
}

const FigureContext = createContext<FigurePage | null>(null);

export const FigureProvider = FigureContext;

/** What the page is about; throws outside of one. */
export function useFigures(): FigurePage {
  const page = useContext(FigureContext);
  if (!page) throw new Error('useFigures outside a performance page');
  return page;
}

/** Opens the tickets behind a number. */
export function useTickets(): (link: FigureLink) => void {
  const { performance: { period, where }, onTickets } = useFigures();
  return ({ measure, cuts, part = 'n' }) => onTickets({ period, where, measure, cuts: [...cuts], part });
}

/** What is counted, where it is from and of when it is, in a sentence. */
export function useSource(unit: string): string {
  const { officeName, dataAt } = useFigures();
  return performanceText.source(unit, officeName, dataAt);
}
