import { createHash } from 'node:crypto';
import type { ParcelTaken } from '../../shared/contract/parcel-views.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Office } from '../../shared/office/office.ts';
import { unitDatabase } from '../../shared/sync/databases.ts';
import type { HubDocument } from '../../shared/sync/documents.ts';
import { afterTaking, broughtEpoch, isDelivered } from '../../shared/sync/parcel.ts';
import type { Parcels, Taker } from '../../shared/sync/parcel.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { OFFICE_DOCUMENTS, OfficeRecords } from '../sync/office-records.ts';
import { asBrought } from '../sync/parcel-marks.ts';
import type { SyncDesk } from '../sync/sync-desk.ts';
import { hasLost, isSame, withDocuments } from '../sync/take-documents.ts';
import type { Desk } from './desk.ts';
import { loadArms } from './office-arms.ts';
import { namedFiles } from './office-files.ts';
import { recordsIn, ticketIn } from './parcel-documents.ts';
import type { ParcelTicket } from './parcel-documents.ts';
import type { SurveyedParcel } from './parcel-open.ts';
import { parcelItems } from './parcel-read.ts';
import { changeParcels, PARCELS, parcelsIn } from './parcel-record.ts';
import { FileTaker } from './restore-files.ts';
import { hasSeat, setSeat } from './seat.ts';
import { createSyncDesk } from './sync-desk.ts';
import type { Watch } from './work-bench.ts';

/** Reports of one journal line. */
const CHUNK = 50;

/**
 * Takes a parcel that was surveyed: nothing here goes but what its histories say was erased. Each step is durable by itself and the union of
 * the two, and only the last one remembers the parcel, so that after an interruption it is simply taken again. Refuses as `parcelItems` does.
 */
export async function takeParcel(desk: Desk, parcel: SurveyedParcel, watch: Watch): Promise<ParcelTaken> {
  const taking = new Taking(desk, parcel);
  const taker = new FileTaker(desk.files);
  let at = 0;
  const items = parcelItems(parcel, watch, (soFar) => {
    // another file was put in its place
    if (parcel.trail[at] !== soFar) throw new Refusal('parcel-damaged');
    at += 1;
  });
  // the manifest was looked at before
  await items.next();
  for await (const item of items) {
    if (item.kind === 'records') await taking.records(recordsIn(item.records));
    if (item.kind === 'file') await taker.take(item.id, items);
    if (item.kind === 'bodies') for (let from = 0; from < item.bodies.length; from += CHUNK) await taking.tickets(item.bodies.slice(from, from + CHUNK).map(ticketIn));
  }
  await taker.settle(namedFiles(desk.store));
  await loadArms(desk);
  return taking.end();
}

class Taking {
  readonly #desk: Desk;
  readonly #parcel: SurveyedParcel;
  readonly #taker: Taker;
  readonly #syncDesk: SyncDesk;
  /** What will be remembered at the end. */
  readonly #after: Parcels;
  #fresh = 0;
  #more = 0;

  constructor(desk: Desk, parcel: SurveyedParcel) {
    this.#desk = desk;
    this.#parcel = parcel;
    this.#taker = { deskId: desk.deskId, officerId: desk.officerId, now: desk.now() };
    this.#after = afterTaking(parcelsIn(desk.store.record(PARCELS)), parcel.manifest, this.#taker);
    this.#syncDesk = createSyncDesk(desk, parcel.manifest.to !== null);
  }

  async records(documents: readonly HubDocument[]): Promise<void> {
    const { manifest: { from, to }, content: { isRepeated }, isFirst } = this.#parcel;
    const office = documents.find(({ _id }) => _id === 'office')?.value as Office | undefined;
    if (isFirst && office) await this.#settle(office, to ?? '');
    const records = new OfficeRecords(unitDatabase(from ?? to ?? ''), { isUnitDesk: to !== null, now: this.#desk.now, office: () => this.#desk.setting?.office ?? office ?? null });
    // settings of an older parcel are not those of today
    const wanted = documents.filter(({ _id }) => records.owns(_id) && !(isRepeated && _id in OFFICE_DOCUMENTS));
    const { hasOffice, hasRecaps } = await this.#desk.store.transact({ records: records.keysOf(wanted) }, (current) => {
      const taken = records.take(wanted, current.records);
      return { records: taken.records, result: taken };
    });
    if (hasOffice || hasRecaps) await this.#syncDesk.changed({ tickets: [], hasErased: false, hasOffice, hasRecaps });
  }

  async tickets(tickets: readonly ParcelTicket[]): Promise<void> {
    const syncDesk = this.#syncDesk;
    const { key, add } = syncDesk.erasing;
    const done = await this.#desk.store.transact({ bodies: tickets.map(({ id }) => id), records: [key], overDamage: true }, ({ bodies, records }) => {
      const written = new Map<TicketId, Bundle>();
      const changed: TicketId[] = [];
      let fresh = 0;
      let hasErased = false;
      for (const { id, documents } of tickets) {
        const here = bodies.get(id);
        const merged = withDocuments(syncDesk, id, here, documents);
        // its words were removed here, and now its trace is damaged: an older state must not bring them back
        if (!merged || (here === undefined && this.#desk.store.rows().get(id)?.erased)) continue;
        written.set(id, this.#marked(merged, documents));
        if (here && hasLost(here, merged)) hasErased = true;
        if (here && isSame(here, merged)) continue;
        changed.push(id);
        if (!here) fresh += 1;
      }
      const erasing = hasErased ? new Map([[key, add(records.get(key))]]) : new Map<string, unknown>();
      return { bodies: written, records: erasing, result: { changed, fresh, hasErased } };
    });
    this.#fresh += done.fresh;
    this.#more += done.changed.length - done.fresh;
    if (done.changed.length > 0) await syncDesk.changed({ tickets: done.changed, hasErased: done.hasErased, hasOffice: false });
  }

  async end(): Promise<ParcelTaken> {
    const { manifest } = this.#parcel;
    await changeParcels(this.#desk.store, (known) => afterTaking(known, manifest, this.#taker));
    return { fresh: this.#fresh, more: this.#more };
  }

  #marked(bundle: Bundle, documents: readonly HubDocument[]): Bundle {
    const { manifest: { from }, files } = this.#parcel;
    const isThere = (epoch: number): boolean => isDelivered(this.#after, from, epoch);
    return asBrought(bundle, from, { documents, files, epoch: broughtEpoch(this.#after, from), isThere });
  }

  /** This becomes the unit's desk before any report comes, because a unit's desk keeps nobody behind an Anonim one. */
  async #settle(office: Office, unitId: string): Promise<void> {
    const { store, deskId } = this.#desk;
    await changeParcels(store, (known) => ({ ...known, home: unitId }));
    if (hasSeat(store)) return;
    await setSeat(store, seatFor(office.units.find(({ id }) => id === unitId)?.code ?? '', deskId));
  }
}

/** Letters that nobody takes for figures. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A seat without a hub that could give one: the unit's code, and what tells its desks apart though none hears of another. */
function seatFor(unitCode: string, deskId: string): string {
  const hash = createHash('sha256').update(deskId).digest();
  const place = Array.from({ length: 3 }, (_, index) => LETTERS[(hash[index] ?? 0) % LETTERS.length]).join('');
  return `${unitCode.toUpperCase().replace(/[^A-Z0-9]/gu, '').slice(0, 5)}${place}`;
}
