import type { Printout } from '../../shared/letter/printout.ts';
import { recapPrintout } from '../../shared/recap/printout.ts';
import { standingOf } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { RecapPicture } from '../../shared/recap/recap.ts';
import { sniffMediaType } from '../../shared/ticket/media-type.ts';
import { isDamage } from '../store/store-error.ts';
import type { Desk } from './desk.ts';
import { wholeFile } from './upload.ts';

/** A proposed recap for the writers; `isWhole` = no picture is missing: one may not have come from the hub yet, or be damaged. */
export async function recapSheets(desk: Desk, letter: RecapLetter): Promise<{ readonly printout: Printout; readonly isWhole: boolean }> {
  const { sheet, rules, paper, electronic } = letter;
  const pictures: RecapPicture[] = [];
  for (const { chart, fileId } of letter.pictures) {
    const png = await readPng(desk, fileId);
    if (png) pictures.push({ chart, png });
  }
  const arms = desk.arms?.get(letter.armsId ?? '') ?? null;
  return {
    printout: recapPrintout({ sheet, rules, paper, arms, pictures, ...standingOf(letter), isElectronic: electronic }),
    isWhole: pictures.length === letter.pictures.length && (arms !== null || letter.armsId === undefined),
  };
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
