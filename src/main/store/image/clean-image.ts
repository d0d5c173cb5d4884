import type { MediaType } from '../../../shared/ticket/media-type.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';

/**
 * A picture without place, time, camera, names or any other metadata; its pixels' bytes are as they were. Own filters, because
 * the packages at hand take out what they know, and leave second pictures, previews and programs' own blocks with their Exif.
 * Throws ImageDamaged.
 */
export function cleanImage(type: MediaType, bytes: Buffer): Buffer {
  switch (type) {
    case 'image/jpeg': return cleanJpeg(bytes);
    case 'image/png': return cleanPng(bytes);
    case 'image/webp': return cleanWebp(bytes);
    default: return bytes;
  }
}
