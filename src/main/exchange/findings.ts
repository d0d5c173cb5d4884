import type { RowProblem } from '../../shared/contract/import-views.ts';

/** Something odd in a row, with what the file holds. */
export interface Finding {
  readonly code: RowProblem;
  readonly value: string;
}

const SHOWN = 80;

/** Gathers all that is odd in a row, so that an officer mends it in one go. */
export class Findings {
  readonly all: Finding[] = [];
  #isRejected = false;

  get isRejected(): boolean {
    return this.#isRejected;
  }

  /** Odd, but the row is taken in. */
  remark(code: RowProblem, value = ''): void {
    this.all.push({ code, value: value.slice(0, SHOWN) });
  }

  /** The row cannot be taken in. */
  reject(code: RowProblem, value = ''): void {
    this.remark(code, value);
    this.#isRejected = true;
  }
}
