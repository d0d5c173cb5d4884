/** Why the hub did not do what was asked; the window has a sentence for each (`hub-…`). */
export type HubProblem =
  | 'name' | 'unreachable' | 'tls' | 'login' | 'rights' | 'version' | 'not-couchdb' | 'missing' | 'busy' | 'insecure'
  /** The database is not the one that this desk knew: emptied, set back to an older state, another one, another office's. */
  | 'empty' | 'rolled-back' | 'replaced' | 'wrong-office';

/** A failure of the hub or of the way to it. Never holds what was sent. */
export class HubError extends Error {
  readonly problem: HubProblem;
  constructor(problem: HubProblem) {
    super(problem);
    this.name = 'HubError';
    this.problem = problem;
  }
}

/** Whether waiting and trying again may help without anybody's doing. */
export function isPassing(error: unknown): boolean {
  return error instanceof HubError && ['name', 'unreachable', 'busy'].includes(error.problem);
}

const TLS = /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/u;

/** What a failed connection means. */
export function connectionError(error: unknown): HubError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new HubError('name');
  return new HubError(TLS.test(code) ? 'tls' : 'unreachable');
}

/** What an answer with this status means, where it is no success. */
export function statusError(status: number): HubError {
  if (status === 401) return new HubError('login');
  if (status === 403) return new HubError('rights');
  if (status === 404) return new HubError('missing');
  return new HubError(status >= 500 || status === 429 || status === 408 ? 'busy' : 'not-couchdb');
}
