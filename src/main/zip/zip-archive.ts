import * as zlib from 'node:zlib';
import { Refusal } from '../../shared/contract/errors.ts';

/** One file of an archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const LOCAL_HEADER = 0x04_03_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xff_ff;
const ENTRY_LIMIT = 5000;
const IN_ZIP64 = 0xff_ff_ff_ff;

const damaged = () => new Refusal('workbook-damaged');

/** The archive's directory, which also says how large each file claims to be; refuses with `workbook-damaged`. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > ENTRY_LIMIT) throw damaged();
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      entries.push(readEntry(view, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A RangeError: the directory points outside of the file.
    throw error instanceof Refusal ? error : damaged();
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw damaged();
}

function readEntry(view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const extra = { at: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
  const [size = 0, packedSize = 0, offset = 0] = widen(view, extra, [
    view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true),
  ]);
  return {
    name: Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8'),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize, size, offset,
    crc32: view.getUint32(at + 16, true),
  };
}

/** Some writers use 64-bit sizes always: then the extra field 0x0001 holds, in this order, those that are missing. */
function widen(view: DataView, extra: { at: number; length: number }, values: readonly number[]): readonly number[] {
  if (!values.includes(IN_ZIP64)) return values;
  const end = extra.at + extra.length;
  let at = extra.at;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return values.map((value) => {
    if (value !== IN_ZIP64) return value;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Unpacks one file off the main thread. `limit` is counted while it unpacks, so that a bomb ends at its size: `too-large`. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  if (entry.size > limit) throw new Refusal('too-large');
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  const unpacked = await inflate(packed, Math.max(entry.size, 1));
  if (unpacked.byteLength !== entry.size) throw damaged();
  return unpacked;
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.byteLength) throw damaged();
  return bytes.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // An output beyond the size in the directory is an error too: the archive lies.
    zlib.inflateRaw(packed, { maxOutputLength }, (error, unpacked) => {
      if (error) reject(damaged());
      else resolve(unpacked);
    });
  });
}

type Crc32 = (bytes: Uint8Array, seed?: number) => number;
/** zlib.crc32 came with Node 22; on an older runtime only sizes and XML tell of damage. */
const crc32 = (zlib as { crc32?: Crc32 }).crc32;

/** Whether the bytes are those that were packed. */
export function isWhole(entry: ZipEntry, unpacked: Uint8Array): boolean {
  return crc32 === undefined || crc32(unpacked) === entry.crc32;
}
