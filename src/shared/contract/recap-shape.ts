import { z } from 'zod';
import { COPY_FORMS, SECURITIES, PAPERS } from '../letter/letter.ts';
import { CHART_IDS } from '../performance/chart-id.ts';
import { RECAP_ROWS } from '../recap/recap.ts';
import type { RecapPart, RecapSheet } from '../recap/recap.ts';
import { RECAP_ACTS } from '../recap/recap-letter.ts';
import type { RecapLetter } from '../recap/recap-letter.ts';
import { signer } from './calls/letter-calls.ts';
import { letterRules } from './calls/office-calls.ts';
import { period } from './calls/performance-calls.ts';
import { id, localDate, ulid } from './calls/schemas.ts';

const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().max(2000);
const lines = z.array(line).max(200);
const cells = z.array(line).max(20);
const measure = z.number().min(0).max(200);

const table = z.strictObject({
  caption: line, head: cells, widths: z.array(z.number().positive().max(1000)).max(20), rows: z.array(cells).max(1000), total: cells.optional(), words: z.array(z.int().min(0).max(20)).max(20).optional(),
});
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string().max(8000) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string().max(8000)).max(200) }),
  z.strictObject({ kind: z.literal('table'), table }),
  z.strictObject({ kind: z.literal('picture'), chart: z.enum(CHART_IDS), caption: line }),
]) satisfies z.ZodType<RecapPart>;

const sheet = z.strictObject({
  kop: z.strictObject({
    look: z.strictObject({ unitSize: measure, governmentSize: measure, line: z.enum(['single', 'double', 'none']), lineHeight: measure }),
    picture: z.enum(['beside', 'above']), government: line.nullable(), unitLines: lines, small: lines,
  }),
  title: lines, parts: z.array(part).max(300), dateline: line,
  signature: z.strictObject({
    kind: z.literal('signature'), positions: z.array(z.strictObject({ prefix: line.nullable(), text: line })).max(20), room: z.enum(['ink', 'qr']), name: line, details: lines, initials: lines,
  }),
}) satisfies z.ZodType<RecapSheet>;

const words = z.string().max(6000);
const texts = z.strictObject({ opening: words.nullable(), suggestions: words.nullable(), note: words, corrections: z.array(z.strictObject({ row: z.enum(RECAP_ROWS), text: words })).max(RECAP_ROWS.length) });

const recapLetter = z.strictObject({
  id: ulid, unitId: id, period, isPublic: z.boolean(), date: localDate, classification: z.string().max(40), security: z.enum(SECURITIES), signer, electronic: z.boolean(),
  subject: line, texts, paper: z.enum(PAPERS), sheet, rules: letterRules, armsId: sha256.optional(), pictures: z.array(z.strictObject({ chart: z.enum(CHART_IDS), fileId: sha256 })).max(CHART_IDS.length),
  corrects: z.strictObject({ letterId: ulid, number: line }).optional(), createdAt: instant, createdBy: id,
  steps: z.array(z.strictObject({ act: z.enum(RECAP_ACTS), at: instant, by: id, desk: id, remark: z.string().max(1000).optional(), number: line.optional(), taken: z.strictObject({ series: line, serial: z.int().min(1) }).optional() })).max(1000),
  copiesMade: z.array(z.strictObject({ form: z.enum(COPY_FORMS), at: instant, by: id })).max(10_000),
  finals: z.array(z.strictObject({ fileId: sha256, at: instant, by: id })).max(1000),
}) satisfies z.ZodType<RecapLetter>;

/** The recap that another desk sent; null where it is none of the shape that this version knows. */
export function readRecapLetter(value: unknown): RecapLetter | null {
  const read = recapLetter.safeParse(value);
  return read.success ? read.data : null;
}
