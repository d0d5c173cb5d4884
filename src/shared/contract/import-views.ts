/** Largest file that is read, in bytes. */
export const IMPORT_SIZE_LIMIT = 60 * 1024 * 1024;
/** A larger file is sent in pieces of this size, in bytes. */
export const IMPORT_PIECE = 1024 * 1024;

/** A field of a report that a spreadsheet's column can fill. */
export const IMPORT_FIELDS = [
  'trackingId', 'title', 'text', 'receivedAt', 'disposedAt', 'followedUpAt', 'closedAt', 'dueOn', 'incidentOn', 'status',
  'classification', 'category', 'unit', 'district', 'village', 'place', 'channel', 'anonymous', 'confidential', 'reporterName',
  'reporterNik', 'reporterPhone', 'reporterEmail', 'reporterAddress', 'attachments',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column (0-based) fills which field; a field that is absent has no column. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>;

/** Words of a file that the desk must understand, by kind. */
export const WORD_KINDS = ['status', 'unit', 'category', 'classification', 'channel', 'district'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A word that the desk does not know, with how many rows hold it; `''` = rows that need such a fact and give none. */
export interface UnknownWord {
  readonly kind: WordKind;
  readonly word: string;
  readonly count: number;
}

/** A word that an officer explained at an earlier import, as it is understood now; may be explained anew. */
export interface RememberedWord extends UnknownWord {
  readonly id: string | null;
}

/** What a word means: an id of the office's data (or a status or classification), or null = leave empty. */
export interface WordMeaning {
  readonly kind: WordKind;
  readonly word: string;
  readonly id: string | null;
}

export const VERDICTS = ['new', 'update', 'unchanged', 'deskAhead', 'duplicateRow', 'rejected'] as const;
/** What the import will do with a row. `deskAhead`: the desk knows more than the file, its state stays. */
export type Verdict = (typeof VERDICTS)[number];

export const ROW_PROBLEMS = [
  'noText', 'noDate', 'badDate', 'futureDate', 'unknownStatus', 'unknownUnit', 'unknownCategory', 'unknownClassification',
  'unknownChannel', 'unknownDistrict', 'badNik', 'badContact', 'badTrackingId', 'datesOutOfOrder', 'textTooLong', 'brokenRow',
  'sameAsRow', 'textDiffers', 'wasErased',
] as const;
/** What is wrong or odd in a row; whether it rejects the row or is only a remark, the row's verdict says. */
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** One row of the preview; `row` as the spreadsheet counts (header = 1). */
export interface ImportRow {
  readonly row: number;
  readonly verdict: Verdict;
  readonly problems: readonly { readonly code: RowProblem; readonly value: string }[];
  readonly trackingId: string | null;
  readonly title: string;
  readonly status: string | null;
  readonly unit: string | null;
  readonly receivedAt: string | null;
  /** Number of the ticket it meets, if the desk knows it. */
  readonly ticketNumber: string | null;
}

/** A saved way to read a file; `builtIn`: one of the three sets of headers seen in the wild. */
export interface ImportPreset {
  readonly name: string;
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly builtIn: boolean;
}

/** The answer to reading a file. */
export interface ImportFileView {
  readonly importId: string;
  readonly fileName: string;
  readonly headers: readonly string[];
  /** First rows as text. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly mapping: ColumnMapping;
  readonly presetName: string | null;
  /** Those whose columns this file has; their mapping counts this file's columns. */
  readonly presets: readonly ImportPreset[];
}

export interface ImportPreview {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly unknownWords: readonly UnknownWord[];
  readonly rememberedWords: readonly RememberedWord[];
}

export interface ImportResult {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly cancelled: boolean;
}
