import { z } from 'zod';
import type { Instant, TicketId } from '../../ticket/event.ts';
import type { TicketView } from '../views.ts';
import { empty, shape, ulid } from './schemas.ts';

/** A report whose retention is over. */
export interface RemovableRow {
  readonly id: TicketId;
  readonly number: string;
  readonly title: string;
  readonly unitId: string | null;
  /** When it was closed, or the last thing happened to it. */
  readonly endedAt: Instant;
}

/** What the retention part shows: the oldest reports that may be removed, how many there are, and how many were. */
export interface RetentionView {
  readonly rows: readonly RemovableRow[];
  readonly total: number;
  readonly erased: number;
}

const reason = z.string().trim().min(5).max(300);

export const retentionCalls = {
  'retention.list': { input: empty, output: shape<RetentionView>() },
  'retention.erase': {
    input: z.strictObject({ ids: z.array(ulid).min(1).max(500), reason }),
    output: shape<{ readonly erased: number }>(),
  },
  'identity.erase': { input: z.strictObject({ id: ulid, reason }), output: shape<TicketView>() },
};
