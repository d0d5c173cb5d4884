import { useState } from 'react';
import { messageOf } from '../../desk/desk-error.ts';
import { useToast } from '../../ui/toast.tsx';

/** Runs one act; what the work answers is told, null = nothing to tell. */
export type Perform<A extends string> = (act: A, work: () => Promise<string | null>) => Promise<void>;

/** Runs one act at a time, and tells how it ended. */
export function usePerform<A extends string>(): { readonly busy: A | null; readonly perform: Perform<A> } {
  const [busy, setBusy] = useState<A | null>(null);
  const toast = useToast();
  const perform: Perform<A> = async (act, work) => {
    setBusy(act);
    try {
      const done = await work();
      if (done !== null) toast({ text: done });
    } catch (error) {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    }
    setBusy(null);
  };
  return { busy, perform };
}
