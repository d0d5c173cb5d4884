import type { Branches } from './branches.ts';
import type { ConflictKey, EventBody, EventData, Outcome, TicketEvent } from './event.ts';

type Details = EventData['DetailsCorrected'];

/** What an event says of a thing other than the report's state, as the outcome that would say just that; null where it says nothing. */
export function writeOf(key: Exclude<ConflictKey, 'state'>, event: TicketEvent, branches: Branches): Outcome | null {
  if (key === 'unit') return disposedTo(event);
  const details = detailsIn(event);
  if (key === 'words') return details.content === undefined ? null : corrected({ content: details.content });
  if (key === 'place') return namesPlace(details) ? corrected(placeAfter(event, branches)) : null;
  return details[key] === undefined ? null : corrected({ [key]: details[key] });
}

function corrected(data: Details): Outcome {
  return { type: 'DetailsCorrected', data };
}

function disposedTo({ type, data }: EventBody): Outcome | null {
  if (type === 'ConflictSettled') return disposedTo(data.outcome);
  return type === 'TicketDisposed' ? { type, data: { unitId: data.unitId, note: null } } : null;
}

function detailsIn({ type, data }: EventBody): Details {
  switch (type) {
    case 'ReportRegistered':
    case 'ReportVerified':
    case 'DetailsCorrected': return data;
    case 'ConflictSettled': return detailsIn(data.outcome);
    default: return {};
  }
}

function namesPlace({ districtId, villageId }: Details): boolean {
  return districtId !== undefined || villageId !== undefined;
}

/** District and village are one thing, but a correction names only which of them changed: the other is as its writer knew it. */
function placeAfter(event: TicketEvent, { events, knew }: Branches): Details {
  const known = events.filter((other) => other === event || knew(event, other)).map(detailsIn);
  const last = (key: 'districtId' | 'villageId') => known.map((details) => details[key]).filter((value) => value !== undefined).at(-1) ?? null;
  return { districtId: last('districtId'), villageId: last('villageId') };
}

/** A report that is neither put aside nor over. */
export const WORKED_ON: Outcome = { type: 'TicketResumed', data: { note: null } };

/** Where somebody meant the report to stand; null where an event does not say. The officer's words are left out. */
export function decidedState({ type, data }: EventBody): Outcome | null {
  switch (type) {
    case 'TicketResumed':
    case 'TicketReopened': return WORKED_ON;
    case 'TicketSuspended': return { type, data: { missing: data.missing, note: null } };
    case 'TicketReturned': return { type, data: { reason: '' } };
    case 'TicketArchived': return { type, data: { reason: data.reason, parentId: data.parentId, note: null } };
    case 'TicketClosed': return { type, data: { reason: data.reason, note: null } };
    case 'ConflictSettled': return data.key === 'state' ? decidedState(data.outcome) : null;
    default: return null;
  }
}

/** Whether an event goes on with the report without saying where it stands. */
export function goesOn({ type }: EventBody): boolean {
  return type === 'TicketDisposed' || type === 'FollowUpRecorded' || type === 'ReporterReplied';
}
