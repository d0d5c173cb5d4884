import { describe, expect, it } from 'vitest';
import { SYNC_PROBLEMS } from '../../../../src/shared/contract/sync-views.ts';
import { checksOf } from '../../../../src/shared/sync/hub-checks.ts';

const URL = 'https://pusat.contoh.go.id';

describe('what a try of a hub looked at', () => {
  it('is all well where nothing is wrong, and in part where places are missing', () => {
    expect(new Set(checksOf({ problem: null, missing: [] }, URL).map(({ result }) => result))).toEqual(new Set(['good']));
    expect(checksOf({ problem: null, missing: ['tanggap-unit-dlh'] }, URL).at(-1)).toEqual({ check: 'databases', result: 'partly' });
  });

  it.each(SYNC_PROBLEMS)('%s is one thing that is wrong; what comes before it is well, what comes after is not known', (problem) => {
    const results = checksOf({ problem, missing: [] }, URL).map(({ result }) => result).join(' ');
    expect(results).toMatch(/^(good )*wrong( unknown)*$/);
  });

  it('says nothing of certificates where there are none', () => {
    expect(checksOf({ problem: 'login', missing: [] }, ' http://127.0.0.1:5984').map(({ check }) => check)).not.toContain('tls');
  });
});
