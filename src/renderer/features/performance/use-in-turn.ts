import { startTransition, useEffect, useState } from 'react';

/** What each part of a page shows by now, and whether all of them show the latest. */
export interface InTurn<T> {
  readonly shown: readonly T[];
  readonly isDone: boolean;
}

/** Hands a new value to the parts of a page one after the other, so that the window stays free between them. */
export function useInTurn<T>(value: T, parts: number): InTurn<T> {
  // One more than there are parts: it is done when the last of them has also drawn what it only knows after its first pass.
  const [shown, setShown] = useState<readonly T[]>(() => Array.from({ length: parts + 1 }, () => value));
  const next = shown.findIndex((one) => one !== value);
  useEffect(() => {
    if (next >= 0) startTransition(() => setShown((before) => before.map((one, place) => (place === next ? value : one))));
  }, [value, next]);
  return { shown, isDone: next < 0 };
}
