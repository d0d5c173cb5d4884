/** Bytes of a file in one call, so that no single message holds up the window. */
export const ATTACHMENT_PIECE = 1024 * 1024;
/** The longer side of a small picture, in pixels. */
export const THUMBNAIL_SIDE = 320;
/** Most bytes of a small picture. */
export const THUMBNAIL_BYTES = 200_000;
/** The largest file that an office may allow: a picture is held in memory while it is cleaned. */
export const MOST_MEGABYTES = 200;

/** The most files that an office may allow on a report. */
export const MOST_PER_REPORT = 100;

/** A piece of a file, and how long the whole is. */
export interface FilePiece {
  readonly bytes: Uint8Array;
  readonly size: number;
}
