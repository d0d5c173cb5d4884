import { recapPrintout } from '../../shared/recap/printout.ts';
import type { RecapDrawing } from '../../shared/recap/recap.ts';
import { docxOf } from './docx-writer.ts';

/** The recap as a Word document. */
export function writeRecapDocx(recap: RecapDrawing): Promise<Uint8Array> {
  return docxOf(recapPrintout(recap));
}
