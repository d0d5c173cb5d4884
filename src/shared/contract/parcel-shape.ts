import { z } from 'zod';
import { LETTER_KINDS } from '../letter/letter.ts';
import type { ParcelManifest } from '../sync/parcel.ts';
import { id } from './calls/schemas.ts';

/** Of everything in a parcel at most so much: it comes from outside. */
export const PARCEL_LIMITS = { tickets: 200_000, documents: 5000, records: 2000, files: 500_000, fileBytes: 256 * 1024 * 1024, frame: 64 * 1024 * 1024 } as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).max(1_000_000_000);
const instant = z.iso.datetime();

const byDesk = z.record(id, count).refine((desks) => Object.keys(desks).length <= 500);

const manifest = z.strictObject({
  office: z.string().max(300), deskId: id, from: id.nullable(), to: id.nullable(), publicKey: z.string().max(200), number: count.min(1), at: instant,
  received: byDesk, builtOn: byDesk,
}) satisfies z.ZodType<ParcelManifest>;

const text = z.string().max(2000).nullable();
const reporter = z.strictObject({ name: text, nik: text, phone: text, email: text, address: text });

const series = z.strictObject({
  blocks: z.array(z.strictObject({ desk: id, from: count, to: count })).max(100_000),
  entries: z.array(z.strictObject({ serial: count, desk: id, letterId: id, ticketId: id.nullable(), isVoid: z.boolean() })).max(1_000_000),
});

const arms = z.strictObject({
  current: sha256.nullable(), emblem: sha256.nullish(),
  pictures: z.array(z.strictObject({ fileId: sha256, type: z.enum(['png', 'jpg']), ratio: z.number().min(0.1).max(10) })).max(1000),
});

const templates = z.strictObject({
  templates: z.array(z.strictObject({ id, name: z.string().max(300), kinds: z.array(z.enum(LETTER_KINDS)), fileId: sha256, size: count, updatedAt: instant })).max(1000),
});

/** Whether a reporter, a series of numbers, the arms or the forms of letters have the shape that this version knows. */
export const isParcelShape = {
  reporter: (value: unknown) => reporter.safeParse(value).success,
  series: (value: unknown) => series.safeParse(value).success,
  arms: (value: unknown) => arms.safeParse(value).success,
  letterTemplates: (value: unknown) => templates.safeParse(value).success,
  file: (value: unknown) => sha256.safeParse(value).success,
} as const;

/** What a parcel says of itself; null where it is no such thing. */
export function readManifest(value: unknown): ParcelManifest | null {
  const read = manifest.safeParse(value);
  return read.success ? read.data : null;
}
