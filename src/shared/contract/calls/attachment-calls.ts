import { z } from 'zod';
import { ATTACHMENT_PIECE, MOST_MEGABYTES, THUMBNAIL_BYTES } from '../attachments.ts';
import type { FilePiece } from '../attachments.ts';
import type { Saved, TicketView } from '../views.ts';
import { shape, ulid } from './schemas.ts';

const uploadId = ulid;
const attachmentId = z.string().regex(/^[0-9a-f]{64}$/);
const bytesUpTo = (limit: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= limit);

export const attachmentCalls = {
  /** `keepOriginal`: why the picture is also to be kept with its metadata; null = it is not. */
  'attachment.begin': {
    input: z.strictObject({
      ticketId: ulid, name: z.string().trim().min(1).max(260), size: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      keepOriginal: z.string().trim().max(1000).nullable(),
    }),
    output: shape<{ readonly uploadId: string }>(),
  },
  'attachment.send': { input: z.strictObject({ uploadId, bytes: bytesUpTo(ATTACHMENT_PIECE) }), output: shape<null>() },
  /** `thumbnail`: a small JPEG of a picture; only a window may decode what comes from outside. */
  'attachment.finish': {
    input: z.strictObject({ uploadId, thumbnail: bytesUpTo(THUMBNAIL_BYTES).nullable() }),
    output: shape<TicketView>(),
  },
  'attachment.cancel': { input: z.strictObject({ uploadId }), output: shape<null>() },
  'attachment.read': {
    input: z.strictObject({
      ticketId: ulid, attachmentId, part: z.enum(['file', 'thumbnail']), from: z.int().min(0).max(MOST_MEGABYTES * 1_000_000),
    }),
    output: shape<FilePiece>(),
  },
  'attachment.saveCopy': {
    input: z.strictObject({ ticketId: ulid, attachmentId, part: z.enum(['file', 'original']) }),
    output: shape<Saved>(),
  },
};
