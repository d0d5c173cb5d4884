/** What was typed and not sent yet, by the name of its form. */
export type DraftPatch = Readonly<Record<string, unknown>>;

/** Keeps what was typed while pages come and go. */
export interface DraftStore {
  read(key: string): DraftPatch | null;
  write(key: string, patch: DraftPatch): void;
  drop(key: string): void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store in memory only: the browser writes its own storages to the disk unsealed, and what is typed here are citizens' words. */
export function createDraftStore(): DraftStore {
  const drafts = new Map<string, DraftPatch>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: (key) => drafts.get(key) ?? null,
    write(key, patch) {
      drafts.set(key, patch);
      tell();
    },
    drop(key) {
      drafts.delete(key);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
