import type { Instant } from '../ticket/event.ts';

/** What a file of the data folder holds. */
export type Holding = 'journal' | 'bodies' | 'records' | 'index' | 'manifest' | 'keys' | 'attachment';

/** A file that was found not to be what was written. */
export interface DamagedFile {
  /** Its name within the data folder. */
  readonly file: string;
  readonly holds: Holding;
  readonly since: Instant;
  /** Its content is whole again. */
  readonly isRepaired: boolean;
  /** Changes or reports that cannot be read; null where they cannot be counted. */
  readonly lost: number | null;
  /** The copy that was set aside, within the data folder; null where there is none. */
  readonly copy: string | null;
}

/** What the page shows of it: with the reports that name a damaged attachment. */
export type DamageView = DamagedFile & { readonly tickets: readonly string[] };

/**
 * What is not a damaged file but has to be known: the computer's clock is behind the last work, the folder is a copy of one that
 * was in use, changes only stand in the journal, or words that were removed may still lie on the disk.
 */
export type WarningKind = 'clockBack' | 'copied' | 'notWritten' | 'erasingUnfinished';

export interface HealthWarning {
  readonly kind: WarningKind;
  /** Since when; of the clock: the last time at which work was seen. */
  readonly since: Instant;
}

/** How the data are: what is damaged, what is to be known, and when all of it was last read back. */
export interface HealthView {
  readonly damages: readonly DamageView[];
  readonly warnings: readonly HealthWarning[];
  readonly isChecking: boolean;
  readonly checkedAt: Instant | null;
}
