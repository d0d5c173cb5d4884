import { open, rm } from 'node:fs/promises';
import { signingKey } from '../../../src/main/desk/parcel-record.ts';
import { PARCEL_PURPOSE, unlockParcel } from '../../../src/main/desk/parcel-read.ts';
import { ParcelDigest, signDigest } from '../../../src/main/exchange/parcel-signature.ts';
import { PARCEL_FILE } from '../../../src/main/store/backup-format.ts';
import { readBackup } from '../../../src/main/store/backup-reader.ts';
import type { BackupItem } from '../../../src/main/store/backup-reader.ts';
import { BackupWriter } from '../../../src/main/store/backup-writer.ts';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { wrapByPassphrase } from '../../../src/main/store/key-wrap.ts';
import { CHEAP } from '../../fixtures/made-keys.ts';
import { PASSPHRASE } from './parcel-stage.ts';
import type { ParcelStage } from './parcel-stage.ts';

export type Part = Exclude<BackupItem, { readonly kind: 'end' }>;

/** All parts of a parcel, its signature too, as whoever knows the passphrase finds them. */
export async function partsOf(path: string): Promise<Part[]> {
  const { sealer } = await unlockParcel(path, PASSPHRASE);
  const parts: Part[] = [];
  for await (const item of readBackup(realDisk, path, sealer, undefined, { container: PARCEL_FILE, frameLimit: 1e8 })) if (item.kind !== 'end') parts.push(item);
  return parts;
}

/** Writes parts as a sound file; with a desk, signed anew by it. */
export async function writeParts(path: string, parts: readonly Part[], signer?: ParcelStage): Promise<void> {
  const key = createDataKey();
  await rm(path, { force: true });
  const handle = await open(path, 'wx');
  const head = { id: 'forged', at: '2026-11-24T02:00:00.000Z', deskId: 'x', keys: { id: key.id, passphrase: await wrapByPassphrase(key.bytes, PASSPHRASE, CHEAP), recovery: null } };
  const writer = await BackupWriter.begin(handle, head, sealerFor(key, PARCEL_PURPOSE), PARCEL_FILE);
  const digest = new ParcelDigest();
  const isSignature = (part: Part): boolean => part.kind === 'records' && part.records[0]?.[0] === 'signature';
  const content = signer ? parts.filter((part) => !isSignature(part)) : parts;
  for (const [index, part] of content.entries()) await write(writer, digest, part, content.slice(index + 1));
  if (signer) await writer.records([['signature', signDigest(await signingKey(signer.desk.store), digest.soFar())]]);
  await writer.end();
  await handle.close();
}

async function write(writer: BackupWriter, digest: ParcelDigest, part: Part, rest: readonly Part[]): Promise<void> {
  if (part.kind === 'records') {
    for (const [id, text] of part.records) { digest.add('key', id); digest.add('record', text); }
    await writer.records(part.records);
  }
  if (part.kind === 'bodies') {
    for (const { id, text } of part.bodies) { digest.add('id', id); digest.add('ticket', text); }
    await writer.bodies(part.bodies);
  }
  if (part.kind !== 'file') return;
  const end = rest.findIndex(({ kind }) => kind === 'fileEnd');
  const pieces = rest.slice(0, end).flatMap((one) => (one.kind === 'piece' ? [one.bytes] : []));
  digest.add('file', part.id);
  for (const piece of pieces) digest.add('piece', piece);
  digest.add('fileEnd', 'whole');
  await writer.file(part.id, gather(pieces), () => false);
}

async function* gather(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
