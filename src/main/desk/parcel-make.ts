import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ParcelMade } from '../../shared/contract/parcel-views.ts';
import { gistOf } from '../../shared/sync/marks.ts';
import { buildsOn, isDelivered, receivedFrom, sentTo, sideKey, waitsFor } from '../../shared/sync/parcel.ts';
import type { ParcelManifest, ParcelSide, Parcels } from '../../shared/sync/parcel.ts';
import { unitDatabase } from '../../shared/sync/databases.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { signDigest } from '../exchange/parcel-signature.ts';
import { createDataKey, sealerFor } from '../store/cipher.ts';
import { wrapByPassphrase } from '../store/key-wrap.ts';
import type { ScryptCost } from '../store/key-wrap.ts';
import { OFFICE_DOCUMENTS, OfficeRecords } from '../sync/office-records.ts';
import { asSent, filesToSend, parcelDocuments } from '../sync/parcel-marks.ts';
import type { Packed } from '../sync/parcel-marks.ts';
import { stopIfAsked } from './backup-make.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { filesOf } from './office-files.ts';
import { readIfWhole } from './restore-read.ts';
import { changeParcels, PARCELS, parcelsIn, signingKey } from './parcel-record.ts';
import { parcelItems, PARCEL_PURPOSE } from './parcel-read.ts';
import { ParcelWriter } from './parcel-writer.ts';
import { putInPlace, refuseWrite } from './save-file.ts';
import type { Watch } from './work-bench.ts';

/** Reports read at a time. */
const CHUNK = 50;

/** Where a parcel goes, and under which passphrase. */
export interface ParcelOrder {
  readonly from: ParcelSide;
  readonly to: ParcelSide;
  readonly path: string;
  readonly passphrase: string;
  readonly cost?: ScryptCost | undefined;
}

/**
 * Writes a parcel, reads all of it back, and only then gives it its name and remembers what went with it. Refuses with cancelled, disk-full,
 * read-only, file-locked or write-failed, and as the store does; then it is as if it had not been begun.
 */
export async function makeParcel(desk: Desk, order: ParcelOrder, watch: Watch): Promise<ParcelMade> {
  const at = desk.now().toISOString();
  const key = sideKey(order.to);
  const parcels = await changeParcels(desk.store, (known) => {
    const sent = sentTo(known, order.to, desk.now());
    return { ...known, sent: { ...known.sent, [key]: { ...sent, number: sent.number + 1 } } };
  });
  const { number } = sentTo(parcels, order.to, desk.now());
  const part = join(dirname(order.path), `.${desk.newId()}.tmp`);
  try {
    const packing = new Packing(desk, parcels, { ...order, number, at });
    await packing.write(part, watch);
    const fileName = await putInPlace(part, order.path);
    await packing.remember();
    return { fileName, number, ...packing.counts };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

interface Numbered extends ParcelOrder {
  readonly number: number;
  readonly at: string;
}

class Packing {
  readonly #desk: Desk;
  readonly #parcels: Parcels;
  readonly #order: Numbered;
  readonly #packed = new Map<TicketId, Packed>();
  readonly #officeFiles: string[] = [];
  readonly #files = new Set<string>();
  #missing = 0;

  constructor(desk: Desk, parcels: Parcels, order: Numbered) {
    this.#desk = desk;
    this.#parcels = parcels;
    this.#order = order;
  }

  get counts(): Pick<ParcelMade, 'tickets' | 'files' | 'missingFiles'> {
    return { tickets: this.#packed.size, files: this.#files.size, missingFiles: this.#missing };
  }

  async write(path: string, watch: Watch): Promise<void> {
    const { passphrase, cost, at } = this.#order;
    const dataKey = createDataKey();
    const sealer = sealerFor(dataKey, PARCEL_PURPOSE);
    const keys = { id: dataKey.id, passphrase: await wrapByPassphrase(dataKey.bytes, passphrase, cost), recovery: null };
    const handle = await open(path, 'wx').catch(refuseWrite);
    try {
      const head = { id: this.#desk.newId(), at, deskId: this.#desk.deskId, keys };
      const writer = await ParcelWriter.begin(handle, head, sealer);
      await this.#content(writer, watch);
    } catch (error) {
      refuseWrite(error);
    } finally {
      await handle.close().catch(() => undefined);
    }
    // read back; progress stays full meanwhile
    for await (const { kind } of parcelItems({ path, sealer }, { signal: watch.signal, progress: () => undefined }, () => undefined)) if (kind === 'end') return;
  }

  /** Notes at each report what went, where it is still what was written. */
  async remember(): Promise<void> {
    const { store, now } = this.#desk;
    const { to, number, at } = this.#order;
    const all = [...this.#packed];
    for (let from = 0; from < all.length; from += CHUNK) {
      const part = new Map(all.slice(from, from + CHUNK));
      await store.transact({ bodies: [...part.keys()] }, ({ bodies }) => {
        const marked = [...bodies].map(([id, bundle]): [TicketId, Bundle] => [id, asSent(bundle, to, part.get(id) ?? { number: 0, gist: '', files: [] })]);
        return { bodies: new Map(marked), result: null };
      });
    }
    await changeParcels(store, (known) => {
      const sent = sentTo(known, to, now());
      const files = { ...Object.fromEntries(this.#officeFiles.map((id) => [id, number])), ...sent.files };
      return { ...known, sent: { ...known.sent, [sideKey(to)]: { ...sent, files, last: { number, at, tickets: all.length } } } };
    });
  }

  async #content(writer: ParcelWriter, watch: Watch): Promise<void> {
    const { store } = this.#desk;
    const signing = await signingKey(store);
    await writer.manifest(this.#manifest(signing.publicKey));
    await this.#office(writer);
    const ids = [...store.rows()].filter(([, row]) => waitsFor(row, this.#order.to, this.#parcels)).map(([id]) => id);
    watch.progress(0, ids.length);
    for (let from = 0; from < ids.length; from += CHUNK) {
      stopIfAsked(watch.signal);
      await this.#tickets(writer, ids.slice(from, from + CHUNK));
      watch.progress(Math.min(from + CHUNK, ids.length), ids.length);
    }
    await writer.end((digest) => signDigest(signing, digest));
  }

  #manifest(publicKey: string): ParcelManifest {
    const { from, to, number, at } = this.#order;
    return { office: settingOf(this.#desk).office.name, deskId: this.#desk.deskId, from, to, publicKey, number, at, received: receivedFrom(this.#parcels, to), builtOn: buildsOn(this.#parcels, to) };
  }

  /** A unit's desk gets the settings; of numbers and recaps each gets those of the unit. */
  async #office(writer: ParcelWriter): Promise<void> {
    const { store, now } = this.#desk;
    const { from, to } = this.#order;
    const records = new OfficeRecords(unitDatabase(from ?? to ?? ''), { isUnitDesk: from !== null, now, office: () => settingOf(this.#desk).office });
    const wanted = [...records.wanted((key) => store.record(key), store.recordKeys())];
    await writer.records(wanted);
    const named = wanted.map(([id]) => OFFICE_DOCUMENTS[id] ?? id).flatMap((key) => filesOf(key, store.record(key)));
    const sent = sentTo(parcelsIn(store.record(PARCELS)), to, now()).files;
    for (const id of new Set(named)) if (!isDelivered(this.#parcels, to, sent[id] ?? 0) && await this.#file(writer, id)) this.#officeFiles.push(id);
  }

  async #tickets(writer: ParcelWriter, ids: readonly TicketId[]): Promise<void> {
    const { to, number } = this.#order;
    const texts: { id: string; text: string }[] = [];
    for (const id of ids) {
      const bundle = await readIfWhole(this.#desk.store, id);
      if (!bundle) continue;
      const wanted = filesToSend(bundle, to, (epoch) => isDelivered(this.#parcels, to, epoch));
      const files: string[] = [];
      for (const file of wanted) if (await this.#file(writer, file)) files.push(file);
      // what could not go along now goes with a later parcel
      this.#packed.set(id, { number, gist: files.length === wanted.length ? gistOf(bundle) : '', files });
      texts.push({ id, text: JSON.stringify(parcelDocuments(bundle, to)) });
    }
    await writer.tickets(texts);
  }

  async #file(writer: ParcelWriter, id: string): Promise<boolean> {
    if (this.#files.has(id)) return true;
    const isWritten = (await this.#desk.files.has(id)) && await writer.file(id, this.#desk.files.open(id));
    if (isWritten) this.#files.add(id);
    else this.#missing += 1;
    return isWritten;
  }
}

/** The name that is suggested for a parcel. */
export function parcelName(side: string, at: string, number: number): string {
  return basename(`Tanggap-${side.replace(/[^\w-]+/gu, '-')}-${at.slice(0, 10)}-${String(number)}.tanggap-paket`);
}
