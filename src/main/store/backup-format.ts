import { checksum } from './checksum.ts';

/** What the first line calls a file, and the version of what is in it, raised whenever that is laid out otherwise. */
export interface Container {
  readonly magic: string;
  readonly version: number;
}
export const BACKUP_FILE: Container = { magic: 'tanggap-backup', version: 1 };
/** What goes from desk to desk on a memory stick; see `desk/parcel-make.ts`. */
export const PARCEL_FILE: Container = { magic: 'tanggap-paket', version: 1 };
/** The longest first line. */
export const FIRST_LINE_LIMIT = 64;
const HEAD_LIMIT = 64 * 1024;
const FRAME_HEAD = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/u;
export const FRAME_HEAD_LENGTH = 18;
/** Kind of a frame and its place in the file. */
const MARK_LENGTH = 5;

/** Why a backup is refused. */
export type BackupErrorCode = 'foreign' | 'newer' | 'truncated' | 'damaged' | 'other-key';

/** What reading a backup throws; nothing of a refused file may be used. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  constructor(code: BackupErrorCode, cause?: unknown) {
    super(`the backup is refused: ${code}`, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** What stands before the sealed frames, readable by anyone: never a citizen's data. */
export interface BackupHead {
  /** Random name of this backup, bound into every frame. */
  readonly id: string;
  readonly at: string;
  /** Which desk made it, so that each rotates its own only. */
  readonly deskId: string;
  /** How the frames are sealed. */
  readonly kind: string;
  /** What opens the data key on another computer: the key itself only under passphrase and recovery words. */
  readonly keys: unknown;
}

/** What a whole backup holds. */
export interface BackupSums {
  readonly bodies: number;
  readonly records: number;
  readonly files: number;
  /** Attachments that could not be read when the backup was made. */
  readonly brokenFiles: number;
}

/** The last frame: how many came before it, and the SHA-256 of every byte before it. */
export interface BackupEnd extends BackupSums {
  readonly frames: number;
  readonly digest: string;
}

/** `r` records, `b` bodies, `f` an attachment begins, `c` its next bytes, `g` it ends, `x` it broke off, `e` end. */
export type FrameKind = 'r' | 'b' | 'f' | 'c' | 'g' | 'x' | 'e';

/** The first bytes of a file. */
export function encodeHead(head: BackupHead, { magic, version }: Container): Buffer {
  const bytes = Buffer.from(JSON.stringify(head));
  return Buffer.concat([Buffer.from(`${magic} ${String(version)} ${String(bytes.length)} ${checksum(bytes)}\n`), bytes]);
}

/** Where the head ends, from the file's first line; throws BackupError for what is none of ours. */
export function readFirstLine(start: Buffer, { magic, version: newest }: Container): { readonly from: number; readonly to: number; readonly sum: string } {
  const end = start.indexOf('\n');
  const match = /^([a-z-]+) ([1-9]\d{0,5}) ([1-9]\d{0,5}) ([0-9a-f]{8})$/u.exec(start.subarray(0, Math.max(0, end)).toString('latin1'));
  if (match === null || match[1] !== magic) throw new BackupError(match === null && start.subarray(0, magic.length + 1).toString('latin1') === `${magic} ` ? 'damaged' : 'foreign');
  const [, , version, length, sum = ''] = match;
  if (Number(version) > newest) throw new BackupError('newer');
  if (Number(length) > HEAD_LIMIT) throw new BackupError('damaged');
  return { from: end + 1, to: end + 1 + Number(length), sum };
}

/** The head from its bytes; throws BackupError. */
export function decodeHead(bytes: Buffer, sum: string): BackupHead {
  if (checksum(bytes) !== sum) throw new BackupError('damaged');
  return JSON.parse(bytes.toString('utf8')) as BackupHead;
}

/** Under which name a frame is sealed. */
export function frameName(id: string, index: number): string {
  return `backup ${id} ${String(index)}`;
}

/** A frame's content with its kind and place, to be sealed. */
export function markFrame(kind: FrameKind, index: number, content: Uint8Array): Buffer {
  const mark = Buffer.alloc(MARK_LENGTH);
  mark.write(kind, 0, 'latin1');
  mark.writeUInt32BE(index, 1);
  return Buffer.concat([mark, content]);
}

/** Kind and content of what was unsealed; throws BackupError where it stands in another place than it was written for. */
export function unmarkFrame(plain: Buffer, index: number): { readonly kind: string; readonly content: Buffer } {
  if (plain.length < MARK_LENGTH || plain.readUInt32BE(1) !== index) throw new BackupError('damaged');
  return { kind: plain.toString('latin1', 0, 1), content: plain.subarray(MARK_LENGTH) };
}

/** A sealed frame as it stands in the file. */
export function encodeFrame(sealed: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${sealed.length.toString(16).padStart(8, '0')} ${checksum(sealed)} `), sealed]);
}

/** Length and checksum of the frame that follows; throws BackupError. */
export function decodeFrameHead(bytes: Buffer): { readonly length: number; readonly sum: string } {
  const match = FRAME_HEAD.exec(bytes.toString('latin1'));
  if (match === null) throw new BackupError('damaged');
  return { length: Number.parseInt(match[1] ?? '', 16), sum: match[2] ?? '' };
}
