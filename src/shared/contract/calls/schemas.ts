import { z } from 'zod';
import { ARCHIVE_REASONS, CLASSIFICATIONS, MISSING_DETAILS } from '../../ticket/event.ts';
import type { Command, Registration } from '../../ticket/command.ts';
import type { Reporter } from '../../ticket/ticket.ts';

/** Longest text that a form or a spreadsheet cell may bring. */
export const TEXT_LIMIT = 20_000;
const LINE_LIMIT = 300;

export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
export const id = z.string().min(1).max(80);
export const localDate = z.iso.date();
export const line = z.string().trim().min(1).max(LINE_LIMIT);
export const optionalLine = z.string().trim().min(1).max(LINE_LIMIT).nullable();
const text = z.string().trim().min(1).max(TEXT_LIMIT);
const optionalText = text.nullable();
export const empty = z.strictObject({});

/** An output that only the compiler checks: it is made by our own engine. */
export function shape<T>(): z.ZodType<T> {
  return z.custom<T>(() => true);
}

export const registration = z.strictObject({
  trackingId: z.string().trim().regex(/^\d{4,12}$/).nullable(),
  channelId: id,
  title: line,
  text,
  place: optionalLine,
  districtId: id.nullable(),
  villageId: id.nullable(),
  incidentOn: localDate.nullable(),
  classification: z.enum(CLASSIFICATIONS).nullable(),
  categoryId: id.nullable(),
  anonymous: z.boolean(),
  confidential: z.boolean(),
}) satisfies z.ZodType<Registration>;

export const reporter = z.strictObject({
  name: optionalLine,
  nik: z.string().regex(/^\d{16}$/).nullable(),
  phone: z.string().trim().min(6).max(24).nullable(),
  email: z.email().max(200).nullable(),
  address: optionalLine,
}) satisfies z.ZodType<Reporter>;

const verifiedFacts = { anonymous: z.boolean(), confidential: z.boolean() };

export const command = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verify'), title: line, classification: z.enum(CLASSIFICATIONS), categoryId: id, ...verifiedFacts,
  }),
  z.strictObject({
    kind: z.literal('correct'), title: line, classification: z.enum(CLASSIFICATIONS).nullable(), categoryId: id.nullable(),
    districtId: id.nullable(), villageId: id.nullable(), place: optionalLine, incidentOn: localDate.nullable(), ...verifiedFacts,
  }),
  z.strictObject({ kind: z.literal('dispose'), unitId: id, note: optionalText }),
  z.strictObject({ kind: z.literal('followUp'), text }),
  z.strictObject({ kind: z.literal('recordReply'), text }),
  z.strictObject({ kind: z.literal('rate'), score: z.int().min(1).max(5) }),
  z.strictObject({ kind: z.literal('note'), text }),
  z.strictObject({ kind: z.literal('suspend'), missing: z.array(z.enum(MISSING_DETAILS)).max(8).readonly(), note: optionalText }),
  z.strictObject({ kind: z.literal('resume'), note: optionalText }),
  z.strictObject({ kind: z.literal('return'), reason: text }),
  z.strictObject({
    kind: z.literal('archive'), reason: z.enum(ARCHIVE_REASONS), parentId: ulid.nullable(), note: optionalText,
  }),
  z.strictObject({ kind: z.literal('close'), note: optionalText }),
  z.strictObject({ kind: z.literal('reopen'), reason: text }),
]) satisfies z.ZodType<Command>;
