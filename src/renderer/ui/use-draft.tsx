import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { createDraftStore } from './draft-store.ts';
import type { DraftStore } from './draft-store.ts';

const DraftContext = createContext<DraftStore>(createDraftStore());

/** Holds the drafts above all pages and above the error boundary. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createDraftStore);
  return <DraftContext value={store}>{children}</DraftContext>;
}

const ScopeContext = createContext('');

/** Whose drafts the pages below keep: what one officer typed, the next one at this computer does not find. */
export function DraftScope({ owner, children }: { readonly owner: string; readonly children: ReactNode }) {
  return <ScopeContext value={`${owner}/`}>{children}</ScopeContext>;
}

/** A form's fields; only what differs from `initial` is kept. */
export interface Draft<T> {
  readonly value: T;
  readonly isKept: boolean;
  readonly set: (patch: Partial<T>) => void;
  readonly clear: () => void;
}

/** Fields of a form under a name; they survive navigation, errors and a restart of the engine. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const store = useContext(DraftContext);
  const key = useContext(ScopeContext) + name;
  const patch = useSyncExternalStore(store.subscribe, () => store.read(key));
  const value = useMemo(() => ({ ...initial, ...patch }), [initial, patch]);
  const set = useCallback(
    (change: Partial<T>) => store.write(key, { ...store.read(key), ...change }), [store, key],
  );
  const clear = useCallback(() => store.drop(key), [store, key]);
  return { value, isKept: patch !== null, set, clear };
}

/** Whether something is kept under a name. */
export function useHasDraft(name: string): boolean {
  const store = useContext(DraftContext);
  const key = useContext(ScopeContext) + name;
  return useSyncExternalStore(store.subscribe, () => store.read(key) !== null);
}
