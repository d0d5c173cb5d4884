import { REFILLABLE } from '../../../shared/contract/sync-views.ts';
import type { SyncDatabase, SyncProblem } from '../../../shared/contract/sync-views.ts';
import { errorMessage } from '../../../shared/messages/id/errors.ts';
import type { ErrorMessage } from '../../../shared/messages/id/errors.ts';

/** One problem with all databases that have it, so that it is told once. */
export interface ProblemGroup {
  readonly problem: SyncProblem;
  readonly databases: readonly SyncDatabase[];
  readonly isRefillable: boolean;
}

/** The problems of all databases, in the order in which they are met. */
export function problemGroups(databases: readonly SyncDatabase[]): readonly ProblemGroup[] {
  const problems = [...new Set(databases.flatMap(({ problem }) => problem ?? []))];
  return problems.map((problem) => ({ problem, databases: databases.filter((one) => one.problem === problem), isRefillable: REFILLABLE.includes(problem) }));
}

/** What happened, and what to do about it. */
export function problemWords(problem: SyncProblem): ErrorMessage {
  return errorMessage(problem === 'unexpected' ? 'unexpected' : `hub-${problem}`);
}
