import { join } from 'node:path';
import type { ReportDamage } from './damage.ts';
import { realDisk, type Disk } from './disk.ts';
import type { Wrap } from './key-wrap.ts';
import { mirroredAdapter } from './mirrored-file.ts';
import { jsonCodec, plainSealer, sealedAdapter } from './sealed-file.ts';
import { writeError } from './store-error.ts';

/** The data key as it lies on disk: never itself, only under what opens it. */
export interface Keys {
  readonly version: 1;
  /** Counts the writes, so that the newer of two copies is known. */
  readonly revision: number;
  /** Public name of the data key. */
  readonly id: string;
  /** What the system's keystore gave back for it, base64; null = it does not keep it. */
  readonly os: string | null;
  readonly passphrase: Wrap | null;
  /** Null until the words were typed back. */
  readonly recovery: Wrap | null;
}

/** Wrong tries in a row, and when the last one was (milliseconds). */
export interface Attempts {
  readonly failures: number;
  readonly at: number;
}

/** Reads and writes what protects a data folder. Nothing in it is a secret by itself, so it is not sealed. */
export interface Keyring {
  /** The keys, from the copy where one file is harmed; null = there are none. Throws StoreError('damaged') where both are. */
  read(): Promise<Keys | null>;
  /** Puts them in both places, durably; throws StoreError. */
  write(keys: Keys): Promise<void>;
  readAttempts(): Promise<Attempts>;
  writeAttempts(attempts: Attempts): Promise<void>;
}

/** Where the keys lie; `report` hears of a harmed file, which was mended from its copy. */
export interface KeyringPlace {
  readonly dir: string;
  readonly disk?: Disk;
  readonly report?: ReportDamage | undefined;
}

const NO_ATTEMPTS: Attempts = { failures: 0, at: 0 };
/** A harmed count is one that somebody may have harmed to try again: it is not forgiven, the next wrong try makes one wait. */
const HARMED = 5;

/** The keyring of a data folder, which may be new. Losing the keys loses all data, so they lie there twice. */
export function openKeyring({ dir, disk = realDisk, report }: KeyringPlace): Keyring {
  const file = (name: string) => ({ disk, path: join(dir, `${name}.json`), name, sealer: plainSealer });
  const keys = mirroredAdapter<Keys>({ ...file('keys'), dir, holds: 'keys', order: ({ revision }) => revision, report, codec: jsonCodec<Keys>() });
  const attempts = sealedAdapter<Attempts>({ ...file('attempts'), codec: jsonCodec<Attempts>() });
  const inFolder = async (write: () => Promise<void> | void): Promise<void> => {
    await disk.fs.mkdir(dir, { recursive: true }).catch((error: unknown) => { throw writeError(error, dir); });
    await write();
  };
  return {
    read: () => Promise.resolve(keys.read()),
    write: (value) => inFolder(() => keys.write(value)),
    readAttempts: async () => {
      try {
        return (await attempts.read()) ?? NO_ATTEMPTS;
      } catch {
        return { failures: HARMED, at: 0 };
      }
    },
    writeAttempts: (value) => inFolder(() => attempts.write(value)),
  };
}
