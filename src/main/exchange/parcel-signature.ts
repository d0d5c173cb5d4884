import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** What a desk signs with; Base64 of DER. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A new pair of Ed25519 keys. */
export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** The signature (Base64) of a digest. */
export function signDigest({ privateKey }: SigningKey, digest: Buffer): string {
  return sign(null, digest, createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })).toString('base64');
}

/** Whether whoever holds the key has signed this; never throws, whatever stands there. */
export function isSignedBy(publicKey: string, digest: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, digest, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

const GROUPS = 6;
const GROUP_BYTES = 5;
const GROUP_DIGITS = 5;

/** What two people read to each other to know a desk by: six groups of five figures of its key's SHA-256. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest();
  const group = (at: number): string => String(hash.readUIntBE(at * GROUP_BYTES, GROUP_BYTES) % 10 ** GROUP_DIGITS).padStart(GROUP_DIGITS, '0');
  return Array.from({ length: GROUPS }, (_, index) => group(index)).join(' ');
}

/** SHA-256 over everything in a parcel in its order; each part with its kind and length, so that no two orders give the same. */
export class ParcelDigest {
  readonly #hash = createHash('sha256').update('tanggap-paket 1\n');

  add(kind: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#hash.update(`${kind} ${String(bytes.length)}\n`).update(bytes);
  }

  /** Over what was added so far. */
  soFar(): Buffer {
    return this.#hash.copy().digest();
  }
}
