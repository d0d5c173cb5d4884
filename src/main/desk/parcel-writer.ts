import { ParcelDigest } from '../exchange/parcel-signature.ts';
import type { ParcelManifest } from '../../shared/sync/parcel.ts';
import { PARCEL_FILE } from '../store/backup-format.ts';
import { BackupWriter } from '../store/backup-writer.ts';
import type { BodyText } from '../store/snapshot.ts';
import { isDamage } from '../store/store-error.ts';
import { MANIFEST, SIGNATURE } from './parcel-read.ts';

type Begin = Parameters<typeof BackupWriter.begin>;

/** Writes a parcel part by part, and its signature over all of them. */
export class ParcelWriter {
  readonly #writer: BackupWriter;
  readonly #digest = new ParcelDigest();

  private constructor(writer: BackupWriter) {
    this.#writer = writer;
  }

  static async begin(handle: Begin[0], head: Begin[1], sealer: Begin[2]): Promise<ParcelWriter> {
    return new ParcelWriter(await BackupWriter.begin(handle, head, sealer, PARCEL_FILE));
  }

  async manifest(manifest: ParcelManifest): Promise<void> {
    await this.#records([[MANIFEST, JSON.stringify(manifest)]]);
  }

  /** Settings and series of numbers as documents. */
  async records(documents: readonly (readonly [id: string, body: unknown])[]): Promise<void> {
    if (documents.length > 0) await this.#records(documents.map(([id, body]) => [id, JSON.stringify(body)] as const));
  }

  async tickets(tickets: readonly BodyText[]): Promise<void> {
    for (const { id, text } of tickets) {
      this.#digest.add('id', id);
      this.#digest.add('ticket', text);
    }
    await this.#writer.bodies(tickets);
  }

  /** Whether the file was whole. */
  async file(id: string, content: AsyncIterable<Uint8Array>): Promise<boolean> {
    const faults: unknown[] = [];
    this.#digest.add('file', id);
    await this.#writer.file(id, this.#digested(content), (error) => isDamage(error) && faults.push(error) > 0);
    this.#digest.add('fileEnd', faults.length > 0 ? 'broken' : 'whole');
    return faults.length === 0;
  }

  /** Writes the signature and makes everything durable. */
  async end(sign: (digest: Buffer) => string): Promise<void> {
    await this.#writer.records([[SIGNATURE, sign(this.#digest.soFar())]]);
    await this.#writer.end();
  }

  async #records(records: readonly (readonly [key: string, text: string])[]): Promise<void> {
    for (const [key, text] of records) {
      this.#digest.add('key', key);
      this.#digest.add('record', text);
    }
    await this.#writer.records(records);
  }

  async* #digested(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      this.#digest.add('piece', piece);
      yield piece;
    }
  }
}
