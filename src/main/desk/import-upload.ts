import { Refusal } from '../../shared/contract/errors.ts';
import { IMPORT_SIZE_LIMIT } from '../../shared/contract/import-views.ts';

/** The pieces of the one file that is on its way; a new one takes the place of an unfinished one. */
export class ImportUpload {
  #id: string | null = null;
  #pieces: Uint8Array[] = [];
  #size = 0;

  /** Refuses with `too-large` where the pieces exceed what is read. */
  add(id: string, piece: Uint8Array): void {
    if (id !== this.#id) this.#forget();
    this.#id = id;
    this.#size += piece.byteLength;
    if (this.#size > IMPORT_SIZE_LIMIT) {
      this.#forget();
      throw new Refusal('too-large');
    }
    this.#pieces.push(piece);
  }

  /** The whole file: the pieces that came before, and the last. Refuses with `unknown-import` where they are gone. */
  finish(id: string, last: Uint8Array): Uint8Array {
    if (id !== this.#id) throw new Refusal('unknown-import');
    this.add(id, last);
    const whole = Buffer.concat(this.#pieces);
    this.#forget();
    return whole;
  }

  #forget(): void {
    this.#id = null;
    this.#pieces = [];
    this.#size = 0;
  }
}
