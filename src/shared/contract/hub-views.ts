import type { HubPlan } from '../sync/hub-plan.ts';
import type { SyncProblem } from './sync-views.ts';

/** What has to be done at the hub; `print` names exactly this plan, so that only what was shown is carried out. */
export interface HubPlanView {
  readonly plan: HubPlan;
  readonly print: string;
}

/** A user that was made at the hub, with the password that nobody sees again. */
export interface HubUserMade {
  readonly user: string;
  readonly officer: string;
  readonly password: string;
}

/** What carrying out a plan came to; what was done stays where a later step failed. */
export interface HubApplied {
  readonly done: number;
  readonly problem: SyncProblem | null;
  readonly made: readonly HubUserMade[];
  /** The hub is not as it was when the plan was shown: nothing was done, and the new plan is here. */
  readonly changed: HubPlanView | null;
}
