import { crc32 } from '../checksum.ts';
import { ImageDamaged } from './image-damaged.ts';
import { orientationIn, orientationOnly } from './orientation.ts';

const SIGNATURE_LENGTH = 8;
/** Chunks that say how the picture looks; all others (texts, times, Exif, a program's own) go. */
const KEPT = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT', 'cICP',
]);

/** The PNG with its picture and how it lies, and nothing else; nothing behind its end. Throws ImageDamaged. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let at = SIGNATURE_LENGTH;
  let orientation = 1;
  let type = '';
  while (type !== 'IEND') {
    if (at + 12 > bytes.length) throw new ImageDamaged();
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new ImageDamaged();
    type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4));
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const tag = orientationOnly(orientation);
  const [signature, head, ...rest] = kept;
  if (signature === undefined || head === undefined || tag === null) return Buffer.concat(kept);
  return Buffer.concat([signature, head, chunk('eXIf', tag), ...rest]);
}

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, 'latin1');
  content.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
