import type { Instant } from '../ticket/event.ts';
import type { Row } from '../ticket/row.ts';
import type { Audience } from './documents.ts';

/** Who a parcel comes from or goes to: the desks of a unit, or the coordinator's (null). */
export type ParcelSide = string | null;

/** What was sent to one side. */
export interface SentParcels {
  /** Number of the last parcel that was begun; they are counted for each side. */
  readonly number: number;
  /** The last one that was finished. */
  readonly last: { readonly number: number; readonly at: Instant; readonly tickets: number } | null;
  /** Epoch of marks of what that side's only desk brought itself, and so need not be told; above every number. */
  readonly brought: number;
  /** The office's own files: the number of the parcel that took each along. */
  readonly files: Readonly<Record<string, number>>;
}

/** A desk of another side whose parcels are taken here. */
export interface KnownDesk {
  readonly side: ParcelSide;
  readonly publicKey: string;
  readonly agreedAt: Instant;
  /** The officer who compared its fingerprint; null = whoever set up this desk with it. */
  readonly agreedBy: string | null;
  /** Highest number of its parcels that was taken here, and when; 0 = none. */
  readonly taken: number;
  readonly takenAt: Instant | null;
  /** Highest number of this desk's parcels that it has taken, as it says itself. */
  readonly has: number;
  readonly hasAt: Instant | null;
}

/** What a desk remembers of parcels. */
export interface Parcels {
  /** The unit whose desk this became by a parcel of the coordinator's. */
  readonly home: string | null;
  /** By `sideKey`. */
  readonly sent: Readonly<Record<string, SentParcels>>;
  /** By the desk's id. */
  readonly desks: Readonly<Record<string, KnownDesk>>;
}

/** What a parcel says of itself. */
export interface ParcelManifest {
  readonly office: string;
  readonly deskId: string;
  readonly from: ParcelSide;
  readonly to: ParcelSide;
  readonly publicKey: string;
  readonly number: number;
  readonly at: Instant;
  /** By desk of the side that it goes to: the highest number that the sender has taken of it. */
  readonly received: Readonly<Record<string, number>>;
  /** The desks of that side that the sender knows, with what it counts each as having: only what they may lack is in it. None = it is everything. */
  readonly builtOn: Readonly<Record<string, number>>;
}

/** What a side is called in records and marks. */
export function sideKey(side: ParcelSide): string {
  return side === null ? 'coordinator' : `unit:${side}`;
}

/** Name of the mark of what went to a side by parcel; no database of a hub is called so. */
export function parcelMark(side: ParcelSide): string {
  return `parcel:${sideKey(side)}`;
}

/** Whose eyes a parcel to a side is for. */
export function audienceOf(side: ParcelSide): Audience {
  return side === null ? 'coordinator' : 'unit';
}

/** What was sent to a side so far. `now` begins the epoch of what it brings itself. */
export function sentTo({ sent }: Parcels, side: ParcelSide, now: Date): SentParcels {
  return sent[sideKey(side)] ?? { number: 0, last: null, brought: now.getTime(), files: {} };
}

/** Desks of a side that are known here. */
function desksOf({ desks }: Parcels, side: ParcelSide): KnownDesk[] {
  return Object.values(desks).filter((desk) => desk.side === side);
}

/** The number up to which every known desk of a side has taken the parcels from here; 0 = none. */
export function confirmedBy(parcels: Parcels, side: ParcelSide): number {
  const has = desksOf(parcels, side).map((desk) => desk.has);
  return has.length === 0 ? 0 : Math.min(...has);
}

/** Whether what bears this epoch is surely at the other side. */
export function isDelivered(parcels: Parcels, side: ParcelSide, epoch: number): boolean {
  return epoch > 0 && (epoch <= confirmedBy(parcels, side) || epoch === parcels.sent[sideKey(side)]?.brought);
}

/** Whether a report goes to a side, and that side may not know all of it yet. */
export function waitsFor(row: Pick<Row, 'unitId' | 'units' | 'hub'>, side: ParcelSide, parcels: Parcels): boolean {
  const epoch = row.hub?.[parcelMark(side)];
  return (side === null || epoch !== undefined || unitsOf(row).includes(side)) && !isDelivered(parcels, side, epoch ?? 0);
}

function unitsOf({ unitId, units }: Pick<Row, 'unitId' | 'units'>): readonly string[] {
  return units ?? (unitId === null ? [] : [unitId]);
}

/** What the next parcel to a side says of those that came from there. */
export function receivedFrom({ desks }: Parcels, side: ParcelSide): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(desks).filter(([, desk]) => desk.side === side).map(([id, { taken }]) => [id, taken]));
}

/** What the next parcel to a side is built on. */
export function buildsOn({ desks }: Parcels, side: ParcelSide): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(desks).filter(([, desk]) => desk.side === side).map(([id, { has }]) => [id, has]));
}

/** Whether a parcel goes on from what this desk has taken: otherwise something before it never came here. */
export function goesOn(parcels: Parcels, { deskId, builtOn }: ParcelManifest, here: string): boolean {
  const counted = builtOn[here];
  return Object.keys(builtOn).length === 0 || (counted !== undefined && counted <= (parcels.desks[deskId]?.taken ?? 0));
}

/** Who takes a parcel, and when. */
export interface Taker {
  readonly deskId: string;
  readonly officerId: string | null;
  readonly now: Date;
}

/** What is remembered once a parcel was taken. Taking one again, or an older one, takes nothing back. */
export function afterTaking(parcels: Parcels, manifest: ParcelManifest, { deskId, officerId, now }: Taker): Parcels {
  const { from, number, publicKey } = manifest;
  const at = now.toISOString();
  const sent = sentTo(parcels, from, now);
  const known = parcels.desks[manifest.deskId] ?? { side: from, publicKey, agreedAt: at, agreedBy: officerId, taken: 0, takenAt: null, has: 0, hasAt: null };
  // nobody has taken what was never made
  const has = Math.min(manifest.received[deskId] ?? 0, sent.number);
  // one with a gap before it is taken too, but does not count: so the sender hears that more is missing
  const taken = goesOn(parcels, manifest, deskId) ? Math.max(known.taken, number) : known.taken;
  const desk = { ...known, side: from, taken, takenAt: at, ...(has > known.has ? { has, hasAt: at } : {}) };
  const desks = { ...parcels.desks, [manifest.deskId]: desk };
  // what one desk brought, a second one of that side has not seen
  const isSecond = !(manifest.deskId in parcels.desks) && desksOf(parcels, from).length > 0;
  const brought = isSecond ? Math.max(sent.brought + 1, now.getTime()) : sent.brought;
  return { ...parcels, desks, sent: { ...parcels.sent, [sideKey(from)]: { ...sent, brought } } };
}

/** The epoch of what a side brings itself; null where it has several desks, of which the others do not know it. */
export function broughtEpoch(parcels: Parcels, side: ParcelSide): number | null {
  return desksOf(parcels, side).length === 1 ? parcels.sent[sideKey(side)]?.brought ?? null : null;
}

/** Without a desk whose parcels are no longer taken unasked, and for which nothing has to wait any more. */
export function withoutDesk(parcels: Parcels, deskId: string): Parcels {
  const { [deskId]: forgotten, ...desks } = parcels.desks;
  if (!forgotten) return parcels;
  const key = sideKey(forgotten.side);
  const sent = parcels.sent[key];
  // another desk may take its place, and knows nothing of what this one brought
  return { ...parcels, desks, sent: sent ? { ...parcels.sent, [key]: { ...sent, brought: sent.brought + 1 } } : parcels.sent };
}
