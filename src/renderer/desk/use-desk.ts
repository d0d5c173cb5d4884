import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryOptions, UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { In, Out } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import { callDesk } from './call.ts';
import type { DeskError } from './desk-error.ts';
import { deskKey } from './query-client.ts';
import { remember } from './remember.ts';

/** What a caller may set of a query; key and function come from the channel. */
export type DeskQueryOptions<C extends Channel> = Omit<UseQueryOptions<Out<C>, DeskError>, 'queryKey' | 'queryFn'>;

/** Reads from the desk and stays fresh: the engine's announcements refetch it. */
export function useDeskQuery<C extends Channel>(
  channel: C, input: In<C>, options?: DeskQueryOptions<C>,
): UseQueryResult<Out<C>, DeskError> {
  return useQuery<Out<C>, DeskError>({ ...options, queryKey: deskKey(channel, input), queryFn: () => callDesk(channel, input) });
}

/**
 * A change that the desk is asked for; `mutateAsync(input)` throws a `DeskError`, `mutate(input)` keeps it in `error`.
 * What is done is told to `onDone` even where its page was left meanwhile; a callback given to `mutate` is then not called.
 */
export function useDeskCall<C extends Channel>(channel: C, onDone?: (value: Out<C>) => void): UseMutationResult<Out<C>, DeskError, In<C>> {
  const client = useQueryClient();
  return useMutation<Out<C>, DeskError, In<C>>({
    mutationKey: [channel],
    mutationFn: (input) => callDesk(channel, input),
    onSuccess: (value, input) => {
      remember(client, channel, value, input);
      onDone?.(value);
    },
  });
}

/** Hears what the engine announces while the component is shown. */
export function useDeskEvent(listener: (event: DeskEvent) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => window.desk.subscribe((event) => hear(event)), []);
}
