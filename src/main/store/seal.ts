import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Content, ContentHash, EventDraft, TicketEvent, TrackingTrace } from '../../shared/ticket/event.ts';

/** SHA-256 (hex) of a value's canonical JSON (RFC 8785). */
function hashOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values can be hashed');
  return createHash('sha256').update(text).digest('hex');
}

/** The event with its id: the hash of all the rest. */
export function sealEvent(draft: EventDraft): TicketEvent {
  return { ...draft, id: hashOf(draft) };
}

/** Whether nothing in the event was changed since it was sealed. */
export function isIntact(event: TicketEvent): boolean {
  const { id, ...draft } = event;
  return hashOf(draft) === id;
}

/** The name under which events speak of these words. */
export function contentHash(content: Content): ContentHash {
  return hashOf(content);
}

/** What is left of a tracking ID that must be recognised and no longer read. */
export function traceTracking(trackingId: string, salt: string): TrackingTrace {
  return { salt, hash: createHmac('sha256', salt).update(trackingId).digest('hex') };
}
