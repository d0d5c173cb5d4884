import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanImage } from '../../../src/main/store/image/clean-image.ts';
import { ImageDamaged } from '../../../src/main/store/image/image-damaged.ts';
import { orientationIn } from '../../../src/main/store/image/orientation.ts';
import { jpegParts, phoneJpeg, SECRETS, taggedWebp, wordyPng } from '../../fixtures/pictures.ts';

const orientations = fc.integer({ min: 1, max: 8 });
const sides = fc.integer({ min: 1, max: 20 }).map((blocks) => blocks * 8);
const TRACES = [...SECRETS, 'xmpmeta', 'Photoshop', 'MPF\0', 'xap/1.0', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'XMP '];

/** Where Exif stands in cleaned bytes; null where there is none. */
function exifOf(clean: Buffer): Buffer | null {
  const at = clean.indexOf(Buffer.from('MM\0*', 'latin1'));
  return at < 0 ? null : clean.subarray(at);
}

function expectClean(clean: Buffer, orientation: number): void {
  for (const trace of TRACES) expect(clean.includes(Buffer.from(trace, 'latin1')), trace).toBe(false);
  const exif = exifOf(clean);
  expect(exif === null ? 1 : orientationIn(exif)).toBe(orientation);
  // nothing but the orientation: one entry, and no way to another
  if (exif !== null) expect([exif.readUInt16BE(8), exif.readUInt16BE(10), exif.readUInt32BE(22)]).toEqual([1, 0x0112, 0]);
  expect(clean.includes('Exif') || clean.includes('eXIf') || clean.includes('EXIF')).toBe(orientation !== 1);
}

describe('a JPEG is cleaned', () => {
  it('of all metadata and of what stands behind it, with tables and pixels as they were', () => {
    fc.assert(fc.property(sides, sides, orientations, fc.boolean(), (width, height, orientation, isLittle) => {
      const clean = cleanImage('image/jpeg', phoneJpeg({ width, height, orientation, isLittle }));
      expectClean(clean, orientation);
      const { tables, pixels } = jpegParts(width, height);
      expect(clean.subarray(-(tables.length + pixels.length + 2), -2).equals(Buffer.concat([tables, pixels]))).toBe(true);
    }));
  });

  it('once and for all', () => {
    fc.assert(fc.property(orientations, (orientation) => {
      const clean = cleanImage('image/jpeg', phoneJpeg({ orientation }));
      expect(cleanImage('image/jpeg', clean).equals(clean)).toBe(true);
    }));
  });

  it('and keeps its colour profile and how its colours are coded', () => {
    const profile = Buffer.from('ffe20012' + Buffer.from('ICC_PROFILE\0').toString('hex') + '01010000', 'hex');
    const adobe = Buffer.from('ffee000e' + Buffer.from('Adobe').toString('hex') + '00640000000001', 'hex');
    const jpeg = phoneJpeg();
    const clean = cleanImage('image/jpeg', Buffer.concat([jpeg.subarray(0, 2), profile, adobe, jpeg.subarray(2)]));
    expect(clean.includes(profile) && clean.includes(adobe)).toBe(true);
  });

  it('of the small picture in its head', () => {
    const { tables, pixels } = jpegParts(8, 8);
    const head = Buffer.from('ffe00013' + '4a46494600' + '010100000100010101' + '414243', 'hex');
    const clean = cleanImage('image/jpeg', Buffer.concat([Buffer.from([0xff, 0xd8]), head, tables, pixels, Buffer.from([0xff, 0xd9])]));
    expect(clean.includes('ABC')).toBe(false);
    expect(clean.subarray(2, 6).toString('hex')).toBe('ffe00010');
  });

  it('also where it was cut short within its pixels', () => {
    const { tables, pixels } = jpegParts(64, 64);
    const cut = Buffer.concat([Buffer.from([0xff, 0xd8]), tables, pixels.subarray(0, 12)]);
    expect(cleanImage('image/jpeg', cut).equals(Buffer.concat([cut, Buffer.from([0xff, 0xd9])]))).toBe(true);
  });
});

describe('a PNG and a WebP are cleaned', () => {
  it.each([['image/png', wordyPng], ['image/webp', taggedWebp]] as const)('%s: of texts, Exif and what stands behind, once and for all', (type, make) => {
    fc.assert(fc.property(orientations, (orientation) => {
      const { bytes, pixels } = make({ orientation });
      const clean = cleanImage(type, bytes);
      expectClean(clean, orientation);
      expect(clean.includes(pixels)).toBe(true);
      expect(cleanImage(type, clean).equals(clean)).toBe(true);
    }));
  });
});

describe('a picture that is none', () => {
  const makers = { 'image/jpeg': phoneJpeg(), 'image/png': wordyPng().bytes, 'image/webp': taggedWebp().bytes } as const;

  it.each(Object.entries(makers))('%s: changed or cut at random, is refused as damaged or cleaned all the same', (type, sound) => {
    fc.assert(fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.integer({ min: 12, max: sound.length }), (at, value, length) => {
      const hostile = Buffer.from(sound.subarray(0, length));
      if (at >= 12 && at < length) hostile[at] = value;
      try {
        const clean = cleanImage(type as keyof typeof makers, hostile);
        expect(cleanImage(type as keyof typeof makers, clean).equals(clean)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ImageDamaged);
      }
    }), { numRuns: 500 });
  });
});
