import { ATTACHMENT_PIECE, THUMBNAIL_SIDE } from '../../shared/contract/attachments.ts';
import type { AttachmentLimits } from '../../shared/office/office.ts';
import { isImage, sniffMediaType } from '../../shared/ticket/media-type.ts';
import { callDesk } from './call.ts';
import { DeskError } from './desk-error.ts';

const MEGABYTE = 1_000_000;
const THUMBNAIL_QUALITY = 0.8;
const LONGEST_NAME = 200;

/** What sending a file needs besides the file. */
export interface SendOptions {
  readonly ticketId: string;
  readonly limits: AttachmentLimits;
  /** Why the original of a picture is kept too; null = it is not. */
  readonly keepOriginal: string | null;
  /** Share that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Says at once what the engine would refuse, before a file is kept or sent. Throws a DeskError. */
export async function checkFile(file: File, { megabytes }: AttachmentLimits): Promise<void> {
  if (file.size === 0) throw new DeskError('attachment-empty');
  if (file.size > megabytes * MEGABYTE) throw new DeskError('attachment-too-large', { megabytes });
  const type = sniffMediaType(await pieceOf(file, 0));
  if (type === 'heic') throw new DeskError('attachment-heic');
  if (type === null) throw new DeskError('attachment-type');
}

/** Attaches a file piece by piece, so that the window goes on drawing. Throws a DeskError; `cancelled` where the signal says so. */
export async function sendFile(file: File, { ticketId, limits, keepOriginal, onProgress, signal }: SendOptions): Promise<void> {
  await checkFile(file, limits);
  const { uploadId } = await callDesk('attachment.begin', { ticketId, name: file.name.slice(-LONGEST_NAME) || '-', size: file.size, keepOriginal });
  try {
    for (let from = 0; from < file.size; from += ATTACHMENT_PIECE) {
      if (signal.aborted) throw new DeskError('cancelled');
      await callDesk('attachment.send', { uploadId, bytes: await pieceOf(file, from) });
      onProgress(Math.min(1, (from + ATTACHMENT_PIECE) / file.size));
    }
    const thumbnail = await thumbnailOf(file);
    if (signal.aborted) throw new DeskError('cancelled');
    await callDesk('attachment.finish', { uploadId, thumbnail });
  } catch (error) {
    await callDesk('attachment.cancel', { uploadId }).catch(() => undefined);
    throw error;
  }
}

async function pieceOf(file: File, from: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, from + ATTACHMENT_PIECE).arrayBuffer());
}

/** A small JPEG, made here because the sandboxed window is the place to decode what comes from outside; null where it cannot be. */
async function thumbnailOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  const type = sniffMediaType(await pieceOf(file, 0));
  if (type === null || type === 'heic' || !isImage(type)) return null;
  try {
    const picture = await createImageBitmap(file.slice(0, file.size, type));
    const scale = Math.min(1, THUMBNAIL_SIDE / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // what a picture lets through becomes paper
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: THUMBNAIL_QUALITY });
    return new Uint8Array(await small.arrayBuffer());
  } catch {
    return null;
  }
}
