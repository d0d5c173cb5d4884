import { unitDatabase } from '../../shared/sync/databases.ts';
import type { ParcelSide } from '../../shared/sync/parcel.ts';
import { mayExchangeParcels } from '../../shared/ticket/command-table.ts';
import { officerOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { PARCELS, parcelsIn } from './parcel-record.ts';
import { SYNC, syncConfigIn } from './sync-config.ts';

/** Whose desk this is: that of a unit, or the coordinator's (null), as it also is before anything says otherwise. */
export function sideOf({ store, setting }: Pick<Desk, 'store' | 'setting'>): ParcelSide {
  const config = syncConfigIn(store.record(SYNC));
  if (config === null) return parcelsIn(store.record(PARCELS)).home;
  if (!config.isUnitDesk) return null;
  return setting?.office.units.find(({ id }) => config.databases.includes(unitDatabase(id)))?.id ?? null;
}

/** Whether nothing has said yet whose desk this is, so that a first parcel may. */
export function isUnplaced({ store }: Pick<Desk, 'store'>): boolean {
  const { home, sent, desks } = parcelsIn(store.record(PARCELS));
  return syncConfigIn(store.record(SYNC)) === null && home === null && Object.keys(sent).length === 0 && Object.keys(desks).length === 0;
}

/** Whether whoever sits here may send parcels from it. */
export function mayMakeParcels(desk: Desk): boolean {
  return desk.setting !== null && desk.officerId !== null && mayExchangeParcels(officerOf(desk).role, sideOf(desk) !== null);
}

/** Whether whoever sits here may exchange parcels; before there is an office, whoever sets up the desk. */
export function mayExchange(desk: Desk): boolean {
  if (desk.setting === null) return true;
  if (desk.officerId === null) return false;
  const officer = officerOf(desk);
  // whoever answers for a unit may make this its desk by the coordinator's first parcel
  const mayBecome = isUnplaced(desk) && officer.unitId !== desk.setting.office.coordinatingUnitId;
  return mayExchangeParcels(officer.role, mayBecome || sideOf(desk) !== null);
}
