import type { Adapter } from 'lowdb';
import { checksum } from './checksum.ts';
import { readIfThere, replaceFile, type Disk } from './disk.ts';
import { StoreError } from './store-error.ts';

/**
 * The seam through which all content goes to disk and comes back.
 * `name` says what the content is (a file's name, a journal line's number), so that a cipher can bind it in.
 */
export interface Sealer {
  /** stands in the first line of each file, so that content sealed otherwise is recognised */
  readonly kind: string;
  seal(name: string, plain: Buffer): Buffer;
  /** throws where the content was not sealed under this name */
  unseal(name: string, sealed: Buffer): Buffer;
}

/** Content as it is. */
export const plainSealer: Sealer = {
  kind: 'plain',
  seal: (_name, plain) => plain,
  unseal: (_name, sealed) => sealed,
};

/** How a value is written as bytes and read back; `decode` throws on what it did not write. */
export interface Codec<Value> {
  encode(value: Value): Buffer;
  decode(bytes: Buffer): Value;
}

/** A value as JSON; the reader trusts the checksum for its shape. */
export function jsonCodec<Value>(): Codec<Value> {
  return {
    encode: (value) => Buffer.from(JSON.stringify(value)),
    decode: (bytes) => JSON.parse(bytes.toString('utf8')) as Value,
  };
}

export interface SealedFile<Value> {
  disk: Disk;
  path: string;
  /** the file's name within the store, bound in by the sealer */
  name: string;
  sealer: Sealer;
  codec: Codec<Value>;
}

/** A lowdb adapter over one sealed file: atomic, durable, checked. Reads null where there is no file; throws StoreError. */
export function sealedAdapter<Value>({ disk, path, name, sealer, codec }: SealedFile<Value>): Adapter<Value> {
  return {
    read: async () => {
      const bytes = await readIfThere(disk, path);
      return bytes === undefined ? null : decodeFile(bytes, { path, name, sealer, codec });
    },
    write: (value) => replaceFile(disk, path, frame(sealer.kind, sealer.seal(name, codec.encode(value)))),
  };
}

const MAGIC = 'tanggap-store';

function frame(kind: string, content: Buffer): Buffer {
  const head = `${MAGIC} ${kind} ${content.length} ${checksum(content)}\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

function decodeFile<Value>(bytes: Buffer, { path, name, sealer, codec }: Omit<SealedFile<Value>, 'disk'>): Value {
  const content = unframe(bytes, sealer.kind);
  if (content === undefined) {
    const isForeign = isSealedOtherwise(bytes, sealer.kind);
    throw new StoreError('damaged', isForeign ? 'sealed in another way' : 'the checksum does not match', { file: path, isForeign });
  }
  try {
    return codec.decode(sealer.unseal(name, content));
  } catch (cause) {
    throw new StoreError('damaged', 'the content cannot be read', { file: path, cause });
  }
}

function unframe(bytes: Buffer, kind: string): Buffer | undefined {
  const end = bytes.indexOf('\n');
  const content = bytes.subarray(end + 1);
  const head = `${MAGIC} ${kind} ${content.length} ${checksum(content)}`;
  return end >= 0 && bytes.subarray(0, end).equals(Buffer.from(head)) ? content : undefined;
}

function isSealedOtherwise(bytes: Buffer, kind: string): boolean {
  const [magic, found] = bytes.subarray(0, Math.max(0, bytes.indexOf('\n'))).toString('latin1').split(' ');
  return magic === MAGIC && found !== undefined && isOtherKind(found, kind) && unframe(bytes, found) !== undefined;
}

/** Whether two names of sealers are two sealers, and not one name of which a character was damaged. */
export function isOtherKind(found: string, expected: string): boolean {
  const differing = Array.from(expected).filter((letter, index) => letter !== found[index]).length;
  return found.length !== expected.length || differing > 1;
}
