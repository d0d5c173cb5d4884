import { ImageDamaged } from './image-damaged.ts';
import { orientationIn, orientationOnly } from './orientation.ts';

const SOF0 = 0xc0;
const SOF2 = 0xc2;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
const EXIF = 'Exif\0\0';

interface Segment {
  readonly marker: number;
  readonly bytes: Buffer;
}

/**
 * The JPEG with what its picture needs: its tables and pixels as they are, colour profile, and how it lies. Comments, Exif, XMP,
 * IPTC and all else that cameras and programs add is left out, and what stands behind the picture (second pictures, video).
 * Throws ImageDamaged.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  for (const { marker, bytes: segment } of segmentsOf(bytes)) {
    if (marker === APP1 && segment.toString('latin1', 4, 10) === EXIF) orientation = orientationIn(segment.subarray(10));
    const clean = cleanSegment(marker, segment);
    if (clean !== null) kept.push(clean);
  }
  const [start, ...rest] = kept;
  if (start === undefined) throw new ImageDamaged();
  const tag = orientationOnly(orientation);
  return Buffer.concat([start, ...(tag === null ? [] : [exifSegment(tag)]), ...rest]);
}

/** Width and height in pixels, by its frame; null where it has none. Throws ImageDamaged. */
export function jpegSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  for (const { marker, bytes: segment } of segmentsOf(bytes)) {
    const isFrame = marker >= SOF0 && marker <= SOF2 && segment.length >= 9;
    if (isFrame) return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) };
  }
  return null;
}

function exifSegment(tiff: Buffer): Buffer {
  const segment = Buffer.concat([Buffer.from([0xff, APP1, 0, 0]), Buffer.from(EXIF, 'latin1'), tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return segment;
}

/** An allow-list: a segment that the decoder does not need goes, whatever a program put into it. */
function cleanSegment(marker: number, segment: Buffer): Buffer | null {
  if (marker === COM) return null;
  if (marker < APP0 || marker > APP15) return segment;
  const holds = (name: string): boolean => segment.toString('latin1', 4, 4 + name.length) === name;
  if (marker === APP0 && holds('JFIF\0') && segment.length >= 18) return withoutPreview(segment);
  if (marker === APP2 && holds('ICC_PROFILE\0')) return segment;
  // tells how the colours are coded
  if (marker === APP14 && holds('Adobe')) return segment;
  return null;
}

/** A JFIF head without the small picture that it may hold. */
function withoutPreview(segment: Buffer): Buffer {
  const head = Buffer.from(segment.subarray(0, 18));
  head.writeUInt16BE(16, 2);
  head[16] = 0;
  head[17] = 0;
  return head;
}

/** From the start to the end of the picture: each marker with its content, the pixels with the marker before them. */
function* segmentsOf(bytes: Buffer): Generator<Segment> {
  yield { marker: SOI, bytes: bytes.subarray(0, 2) };
  let hasPixels = false;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw new ImageDamaged();
    if (marker === EOI) break;
    // a marker may be filled up in front
    const end = marker === 0xff ? at + 1 : endOf(bytes, at);
    if (marker !== 0xff) yield { marker, bytes: bytes.subarray(at, end) };
    hasPixels ||= marker === SOS;
    at = end;
  }
  if (!hasPixels) throw new ImageDamaged();
  // also where the file was cut short, as every viewer takes it
  yield { marker: EOI, bytes: Buffer.from([0xff, EOI]) };
}

function endOf(bytes: Buffer, at: number): number {
  const end = endOfSegment(bytes, at);
  return bytes[at + 1] === SOS ? endOfPixels(bytes, end) : end;
}

function endOfSegment(bytes: Buffer, at: number): number {
  const length = at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2);
  if (length < 2 || at + 2 + length > bytes.length) throw new ImageDamaged();
  return at + 2 + length;
}

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfPixels(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
