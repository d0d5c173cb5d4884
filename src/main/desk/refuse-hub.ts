import { Refusal } from '../../shared/contract/errors.ts';
import { HubError } from '../sync/hub-error.ts';

/** The hub's failure as a refusal whose sentence says what to do; anything else goes on as it is. */
export function refuseHub(error: unknown): never {
  if (error instanceof HubError) throw new Refusal(`hub-${error.problem}`);
  throw error;
}
