import { z } from 'zod';
import { CHART_IDS } from '../../performance/chart-id.ts';
import { RECAP_ROWS } from '../../recap/recap.ts';
import type { RecapKey, RecapPicture, RecapTexts, RecapView } from '../../recap/recap.ts';
import type { Saved } from '../views.ts';
import { png } from './chart-calls.ts';
import { period } from './performance-calls.ts';
import { shape } from './schemas.ts';

const key = z.strictObject({ period, isPublic: z.boolean() }) satisfies z.ZodType<RecapKey>;
const text = z.string().max(6000);
const texts = z.strictObject({
  opening: text, note: text, suggestions: text,
  corrections: z.array(z.strictObject({ row: z.enum(RECAP_ROWS), text: z.string().trim().min(1).max(300) })).max(RECAP_ROWS.length),
}) satisfies z.ZodType<RecapTexts>;
const pictures = z.array(z.strictObject({ chart: z.enum(CHART_IDS), png })).max(CHART_IDS.length) satisfies z.ZodType<RecapPicture[]>;
const drawn = key.extend({ pictures });

export const recapCalls = {
  'recap.read': { input: key, output: shape<RecapView>() },
  'recap.save': { input: key.extend({ texts }), output: shape<RecapView>() },
  'recap.saveDocx': { input: drawn, output: shape<Saved>() },
  'recap.savePdf': { input: drawn, output: shape<Saved>() },
  'recap.print': { input: drawn, output: shape<{ readonly printed: boolean }>() },
  /** All units side by side, and the other tables, as a workbook. */
  'recap.saveSheet': { input: key, output: shape<Saved>() },
};
