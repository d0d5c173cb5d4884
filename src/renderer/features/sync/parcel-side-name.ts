import { parcelText } from '../../../shared/messages/id/parcel.ts';
import type { Office } from '../../../shared/office/office.ts';

/** What the desks of one side are called: the unit's short name, or the coordinator (null). */
export function sideName(unitId: string | null, office: Pick<Office, 'units'> | null): string {
  return unitId === null ? parcelText.coordinator : office?.units.find(({ id }) => id === unitId)?.shortName ?? unitId;
}
