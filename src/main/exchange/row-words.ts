import type { RowProblem, WordKind } from '../../shared/contract/import-views.ts';
import type { Classification } from '../../shared/ticket/event.ts';
import { CLASSIFICATIONS } from '../../shared/ticket/event.ts';
import { STATUSES } from '../../shared/ticket/ticket.ts';
import type { Status } from '../../shared/ticket/ticket.ts';
import type { Dictionary } from './dictionary.ts';
import type { Findings } from './findings.ts';
import type { RowCells } from './row-cells.ts';
import type { RowDates } from './row-dates.ts';

/** A word of a row that nobody has explained, or that an earlier import has. */
export interface HeardWord {
  readonly kind: WordKind;
  readonly word: string;
}

const PROBLEMS: Readonly<Record<WordKind, RowProblem>> = {
  status: 'unknownStatus', unit: 'unknownUnit', category: 'unknownCategory', classification: 'unknownClassification',
  channel: 'unknownChannel', district: 'unknownDistrict',
};

/** Understands the words of one row, and notes those that an officer should see. */
export class RowWords {
  readonly unknown: HeardWord[] = [];
  readonly remembered: HeardWord[] = [];
  readonly #cells: RowCells;
  readonly #dictionary: Dictionary;
  readonly #findings: Findings;

  constructor(cells: RowCells, dictionary: Dictionary, findings: Findings) {
    this.#cells = cells;
    this.#dictionary = dictionary;
    this.#findings = findings;
  }

  /** The id that the cell means; null = nothing given, or to be left empty. A word that nobody decided on holds the row back. */
  read(kind: WordKind): string | null {
    const word = this.#cells.line(kind);
    return word === '' ? null : this.#understand(kind, word);
  }

  /** The same for a fact that the row cannot do without: where the cell is empty, `''` is a word to be explained. */
  need(kind: 'classification' | 'category'): string | null {
    return this.#understand(kind, this.#cells.line(kind));
  }

  #understand(kind: WordKind, word: string): string | null {
    const understanding = this.#dictionary.understand(kind, word);
    if (!understanding.known) {
      this.unknown.push({ kind, word });
      this.#findings.reject(PROBLEMS[kind], word);
      return null;
    }
    if (this.#dictionary.remembered(kind, word)) this.remembered.push({ kind, word });
    return understanding.id;
  }
}

/** The status that the row gives, else the one that its dates prove. */
export function readStatus(words: RowWords, { disposedAt, followedUpAt, closedAt }: RowDates): Status {
  const id = words.read('status');
  const given = STATUSES.find((status) => status === id);
  if (given !== undefined) return given;
  if (closedAt !== null) return 'done';
  if (followedUpAt !== null) return 'inProgress';
  return disposedAt === null ? 'unverified' : 'unanswered';
}

/** Whether the report has been verified: then it has a classification and a category. */
export function isVerified(status: Status, { disposedAt }: Pick<RowDates, 'disposedAt'>): boolean {
  switch (status) {
    case 'unverified': return false;
    case 'unanswered':
    case 'inProgress':
    case 'done': return true;
    case 'suspended':
    case 'archived':
    case 'notOurs': return disposedAt !== null;
  }
}

/** A classification from its id. */
export function classificationOf(id: string | null): Classification | null {
  return CLASSIFICATIONS.find((classification) => classification === id) ?? null;
}
