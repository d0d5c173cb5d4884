import { deflateRawSync } from 'node:zlib';

/** A file to be put into an archive. */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

const DIRECTORY_END = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const LOCAL_HEADER = 0x04_03_4b_50;
const DEFLATE = 8;
const UTF8_NAMES = 1 << 11;
/** 1 January 1980: an archive of the same content is the same bytes on any day. */
const FIRST_DAY = 0x21;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xed_b8_83_20 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** zlib's own came with a later Node than the oldest that runs this. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/** Packs texts into a zip archive. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(bytes);
    const facts = factsOf(path, bytes, packed);
    const local = Buffer.concat([number(LOCAL_HEADER, 4), facts, number(0, 2), path, packed]);
    entries.push(Buffer.concat([number(DIRECTORY_ENTRY, 4), number(20, 2), facts, number(0, 2), number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4), path]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([number(DIRECTORY_END, 4), number(0, 2), number(0, 2), number(files.length, 2), number(files.length, 2), number(directory.length, 4), number(offset, 4), number(0, 2)]);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

/** What both headers of a file say alike, from the version to the length of its name. */
function factsOf(path: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    number(20, 2), number(UTF8_NAMES, 2), number(DEFLATE, 2), number(0, 2), number(FIRST_DAY, 2), number(crc32(bytes), 4), number(packed.length, 4), number(bytes.length, 4), number(path.length, 2),
  ]);
}

function number(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
}
