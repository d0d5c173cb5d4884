import type { Parsed } from '../../shared/contract/calls.ts';
import { isSound } from '../../shared/office/office-check.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Office } from '../../shared/office/office.ts';
import { OFFICE_SYNC, officeSyncIn, withValueAt } from '../sync/office-records.ts';
import type { Desk } from './desk.ts';
import { loadSetting, OFFICE } from './office.ts';

/** Ends a clash of two settings: what the hub has stays, or what was set here is set again. */
export async function settleSetting(desk: Desk, { record, path, keepsHere }: Parsed<'sync.settleSetting'>): Promise<void> {
  await desk.store.transact({ records: [OFFICE_SYNC, record] }, ({ records }) => {
    const sync = officeSyncIn(records.get(OFFICE_SYNC));
    const clash = sync.clashes.find((one) => one.record === record && one.path === path);
    if (!clash) return { result: null };
    const rest = { ...sync, clashes: sync.clashes.filter((one) => one !== clash) };
    const changed = keepsHere ? withValueAt(records.get(record), path, clash.here) : records.get(record);
    if (record === OFFICE && !isSound(changed as Office)) throw new Refusal('invalid-input');
    return { records: new Map([[OFFICE_SYNC, rest], [record, changed]]), result: null };
  });
  loadSetting(desk);
  await desk.store.rederive();
  desk.announce({ type: 'office.changed' });
}
