import { useEffect, useState } from 'react';
import { duration } from '../../shared/messages/id/duration.ts';
import { DeskError } from '../desk/desk-error.ts';

/** How long a refusal asks to wait (its `seconds`), counted down in words; null = no longer. */
export function useWait(error: unknown): string | null {
  const seconds = error instanceof DeskError ? Number(error.detail.seconds ?? 0) : 0;
  const [state, setState] = useState({ error, left: seconds });
  if (state.error !== error) setState({ error, left: seconds });
  const { left } = state;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setState((before) => ({ ...before, left: before.left - 1 })), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0 ? duration(left) : null;
}
