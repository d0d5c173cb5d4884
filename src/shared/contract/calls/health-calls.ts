import { z } from 'zod';
import type { HealthView } from '../health.ts';
import { empty, shape } from './schemas.ts';

/** What the coordinator has dealt with. */
const subject = z.union([
  z.strictObject({ file: z.string().min(1).max(300) }),
  z.strictObject({ warning: z.enum(['clockBack', 'copied', 'notWritten', 'erasingUnfinished']) }),
]);

export const healthCalls = {
  'health.read': { input: empty, output: shape<HealthView>() },
  'health.check': { input: empty, output: shape<HealthView>() },
  'health.cancel': { input: empty, output: shape<HealthView>() },
  'health.dismiss': { input: z.strictObject({ subject }), output: shape<HealthView>() },
};
