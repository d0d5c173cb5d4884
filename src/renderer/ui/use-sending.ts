import { useCallback, useRef, useState } from 'react';
import { sendFile } from '../desk/send-file.ts';
import type { SendOptions } from '../desk/send-file.ts';
import { DeskError } from '../desk/desk-error.ts';

/** A file on its way, or one that could not be attached. */
export interface Sending {
  readonly id: number;
  readonly file: File;
  readonly share: number;
  readonly error: unknown;
  readonly cancel: () => void;
}

type Where = Pick<SendOptions, 'ticketId' | 'limits' | 'keepOriginal'>;

/** Attaches files one after the other; each can be cancelled, and one that fails says why while the others go on. */
export function useSending() {
  const [list, setList] = useState<readonly Sending[]>([]);
  const lastId = useRef(0);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const drop = useCallback((id: number) => setList((before) => before.filter((one) => one.id !== id)), []);
  const change = useCallback((id: number, part: Partial<Sending>) => setList((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one))), []);
  const send = useCallback((files: readonly File[], where: Where): void => {
    for (const file of files) {
      lastId.current += 1;
      const id = lastId.current;
      const stop = new AbortController();
      setList((before) => [...before, { id, file, share: 0, error: null, cancel: () => stop.abort() }]);
      turn.current = turn.current.then(() => sendFile(file, { ...where, signal: stop.signal, onProgress: (share) => change(id, { share }) })).then(
        () => drop(id),
        (error: unknown) => (error instanceof DeskError && error.code === 'cancelled' ? drop(id) : change(id, { error })),
      );
    }
  }, [change, drop]);
  return { list, send, drop };
}
