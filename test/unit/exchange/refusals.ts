import { expect } from 'vitest';
import { Refusal } from '../../../src/shared/contract/errors.ts';
import type { ErrorCode, ErrorDetail } from '../../../src/shared/contract/errors.ts';

/** Expects a refusal with this code, and with this detail where one is given. */
export async function expectRefusal(work: Promise<unknown>, code: ErrorCode, detail?: ErrorDetail): Promise<void> {
  const error = await work.then(() => new Error('was not refused'), (reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).code).toBe(code);
  if (detail) expect((error as Refusal).detail).toEqual(detail);
}
