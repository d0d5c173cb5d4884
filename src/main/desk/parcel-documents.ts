import { readOffice } from '../../shared/contract/calls/office-calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { readRecapLetter } from '../../shared/contract/recap-shape.ts';
import { isParcelShape, PARCEL_LIMITS } from '../../shared/contract/parcel-shape.ts';
import { readSeriesKey } from '../../shared/letter/number-series.ts';
import { isSound, missingUnits } from '../../shared/office/office-check.ts';
import { readRecapLetterKey, recapLetterKey } from '../../shared/recap/recap-letter.ts';
import type { HubDocument } from '../../shared/sync/documents.ts';
import type { Content, TicketId } from '../../shared/ticket/event.ts';
import type { BodyText } from '../store/snapshot.ts';
import { contentHash } from '../store/seal.ts';

/** What a parcel says of one report. */
export interface ParcelTicket {
  readonly id: TicketId;
  readonly documents: readonly HubDocument[];
}

const TICKET_ID = /^[0-9A-Z]{26}$/u;
const LETTER = /^letter:[\w-]{1,80}$/u;
const CONTENT = /^content:[0-9a-f]{64}$/u;

type Fields = Readonly<Record<string, unknown>>;

/** A report out of a parcel; refuses with parcel-damaged where it is not laid out as every desk does it, or words are not what their name promises. */
export function ticketIn({ id, text }: BodyText): ParcelTicket {
  const documents: unknown = JSON.parse(text);
  const isWhole = TICKET_ID.test(id) && Array.isArray(documents) && documents.length <= PARCEL_LIMITS.documents && documents.every((one) => isOfTicket(one, id));
  if (!isWhole) throw new Refusal('parcel-damaged');
  return { id, documents: documents as HubDocument[] };
}

function isOfTicket(value: unknown, ticketId: TicketId): boolean {
  if (!isFields(value) || value.ticketId !== ticketId || typeof value._id !== 'string' || Object.keys(value).some((key) => key !== '_id' && key.startsWith('_'))) return false;
  const { _id: id, content, reporter, letter } = value;
  if (id === `ticket:${ticketId}`) return Array.isArray(value.events);
  if (id === `reporter:${ticketId}`) return isParcelShape.reporter(reporter);
  if (CONTENT.test(id)) return isFields(content) && id === `content:${contentHash(content as unknown as Content)}`;
  return LETTER.test(id) && isFields(letter) && id === `letter:${String(letter.id)}` && letter.ticketId === ticketId;
}

/** Settings, series of numbers and recaps out of a parcel; refuses with parcel-newer where their shape is not one that this version knows. */
export function recordsIn(records: readonly (readonly [key: string, text: string])[]): HubDocument[] {
  return records.map(([key, text]) => {
    const body: unknown = JSON.parse(text);
    if (!isFields(body) || !isRecord(key, body)) throw new Refusal('parcel-newer');
    return { ...body, _id: key };
  });
}

function isRecord(key: string, { value, series, recap }: Fields): boolean {
  if (key === 'office-arms') return isParcelShape.arms(value);
  if (key === 'office-templates') return isParcelShape.letterTemplates(value);
  if (readRecapLetterKey(key)) return isRecapOf(key, recap);
  if (key !== 'office') return readSeriesKey(key) !== null && isParcelShape.series(series);
  const office = readOffice(value);
  return office !== null && isSound(office) && missingUnits(office).length === 0;
}

function isRecapOf(key: string, value: unknown): boolean {
  const letter = readRecapLetter(value);
  return letter !== null && recapLetterKey(letter) === key;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
