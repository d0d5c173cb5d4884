import { TransformStream } from 'node:stream/web';
import { Refusal } from '../../shared/contract/errors.ts';
import { isImage, sniffMediaType } from '../../shared/ticket/media-type.ts';
import type { MediaType } from '../../shared/ticket/media-type.ts';
import type { AttachmentStore, FileId, StoredFile } from '../store/attachment-store.ts';
import { cleanImage } from '../store/image/clean-image.ts';
import { ImageDamaged } from '../store/image/image-damaged.ts';

/** What an upload begins with. */
export interface UploadStart {
  readonly ticketId: string;
  readonly by: string;
  readonly name: string;
  /** Bytes that are to come. */
  readonly size: number;
  /** Why the original of a picture is kept too; null = it is not. */
  readonly keepOriginal: string | null;
}

/** What has come of an upload: the file as it is kept, and the picture's original where it was asked for and differs. */
export interface Uploaded {
  readonly mediaType: MediaType;
  readonly file: StoredFile;
  readonly original: StoredFile | null;
}

/** Where the bytes go: a picture is gathered, because it is cleaned whole; anything else is written as it comes. */
interface Sink {
  add(bytes: Uint8Array): Promise<void>;
  end(): Promise<Pick<Uploaded, 'file' | 'original'>>;
  stop(): void;
}

/** One file on its way from the window into the store. */
export class Upload {
  readonly start: UploadStart;
  readonly #files: AttachmentStore;
  #sink: Sink | null = null;
  #mediaType: MediaType | null = null;
  #received = 0;

  constructor(files: AttachmentStore, start: UploadStart) {
    this.#files = files;
    this.start = start;
  }

  /** The next piece; the first tells the type. Refuses with attachment-type, attachment-heic or unknown-upload. */
  async add(bytes: Uint8Array): Promise<void> {
    this.#received += bytes.byteLength;
    if (this.#received > this.start.size) throw new Refusal('unknown-upload');
    this.#sink ??= this.#sinkFor(bytes);
    await this.#sink.add(bytes);
  }

  /** All is there: it is cleaned and durable. Refuses with unknown-upload (not all has come) or attachment-damaged. */
  async finish(): Promise<Uploaded> {
    if (this.#sink === null || this.#mediaType === null || this.#received !== this.start.size) throw new Refusal('unknown-upload');
    return { mediaType: this.#mediaType, ...(await this.#sink.end()) };
  }

  /** Nothing of it stays. */
  stop(): void {
    this.#sink?.stop();
  }

  #sinkFor(head: Uint8Array): Sink {
    const type = sniffMediaType(head);
    if (type === 'heic') throw new Refusal('attachment-heic');
    if (type === null) throw new Refusal('attachment-type');
    this.#mediaType = type;
    return isImage(type) ? pictureSink(this.#files, type, this.start.keepOriginal !== null) : streamSink(this.#files);
  }
}

function pictureSink(files: AttachmentStore, type: MediaType, keepsOriginal: boolean): Sink {
  let pieces: Uint8Array[] = [];
  return {
    add(bytes) {
      pieces.push(bytes);
      return Promise.resolve();
    },
    async end() {
      const whole = Buffer.concat(pieces);
      const file = await files.put(inOne(clean(type, whole)));
      const original = keepsOriginal ? await files.put(inOne(whole)) : null;
      return { file, original: original?.id === file.id ? null : original };
    },
    stop() {
      pieces = [];
    },
  };
}

/** Refuses with attachment-damaged. */
function clean(type: MediaType, bytes: Buffer): Buffer {
  try {
    return cleanImage(type, bytes);
  } catch (error) {
    if (error instanceof ImageDamaged) throw new Refusal('attachment-damaged');
    throw error;
  }
}

/** Bytes as a store takes them in. */
export async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function streamSink(files: AttachmentStore): Sink {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const stored = files.put(readable);
  // whoever adds or ends hears of it; an upload that is stopped has nobody to tell
  stored.catch((error: unknown) => writer.abort(error)).catch(() => undefined);
  writer.closed.catch(() => undefined);
  return {
    async add(bytes) {
      // a disk that fails ends the stream: why, the store says
      await writer.write(bytes).catch(() => stored);
    },
    async end() {
      await writer.close().catch(() => stored);
      return { file: await stored, original: null };
    },
    stop() {
      writer.abort(new Refusal('cancelled')).catch(() => undefined);
    },
  };
}

/** The whole content of a stored file, for those that are small; throws StoreError as reading it does. */
export async function wholeFile(files: Pick<AttachmentStore, 'open'>, id: FileId): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of files.open(id)) pieces.push(piece);
  return Buffer.concat(pieces);
}
