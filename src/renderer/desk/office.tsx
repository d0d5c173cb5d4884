import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OfficeView } from '../../shared/contract/views.ts';
import type { Office, Officer } from '../../shared/office/office.ts';
import type { LocalDate } from '../../shared/ticket/event.ts';

/** The office and who sits at the desk, once both are known. */
export interface Seat {
  readonly office: Office;
  readonly me: Officer;
  readonly today: LocalDate;
}

const SeatContext = createContext<Seat | null>(null);

/** Gives all pages the office; only rendered once an officer is signed in. */
export function SeatProvider({ view, children }: { readonly view: OfficeView; readonly children: ReactNode }) {
  const { office, me, today } = view;
  const seat = useMemo(() => (office && me ? { office, me, today } : null), [office, me, today]);
  return <SeatContext value={seat}>{children}</SeatContext>;
}

/** Office, officer and date; throws outside a signed-in page. */
export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (!seat) throw new Error('useSeat outside a SeatProvider');
  return seat;
}

/** Names of the office's things by id; an id that the office no longer knows answers with itself. */
export interface OfficeNames {
  readonly unit: (id: string | null) => string | null;
  readonly unitShort: (id: string | null) => string | null;
  readonly category: (id: string | null) => string | null;
  readonly channel: (id: string | null) => string | null;
  readonly district: (id: string | null) => string | null;
  readonly village: (id: string | null) => string | null;
  readonly officer: (id: string | null) => string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function lookUp(items: readonly Named[]): (id: string | null) => string | null {
  const names = new Map(items.map((item) => [item.id, item.name]));
  return (id) => (id === null ? null : (names.get(id) ?? id));
}

/** Look-ups for one office. */
export function namesOf(office: Office): OfficeNames {
  return {
    unit: lookUp(office.units),
    unitShort: lookUp(office.units.map((unit) => ({ id: unit.id, name: unit.shortName }))),
    category: lookUp(office.categories),
    channel: lookUp(office.channels),
    district: lookUp(office.districts),
    village: lookUp(office.districts.flatMap((district) => district.villages)),
    officer: lookUp(office.officers),
  };
}

/** Look-ups for the office of this desk. */
export function useNames(): OfficeNames {
  const { office } = useSeat();
  return useMemo(() => namesOf(office), [office]);
}
