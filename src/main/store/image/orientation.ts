/** How a picture lies, as Exif counts it: 1 = upright, to 8. */
const UPRIGHT = 1;
const ORIENTATION_TAG = 0x0112;
const ENTRY_LENGTH = 12;

/** The orientation that a block of Exif (from its byte order on) names; 1 where it names none that can be read. */
export function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 4) === 'II*\0';
  if (!isLittle && tiff.toString('latin1', 0, 4) !== 'MM\0*') return UPRIGHT;
  const short = (at: number): number => (at < 0 || at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (at < 0 || at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const count = Math.min(short(directory), 500);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_LENGTH;
    if (short(entry) === ORIENTATION_TAG) return knownOrientation(short(entry + 8));
  }
  return UPRIGHT;
}

function knownOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : UPRIGHT;
}

/** A block of Exif that tells the orientation and nothing else; null for a picture that is upright without it. */
export function orientationOnly(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  // a SHORT, one of it, left-justified in its four bytes
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
