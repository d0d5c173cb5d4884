import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { BACKUP_FILE, encodeFrame, encodeHead, frameName, markFrame, type Container, type BackupEnd, type BackupHead, type BackupSums, type FrameKind } from './backup-format.ts';
import type { StoreFs } from './disk.ts';
import type { Sealer } from './sealed-file.ts';
import type { BodyText } from './snapshot.ts';

type Handle = Awaited<ReturnType<StoreFs['open']>>;

const deflate = promisify(deflateRaw);
/** Quick rather than small: the officer works on the same computer. */
const LEVEL = 3;
/** Characters of bodies in one frame. */
const FRAME_CHARACTERS = 1024 * 1024;

/** Writes one backup from its head to its end; what the disk throws goes on as it is. */
export class BackupWriter {
  readonly #handle: Handle;
  readonly #head: BackupHead;
  readonly #sealer: Sealer;
  readonly #hash = createHash('sha256');
  #at = 0;
  #frames = 0;
  #sums: BackupSums = { bodies: 0, records: 0, files: 0, brokenFiles: 0 };

  private constructor(handle: Handle, head: BackupHead, sealer: Sealer) {
    this.#handle = handle;
    this.#head = head;
    this.#sealer = sealer;
  }

  static async begin(handle: Handle, head: Omit<BackupHead, 'kind'>, sealer: Sealer, container: Container = BACKUP_FILE): Promise<BackupWriter> {
    const whole = { ...head, kind: sealer.kind };
    const writer = new BackupWriter(handle, whole, sealer);
    await writer.#append(encodeHead(whole, container));
    return writer;
  }

  async records(records: readonly (readonly [key: string, text: string])[]): Promise<void> {
    await this.#frame('r', await deflate(JSON.stringify(records), { level: LEVEL }));
    this.#sums = { ...this.#sums, records: this.#sums.records + records.length };
  }

  async bodies(bodies: readonly BodyText[]): Promise<void> {
    for (const part of inParts(bodies)) await this.#bodies(part);
  }

  async #bodies(bodies: readonly BodyText[]): Promise<void> {
    // neither an id nor JSON text holds the characters that part them
    const lines = bodies.map(({ id, text }) => `${id} ${text}\n`).join('');
    await this.#frame('b', await deflate(lines, { level: LEVEL }));
    this.#sums = { ...this.#sums, bodies: this.#sums.bodies + bodies.length };
  }

  /** One attachment. Where its content cannot be read to the end, that is noted, and the backup goes on. */
  async file(id: string, content: AsyncIterable<Uint8Array>, isLost: (error: unknown) => boolean): Promise<void> {
    await this.#frame('f', Buffer.from(id));
    const pieces = content[Symbol.asyncIterator]();
    for (;;) {
      const piece = await next(pieces, isLost);
      if (piece === 'lost') {
        await this.#frame('x', Buffer.alloc(0));
        this.#sums = { ...this.#sums, brokenFiles: this.#sums.brokenFiles + 1 };
        return;
      }
      if (piece === 'end') break;
      await this.#frame('c', piece);
    }
    await this.#frame('g', Buffer.alloc(0));
    this.#sums = { ...this.#sums, files: this.#sums.files + 1 };
  }

  /** Writes the end and makes everything durable. */
  async end(): Promise<BackupEnd> {
    const end: BackupEnd = { ...this.#sums, frames: this.#frames, digest: this.#hash.copy().digest('hex') };
    await this.#frame('e', Buffer.from(JSON.stringify(end)));
    await this.#handle.sync();
    return end;
  }

  async #frame(kind: FrameKind, content: Uint8Array): Promise<void> {
    const name = frameName(this.#head.id, this.#frames);
    const sealed = this.#sealer.seal(name, markFrame(kind, this.#frames, content));
    await this.#append(encodeFrame(sealed));
    this.#frames += 1;
  }

  async #append(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.#at + done);
      done += bytesWritten;
    }
    this.#at += bytes.length;
  }
}

async function next(pieces: AsyncIterator<Uint8Array>, isLost: (error: unknown) => boolean): Promise<Uint8Array | 'end' | 'lost'> {
  try {
    const step = await pieces.next();
    return step.done === true ? 'end' : step.value;
  } catch (error) {
    if (isLost(error)) return 'lost';
    throw error;
  }
}

function inParts(bodies: readonly BodyText[]): BodyText[][] {
  const parts: BodyText[][] = [];
  let room = 0;
  for (const body of bodies) {
    if (room <= 0) {
      parts.push([]);
      room = FRAME_CHARACTERS;
    }
    parts.at(-1)?.push(body);
    room -= body.text.length;
  }
  return parts;
}
