import type { AttachmentLimits, Category, Channel, District, Office, Officer, Unit } from './office.ts';

function byId<T extends { readonly id: string }>(list: readonly T[], id: string | null): T | null {
  return list.find((entry) => entry.id === id) ?? null;
}

/** The unit with that id; null where there is none. */
export function unitOf(office: Pick<Office, 'units'>, id: string | null): Unit | null {
  return byId(office.units, id);
}

/** Working days a week of a unit; 5 where the unit is not known. */
export function workdaysOf(office: Pick<Office, 'units'>, unitId: string | null): Unit['workdays'] {
  return unitOf(office, unitId)?.workdays ?? 5;
}

/** The officer with that id; null where there is none (somebody who left, the system, an import). */
export function officerById(office: Pick<Office, 'officers'>, id: string | null): Officer | null {
  return byId(office.officers, id);
}

/** The category with that id; null where there is none. */
export function categoryOf(office: Pick<Office, 'categories'>, id: string | null): Category | null {
  return byId(office.categories, id);
}

/** The channel with that id; null where there is none. */
export function channelOf(office: Pick<Office, 'channels'>, id: string | null): Channel | null {
  return byId(office.channels, id);
}

/** The district (kecamatan) with that id; null where there is none. */
export function districtOf(office: Pick<Office, 'districts'>, id: string | null): District | null {
  return byId(office.districts, id);
}

/** What an office starts with. */
const ATTACHMENT_LIMITS: AttachmentLimits = { megabytes: 25, perReport: 10 };

/** What may be attached to a report of this office. */
export function attachmentLimitsOf(office: Pick<Office, 'attachmentLimits'>): AttachmentLimits {
  return office.attachmentLimits ?? ATTACHMENT_LIMITS;
}
