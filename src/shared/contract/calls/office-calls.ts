import { z } from 'zod';
import { CLASSIFICATIONS } from '../../ticket/event.ts';
import { MOST_MEGABYTES, MOST_PER_REPORT } from '../attachments.ts';
import { BODY_SPACINGS, HEAD_SPACINGS, INITIALS_LENGTH, KOP_LINES, KOP_RATIOS, MOST_INDENT_MM, MOST_INITIALS, PAPER_KINDS, PAPERS, SIGNER_MODES } from '../../letter/letter.ts';
import { ROLES, STAGES } from '../../office/office.ts';
import type { Office } from '../../office/office.ts';
import type { OfficeView } from '../views.ts';
import { empty, id, line, localDate, optionalLine, shape } from './schemas.ts';

const names = z.array(line).max(40);

const unit = z.strictObject({
  id, name: line, shortName: line, aliases: names,
  code: z.string().regex(/^[A-Z0-9.-]{1,30}$/),
  workdays: z.union([z.literal(5), z.literal(6)]),
  letterhead: z.strictObject({ government: line, lines: z.array(line).min(1).max(4), address: z.string().max(300), contact: z.string().max(300) }),
  signing: z.strictObject({ officerId: id.nullable(), mode: z.enum(SIGNER_MODES), superiorPosition: optionalLine, middlePosition: optionalLine }).optional(),
  copies: z.array(line).max(20).optional(),
  initials: z.array(z.string().trim().min(1).max(INITIALS_LENGTH)).max(MOST_INITIALS).optional(),
});

const officer = z.strictObject({
  id, name: line, role: z.enum(ROLES), unitId: id,
  nip: z.string().regex(/^\d{18}$/).nullable(), rank: optionalLine, position: optionalLine,
});

const deadline = z.strictObject({
  classification: z.enum(CLASSIFICATIONS).nullable(), stage: z.enum(STAGES), amount: z.int().min(1).max(1000),
  unit: z.enum(['workingDay', 'calendarDay', 'hour']), legalBasis: z.string().max(300), validFrom: localDate,
});

const margin = z.number().min(5).max(60);
/** Rules of form; also what a sample of them is drawn with. */
export const letterRules = z.strictObject({
  paper: z.enum(PAPERS), papers: z.partialRecord(z.enum(PAPER_KINDS), z.enum(PAPERS)).optional(), font: line, fontSize: z.union([z.literal(11), z.literal(12)]),
  margins: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
  numberPattern: line.includes('{serial}'), defaultClassification: z.string().min(1).max(40), electronicFooter: z.string().max(500),
  kop: z.strictObject({ unitSize: z.number().multipleOf(0.5).min(10).max(24), ratio: z.enum(KOP_RATIOS), line: z.enum(KOP_LINES) }).optional(),
  spacing: z.strictObject({ head: z.literal(HEAD_SPACINGS), body: z.literal(BODY_SPACINGS), firstLineMm: z.number().min(0).max(MOST_INDENT_MM) }).optional(),
});

const percent = z.int().min(1).max(100).nullable();

const office = z.strictObject({
  name: line, city: line, timeZone: z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']),
  ticketPrefix: z.string().regex(/^[A-Z]{2,6}$/),
  coordinatingUnitId: id,
  units: z.array(unit).min(1).max(300),
  officers: z.array(officer).min(1).max(2000),
  categories: z.array(z.strictObject({
    id, name: line, parentId: id.nullable(), aliases: names, archiveCode: z.string().max(40).nullable(),
  })).max(1000),
  channels: z.array(z.strictObject({ id, name: line, aliases: names })).min(1).max(60),
  districts: z.array(z.strictObject({
    id, name: line, villages: z.array(z.strictObject({ id, name: line })).max(100),
  })).max(60),
  deadlines: z.array(deadline).min(1).max(200),
  holidays: z.array(z.strictObject({
    date: localDate, kind: z.enum(['national', 'jointLeave', 'local']), name: line, estimate: z.boolean(),
  })).max(2000),
  letterRules,
  lockAfterMinutes: z.int().min(0).max(240),
  attachmentLimits: z.strictObject({ megabytes: z.int().min(1).max(MOST_MEGABYTES), perReport: z.int().min(1).max(MOST_PER_REPORT) }).optional(),
  retention: z.strictObject({ years: z.int().min(1).max(100) }),
  performance: z.strictObject({
    days: z.int().min(1).max(365).nullable(), onTime: percent, followedUp: percent, done: percent, smallNumber: z.int().min(1).max(50),
  }).optional(),
}) satisfies z.ZodType<Office>;

/** Settings that come from another desk; null where they are not what this version knows. */
export function readOffice(value: unknown): Office | null {
  const read = office.safeParse(value);
  return read.success ? read.data : null;
}

export const officeCalls = {
  'office.read': { input: empty, output: shape<OfficeView>() },
  'office.example': { input: empty, output: shape<Office>() },
  'office.setUp': { input: z.strictObject({ office }), output: shape<OfficeView>() },
  'office.save': { input: z.strictObject({ office }), output: shape<OfficeView>() },
};
