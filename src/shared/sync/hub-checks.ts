import type { SyncProblem, SyncTest } from '../contract/sync-views.ts';

/** What a try of an address looks at, in this order. */
export const HUB_CHECKS = ['address', 'answer', 'tls', 'couchdb', 'login', 'version', 'rights', 'databases'] as const;
export type HubCheck = (typeof HUB_CHECKS)[number];

/** What one of them came to; `unknown` = one before it failed; `partly` = something is missing, and the rest works. */
export interface CheckResult {
  readonly check: HubCheck;
  readonly result: 'good' | 'wrong' | 'partly' | 'unknown';
}

const FAILS: Readonly<Record<SyncProblem, HubCheck>> = {
  name: 'address', insecure: 'address', unreachable: 'answer', busy: 'answer', unexpected: 'answer', tls: 'tls', 'not-couchdb': 'couchdb', login: 'login',
  version: 'version', rights: 'rights', missing: 'databases', empty: 'databases', 'rolled-back': 'databases', replaced: 'databases', 'wrong-office': 'databases',
};

/** A try as a list; an address without TLS (only this computer's own) leaves that line out. */
export function checksOf({ problem, missing }: Pick<SyncTest, 'problem' | 'missing'>, url: string): readonly CheckResult[] {
  const checks = HUB_CHECKS.filter((check) => check !== 'tls' || url.trim().toLowerCase().startsWith('https:'));
  const failed = problem === null ? checks.length : Math.max(0, checks.indexOf(FAILS[problem]));
  return checks.map((check, index) => {
    if (index > failed) return { check, result: 'unknown' };
    if (index === failed) return { check, result: 'wrong' };
    return { check, result: check === 'databases' && missing.length > 0 ? 'partly' : 'good' };
  });
}
