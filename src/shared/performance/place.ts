import type { Selection } from './selection.ts';

/** A kelurahan, or what of a kecamatan lies in none that is told by itself. */
export interface Place {
  readonly dimension: 'village' | 'district';
  readonly id: string;
}

/** Which place each row is in (−1 = in none); `list` names them. */
export interface Places {
  readonly of: (index: number) => number;
  readonly list: readonly Place[];
}

/**
 * The places of the selected reports: a kelurahan, where it is known and has enough of them to be told, else the kecamatan.
 * Each report is in one place at most, so that nothing is counted twice.
 */
export function placesOf({ table, indices }: Selection, limit: number): Places {
  const [villages, districts] = [table.codes('village'), table.codes('district')];
  const totals = new Int32Array(villages.ids.length);
  for (const index of indices) totals[villages.of[index] ?? 0] = (totals[villages.of[index] ?? 0] ?? 0) + 1;
  const list: Place[] = [];
  const placed = (ids: readonly (string | null)[], dimension: Place['dimension'], isTold: (code: number) => boolean) =>
    ids.map((id, code) => (id !== null && isTold(code) ? list.push({ dimension, id }) - 1 : -1));
  const ofVillage = placed(villages.ids, 'village', (code) => (totals[code] ?? 0) >= limit);
  const ofDistrict = placed(districts.ids, 'district', () => true);
  return {
    of: (index) => {
      const village = ofVillage[villages.of[index] ?? 0] ?? -1;
      return village < 0 ? ofDistrict[districts.of[index] ?? 0] ?? -1 : village;
    },
    list,
  };
}
