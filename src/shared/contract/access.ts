/** How far the protection of the data is: no key yet; a key whose recovery words nobody has written down for certain; a key that nobody has given yet; at work. */
export type AccessState = 'new' | 'unconfirmed' | 'locked' | 'open';

/** Why the system's keystore does not open the data by itself; null = only the passphrase is needed, as always. */
export type LockReason = 'no-keystore' | 'other-profile' | 'damaged-keys';

/** What the window knows of the data's protection; never a key. */
export interface AccessView {
  readonly state: AccessState;
  /** The system keeps the key; where it does not, a passphrase is asked for at each start. */
  readonly hasKeystore: boolean;
  readonly hasPassphrase: boolean;
  readonly reason: LockReason | null;
  /** Open, but nothing would open the data at the next start except the recovery words: a new passphrase is due. */
  readonly needsPassphrase: boolean;
}

/** The recovery words, shown once so that they are written down, and the two places (from 1) that are asked back. */
export interface NewRecovery {
  readonly words: readonly string[];
  readonly ask: readonly [number, number];
}
