import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealer } from './sealed-file.ts';

/** Bytes of every key. */
export const KEY_LENGTH = 32;

const ALGORITHM = 'aes-256-gcm';
/** Raised whenever what is sealed is laid out otherwise. */
const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** The office's key for data, with the public name by which sealed content says what opens it. */
export interface DataKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** A new random data key. */
export function createDataKey(): DataKey {
  return { id: randomBytes(8).toString('hex'), bytes: randomBytes(KEY_LENGTH) };
}

/** The sealer of one kind of data (`store`, `files`, …): each kind has a key of its own, so that no kind's content passes as another's. */
export function sealerFor(key: DataKey, purpose: string): Sealer {
  return aesSealer(derive(key.bytes, key.id, `tanggap ${purpose}`), key.id);
}

/** A key from another one; `salt` and `purpose` are no secrets. */
export function derive(secret: Buffer, salt: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, purpose, KEY_LENGTH));
}

/** Seals with AES-256-GCM as `nonce tag content`; version, key and name are bound in, and every write has a fresh nonce. */
export function aesSealer(keyBytes: Buffer, keyId: string): Sealer {
  const key = createSecretKey(keyBytes);
  const bound = (name: string) => Buffer.from(`tanggap ${String(VERSION)} ${keyId} ${name}`);
  return {
    kind: ALGORITHM,
    seal: (name, plain) => {
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(bound(name));
      const content = cipher.update(plain);
      cipher.final();
      return Buffer.concat([nonce, cipher.getAuthTag(), content]);
    },
    unseal: (name, sealed) => {
      const start = NONCE_LENGTH + TAG_LENGTH;
      if (sealed.length < start) throw new Error('too short to be sealed');
      const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_LENGTH), { authTagLength: TAG_LENGTH });
      decipher.setAAD(bound(name)).setAuthTag(sealed.subarray(NONCE_LENGTH, start));
      const plain = decipher.update(sealed.subarray(start));
      decipher.final();
      return plain;
    },
  };
}
