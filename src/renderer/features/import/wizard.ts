import type { ColumnMapping, ImportField, ImportFileView, ImportPreview, ImportResult, WordMeaning } from '../../../shared/contract/import-views.ts';
import { useDraft } from '../../ui/use-draft.tsx';
import type { Draft } from '../../ui/use-draft.tsx';

export const STEPS = ['file', 'columns', 'words', 'preview', 'finish'] as const;
/** Where the officer is; `finish` is the import itself and its result. */
export type Step = (typeof STEPS)[number];

/** All that an import is between two pages; only in memory, because a file's samples name citizens. */
export interface Wizard {
  readonly step: Step;
  readonly file: ImportFileView | null;
  readonly mapping: ColumnMapping;
  readonly presetName: string | null;
  /** The preview before anything was explained: which words are asked, and which are remembered. */
  readonly asked: Pick<ImportPreview, 'unknownWords' | 'rememberedWords'>;
  readonly meanings: readonly WordMeaning[];
  readonly preview: ImportPreview | null;
  /** Counts previews, so that rows of an earlier one are not shown. */
  readonly version: number;
  readonly result: ImportResult | null;
}

const start: Wizard = {
  step: 'file', file: null, mapping: {}, presetName: null, asked: { unknownWords: [], rememberedWords: [] }, meanings: [], preview: null, version: 0,
  result: null,
};

/** The import under way; it stays while the officer looks at other pages. */
export function useWizard(): Draft<Wizard> {
  return useDraft('import', start);
}

const REQUIRED: readonly ImportField[] = ['text', 'receivedAt'];

/** Whether a report cannot be without this field. */
export function isRequired(field: ImportField): boolean {
  return REQUIRED.includes(field);
}

/** Whether the matching of columns is enough to go on. */
export function isComplete(mapping: ColumnMapping): boolean {
  return REQUIRED.every((field) => mapping[field] !== undefined) && doubles(mapping).length === 0;
}

/** Columns that fill more than one field. */
export function doubles(mapping: ColumnMapping): readonly number[] {
  const columns = Object.values(mapping);
  return [...new Set(columns.filter((column, index) => columns.indexOf(column) !== index))];
}

/** The matching with one field set to a column, or to none. */
export function withColumn(mapping: ColumnMapping, field: ImportField, column: number | null): ColumnMapping {
  const { [field]: _before, ...others } = mapping;
  return column === null ? others : { ...others, [field]: column };
}

/** The meanings with one word explained; undefined = undecided again. */
export function withMeaning(
  meanings: readonly WordMeaning[], { kind, word }: Pick<WordMeaning, 'kind' | 'word'>, id: string | null | undefined,
): readonly WordMeaning[] {
  const others = meanings.filter((meaning) => meaning.kind !== kind || meaning.word !== word);
  return id === undefined ? others : [...others, { kind, word, id }];
}

/** What was said of a word; undefined = nothing yet. */
export function meaningOf(meanings: readonly WordMeaning[], { kind, word }: Pick<WordMeaning, 'kind' | 'word'>): string | null | undefined {
  return meanings.find((meaning) => meaning.kind === kind && meaning.word === word)?.id;
}
