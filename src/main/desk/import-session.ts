import { Refusal } from '../../shared/contract/errors.ts';
import type { ImportResult, WordMeaning } from '../../shared/contract/import-views.ts';
import type { KnownTickets, PlannedRow } from '../exchange/plan.ts';
import type { Table } from '../exchange/table.ts';

/** A file between being read and being imported; kept in memory only. */
export interface ImportSession {
  readonly id: string;
  readonly fileName: string;
  readonly table: Table;
  /** The last preview; null before it. */
  plan: readonly PlannedRow[] | null;
  /** What the plan's rows were compared with; it also holds the ids that their tickets will have. */
  known: KnownTickets | null;
  meanings: readonly WordMeaning[];
  isCancelled: boolean;
  /** The import of this plan, once it was asked for; null again where it failed, or was stopped. */
  run: Promise<ImportResult> | null;
  isRunning: boolean;
}

const KEPT = 3;

/** The files that are open for import; the oldest make way, because each may hold tens of megabytes. */
export class ImportSessions {
  readonly #sessions = new Map<string, ImportSession>();

  open(id: string, fileName: string, table: Table): ImportSession {
    const session: ImportSession = { id, fileName, table, plan: null, known: null, meanings: [], isCancelled: false, run: null, isRunning: false };
    this.#sessions.set(id, session);
    for (const old of [...this.#sessions.values()].slice(0, -KEPT)) if (!old.isRunning) this.#sessions.delete(old.id);
    return session;
  }

  /** Refuses with `unknown-import`. */
  get(id: string): ImportSession {
    const session = this.#sessions.get(id);
    if (!session) throw new Refusal('unknown-import');
    return session;
  }
}

/** The plan of a file that has been previewed, and what it was made with; refuses with `unknown-import`. */
export function planOf({ plan, known }: ImportSession): { readonly plan: readonly PlannedRow[]; readonly known: KnownTickets } {
  if (!plan || !known) throw new Refusal('unknown-import');
  return { plan, known };
}
