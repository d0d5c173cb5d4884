import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Instant, LocalDate } from '../../shared/ticket/event.ts';
import { formatDate, formatInstant, formatTime, localParts } from './format.ts';

/** Formatting that depends on the office's clock. */
export interface Format {
  /** `24 Nov 2026` of an instant. */
  readonly day: (instant: Instant) => string;
  /** `14.05 WIB`. */
  readonly time: (instant: Instant) => string;
  /** `24 Nov 2026, 14.05 WIB`. */
  readonly instant: (instant: Instant) => string;
  /** The office's calendar date of an instant. */
  readonly localDate: (instant: Instant) => LocalDate;
}

const ZoneContext = createContext('Asia/Pontianak');

/** Sets the clock (IANA zone) for all pages below. */
export function ZoneProvider({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

/** Formatting by the office's clock. */
export function useFormat(): Format {
  const zone = useContext(ZoneContext);
  return useMemo(() => ({
    day: (instant) => formatDate(localParts(instant, zone).date),
    time: (instant) => formatTime(instant, zone),
    instant: (instant) => formatInstant(instant, zone),
    localDate: (instant) => localParts(instant, zone).date,
  }), [zone]);
}
