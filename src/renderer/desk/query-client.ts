import { QueryClient } from '@tanstack/react-query';
import type { In } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { DeskError } from './desk-error.ts';

/** Key of a call's answer in the cache. */
export function deskKey<C extends Channel>(channel: C, input: In<C>): readonly [C, In<C>] {
  return [channel, input];
}

/** How answers are kept: always asked (the engine is on this computer), refreshed by its announcements. */
export function createDeskQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && error instanceof DeskError && error.code === 'engine-restarted',
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
