import type { FileId } from '../store/attachment-store.ts';
import type { LetterKind } from '../../shared/letter/letter.ts';
import type { Instant } from '../../shared/ticket/event.ts';
import { filesOfRecap, readRecapLetterKey } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { TicketStore } from './desk.ts';

/** Key of the record that holds the office's own forms of letters. */
export const TEMPLATES = 'letterTemplates';

/** A form as it is kept: its file lies beside the reports' attachments. */
export interface StoredTemplate {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly LetterKind[];
  readonly fileId: FileId;
  readonly size: number;
  readonly updatedAt: Instant;
}

/** The forms of a record, which may not be there yet. */
export function templatesIn(record: unknown): readonly StoredTemplate[] {
  // Only written by this desk, from validated input.
  return (record as { readonly templates: readonly StoredTemplate[] } | undefined)?.templates ?? [];
}

/** Key of the record that says which arms stand on letters. */
export const ARMS = 'arms';

/** The pictures that letters were issued with, and those of today. */
export interface StoredArms {
  /** The city's arms. */
  readonly current: FileId | null;
  /** The state's emblem on the mayor's letters; absent in records of before there was one. */
  readonly emblem?: FileId | null | undefined;
  readonly pictures: readonly { readonly fileId: FileId; readonly type: 'png' | 'jpg'; readonly ratio: number }[];
}

/** The arms of a record, which may not be there yet. */
export function armsIn(record: unknown): StoredArms {
  // Only written by this desk, from pictures that it has read.
  return (record as StoredArms | undefined) ?? { current: null, pictures: [] };
}

/** The arms of two desks together: those of here go on standing on letters. */
export function joinArms(here: unknown, there: unknown): StoredArms {
  const [own, other] = [armsIn(here), armsIn(there)];
  const known = new Set(own.pictures.map(({ fileId }) => fileId));
  return { ...own, pictures: [...own.pictures, ...other.pictures.filter(({ fileId }) => !known.has(fileId))] };
}

/** Every file that a report, a recap or the office names; no other is needed. */
export function namedFiles(store: Pick<TicketStore, 'rows' | 'record' | 'recordKeys'>): ReadonlySet<FileId> {
  const named = new Set([...store.rows().values()].flatMap((row) => row.files));
  for (const key of store.recordKeys()) for (const id of filesOf(key, store.record(key))) named.add(id);
  return named;
}

/** Every file that one record names. */
export function filesOf(key: string, value: unknown): readonly FileId[] {
  if (key === TEMPLATES) return templatesIn(value).map(({ fileId }) => fileId);
  if (key === ARMS) return armsIn(value).pictures.map(({ fileId }) => fileId);
  // only written by this desk, and by others of the office in the shape that was checked
  return readRecapLetterKey(key) ? filesOfRecap(value as RecapLetter) : [];
}

/** The forms of two desks together; of the same one, the younger. */
export function joinTemplates(here: unknown, there: unknown): { readonly templates: readonly StoredTemplate[] } {
  const joined = new Map<string, StoredTemplate>();
  for (const one of [...templatesIn(there), ...templatesIn(here)]) {
    const known = joined.get(one.id);
    if (!known || known.updatedAt <= one.updatedAt) joined.set(one.id, one);
  }
  return { templates: [...joined.values()] };
}
