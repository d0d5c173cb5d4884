import { recapPrintout } from '../../shared/recap/printout.ts';
import type { RecapDrawing } from '../../shared/recap/recap.ts';
import { htmlOf } from './html-writer.ts';

/** The recap as one HTML document for print and PDF, on sheets like a letter's. */
export function writeRecapHtml(recap: RecapDrawing): string {
  return htmlOf(recapPrintout(recap));
}
