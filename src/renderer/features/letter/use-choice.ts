import { useCallback, useMemo, useState } from 'react';

/** Which lines of a list are chosen. */
export interface Choice {
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** A choice of lines that lasts as long as the page. */
export function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setChosen((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  }), []);
  return useMemo(() => ({
    has: (id) => chosen.has(id), toggle,
    choose: (ids) => setChosen(new Set(ids)),
    clear: () => setChosen(new Set()),
  }), [chosen, toggle]);
}
