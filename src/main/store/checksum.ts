import * as zlib from 'node:zlib';

type Crc32 = (bytes: Uint8Array) => number;

// zlib.crc32 came with Node 22; the oldest runtime we start on has Node 18
const native = (zlib as { crc32?: Crc32 }).crc32;

/** CRC-32 (IEEE) of the bytes, as eight hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  return checksumOf(bytes).toString(16).padStart(8, '0');
}

/** CRC-32 (IEEE) of the bytes, as a number. */
export function checksumOf(bytes: Uint8Array): number {
  return (native ?? crc32)(bytes);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 in plain JavaScript, for runtimes whose zlib has none. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
