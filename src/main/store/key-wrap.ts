import { randomBytes, scrypt } from 'node:crypto';
import { aesSealer, derive, KEY_LENGTH } from './cipher.ts';

/** What scrypt costs; kept beside each hash, so that it can be raised later. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About a quarter of a second and 64 MB on an office PC. */
const PASSPHRASE_COST: ScryptCost = { n: 2 ** 16, r: 8, p: 1 };

/** A key under lock; `cost: null` where the secret is random itself and needs no stretching. Base64. */
export interface Wrap {
  readonly cost: ScryptCost | null;
  readonly salt: string;
  readonly sealed: string;
}

const SALT_LENGTH = 16;

/** scrypt without blocking the process. */
export function stretch(secret: string, salt: Buffer, { n, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters may be typed in two ways (é as one sign or two).
    scrypt(secret.normalize('NFKC'), salt, KEY_LENGTH, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Puts a key under a passphrase. */
export async function wrapByPassphrase(key: Buffer, passphrase: string, cost: ScryptCost = PASSPHRASE_COST): Promise<Wrap> {
  const salt = randomBytes(SALT_LENGTH);
  return wrapped(key, await stretch(passphrase, salt, cost), { cost, salt });
}

/** Puts a key under 256 random bits, those of the recovery words. */
export function wrapByEntropy(key: Buffer, entropy: Buffer): Wrap {
  const salt = randomBytes(SALT_LENGTH);
  return wrapped(key, recoveryKey(entropy, salt), { cost: null, salt });
}

/** The key, or null where the passphrase is another one. */
export async function unwrapByPassphrase({ cost, salt, sealed }: Wrap, passphrase: string): Promise<Buffer | null> {
  return cost === null ? null : unwrapped(sealed, await stretch(passphrase, Buffer.from(salt, 'base64'), cost));
}

/** The key, or null where the words are others. */
export function unwrapByEntropy({ salt, sealed }: Wrap, entropy: Buffer): Buffer | null {
  return unwrapped(sealed, recoveryKey(entropy, Buffer.from(salt, 'base64')));
}

function recoveryKey(entropy: Buffer, salt: Buffer): Buffer {
  return derive(entropy, salt.toString('base64'), 'tanggap recovery');
}

const NAME = 'data key';

function wrapped(key: Buffer, by: Buffer, { cost, salt }: { readonly cost: ScryptCost | null; readonly salt: Buffer }): Wrap {
  return { cost, salt: salt.toString('base64'), sealed: aesSealer(by, '').seal(NAME, key).toString('base64') };
}

function unwrapped(sealed: string, by: Buffer): Buffer | null {
  try {
    return aesSealer(by, '').unseal(NAME, Buffer.from(sealed, 'base64'));
  } catch {
    // GCM tells a wrong key by its tag, and nothing else can fail here.
    return null;
  }
}
