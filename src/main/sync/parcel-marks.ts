import { documentsOf, stateOf } from '../../shared/sync/documents.ts';
import type { HubDocument } from '../../shared/sync/documents.ts';
import type { HubMark } from '../../shared/sync/hub-mark.ts';
import { gistOf } from '../../shared/sync/marks.ts';
import { audienceOf, parcelMark } from '../../shared/sync/parcel.ts';
import type { ParcelSide } from '../../shared/sync/parcel.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';

const NO_MARK: HubMark = { epoch: 0, gist: '', docs: {} };

/** Files that a report names for a side and that it is not known to have. */
export function filesToSend(bundle: Bundle, side: ParcelSide, isThere: (epoch: number) => boolean): string[] {
  const { docs } = markOf(bundle, side);
  const files = documentsOf(bundle, audienceOf(side)).filter(({ isFile }) => isFile);
  return files.filter(({ id }) => !isThere(Number(docs[id]?.[0] ?? 0))).map(({ id }) => id.slice('file:'.length));
}

/** The report as documents for a side; files are told of by name only. */
export function parcelDocuments(bundle: Bundle, side: ParcelSide): HubDocument[] {
  return documentsOf(bundle, audienceOf(side)).filter(({ isFile }) => !isFile).map((one) => ({ _id: one.id, ...one.body() }));
}

/** What went into a parcel of one report. */
export interface Packed {
  readonly number: number;
  /** `gistOf` the report as it went; empty where something could not go along. */
  readonly gist: string;
  readonly files: readonly string[];
}

/** The report with the mark that it went with a parcel. What went so before keeps its number: whoever has taken any parcel since has it. */
export function asSent(bundle: Bundle, side: ParcelSide, { number, gist, files }: Packed): Bundle {
  const mark = markOf(bundle, side);
  const isBefore = (epoch: number): boolean => epoch > 0 && epoch < number;
  const fresh = files.filter((id) => !isBefore(Number(mark.docs[`file:${id}`]?.[0] ?? 0)));
  return withParcelMark(bundle, side, { epoch: mark.gist === gist && isBefore(mark.epoch) ? mark.epoch : number, gist, docs: withFiles(mark, fresh, number) });
}

/** What came in a parcel of one report. */
export interface Brought {
  readonly documents: readonly HubDocument[];
  /** Every file in the parcel. */
  readonly files: ReadonlySet<string>;
  /** null = others of that side do not know it. */
  readonly epoch: number | null;
  /** Whether what went with a parcel of this number, or came itself, is surely there. */
  readonly isThere: (epoch: number) => boolean;
}

/** The report with the mark that its sender knows all of it, where that is so; otherwise it waits to be told. */
export function asBrought(bundle: Bundle, side: ParcelSide, { documents, files, epoch, isThere }: Brought): Bundle {
  const mark = markOf(bundle, side);
  if (epoch === null) return withParcelMark(bundle, side, mark);
  const wanted = documentsOf(bundle, audienceOf(side));
  const named = wanted.filter(({ id, isFile }) => isFile && files.has(id.slice('file:'.length))).map(({ id }) => id.slice('file:'.length));
  const docs = withFiles(mark, named, epoch);
  const there = new Map(documents.map((document) => [document._id, stateOf(document)]));
  const isAllThere = wanted.every(({ id, state, isFile }) => (isFile ? isThere(Number(docs[id]?.[0] ?? 0)) : there.get(id) === state));
  return withParcelMark(bundle, side, isAllThere ? { epoch, gist: gistOf(bundle), docs } : { ...mark, docs });
}

/** The report without marks of parcels: those of another desk, or of an earlier life of this one, say nothing. */
export function withoutParcelMarks(bundle: Bundle): Bundle {
  if (bundle.hub === undefined) return bundle;
  return { ...bundle, hub: Object.fromEntries(Object.entries(bundle.hub).filter(([name]) => !name.startsWith('parcel:'))) };
}

function markOf({ hub }: Bundle, side: ParcelSide): HubMark {
  return hub?.[parcelMark(side)] ?? NO_MARK;
}

function withFiles({ docs }: HubMark, files: readonly string[], epoch: number): HubMark['docs'] {
  return { ...docs, ...Object.fromEntries(files.map((id) => [`file:${id}`, [String(epoch), ''] as const])) };
}

function withParcelMark(bundle: Bundle, side: ParcelSide, mark: HubMark): Bundle {
  return { ...bundle, hub: { ...bundle.hub, [parcelMark(side)]: mark } };
}
