import { z } from 'zod';
import { CONFLICT_KEYS } from '../../ticket/event.ts';
import type { ConflictList, ConflictView } from '../conflict-views.ts';
import { line, optionalLine, shape, ulid } from './schemas.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const conflictCalls = {
  // `limit`: reports that are named; 0 only counts them
  'conflict.list': { input: z.strictObject({ limit: z.int().min(0).max(100) }), output: shape<ConflictList>() },
  'conflict.read': { input: z.strictObject({ ticketId: ulid }), output: shape<ConflictView>() },
  'conflict.settle': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fact'), ticketId: ulid, key: z.enum(CONFLICT_KEYS), keeps: hash }),
      // title and place put together anew; the reporter's text stays as one of the sides has it
      z.strictObject({ kind: z.literal('words'), ticketId: ulid, title: line, place: optionalLine, textOf: hash }),
      z.strictObject({ kind: z.literal('letter'), ticketId: ulid, letterId: ulid, keeps: hash }),
      z.strictObject({ kind: z.literal('reporter'), ticketId: ulid, keeps: hash }),
    ]),
    output: shape<ConflictView>(),
  },
};
