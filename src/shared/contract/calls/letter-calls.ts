import { z } from 'zod';
import { LETTER_KINDS, PAPERS, SECURITIES, SIGNER_MODES, URGENCIES, VARIANTS } from '../../letter/letter.ts';
import type { LetterFields } from '../../letter/letter.ts';
import { LETTER_ACTS } from '../../letter/states.ts';
import type { LetterPreview, LetterRow, LetterView, Saved } from '../views.ts';
import { empty, localDate, shape, TEXT_LIMIT, ulid } from './schemas.ts';

const short = z.string().max(300);
const long = z.string().max(TEXT_LIMIT);

const signer = z.strictObject({
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
}) satisfies z.ZodType<LetterFields>;

const letterKey = { ticketId: ulid, letterId: ulid };
const one = z.strictObject(letterKey);

export const letterCalls = {
  'letter.list': { input: empty, output: shape<readonly LetterRow[]>() },
  'letter.compose': {
    // With a letterId that draft is composed anew, else a new one begins.
    input: z.strictObject({ ticketId: ulid, variant: z.enum(VARIANTS).nullable(), kind: z.enum(LETTER_KINDS).optional(), letterId: ulid.optional() }),
    output: shape<LetterView>(),
  },
  'letter.read': { input: one, output: shape<LetterView>() },
  'letter.preview': { input: z.strictObject({ ...letterKey, fields }), output: shape<LetterPreview>() },
  'letter.save': { input: z.strictObject({ ...letterKey, fields }), output: shape<LetterView>() },
  'letter.number': { input: one, output: shape<LetterView>() },
  'letter.act': { input: z.strictObject({ ...letterKey, act: z.enum(LETTER_ACTS), remark: z.string().max(1000).nullable() }), output: shape<LetterView>() },
  // Begins a new letter that corrects a numbered one.
  'letter.correct': { input: one, output: shape<LetterView>() },
  'letter.saveRegister': { input: empty, output: shape<Saved>() },
  'letter.saveDocx': { input: one, output: shape<Saved>() },
  'letter.savePdf': { input: one, output: shape<Saved>() },
  'letter.print': { input: one, output: shape<{ readonly printed: boolean }>() },
};
