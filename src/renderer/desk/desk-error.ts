import type { ErrorCode, ErrorDetail } from '../../shared/contract/errors.ts';
import { errorMessage } from '../../shared/messages/id/errors.ts';
import type { ErrorMessage } from '../../shared/messages/id/errors.ts';

/** A call that the engine refused. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(code);
    this.name = 'DeskError';
    this.code = code;
    this.detail = detail;
  }
}

/** The sentence for whatever was thrown; what is not a refusal is `unexpected`. */
export function messageOf(error: unknown): ErrorMessage {
  return error instanceof DeskError ? errorMessage(error.code, error.detail) : errorMessage('unexpected');
}

/** What a helpdesk needs of an error: code, facts, place in the code; never a citizen's words. */
export function detailsOf(error: unknown): string {
  const lines = [`waktu: ${new Date().toISOString()}`, `halaman: ${window.location.hash.replace(/[0-9A-Z]{26}/g, '…')}`];
  if (error instanceof DeskError) lines.push(`kode: ${error.code}`, `fakta: ${JSON.stringify(error.detail)}`);
  else if (error instanceof Error) lines.push(`galat: ${error.name}`, error.stack?.split('\n').slice(1, 8).join('\n') ?? '');
  else lines.push('galat: tidak dikenal');
  return lines.join('\n');
}
