import type { District, Office } from '../../shared/office/office.ts';
import type { RowCells } from './row-cells.ts';
import { LINE_LIMIT } from './row-reporter.ts';
import type { RowWords } from './row-words.ts';
import { plainWord } from './vocabulary.ts';

/** Where it happened, in the office's areas and in words. */
export interface RowPlace {
  readonly districtId: string | null;
  readonly villageId: string | null;
  readonly place: string | null;
}

/** Reads the place. A kelurahan that the office does not have stays as words; one that only one kecamatan has tells it. */
export function readPlace(cells: RowCells, words: RowWords, { districts }: Office): RowPlace {
  const districtId = words.read('district');
  const name = cells.line('village');
  const found = findVillage(name, districts.filter(({ id }) => districtId === null || id === districtId));
  const text = [cells.line('place'), found === null ? name : ''].filter((part) => part !== '').join(', ');
  return {
    districtId: districtId ?? found?.districtId ?? null,
    villageId: found?.villageId ?? null,
    place: text.slice(0, LINE_LIMIT) || null,
  };
}

function findVillage(name: string, districts: readonly District[]): { districtId: string; villageId: string } | null {
  const wanted = plainVillage(name);
  if (wanted === '') return null;
  const [first, second] = districts.flatMap((district) =>
    district.villages.filter((village) => plainVillage(village.name) === wanted)
      .map((village) => ({ districtId: district.id, villageId: village.id })));
  return first && !second ? first : null;
}

function plainVillage(name: string): string {
  return plainWord(name).replace(/^(kelurahan|kel|desa) /, '');
}
