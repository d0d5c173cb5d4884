import { ImageDamaged } from './image-damaged.ts';
import { orientationIn, orientationOnly } from './orientation.ts';

const HEAD_LENGTH = 12;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** Place and size of a frame, before its own chunks. */
const FRAME_HEAD = 16;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** The WebP with its picture, colour profile and how it lies, and nothing else; nothing behind its end. Throws ImageDamaged. */
export function cleanWebp(bytes: Buffer): Buffer {
  const end = bytes.length < HEAD_LENGTH ? Infinity : bytes.readUInt32LE(4) + 8;
  if (end > bytes.length + 1) throw new ImageDamaged();
  const chunks = chunksIn(bytes.subarray(HEAD_LENGTH, end));
  const exif = chunks.find(({ type }) => type === 'EXIF')?.content;
  const tag = exif === undefined ? null : orientationOnly(orientationIn(withoutPrefix(exif)));
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map((chunk) => cleanChunk(chunk, tag !== null));
  if (tag !== null && kept.some(({ type }) => type === 'VP8X')) kept.push({ type: 'EXIF', content: tag });
  return riff(kept);
}

// some programs put the JPEG's own prefix in front
function withoutPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function cleanChunk({ type, content }: Chunk, hasExif: boolean): Chunk {
  if (type === 'VP8X') return { type, content: withFlags(content, hasExif) };
  if (type !== 'ANMF') return { type, content };
  const inner = chunksIn(content.subarray(FRAME_HEAD)).filter((chunk) => IN_FRAME.has(chunk.type));
  return { type, content: Buffer.concat([content.subarray(0, FRAME_HEAD), ...inner.map(bytesOf)]) };
}

function withFlags(content: Buffer, hasExif: boolean): Buffer {
  const flags = Buffer.from(content);
  flags[0] = ((flags[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0);
  return flags;
}

function chunksIn(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > bytes.length) throw new ImageDamaged();
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, end) });
    at = end + (length % 2);
  }
  if (chunks.length === 0) throw new ImageDamaged();
  return chunks;
}

function bytesOf({ type, content }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function riff(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(bytesOf)]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
