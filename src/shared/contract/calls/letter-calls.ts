import { z } from 'zod';
import { MOST_LETTERS } from '../../letter/joint-answer.ts';
import type { TicketId } from '../../ticket/event.ts';
import { COPY_FORMS, FINAL_SOURCES, INITIALS_LENGTH, LETTER_KINDS, MOST_INITIALS, PAPERS, SECURITIES, SIGNER_MODES, URGENCIES, VARIANTS } from '../../letter/letter.ts';
import type { LetterFields } from '../../letter/letter.ts';
import type { SampleRequest } from '../../letter/office-sample.ts';
import { LETTER_ACTS } from '../../letter/states.ts';
import type { CopiesMade, LetterPreview, LetterRow, LetterView, ManyResult, RegisterEntry, Saved } from '../views.ts';
import { letterRules } from './office-calls.ts';
import { filter } from './ticket-calls.ts';
import { empty, localDate, shape, TEXT_LIMIT, ulid } from './schemas.ts';

const short = z.string().max(300);
const long = z.string().max(TEXT_LIMIT);

/** Who signs; a draft may leave it empty. */
export const signer = z.strictObject({
  mode: z.enum(SIGNER_MODES),
  superiorPosition: short.nullable(),
  middlePosition: short.nullable(),
  position: short,
  name: short,
  rank: short.nullable(),
  nip: short.nullable(),
});

const choices = z.array(z.strictObject({ text: short, isChosen: z.boolean() })).max(60).readonly().optional();

/** A draft may be incomplete, so texts may be empty; `problems` of the preview says what is missing. */
const fields = z.strictObject({
  variant: z.enum(VARIANTS),
  paper: z.enum(PAPERS),
  place: short,
  date: localDate,
  classification: z.string().max(40),
  urgency: z.enum(URGENCIES),
  security: z.enum(SECURITIES),
  attachments: short,
  subject: short,
  addressee: z.string().max(1000),
  addresseePlace: short,
  opening: long,
  points: z.array(long).max(40).readonly(),
  closing: long,
  signer,
  copies: z.array(short).max(20).readonly(),
  electronic: z.boolean(),
  kind: z.enum(LETTER_KINDS).optional(),
  facts: z.array(z.strictObject({ label: short, value: z.string().max(2000) })).max(20).readonly().optional(),
  units: choices,
  instructions: choices,
  parties: z.array(z.strictObject({ role: z.enum(['second', 'witness']), name: short, position: short, nip: short.nullable() })).max(8).readonly().optional(),
  answers: z.array(z.strictObject({ ticketId: ulid, number: short })).max(200).readonly().optional(),
}) satisfies z.ZodType<LetterFields>;

const lines = z.array(short).max(20).readonly();
/** Settings that are being typed may be incomplete, so texts may be empty. */
const sample = z.strictObject({
  letterhead: z.strictObject({ government: short, lines: z.array(short).max(4).readonly(), address: short, contact: short }),
  rules: letterRules, unitCode: z.string().max(30), place: short, today: localDate, signer, copies: lines,
  initials: z.array(z.string().max(INITIALS_LENGTH)).max(MOST_INITIALS).readonly(), isElectronic: z.boolean(),
}) satisfies z.ZodType<SampleRequest>;

const letterKey = { ticketId: ulid, letterId: ulid };
const one = z.strictObject(letterKey);
/** Letters on reports, and with `ticketId: null` recaps. */
const keys = z.array(z.strictObject({ ticketId: ulid.nullable(), letterId: ulid })).min(1).max(MOST_LETTERS).readonly();

export const letterCalls = {
  'letter.list': { input: empty, output: shape<readonly LetterRow[]>() },
  'letter.compose': {
    // With a letterId that draft is composed anew, else a new one begins.
    input: z.strictObject({ ticketId: ulid, variant: z.enum(VARIANTS).nullable(), kind: z.enum(LETTER_KINDS).optional(), letterId: ulid.optional() }),
    output: shape<LetterView>(),
  },
  'letter.read': { input: one, output: shape<LetterView>() },
  'letter.preview': { input: z.strictObject({ ...letterKey, fields }), output: shape<LetterPreview>() },
  // How settings that are not stored yet would shape a letter; answers sheets that are drawn by the same writer.
  'letter.sample': { input: sample, output: shape<{ readonly html: string }>() },
  'letter.save': { input: z.strictObject({ ...letterKey, fields }), output: shape<LetterView>() },
  'letter.number': { input: one, output: shape<LetterView>() },
  'letter.act': { input: z.strictObject({ ...letterKey, act: z.enum(LETTER_ACTS), remark: z.string().max(1000).nullable() }), output: shape<LetterView>() },
  // Begins a new letter that corrects a numbered one.
  'letter.correct': { input: one, output: shape<LetterView>() },
  'letter.register': { input: empty, output: shape<readonly RegisterEntry[]>() },
  'letter.saveRegister': { input: empty, output: shape<Saved>() },
  'letter.saveDocx': { input: one, output: shape<Saved>() },
  'letter.savePdf': { input: one, output: shape<Saved>() },
  'letter.print': { input: one, output: shape<{ readonly printed: boolean }>() },
  'letter.composeMany': {
    input: z.strictObject({
      filter, kind: z.enum(LETTER_KINDS), variant: z.enum(VARIANTS).nullable(),
      wording: z.strictObject({ points: z.array(long).min(1).max(40).readonly().nullable(), closing: long.nullable() }),
    }),
    output: shape<ManyResult>(),
  },
  'letter.actMany': { input: z.strictObject({ keys, act: z.enum(['propose', 'approve', 'number', 'send']) }), output: shape<ManyResult<TicketId | null>>() },
  'letter.copyMany': { input: z.strictObject({ keys, form: z.enum(COPY_FORMS) }), output: shape<CopiesMade>() },
  // Stops what runs over many letters; what is done by then stays.
  'letter.cancelMany': { input: empty, output: shape<null>() },
  // null = the officer cancelled the dialog
  'letter.attachFinal': { input: z.strictObject({ ...letterKey, from: z.enum(FINAL_SOURCES) }), output: shape<LetterView | null>() },
  'letter.saveFinal': { input: one, output: shape<Saved>() },
};
