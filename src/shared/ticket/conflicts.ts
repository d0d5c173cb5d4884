import { branchesOf, isLinear } from './branches.ts';
import type { Branches } from './branches.ts';
import { knownContents } from './erasure.ts';
import { CONFLICT_KEYS } from './event.ts';
import type { ConflictKey, Content, ContentHash, EventBody, EventId, Instant, Outcome, TicketEvent } from './event.ts';
import { decidedState, goesOn, WORKED_ON, writeOf } from './writes.ts';

type Contents = Readonly<Record<ContentHash, Content>>;

/** One of several versions of a thing, and who wrote it. */
export interface ConflictSide {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly by: string;
  readonly desk: string;
  /** What was written. */
  readonly body: EventBody;
  /** What stands if this side is kept; without its officer's words, which stay where they were written. */
  readonly outcome: Outcome;
  /** When what it says happened. */
  readonly since: Instant;
}

/** A thing that several people changed while none knew of the others; at least two sides. */
export interface Conflict {
  readonly key: ConflictKey;
  readonly sides: readonly ConflictSide[];
}

interface Writing {
  readonly event: TicketEvent;
  readonly outcome: Outcome;
  /** Equal for two writings that come to the same. */
  readonly value: string;
}

/**
 * What an officer has to decide: for each thing, the changes that no later change of the same thing knew of, where they differ.
 * `contents` tells words that say the same from words that do not; notes, attachments and letters issued never conflict.
 */
export function conflictsOf(events: readonly TicketEvent[], contents: Contents = {}): readonly Conflict[] {
  if (isLinear(events) || events.some(({ type }) => type === 'TicketErased')) return [];
  const branches = branchesOf(events);
  const known = knownContents(branches.events, contents);
  return CONFLICT_KEYS.flatMap((key) => {
    const latest = latestOf(key, branches, known);
    return new Set(latest.map(({ value }) => value)).size > 1 ? [{ key, sides: latest.map(sideOf) }] : [];
  });
}

/**
 * Anonim and Rahasia while it is undecided whether a report is: then it is, so that nobody learns meanwhile what cannot be taken back.
 * Nothing where there is no doubt.
 */
export function flagsInDoubt(events: readonly TicketEvent[]): { readonly anonymous?: true; readonly confidential?: true } {
  if (isLinear(events)) return {};
  const branches = branchesOf(events);
  const isOn = (key: ConflictKey): boolean => latestOf(key, branches, {}).some(({ value }) => value === 'true');
  return { ...(isOn('anonymous') ? { anonymous: true } : {}), ...(isOn('confidential') ? { confidential: true } : {}) };
}

/** The decision of a conflict: what stands, as one of its sides says it or as somebody put it together. */
export function settlement({ key, sides }: Conflict, { outcome, since }: Pick<ConflictSide, 'outcome' | 'since'>): EventBody {
  return { type: 'ConflictSettled', data: { key, settles: sides.map(({ eventId }) => eventId), outcome, since } };
}

function latestOf(key: ConflictKey, branches: Branches, contents: Contents): readonly Writing[] {
  if (key === 'state') return latestStates(branches);
  const writings = branches.events.flatMap((event) => {
    const outcome = writeOf(key, event, branches);
    return outcome === null ? [] : [{ event, outcome, value: valueOf(key, outcome, contents) }];
  });
  return unfollowed(writings, branches);
}

function unfollowed(writings: readonly Writing[], { knew }: Branches): readonly Writing[] {
  return writings.filter(({ event }) => !writings.some((other) => knew(other.event, event)));
}

const WORKING = 'working';

/**
 * Where the report stands. Whoever disposed, answered or took a reply went on with the report as they knew it: that is asked about
 * where somebody else put it aside meanwhile, and hides no decision that they knew of.
 */
function latestStates(branches: Branches): readonly Writing[] {
  const { events, knew } = branches;
  const decisions = events.flatMap((event) => {
    const outcome = decidedState(event);
    return outcome === null ? [] : [{ event, outcome, value: stateValue(outcome) }];
  });
  const latest = unfollowed(decisions, branches);
  if (latest.every(({ value }) => value === WORKING)) return latest;
  const onward = events.filter((event) => goesOn(event) && !latest.some((other) => knew(other.event, event))).flatMap((event) => {
    const known = unfollowed(decisions.filter((other) => knew(event, other.event)), branches);
    // what was decided and they knew is on the list already
    if (known.length > 0 && known.every((one) => latest.includes(one))) return [];
    const outcome = known.at(-1)?.outcome ?? WORKED_ON;
    return [{ event, outcome, value: stateValue(outcome) }];
  });
  return [...latest, ...unfollowed(onward, branches)];
}

function stateValue({ type, data }: Outcome): string {
  switch (type) {
    case 'TicketSuspended': return `suspended ${[...data.missing].sort().join(' ')}`;
    case 'TicketArchived': return `archived ${data.reason ?? ''} ${data.parentId ?? ''}`;
    case 'TicketReturned': return 'returned';
    case 'TicketClosed': return 'closed';
    default: return WORKING;
  }
}

function valueOf(key: ConflictKey, { type, data }: Outcome, contents: Contents): string {
  if (type === 'TicketDisposed') return data.unitId;
  if (type !== 'DetailsCorrected') return type;
  if (key === 'place') return JSON.stringify([data.districtId ?? null, data.villageId ?? null]);
  if (key === 'words') return wordsValue(data.content ?? '', contents);
  if (key === 'unit' || key === 'state') return type;
  return JSON.stringify(data[key] ?? null);
}

function wordsValue(hash: ContentHash, contents: Contents): string {
  const content = Object.hasOwn(contents, hash) ? contents[hash] : undefined;
  return content ? JSON.stringify([content.title ?? '', content.text ?? '', content.place ?? null]) : hash;
}

function sideOf({ event, outcome }: Writing): ConflictSide {
  const { id, at, by, desk } = event;
  return { eventId: id, at, by, desk, body: event, outcome, since: event.type === 'ConflictSettled' ? event.data.since : at };
}
