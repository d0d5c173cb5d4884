import { PAPER_SIZE } from '../letter/letter.ts';
import type { Paper } from '../letter/letter.ts';

/** Size of a paper in micrometres, as the print dialog counts. */
export function paperInMicrometres(paper: Paper): { width: number; height: number } {
  const { width, height } = PAPER_SIZE[paper];
  return { width: width * 1000, height: height * 1000 };
}
