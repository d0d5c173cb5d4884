import { OUTCOME_TYPES } from './event.ts';
import type { Content, ContentHash, EventData, EventType, Instant, Outcome, TicketEvent } from './event.ts';
import type { Attachment, Exchange, Pause, Status, Ticket } from './ticket.ts';

export type Contents = Readonly<Record<ContentHash, Content>>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A ticket while its history is read. */
export type State = Mutable<Omit<Ticket, 'heads' | 'exchanges' | 'attachments' | 'pauses'>> & {
  exchanges: Exchange[];
  attachments: Attachment[];
  pauses: Pause[];
  /** When it was closed, archived or returned; null while it is worked on. */
  endedAt: Instant | null;
  isRegistered: boolean;
};

interface Happened<T extends EventType> {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly data: EventData[T];
}
type Apply<T extends EventType> = (state: State, event: Happened<T>, contents: Contents) => void;

/** Lets one event change the state. Any event may come in any state, because desks work apart: none is ever refused here. */
export function applyEvent(state: State, event: TicketEvent, contents: Contents): void {
  if (!Object.hasOwn(APPLY, event.type)) return;
  // The table gives each type the function for its data; the compiler cannot follow the pair through the lookup.
  (APPLY[event.type] as Apply<EventType>)(state, event, contents);
}

const APPLY: { readonly [T in EventType]: Apply<T> } = {
  ReportRegistered(state, { at, by, data }, contents) {
    if (state.isRegistered) return;
    useFacts(state, data);
    useContent(state, data.content, contents);
    Object.assign(state, { number: data.number, channelId: data.channelId, registeredAt: at, registeredBy: by, isRegistered: true });
  },
  ReportVerified(state, { at, data }, contents) {
    state.verifiedAt ??= at;
    useFacts(state, data);
    useContent(state, data.content, contents);
    if (state.status === 'unverified') state.status = 'unanswered';
  },
  DetailsCorrected(state, { data }, contents) {
    useFacts(state, data);
    useContent(state, data.content, contents);
  },
  TicketDisposed(state, { at, data }) {
    if (state.unitId !== data.unitId) state.disposedAt = at;
    if (data.import?.undated && state.firstFollowUpAt === null) state.isAnswerTimed = false;
    state.unitId = data.unitId;
    state.firstDisposedAt ??= at;
    if (state.status === 'unverified') state.status = 'unanswered';
  },
  FollowUpRecorded(state, { at, by, data }) {
    state.exchanges.push({ by: 'unit', at, text: data.text, imported: data.import !== undefined });
    if (data.import?.undated && state.firstFollowUpAt === null) state.isAnswerTimed = false;
    if (state.firstFollowUpAt === null && !data.import) state.firstFollowUpBy = by;
    state.firstFollowUpAt ??= at;
    if (state.status === 'unverified' || state.status === 'unanswered') state.status = 'inProgress';
  },
  ReporterReplied(state, { at, data }, contents) {
    const text = contents[data.content]?.text ?? '';
    state.exchanges.push({ by: 'reporter', at, text, imported: data.import !== undefined });
  },
  ReporterRated(state, { data }) {
    if (isScore(data.score)) state.rating = data.score;
  },
  NoteAdded: () => undefined,
  AttachmentAdded(state, { id, at, data }, contents) {
    const { fileId, mediaType, size, thumbnailId, originalId } = data;
    state.attachments.push({ id, at, fileId, name: contents[data.content]?.title ?? '', mediaType, size, thumbnailId, originalId });
  },
  IdentityErased: () => undefined,
  TicketErased(state, { at, data }) {
    Object.assign(state, data.trace, { erased: { at, tracking: data.tracking } });
  },
  LetterIssued: () => undefined,
  TicketSuspended(state, { at, data }) {
    if (state.endedAt !== null) return;
    if (state.status !== 'suspended') state.pauses.push({ from: at, until: null });
    state.status = 'suspended';
    state.missing = data.missing;
  },
  TicketResumed: (state, { at }) => resume(state, at),
  TicketReturned: (state, { at }) => end(state, 'notOurs', at),
  TicketArchived(state, { at, data }) {
    end(state, 'archived', at);
    state.parentId = data.parentId;
  },
  TicketClosed(state, { at }) {
    end(state, 'done', at);
    state.closedAt = at;
  },
  TicketReopened(state, { at }) {
    if (takeBackEnd(state, at)) state.reopenedCount += 1;
    // another desk had taken it up again and suspended it: who reopens it means to go on
    else resume(state, at);
  },
  ConflictSettled(state, { id, at, by, data: { key, outcome, since } }, contents) {
    if (!OUTCOME_TYPES.includes(outcome.type)) return;
    // That one desk ended it, and this did not stand, is no reopening.
    if (key === 'state' && !ENDINGS.has(outcome.type)) takeBackEnd(state, at);
    const isFromNow = outcome.type === 'TicketSuspended' || outcome.type === 'TicketResumed';
    (APPLY[outcome.type] as Apply<EventType>)(state, { id, at: isFromNow ? at : since, by, data: outcome.data }, contents);
  },
};

const ENDINGS: ReadonlySet<Outcome['type']> = new Set(['TicketReturned', 'TicketArchived', 'TicketClosed']);

const FACTS = [
  'trackingId', 'classification', 'categoryId', 'districtId', 'villageId', 'incidentOn', 'anonymous', 'confidential',
] as const;

/** Another desk's newer version may know other marks; a figure is made of those that are known. */
function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 1 && score <= 5;
}

/** Takes over the facts that an event names, and nothing else that a stranger's event may carry. */
function useFacts(state: State, data: Partial<Pick<State, (typeof FACTS)[number]>>): void {
  for (const key of FACTS) if (data[key] !== undefined) Object.assign(state, { [key]: data[key] });
}

/** Takes over named words; such as are withheld from this desk leave what it has. */
function useContent(state: State, hash: ContentHash | undefined, contents: Contents): void {
  const content = hash === undefined ? undefined : contents[hash];
  if (!content) return;
  state.title = content.title ?? '';
  state.text = content.text ?? '';
  state.place = content.place ?? null;
}

/** Where a ticket that is worked on stands, by what has been done. */
function workingStatus(state: State): Status {
  if (state.firstFollowUpAt !== null) return 'inProgress';
  return state.verifiedAt !== null || state.firstDisposedAt !== null ? 'unanswered' : 'unverified';
}

function end(state: State, status: Status, at: Instant): void {
  endPause(state, at);
  Object.assign(state, { status, endedAt: at, closedAt: null, parentId: null, missing: [] });
}

function resume(state: State, at: Instant): void {
  if (state.status !== 'suspended') return;
  endPause(state, at);
  state.missing = [];
  state.status = workingStatus(state);
}

function takeBackEnd(state: State, at: Instant): boolean {
  if (state.endedAt === null) return false;
  // While it was over nobody was to work on it, so that time is no delay.
  state.pauses.push({ from: state.endedAt, until: at });
  Object.assign(state, { endedAt: null, closedAt: null, parentId: null });
  state.status = workingStatus(state);
  return true;
}

function endPause(state: State, at: Instant): void {
  const last = state.pauses.at(-1);
  if (last?.until === null) state.pauses[state.pauses.length - 1] = { from: last.from, until: at };
}
