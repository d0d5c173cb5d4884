import type { Printout } from '../../shared/letter/printout.ts';
import { recapPrintout } from '../../shared/recap/printout.ts';
import { standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { RecapPicture } from '../../shared/recap/recap.ts';
import { sniffMediaType } from '../../shared/ticket/media-type.ts';
import { isDamage } from '../store/store-error.ts';
import type { Desk } from './desk.ts';
import { wholeFile } from './upload.ts';

/** A proposed recap for the writers. A picture that has not come from the hub yet, or is damaged, is left out. */
export async function recapSheets(desk: Desk, letter: RecapLetter): Promise<Printout> {
  const { sheet, rules, paper, electronic } = letter;
  const pictures: RecapPicture[] = [];
  for (const { chart, fileId } of letter.pictures) {
    const png = await readPng(desk, fileId);
    if (png) pictures.push({ chart, png });
  }
  return recapPrintout({ sheet, rules, paper, arms: desk.arms?.get(letter.armsId ?? '') ?? null, pictures, ...standingOf(letter), isElectronic: electronic });
}

async function readPng(desk: Desk, fileId: string): Promise<Uint8Array | null> {
  if (!(await desk.files.has(fileId))) return null;
  try {
    const bytes = await wholeFile(desk.files, fileId);
    return sniffMediaType(bytes) === 'image/png' ? new Uint8Array(bytes) : null;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
