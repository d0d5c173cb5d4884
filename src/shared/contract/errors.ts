/** Every refusal that may cross to the window; its sentence (what happened, that nothing was lost, what to do) is in `messages/`. */
export const ERROR_CODES = [
  // contract
  'unknown-call', 'invalid-input', 'unexpected', 'engine-restarted',
  // session and office
  'no-office', 'office-exists', 'not-signed-in', 'unknown-officer', 'not-allowed', 'unit-in-use',
  // protection of the data, lock and PIN
  'data-locked', 'access-exists', 'weak-passphrase', 'wrong-word', 'wrong-key', 'key-blocked', 'recovery-gone', 'keys-damaged',
  'locked', 'wrong-pin', 'pin-blocked',
  // tickets
  'unknown-ticket', 'not-yours', 'wrong-status', 'unknown-unit', 'unknown-category', 'no-unit', 'parent-missing',
  'parent-is-self', 'missing-details-empty', 'tracking-id-taken', 'ticket-erased', 'no-reporter',
  // attachments
  'attachment-type', 'attachment-heic', 'attachment-too-large', 'attachment-too-many', 'attachment-empty', 'attachment-known', 'attachment-damaged',
  'unknown-attachment', 'unknown-upload', 'original-reason-missing',
  // letters
  'unknown-letter', 'letter-locked', 'letter-incomplete', 'remark-missing', 'letters-busy', 'too-many-letters', 'mixed-papers', 'letter-in-word', 'pictures-missing', 'charts-unfinished', 'figures-changed', 'recap-too-long', 'not-a-word-file', 'file-unreadable', 'letter-undecided',
  // what several people changed at once
  'conflict-gone',
  // forms that the office brings
  'arms-picture', 'template-invalid', 'template-too-large', 'template-too-many', 'unknown-template',
  // import
  'not-a-spreadsheet', 'workbook-encrypted', 'workbook-old', 'workbook-damaged', 'no-rows', 'too-many-cells', 'too-large',
  'has-formulas', 'unknown-import', 'columns-missing', 'cancelled',
  // backup and restore
  'backup-busy', 'backup-folder', 'backup-full', 'backup-foreign', 'backup-newer', 'backup-truncated', 'backup-damaged',
  'backup-other-key', 'backup-needs-key', 'unknown-restore',
  // the hub
  'hub-name', 'hub-unreachable', 'hub-tls', 'hub-login', 'hub-rights', 'hub-version', 'hub-not-couchdb', 'hub-missing', 'hub-busy', 'hub-insecure',
  'hub-empty', 'hub-rolled-back', 'hub-replaced', 'hub-wrong-office', 'hub-not-joined', 'hub-not-admin', 'identity-not-here', 'numbers-used-up',
  // parcels
  'parcel-busy', 'parcel-foreign', 'parcel-newer', 'parcel-truncated', 'parcel-damaged', 'parcel-unreadable', 'parcel-passphrase', 'parcel-signature', 'parcel-other-key',
  'parcel-own', 'parcel-other-destination', 'parcel-other-office', 'parcel-unknown-desk', 'unknown-parcel', 'no-passphrase',
  // files and store
  'disk-full', 'read-only', 'file-locked', 'store-locked', 'store-damaged', 'store-newer', 'store-unreadable', 'store-closed', 'write-failed', 'print-failed',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts that a sentence may need, such as a cell's address; never a citizen's words. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** An expected refusal, thrown by use cases and answered as a code. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

/** What every call is answered with. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: ErrorDetail };
