import { z } from 'zod';
import type { Saved } from '../views.ts';
import { line, shape } from './schemas.ts';

/** Largest picture of a chart, in bytes. */
const PICTURE_LIMIT = 8_000_000;

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);

/** A picture that the window drew. */
export const png = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= PICTURE_LIMIT && startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
const svg = z.string().max(PICTURE_LIMIT).refine((text) => text.startsWith('<svg ') && !/<script|<foreignObject|\son\w+=|href="(?!#|data:image\/)/iu.test(text));
const told = z.string().max(4000);
const cells = z.array(z.union([z.string().max(2000), z.number()])).max(60);

export const chartCalls = {
  /** `period`: of which time the figures are, for the file's name. */
  'chart.savePng': { input: z.strictObject({ title: line, period: line, png }), output: shape<Saved>() },
  'chart.saveSvg': { input: z.strictObject({ title: line, period: line, svg }), output: shape<Saved>() },
  /** `rows`: head first; `scope` stands above them, `about` below: what they leave out, where they are from. */
  'chart.saveTable': { input: z.strictObject({ title: line, period: line, kind: z.enum(['xlsx', 'csv']), scope: told, about: z.array(told).max(4), rows: z.array(cells).min(1).max(5000) }), output: shape<Saved>() },
  'chart.copy': { input: z.strictObject({ png }), output: shape<null>() },
  'chart.print': { input: z.strictObject({ title: line, text: told, png }), output: shape<{ readonly printed: boolean }>() },
};
