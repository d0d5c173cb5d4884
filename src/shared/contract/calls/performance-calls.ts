import { z } from 'zod';
import { dayNumber } from '../../calendar/local-date.ts';
import { DIMENSIONS } from '../../performance/fact-table.ts';
import type { Cut, Explained, FigureQuery } from '../../performance/figure-query.ts';
import type { Performance } from '../../performance/indicators.ts';
import { MEASURES } from '../../performance/measures.ts';
import { PERIOD_KINDS } from '../../performance/period.ts';
import type { Period } from '../../performance/period.ts';
import type { Where } from '../../performance/selection.ts';
import { CLASSIFICATIONS } from '../../ticket/event.ts';
import { STATUSES } from '../../ticket/status.ts';
import { id, localDate, shape } from './schemas.ts';

/** Longest time that is looked at, in days: ten years. */
const LONGEST = 3660;

export const period = z.strictObject({ kind: z.enum(PERIOD_KINDS), from: localDate, to: localDate })
  .refine(({ from, to }) => from <= to && dayNumber(to) - dayNumber(from) <= LONGEST) satisfies z.ZodType<Period>;

const where = z.strictObject({
  unitId: id.nullable(), categoryId: id.nullable(), channelId: id.nullable(), districtId: id.nullable(),
  classification: z.enum(CLASSIFICATIONS).nullable(), officerId: id.nullable(),
}) satisfies z.ZodType<Where>;

const count = z.int().min(0).max(100_000);
const grouped = { dimension: z.enum(DIMENSIONS), id: id.nullable() };
const spanned = { from: count, to: count.nullable() };
const dated = { from: localDate, to: localDate };
const cut = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('group'), ...grouped }),
  z.strictObject({ by: z.literal('value'), ...grouped }),
  z.strictObject({ by: z.literal('place'), dimension: z.enum(['village', 'district']), id }),
  z.strictObject({ by: z.literal('status'), status: z.enum(STATUSES) }),
  z.strictObject({ by: z.literal('registered'), ...dated }),
  z.strictObject({ by: z.literal('closed'), ...dated }),
  z.strictObject({ by: z.literal('days'), ...spanned }),
  z.strictObject({ by: z.literal('age'), ...spanned }),
  z.strictObject({ by: z.literal('overdue'), isOverdue: z.boolean() }),
  z.strictObject({ by: z.literal('hour'), weekday: z.int().min(0).max(6), hour: z.int().min(0).max(23) }),
  z.strictObject({ by: z.literal('flow'), channelId: id.nullable(), unitId: id.nullable() }),
]) satisfies z.ZodType<Cut>;

const figureQuery = z.strictObject({ period, where, measure: z.enum(MEASURES), cuts: z.array(cut).max(4) }) satisfies z.ZodType<FigureQuery>;

/** The tickets behind a part of a figure, as a list's filter. */
export const figure = figureQuery.extend({ part: z.enum(['n', 'rest', 'out']) });
export type FigureFilter = z.infer<typeof figure>;

export const performanceCalls = {
  'performance.read': {
    /** `isPublic`: as it may be shown to everybody. */
    input: z.strictObject({ period, where, isPublic: z.boolean() }),
    output: shape<Performance>(),
  },
  'performance.explain': { input: figureQuery, output: shape<Explained>() },
};
