import type { Instant } from '../ticket/event.ts';

/** Long work on a parcel; one at a time. */
export type ParcelWork = 'make' | 'open' | 'take';

/** One side that parcels go to. */
export interface ParcelDestination {
  /** null = the coordinator's desks. */
  readonly unitId: string | null;
  /** Reports of which something is not known to be there. */
  readonly waiting: number;
  readonly last: { readonly number: number; readonly at: Instant; readonly tickets: number } | null;
  /** Highest number that all its known desks have taken; 0 = none. */
  readonly confirmed: number;
  readonly confirmedAt: Instant | null;
}

/** A desk whose parcels are taken here. */
export interface ParcelDesk {
  readonly deskId: string;
  readonly unitId: string | null;
  readonly fingerprint: string;
  readonly agreedAt: Instant;
  readonly taken: number;
  readonly takenAt: Instant | null;
}

/** What the page about exchange by files shows. */
export interface ParcelView {
  /** The unit whose desk this is; null = the coordinator's, or a desk without an office yet. */
  readonly unitId: string | null;
  readonly isUnitDesk: boolean;
  readonly mayExchange: boolean;
  /** Own fingerprint. */
  readonly fingerprint: string;
  readonly destinations: readonly ParcelDestination[];
  readonly desks: readonly ParcelDesk[];
  /** A passphrase was typed in this session and is still held. */
  readonly hasPassphrase: boolean;
  readonly work: ParcelWork | null;
}

/** A parcel that was made; `fileName: null` = the officer cancelled. */
export interface ParcelMade {
  readonly fileName: string | null;
  readonly number: number;
  readonly tickets: number;
  readonly files: number;
  /** Attachments that are not here, or not whole, and go along later. */
  readonly missingFiles: number;
}

/** What is in a parcel, before anything is taken. */
export interface ParcelContent {
  readonly parcelId: string;
  readonly fileName: string;
  readonly officeName: string;
  /** null = from the coordinator. */
  readonly fromUnitId: string | null;
  readonly number: number;
  readonly at: Instant;
  readonly fingerprint: string;
  /** Its desk was agreed on before. */
  readonly isKnown: boolean;
  /** This one, or a later one, was taken before; taking it again changes nothing that was added since. */
  readonly isRepeated: boolean;
  /** It goes on from parcels that never came here: the next one is whole once its sender has one from here. */
  readonly hasGap: boolean;
  /** Reports that are not here. */
  readonly fresh: number;
  /** Reports of which it says more than is known here. */
  readonly more: number;
  readonly files: number;
  readonly hasSettings: boolean;
  /** Name of the unit whose desk this becomes; null = it stays what it is. */
  readonly becomes: string | null;
}

/** What was taken. */
export interface ParcelTaken {
  readonly fresh: number;
  readonly more: number;
}
