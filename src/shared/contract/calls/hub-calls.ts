import { z } from 'zod';
import type { HubApplied, HubPlanView } from '../hub-views.ts';
import type { Saved } from '../views.ts';
import { empty, line, shape } from './schemas.ts';

/** The hub and its administrator, whose password is kept nowhere; `authority: null` = as it is kept for this address. */
const administrator = {
  url: z.string().trim().min(1).max(300),
  user: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(300),
  authority: z.string().max(60_000).nullable(),
};
const made = z.strictObject({ user: line, officer: z.string().max(300), password: line });

export const hubCalls = {
  'hub.plan': { input: z.strictObject(administrator), output: shape<HubPlanView>() },
  /** `print` of the plan that was shown. */
  'hub.apply': { input: z.strictObject({ ...administrator, print: z.string().max(100) }), output: shape<HubApplied>() },
  'hub.savePasswords': { input: z.strictObject({ made: z.array(made).max(2000) }), output: shape<Saved>() },
  /** The guide for whoever runs the hub, as it ships with the product (Markdown). */
  'hub.guide': { input: empty, output: shape<{ readonly text: string }>() },
};
