import { Refusal } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { PARCEL_LIMITS, readManifest } from '../../shared/contract/parcel-shape.ts';
import { readPortableKeys } from '../../shared/contract/portable-keys.ts';
import type { ParcelManifest } from '../../shared/sync/parcel.ts';
import { isSignedBy, ParcelDigest } from '../exchange/parcel-signature.ts';
import { BackupError, PARCEL_FILE } from '../store/backup-format.ts';
import type { BackupErrorCode } from '../store/backup-format.ts';
import { readBackup, readBackupHead } from '../store/backup-reader.ts';
import type { BackupItem, Expected } from '../store/backup-reader.ts';
import { KEY_LENGTH, sealerFor } from '../store/cipher.ts';
import { realDisk } from '../store/disk.ts';
import { unwrapByPassphrase } from '../store/key-wrap.ts';
import type { Sealer } from '../store/sealed-file.ts';
import { errnoOf, StoreError } from '../store/store-error.ts';
import { stopIfAsked } from './backup-make.ts';
import type { Watch } from './work-bench.ts';

/** Purpose of the key that parcels are sealed with. */
export const PARCEL_PURPOSE = 'parcel';
/** Keys of the records at the beginning and at the end. */
export const MANIFEST = 'parcel';
export const SIGNATURE = 'signature';

const EXPECTED: Expected = { container: PARCEL_FILE, frameLimit: PARCEL_LIMITS.frame };
const CODES: Readonly<Record<BackupErrorCode, ErrorCode>> = {
  'foreign': 'parcel-foreign', 'newer': 'parcel-newer', 'truncated': 'parcel-truncated', 'damaged': 'parcel-damaged', 'other-key': 'parcel-damaged',
};

/** A parcel that a passphrase has opened. */
export interface UnlockedParcel {
  readonly path: string;
  readonly sealer: Sealer;
}

/** Opens a parcel; refuses with parcel-passphrase where it is another one, and as `parcelItems` does. */
export async function unlockParcel(path: string, passphrase: string): Promise<UnlockedParcel> {
  const { keys } = await readBackupHead(realDisk, path, EXPECTED).catch(refuseParcel);
  const known = readPortableKeys(keys);
  if (!known?.passphrase) throw new Refusal('parcel-damaged');
  const bytes = await unwrapByPassphrase(known.passphrase, passphrase);
  if (bytes === null) throw new Refusal('parcel-passphrase');
  if (bytes.length !== KEY_LENGTH) throw new Refusal('parcel-damaged');
  return { path, sealer: sealerFor({ id: known.id, bytes }, PARCEL_PURPOSE) };
}

/** Hears the digest of all that came so far, part by part. */
export type Trail = (soFar: string) => void;

/**
 * The parts of a parcel in their order, each checked as it comes; its signature at the end, so that nothing may be used of one that was not
 * read to its end before. Refuses with parcel-truncated, parcel-damaged, parcel-signature, parcel-newer, parcel-foreign, parcel-unreadable or cancelled.
 */
export async function* parcelItems({ path, sealer }: UnlockedParcel, watch: Watch, trail: Trail): AsyncGenerator<BackupItem> {
  const check = new PartCheck();
  try {
    for await (const item of readBackup(realDisk, path, sealer, watch.progress, EXPECTED)) {
      stopIfAsked(watch.signal);
      if (!check.passes(item)) continue;
      trail(check.soFar);
      yield item;
    }
  } catch (error) {
    refuseParcel(error);
  }
}

/** The order of parts, their number, and the signature over them. */
class PartCheck {
  readonly #digest = new ParcelDigest();
  readonly #left = { tickets: PARCEL_LIMITS.tickets as number, records: PARCEL_LIMITS.records as number, files: PARCEL_LIMITS.files as number, bytes: 0 };
  #manifest: ParcelManifest | null = null;
  #isSigned = false;
  #isInFile = false;

  get soFar(): string {
    return this.#digest.soFar().toString('base64');
  }

  /** Whether the part is one to use; the signature is only looked at. Throws a `Refusal`. */
  passes(item: BackupItem): boolean {
    if ((item.kind === 'end') !== this.#isSigned) throw new Refusal('parcel-damaged');
    if (item.kind === 'end') return true;
    const signature = recordIn(item, SIGNATURE);
    if (signature !== null) return this.#sign(signature);
    this.#count(item);
    addPart(this.#digest, item);
    this.#manifest ??= manifestIn(item);
    return true;
  }

  #sign(signature: string): false {
    if (this.#manifest === null || this.#isInFile || !isSignedBy(this.#manifest.publicKey, this.#digest.soFar(), signature)) throw new Refusal('parcel-signature');
    this.#isSigned = true;
    return false;
  }

  #count(item: Exclude<BackupItem, { kind: 'end' }>): void {
    const isOfFile = item.kind === 'piece' || item.kind === 'fileEnd';
    if (isOfFile !== this.#isInFile) throw new Refusal('parcel-damaged');
    if (item.kind === 'file') this.#left.bytes = PARCEL_LIMITS.fileBytes;
    this.#isInFile = item.kind === 'file' || item.kind === 'piece';
    if (item.kind === 'file') this.#left.files -= 1;
    if (item.kind === 'piece') this.#left.bytes -= item.bytes.length;
    if (item.kind === 'records') this.#left.records -= item.records.length;
    if (item.kind === 'bodies') this.#left.tickets -= item.bodies.length;
    if (Object.values(this.#left).some((left) => left < 0)) throw new Refusal('parcel-damaged');
  }
}

/** Adds a part to what is signed. */
function addPart(digest: ParcelDigest, item: Exclude<BackupItem, { kind: 'end' }>): void {
  switch (item.kind) {
    case 'records': return item.records.forEach(([key, text]) => { digest.add('key', key); digest.add('record', text); });
    case 'bodies': return item.bodies.forEach(({ id, text }) => { digest.add('id', id); digest.add('ticket', text); });
    case 'file': return digest.add('file', item.id);
    case 'piece': return digest.add('piece', item.bytes);
    case 'fileEnd': return digest.add('fileEnd', item.isWhole ? 'whole' : 'broken');
  }
}

/** What the first part says of the parcel; refuses with parcel-damaged where it is another. */
export function manifestIn(item: BackupItem): ParcelManifest {
  const text = recordIn(item, MANIFEST);
  const manifest = text === null ? null : readManifest(JSON.parse(text));
  if (manifest === null) throw new Refusal('parcel-damaged');
  return manifest;
}

function recordIn(item: BackupItem, key: string): string | null {
  if (item.kind !== 'records' || item.records.length !== 1 || item.records[0]?.[0] !== key) return null;
  return item.records[0][1];
}

/** Refuses what is wrong with a parcel. */
function refuseParcel(error: unknown): never {
  if (error instanceof BackupError) throw new Refusal(CODES[error.code]);
  // the stick was pulled out, or what stands there could not be made sense of
  if (error instanceof StoreError) throw new Refusal(errnoOf(error.cause) === undefined ? 'parcel-damaged' : 'parcel-unreadable');
  if (error instanceof SyntaxError || error instanceof TypeError) throw new Refusal('parcel-damaged');
  throw error;
}
