import { z } from 'zod';
import { STATUSES } from '../../ticket/ticket.ts';
import { VIEWS } from '../views.ts';
import type { ListView, Saved, TicketView } from '../views.ts';
import { figure } from './performance-calls.ts';
import { command, id, registration, reporter, shape, ulid } from './schemas.ts';

/** What a list shows: a ready-made view, narrowed by facts and by words. */
export const filter = z.strictObject({
  view: z.enum(VIEWS),
  query: z.string().max(200),
  statuses: z.array(z.enum(STATUSES)).max(STATUSES.length),
  unitId: id.nullable(),
  categoryId: id.nullable(),
  channelId: id.nullable(),
  /** Only the tickets behind a figure of the performance page. */
  figure: figure.optional(),
});
export type ListFilter = z.infer<typeof filter>;

const order = z.strictObject({
  by: z.enum(['due', 'number', 'registeredAt', 'title', 'status', 'unit']),
  descending: z.boolean(),
});
export type ListOrder = z.infer<typeof order>;

export const ticketCalls = {
  'ticket.list': {
    input: z.strictObject({
      filter, order, offset: z.int().min(0), limit: z.int().min(1).max(200),
    }),
    output: shape<ListView>(),
  },
  'ticket.read': { input: z.strictObject({ id: ulid }), output: shape<TicketView>() },
  'ticket.register': {
    input: z.strictObject({ registration, reporter: reporter.nullable() }),
    output: shape<{ readonly id: string; readonly number: string }>(),
  },
  'ticket.command': { input: z.strictObject({ id: ulid, command }), output: shape<TicketView>() },
  'ticket.saveList': { input: z.strictObject({ filter, order }), output: shape<Saved>() },
};
