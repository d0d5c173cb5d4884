import type { HubUserMade } from '../../../shared/contract/hub-views.ts';
import { useDraft } from '../../ui/use-draft.tsx';

const NONE: { readonly made: readonly HubUserMade[] } = { made: [] };

/** Users that were made and whose passwords were not put away yet; in memory only, and while one looks elsewhere. */
export function useMade() {
  const { value, clear } = useDraft('hub.made', NONE);
  return { made: value.made, clear };
}

/** Adds users to those; of one that was made anew the last password counts. */
export function useKeepMade(): (fresh: readonly HubUserMade[]) => void {
  const { value, set } = useDraft('hub.made', NONE);
  return (fresh) => {
    if (fresh.length > 0) set({ made: [...value.made.filter(({ user }) => fresh.every((one) => one.user !== user)), ...fresh] });
  };
}
