export const STORE_ERROR_CODES = [
  'locked', 'damaged', 'newer-version', 'disk-full', 'read-only', 'write-failed', 'read-failed', 'closed',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

export interface StoreErrorPlace {
  /** path of the file that the error is about */
  file?: string | undefined;
  /** line in the file, from 1 */
  line?: number | undefined;
  /** the file is sound, but sealed in another way: the key is at fault, so nothing may be set aside */
  isForeign?: boolean | undefined;
  cause?: unknown;
}

/** What the store throws when the disk, the folder or a file is at fault; `code` says what the user can do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly isForeign: boolean;

  constructor(code: StoreErrorCode, message: string, place: StoreErrorPlace = {}) {
    super(describe(message, place), place.cause === undefined ? undefined : { cause: place.cause });
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.isForeign = place.isForeign ?? false;
  }
}

function describe(message: string, { file, line }: StoreErrorPlace): string {
  if (file === undefined) return message;
  return line === undefined ? `${message}: ${file}` : `${message}: ${file}, line ${line}`;
}

const CODE_OF_ERRNO: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** The system's name of an error (`ENOENT` …), or undefined where it has none. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a file is not what was written, so that it is passed over and the rest stays readable. */
export function isDamage(error: unknown): error is StoreError {
  return error instanceof StoreError && error.code === 'damaged' && !error.isForeign;
}

/** For the `catch` of a read: what is damaged counts as absent; any other error goes on. */
export function absentIfDamaged(error: unknown): undefined {
  if (!isDamage(error)) throw error;
}

/** A failed write as a StoreError; one that is a StoreError already stays as it is. */
export function writeError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const errno = errnoOf(error);
  const code = CODE_OF_ERRNO[errno ?? ''] ?? 'write-failed';
  return new StoreError(code, `cannot write (${errno ?? String(error)})`, { file, cause: error });
}

/** A failed read as a StoreError; one that is a StoreError already stays as it is. */
export function readError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError('read-failed', `cannot read (${errnoOf(error) ?? String(error)})`, { file, cause: error });
}
