import { basename } from 'node:path';
import { createCalendar } from '../../shared/calendar/working-day.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { isParcelShape } from '../../shared/contract/parcel-shape.ts';
import type { ParcelContent } from '../../shared/contract/parcel-views.ts';
import type { Office } from '../../shared/office/office.ts';
import { goesOn } from '../../shared/sync/parcel.ts';
import type { ParcelManifest } from '../../shared/sync/parcel.ts';
import { rowOf, searchTexts } from '../../shared/ticket/row.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import { fingerprintOf } from '../exchange/parcel-signature.ts';
import type { BackupItem } from '../store/backup-reader.ts';
import type { SyncDesk } from '../sync/sync-desk.ts';
import { isSame, withDocuments } from '../sync/take-documents.ts';
import type { Desk } from './desk.ts';
import { recordsIn, ticketIn } from './parcel-documents.ts';
import { manifestIn, parcelItems } from './parcel-read.ts';
import type { UnlockedParcel } from './parcel-read.ts';
import { PARCELS, parcelsIn } from './parcel-record.ts';
import { isUnplaced, sideOf } from './parcel-side.ts';
import { readIfWhole } from './restore-read.ts';
import { createSyncDesk } from './sync-desk.ts';
import type { Watch } from './work-bench.ts';

/** A parcel that was read to its end and may be taken. */
export interface SurveyedParcel extends UnlockedParcel {
  readonly manifest: ParcelManifest;
  readonly content: ParcelContent;
  /** Digest of everything up to each part: what is taken is what was looked at. */
  readonly trail: readonly string[];
  /** Attachments that are whole in it. */
  readonly files: ReadonlySet<string>;
  /** Whether this desk becomes the unit's that it is for. */
  readonly isFirst: boolean;
}

/** Reads a parcel to its end and puts it beside what is here. Changes nothing; refuses as `parcelItems` does, and where it is not for this desk. */
export async function surveyParcel(desk: Desk, parcel: UnlockedParcel, watch: Watch): Promise<SurveyedParcel> {
  const trail: string[] = [];
  let survey: Survey | null = null;
  for await (const item of parcelItems(parcel, watch, (soFar) => { trail.push(soFar); })) {
    if (survey === null) survey = new Survey(desk, manifestIn(item));
    else await survey.add(item);
  }
  if (survey === null) throw new Refusal('parcel-truncated');
  const { manifest, files, isFirst } = survey;
  return { ...parcel, manifest, trail, files, isFirst, content: survey.content(desk.newId(), basename(parcel.path)) };
}

class Survey {
  readonly manifest: ParcelManifest;
  readonly isFirst: boolean;
  readonly files = new Set<string>();
  readonly #desk: Desk;
  readonly #syncDesk: SyncDesk;
  #office: Office | null;
  #calendar: ReturnType<typeof createCalendar> | null = null;
  #hasSettings = false;
  #file = '';
  #fresh = 0;
  #more = 0;

  constructor(desk: Desk, manifest: ParcelManifest) {
    this.#desk = desk;
    this.manifest = manifest;
    this.isFirst = isFirstOf(desk, manifest);
    refuseOthers(desk, manifest, this.isFirst);
    this.#syncDesk = createSyncDesk(desk, manifest.to !== null);
    this.#office = desk.setting?.office ?? null;
  }

  async add(item: BackupItem): Promise<void> {
    if (item.kind === 'records') this.#records(item.records);
    if (item.kind === 'bodies') for (const body of item.bodies) await this.#ticket(body);
    if (item.kind === 'file') this.#begin(item.id);
    if (item.kind === 'fileEnd' && item.isWhole) this.files.add(this.#file);
    if (item.kind === 'end' && this.#office === null) throw new Refusal('parcel-damaged');
  }

  content(parcelId: string, fileName: string): ParcelContent {
    const { deskId, from, to, number, at, publicKey } = this.manifest;
    const parcels = parcelsIn(this.#desk.store.record(PARCELS));
    const known = parcels.desks[deskId];
    const office = this.#office;
    return {
      parcelId, fileName, officeName: office?.name ?? '', fromUnitId: from, number, at, fingerprint: fingerprintOf(publicKey),
      isKnown: known !== undefined, isRepeated: known !== undefined && number <= known.taken, hasGap: !goesOn(parcels, this.manifest, this.#desk.deskId),
      fresh: this.#fresh, more: this.#more, files: this.files.size, hasSettings: this.#hasSettings,
      becomes: this.isFirst ? office?.units.find(({ id }) => id === to)?.name ?? null : null,
    };
  }

  #records(records: readonly (readonly [string, string])[]): void {
    for (const { _id, value } of recordsIn(records)) {
      if (_id !== 'office') continue;
      // from a unit nobody takes settings
      if (this.manifest.from === null) this.#office = value as Office;
      this.#calendar = null;
      this.#hasSettings = this.manifest.from === null;
    }
    if (this.isFirst && !this.#office?.units.some(({ id }) => id === this.manifest.to)) throw new Refusal('parcel-damaged');
  }

  #begin(id: string): void {
    if (!isParcelShape.file(id)) throw new Refusal('parcel-damaged');
    this.#file = id;
  }

  async #ticket(body: { readonly id: string; readonly text: string }): Promise<void> {
    const { id, documents } = ticketIn(body);
    const here = await readIfWhole(this.#desk.store, id);
    const merged = withDocuments(this.#syncDesk, id, here, documents);
    if (!merged) throw new Refusal('parcel-damaged');
    if (!here) this.#fresh += 1;
    else if (!isSame(here, merged)) this.#more += 1;
    this.#show(merged);
  }

  /** What no list could show must not come in: it was made by no desk of ours. */
  #show(bundle: Bundle): void {
    const office = this.#office;
    if (office === null) throw new Refusal('parcel-damaged');
    this.#calendar ??= createCalendar(office.holidays);
    try {
      rowOf(bundle, office, this.#calendar);
      searchTexts(bundle);
    } catch {
      throw new Refusal('parcel-damaged');
    }
  }
}

/** A desk that is nobody's yet becomes a unit's by the coordinator's parcel: a new one, or one at which the unit's own officer sits. */
function isFirstOf(desk: Desk, { from, to }: ParcelManifest): boolean {
  if (from !== null || to === null || !isUnplaced(desk)) return false;
  const officer = desk.setting?.office.officers.find(({ id }) => id === desk.officerId);
  return desk.setting === null || officer?.unitId === to;
}

function refuseOthers(desk: Desk, manifest: ParcelManifest, isFirst: boolean): void {
  const { office } = desk.setting ?? {};
  const known = parcelsIn(desk.store.record(PARCELS)).desks[manifest.deskId];
  if (manifest.deskId === desk.deskId) throw new Refusal('parcel-own');
  // who is known has shown that it belongs here, also once the office has another name
  if (office && !known && office.name !== manifest.office) throw new Refusal('parcel-other-office');
  const side = isFirst ? manifest.to : sideOf(desk);
  const isFromOther = (manifest.from === null) !== (side === null);
  const isUnit = manifest.from === null || office?.units.some(({ id }) => id === manifest.from && id !== office.coordinatingUnitId) === true;
  if (manifest.to !== side || !isFromOther || !isUnit) throw new Refusal('parcel-other-destination');
  if (known && (known.publicKey !== manifest.publicKey || known.side !== manifest.from)) throw new Refusal('parcel-other-key');
}
