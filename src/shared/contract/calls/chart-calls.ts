import { z } from 'zod';
import type { Saved } from '../views.ts';
import { line, shape } from './schemas.ts';

/** Largest picture of a chart, in bytes. */
const PICTURE_LIMIT = 8_000_000;

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);

/** A picture that the window drew. */
export const png = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= PICTURE_LIMIT && startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
const svg = z.string().max(PICTURE_LIMIT).refine((text) => text.startsWith('<svg ') && !/<script|<foreignObject|\son\w+=|href="(?!#|data:image\/)/iu.test(text));
const cells = z.array(z.union([z.string().max(2000), z.number()])).max(60);

export const chartCalls = {
  'chart.savePng': { input: z.strictObject({ title: line, png }), output: shape<Saved>() },
  'chart.saveSvg': { input: z.strictObject({ title: line, svg }), output: shape<Saved>() },
  /** `rows`: head first. */
  'chart.saveTable': { input: z.strictObject({ title: line, kind: z.enum(['xlsx', 'csv']), rows: z.array(cells).min(1).max(5000) }), output: shape<Saved>() },
  'chart.copy': { input: z.strictObject({ png }), output: shape<null>() },
  'chart.print': { input: z.strictObject({ title: line, text: z.string().max(4000), png }), output: shape<{ readonly printed: boolean }>() },
};
