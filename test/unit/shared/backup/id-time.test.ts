import fc from 'fast-check';
import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { timeOfId } from '../../../../src/shared/backup/id-time.ts';

it('an id tells when it was made', () => {
  // the library takes 0 for now
  fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 45 }), (time) => {
    expect(timeOfId(ulid(time))).toBe(time);
  }));
});
