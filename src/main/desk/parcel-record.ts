import type { Parcels } from '../../shared/sync/parcel.ts';
import { createSigningKey } from '../exchange/parcel-signature.ts';
import type { SigningKey } from '../exchange/parcel-signature.ts';
import type { TicketStore } from './desk.ts';

/** Key of the record about parcels; like all that begins with `sync` it goes into no backup. */
export const PARCELS = 'sync-parcels';
/** Key of the record with what this desk signs with. */
const SIGNING = 'sync-signing';

type RecordStore = Pick<TicketStore, 'record' | 'transact'>;

/** The record about parcels, which may not be there. */
export function parcelsIn(record: unknown): Parcels {
  // only written by this desk
  return { home: null, sent: {}, desks: {}, ...(record as Partial<Parcels> | undefined) };
}

/** Changes the record durably; resolves to what it is then. */
export async function changeParcels(store: RecordStore, change: (parcels: Parcels) => Parcels): Promise<Parcels> {
  return store.transact({ records: [PARCELS] }, ({ records }) => {
    const next = change(parcelsIn(records.get(PARCELS)));
    return { records: new Map([[PARCELS, next]]), result: next };
  });
}

/** What this desk signs with; made when it is first needed. */
export async function signingKey(store: RecordStore): Promise<SigningKey> {
  const known = store.record(SIGNING) as SigningKey | undefined;
  if (known) return known;
  const made = createSigningKey();
  return store.transact({ records: [SIGNING] }, ({ records }) => {
    const present = records.get(SIGNING) as SigningKey | undefined;
    return present ? { result: present } : { records: new Map([[SIGNING, made]]), result: made };
  });
}
