/** What was typed and not sent yet, by the name of its form. */
export type DraftPatch = Readonly<Record<string, unknown>>;

/** Keeps what was typed while pages come and go. */
export interface DraftStore {
  read(key: string): DraftPatch | null;
  /** `isPrivate`: identity of a citizen, kept in memory only, never on the disk. */
  write(key: string, patch: DraftPatch, isPrivate: boolean): void;
  drop(key: string): void;
  readonly subscribe: (listener: () => void) => () => void;
}

const PREFIX = 'draft:';

/** A store in memory; what is not private is also put into `storage`, so that it outlives a reload of the window. */
export function createDraftStore(storage: Storage | null): DraftStore {
  const drafts = new Map<string, DraftPatch | null>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read(key) {
      const known = drafts.get(key);
      if (known !== undefined) return known;
      const found = parse(storage?.getItem(PREFIX + key) ?? null);
      drafts.set(key, found);
      return found;
    },
    write(key, patch, isPrivate) {
      drafts.set(key, patch);
      if (!isPrivate) storage?.setItem(PREFIX + key, JSON.stringify(patch));
      tell();
    },
    drop(key) {
      drafts.set(key, null);
      storage?.removeItem(PREFIX + key);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parse(text: string | null): DraftPatch | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as DraftPatch) : null;
  } catch {
    return null;
  }
}
