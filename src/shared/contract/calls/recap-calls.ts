import { z } from 'zod';
import { CHART_IDS } from '../../performance/chart-id.ts';
import { RECAP_ROWS } from '../../recap/recap.ts';
import type { RecapKey, RecapPicture, RecapTexts } from '../../recap/recap.ts';
import { RECAP_ACTS } from '../../recap/recap-letter.ts';
import type { RecapForm } from '../../recap/recap-letter.ts';
import { COPY_FORMS, FINAL_SOURCES, SECURITIES } from '../../letter/letter.ts';
import type { RecapLetterView, RecapView } from '../recap-views.ts';
import type { CopiesMade, Saved } from '../views.ts';
import { png } from './chart-calls.ts';
import { signer } from './letter-calls.ts';
import { period } from './performance-calls.ts';
import { localDate, shape, ulid } from './schemas.ts';

const key = z.strictObject({ period, isPublic: z.boolean() }) satisfies z.ZodType<RecapKey>;
const text = z.string().max(6000);
const texts = z.strictObject({
  opening: text, note: text, suggestions: text,
  corrections: z.array(z.strictObject({ row: z.enum(RECAP_ROWS), text: z.string().trim().min(1).max(300) })).max(RECAP_ROWS.length),
}) satisfies z.ZodType<RecapTexts>;
const pictures = z.array(z.strictObject({ chart: z.enum(CHART_IDS), png })).max(CHART_IDS.length) satisfies z.ZodType<RecapPicture[]>;
const drawn = key.extend({ pictures });

const one = z.strictObject({ letterId: ulid });
const form = z.strictObject({ date: localDate, classification: z.string().trim().min(1).max(40), security: z.enum(SECURITIES), signer, electronic: z.boolean() }) satisfies z.ZodType<RecapForm>;

export const recapCalls = {
  'recap.read': { input: key, output: shape<RecapView>() },
  'recap.save': { input: key.extend({ texts }), output: shape<RecapView>() },
  'recap.saveDocx': { input: drawn, output: shape<Saved>() },
  'recap.savePdf': { input: drawn, output: shape<Saved>() },
  'recap.print': { input: drawn, output: shape<{ readonly printed: boolean }>() },
  /** Freezes the recap as it is now and puts it before whoever approves it; what was proposed before and has no number gives way. */
  'recap.propose': { input: drawn.extend({ texts, form, dataAt: z.iso.datetime(), figuresId: z.string().max(80) }), output: shape<RecapLetterView>() },
  'recap.readLetter': { input: one, output: shape<RecapLetterView>() },
  'recap.act': { input: one.extend({ act: z.enum(RECAP_ACTS), remark: z.string().max(1000).nullable() }), output: shape<RecapLetterView>() },
  'recap.copy': { input: one.extend({ form: z.enum(COPY_FORMS) }), output: shape<CopiesMade>() },
  // null = the officer cancelled the dialog
  'recap.attachFinal': { input: one.extend({ from: z.enum(FINAL_SOURCES) }), output: shape<RecapLetterView | null>() },
  'recap.saveFinal': { input: one, output: shape<Saved>() },
  /** All units side by side, and the other tables, as a workbook. */
  'recap.saveSheet': { input: key, output: shape<Saved>() },
};
