import { bundleOf, documentsOf, stateOf } from '../../shared/sync/documents.ts';
import type { Audience, HubDocument, WantedDocument } from '../../shared/sync/documents.ts';
import { gistOf } from '../../shared/sync/marks.ts';
import { withKnown } from '../../shared/sync/hub-mark.ts';
import type { HubMark, Known } from '../../shared/sync/hub-mark.ts';
import { asUnitMayKeep } from '../../shared/sync/visibility.ts';
import { mergeBundles } from '../../shared/ticket/merge.ts';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { SyncDesk } from './sync-desk.ts';

/** The database that documents come from or go to. */
export interface Place {
  readonly database: string;
  readonly audience: Audience;
  readonly epoch: number;
}

/** What is known of documents that were read. */
export function knownFrom(desk: Pick<SyncDesk, 'digest'>, documents: readonly HubDocument[]): Known {
  return Object.fromEntries(documents.map((document) => [document._id,
    document._deleted || document._rev === undefined ? null : [document._rev, digestOf(desk, stateOf(document))] as const]));
}

/** The digest that stands for a state; what never changes needs none. */
export function digestOf({ digest }: Pick<SyncDesk, 'digest'>, state: string): string {
  return state === '' ? '' : digest(state);
}

/** The bundle with what documents of it say; undefined where not even its history is known. */
export function withDocuments(desk: SyncDesk, ticketId: TicketId, here: Bundle | undefined, documents: readonly HubDocument[]): Bundle | undefined {
  const empty: Bundle = { ticketId, events: [], contents: {}, reporter: null, letters: {} };
  const merged = layersOf(documents).map((layer) => bundleOf(ticketId, layer, desk.isGenuine)).reduce(mergeBundles, here ?? empty);
  if (merged.events.length === 0) return undefined;
  const kept = desk.isUnitDesk ? asUnitMayKeep(merged) : merged;
  return here?.hub ? { ...kept, hub: here.hub } : kept;
}

/** Documents that stand there, each id once a layer: leaves of one document are merged like what two desks know. */
function layersOf(documents: readonly HubDocument[]): HubDocument[][] {
  const layers: HubDocument[][] = [];
  const seen = new Map<string, number>();
  for (const document of documents) {
    if (document._deleted) continue;
    const at = seen.get(document._id) ?? 0;
    seen.set(document._id, at + 1);
    (layers[at] ??= []).push(document);
  }
  return layers;
}

/** Whether something of a bundle was erased by what came to it, so that it has to go from the disk too. */
export function hasLost(here: Bundle, merged: Bundle): boolean {
  return (here.reporter !== null && merged.reporter === null) || Object.keys(here.contents).some((hash) => !(hash in merged.contents));
}

/** Whether two bundles say the same, whatever their marks. */
export function isSame({ hub: _here, ...here }: Bundle, { hub: _there, ...there }: Bundle): boolean {
  return JSON.stringify(here) === JSON.stringify(there);
}

/** The bundle with a mark of what stands in a database. */
export function withMark(desk: SyncDesk, place: Place, bundle: Bundle, news: Known): Bundle {
  const old = bundle.hub?.[place.database];
  const docs = withKnown(old?.epoch === place.epoch ? old.docs : {}, news);
  const isCurrent = difference(desk, documentsOf(bundle, place.audience), docs).length === 0;
  const mark: HubMark = { epoch: place.epoch, gist: isCurrent ? gistOf(bundle) : '', docs };
  return { ...bundle, hub: { ...bundle.hub, [place.database]: mark } };
}

/** A document to put, or one to remove. */
export type Due = { readonly id: string; readonly rev: string | undefined; readonly wanted: WantedDocument | null };

/** What has to be written so that the database says what is wanted. */
export function difference(desk: Pick<SyncDesk, 'digest' | 'isUnitDesk'>, wanted: readonly WantedDocument[], docs: HubMark['docs']): Due[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const puts = wanted.filter(({ id, state }) => docs[id]?.[1] !== digestOf(desk, state))
    .map((one): Due => ({ id: one.id, rev: docs[one.id]?.[0], wanted: one }));
  const removals = Object.entries(docs).filter(([id]) => !ids.has(id)).map(([id, [rev]]): Due => ({ id, rev, wanted: null }));
  // documents are taken away by the coordinator's desks alone
  return desk.isUnitDesk ? puts : [...puts, ...removals];
}

/** The marks of a bundle in a database, where they are of this epoch. */
export function marksOf({ hub }: Bundle, { database, epoch }: Place): HubMark['docs'] {
  const mark = hub?.[database];
  return mark?.epoch === epoch ? mark.docs : {};
}
