import { wordsIn } from '../../shared/access/recovery.ts';
import type { LockReason } from '../../shared/contract/access.ts';
import type { ShellServices } from '../../shared/contract/shell-services.ts';
import { KEY_LENGTH } from '../store/cipher.ts';
import type { DataKey } from '../store/cipher.ts';
import { unwrapByEntropy, unwrapByPassphrase } from '../store/key-wrap.ts';
import type { ScryptCost } from '../store/key-wrap.ts';
import type { Keyring, Keys } from '../store/keyring.ts';
import { createEntropy, fromWords } from '../store/recovery-key.ts';
import { StoreError } from '../store/store-error.ts';

/** What the vault works with. */
export interface VaultPorts {
  readonly keyring: Keyring;
  readonly shell: Pick<ShellServices, 'protectKey' | 'revealKey'>;
  readonly now: () => Date;
  /** A number from 0 up to, not including, the limit. */
  readonly random: (limit: number) => number;
  readonly cost?: ScryptCost | undefined;
  /** Whether the folder holds sealed data: without keys it must not get new ones. */
  readonly hasSealedData: () => Promise<boolean>;
}

/** What is known after the keys were read. */
export interface VaultStart {
  readonly keys: Keys | null;
  readonly key: DataKey | null;
  readonly hasKeystore: boolean;
  readonly reason: LockReason | null;
}

/** Reads the keys and asks the system's keystore for the data key; says why where that fails. */
export async function begin(ports: VaultPorts): Promise<VaultStart> {
  const keys = await readKeys(ports);
  if (keys === 'damaged') return { keys: null, key: null, hasKeystore: await hasKeystore(ports), reason: 'damaged-keys' };
  if (keys === null || keys.os === null) return { keys, key: null, hasKeystore: await hasKeystore(ports), reason: null };
  return reveal(ports, keys, keys.os);
}

async function readKeys({ keyring, hasSealedData }: VaultPorts): Promise<Keys | 'damaged' | null> {
  try {
    return (await keyring.read()) ?? ((await hasSealedData()) ? 'damaged' : null);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return 'damaged';
    throw error;
  }
}

async function reveal({ shell }: VaultPorts, keys: Keys, sealed: string): Promise<VaultStart> {
  const { hasKeystore: hasOne, key } = await shell.revealKey({ sealed });
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length === KEY_LENGTH) return { keys, key: { id: keys.id, bytes }, hasKeystore: hasOne, reason: null };
  return { keys, key: null, hasKeystore: hasOne, reason: hasOne ? 'other-profile' : 'no-keystore' };
}

// Tried out with bits that mean nothing: what a system says of itself is less sure.
async function hasKeystore({ shell }: VaultPorts): Promise<boolean> {
  return (await shell.protectKey({ key: createEntropy().toString('base64') })) !== null;
}

/** The data key, where the secret is the right one. */
export async function openWrap({ passphrase, recovery }: Pick<Keys, 'passphrase' | 'recovery'>, by: 'passphrase' | 'recovery', secret: string): Promise<Buffer | null> {
  if (by === 'passphrase') return passphrase && unwrapByPassphrase(passphrase, secret);
  const entropy = fromWords(wordsIn(secret));
  return recovery && entropy && unwrapByEntropy(recovery, entropy);
}
