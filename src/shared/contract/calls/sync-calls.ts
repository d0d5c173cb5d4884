import { z } from 'zod';
import type { SyncTest, SyncView } from '../sync-views.ts';
import { empty, shape } from './schemas.ts';

/** Where the hub is and who asks; `null` for password or certificate = as it was kept. */
const address = z.strictObject({
  url: z.string().trim().min(1).max(300),
  user: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(300).nullable(),
  authority: z.string().max(60_000).nullable(),
});

export const syncCalls = {
  'sync.read': { input: empty, output: shape<SyncView>() },
  'sync.test': { input: address, output: shape<SyncTest>() },
  'sync.connect': { input: address, output: shape<SyncView>() },
  'sync.disconnect': { input: empty, output: shape<SyncView>() },
  'sync.now': { input: empty, output: shape<SyncView>() },
  /** Fills a database again that was emptied, exchanged or set back. */
  'sync.refill': { input: z.strictObject({ database: z.string().max(250) }), output: shape<SyncView>() },
  /** Puts back what was set here, or leaves what the hub has. */
  'sync.settleSetting': { input: z.strictObject({ record: z.string().max(50), path: z.string().max(500), keepsHere: z.boolean() }), output: shape<SyncView>() },
};
