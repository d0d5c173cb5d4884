import { useState } from 'react';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { In, Out } from '../../../shared/contract/calls.ts';
import type { ManyResult } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { errorMessage } from '../../../shared/messages/id/errors.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { useToast } from '../../ui/toast.tsx';

const words = letterText.many;

/** Work over many letters that is under way; `total: 0` = it has just begun. */
export interface ManyWork {
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

export interface Many {
  readonly work: ManyWork | null;
  readonly cancel: () => void;
  readonly act: (input: In<'letter.actMany'>) => Promise<void>;
  readonly copy: (input: In<'letter.copyMany'>) => Promise<void>;
  /** null where it was refused as a whole, which is told. */
  readonly compose: (input: In<'letter.composeMany'>) => Promise<ManyResult | null>;
}

/** What an officer does to many letters at once; how it ends is told in a toast. */
export function useMany(): Many {
  const [work, setWork] = useState<ManyWork | null>(null);
  const toast = useToast();
  const actMany = useDeskCall('letter.actMany');
  const copyMany = useDeskCall('letter.copyMany');
  const composeMany = useDeskCall('letter.composeMany');
  const cancelMany = useDeskCall('letter.cancelMany');
  useDeskEvent((event) => {
    if (event.type === 'letters.progress') setWork((now) => now && { ...now, done: event.done, total: event.total });
  });
  const run = async <T>(title: string, call: () => Promise<T>): Promise<T | null> => {
    setWork({ title, done: 0, total: 0 });
    try {
      return await call();
    } catch (error) {
      const { title: what, text } = messageOf(error);
      toast({ tone: 'error', text: `${what}. ${text}` });
      return null;
    } finally {
      setWork(null);
    }
  };
  return {
    work,
    cancel: () => cancelMany.mutate({}),
    act: async (input) => {
      const result = await run(words.works[input.act], () => actMany.mutateAsync(input));
      if (result) toast({ text: toldOf(words.done[input.act](result.done.length), result), ...(result.refused.length > 0 ? { tone: 'error' as const } : {}) });
    },
    copy: async (input) => {
      const made = await run(words.works[input.form], () => copyMany.mutateAsync(input));
      if (made && made.count > 0) toast({ text: [copiesTold(input.form, made), ...(made.isCancelled ? [words.stopped] : [])].join(' ') });
    },
    compose: (input) => run(words.works.compose, () => composeMany.mutateAsync(input)),
  };
}

function copiesTold(form: In<'letter.copyMany'>['form'], { count, fileName }: Out<'letter.copyMany'>): string {
  return form === 'print' ? words.printed(count) : words.saved(count, fileName ?? '');
}

/** What was done, and for which reports not and why. */
export function toldOf(done: string, { refused, isCancelled }: Pick<ManyResult, 'refused' | 'isCancelled'>): string {
  const reasons = new Map<ErrorCode, string[]>();
  for (const { code, ticketNumber } of refused) reasons.set(code, [...(reasons.get(code) ?? []), ticketNumber]);
  const told = [...reasons.values()].map((numbers, index) => words.refused(numbers.length, numbers.slice(0, 3).join(', '), errorMessage([...reasons.keys()][index] ?? 'unexpected').title));
  return [done, ...(isCancelled ? [words.stopped] : []), ...told].join(' ');
}
