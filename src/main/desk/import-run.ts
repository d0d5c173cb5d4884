import { localDateOf } from '../../shared/calendar/local-date.ts';
import type { EventBody, ImportSource, Instant, TicketId } from '../../shared/ticket/event.ts';
import { importText } from '../../shared/messages/id/import.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { Verdict } from '../../shared/contract/import-views.ts';
import { changeOf } from '../exchange/plan.ts';
import type { KnownTickets, PlannedRow } from '../exchange/plan.ts';
import type { RowFacts } from '../exchange/read-row.ts';
import { bodyOf, storyOf } from '../exchange/story.ts';
import type { Step } from '../exchange/story.ts';
import type { Desk } from './desk.ts';
import { settingOf } from './desk.ts';
import { chain, collectWords, extend } from './history.ts';
import type { Words } from './history.ts';
import { seatOf } from './seat.ts';
import { TICKET_NUMBERS, ticketNumberer } from './ticket-number.ts';
import type { TicketNumberer } from './ticket-number.ts';

/** Rows of one journal line: sealing that many holds up other calls for less than they notice. */
const CHUNK = 50;

/** What a run is given besides the rows. */
export interface RunInput {
  readonly rows: readonly PlannedRow[];
  readonly known: KnownTickets;
  readonly fileName: string;
  /** Id of the officer who imports. */
  readonly by: string;
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

interface Job {
  readonly facts: RowFacts;
  readonly id: TicketId;
}

/** Carries a plan out, chunk by chunk; each chunk is there whole or not at all. Answers what became of each row that was reached. */
export async function runImport(desk: Desk, input: RunInput): Promise<readonly Verdict[]> {
  const jobs = jobsOf(input.rows);
  input.known.refresh();
  const outcomes: Verdict[] = [];
  input.onProgress(0, jobs.length);
  for (let at = 0; at < jobs.length && !input.isCancelled(); at += CHUNK) {
    outcomes.push(...(await runChunk(desk, jobs.slice(at, at + CHUNK), input)));
    input.onProgress(Math.min(at + CHUNK, jobs.length), jobs.length);
    // A chunk that waits on the disk lets others in; one that does not must let them in as well.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return outcomes;
}

/** New reports in the order in which they came in, so that numbers follow it whatever the order of the rows. */
function jobsOf(rows: readonly PlannedRow[]): readonly Job[] {
  const jobs = rows.flatMap(({ verdict, reading: { facts }, ticketId }) =>
    facts && ticketId !== null && (verdict === 'new' || verdict === 'update') ? [{ facts, id: ticketId }] : []);
  return jobs.sort((left, right) => compare(sortKey(left), sortKey(right)));
}

function sortKey({ facts, id }: Job): string {
  return `${facts.receivedAt.at} ${facts.trackingId ?? id}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

async function runChunk(desk: Desk, planned: readonly Job[], input: RunInput): Promise<readonly Verdict[]> {
  // Somebody may have registered one of these meanwhile.
  const jobs = planned.map(({ facts }) => ({ facts, id: input.known.meet(facts).id }));
  const scope = { bodies: jobs.map(({ id }) => id), records: [TICKET_NUMBERS] };
  return desk.store.transact(scope, ({ bodies, records }) => {
    const numbers = ticketNumberer(records.get(TICKET_NUMBERS), settingOf(desk).office.ticketPrefix, seatOf(desk.store));
    const writer = new BundleWriter(desk, input, numbers);
    const changed = new Map<TicketId, Bundle>();
    const result = jobs.map(({ facts, id }) => {
      const current = changed.get(id) ?? bodies.get(id);
      const { verdict, bundle } = current ? writer.update(facts, current) : writer.create(facts, id);
      if (bundle) changed.set(id, bundle);
      return verdict;
    });
    return { bodies: changed, records: new Map([[TICKET_NUMBERS, numbers.record()]]), result };
  });
}

interface Written {
  readonly verdict: Verdict;
  readonly bundle: Bundle | null;
}

/** Makes history of rows. */
class BundleWriter {
  readonly #desk: Desk;
  readonly #input: RunInput;
  readonly #numbers: TicketNumberer;

  constructor(desk: Desk, input: RunInput, numbers: TicketNumberer) {
    this.#desk = desk;
    this.#input = input;
    this.#numbers = numbers;
  }

  create(facts: RowFacts, id: TicketId): Written {
    const words = collectWords(this.#desk);
    const { at } = facts.receivedAt;
    const year = localDateOf(at, settingOf(this.#desk).office.timeZone).slice(0, 4);
    const source = this.#source(facts);
    const first = [{ body: registration(facts, this.#numbers.next(year), words, source), at }, ...attachmentNote(facts, source)];
    const events = chain(id, [], [...first, ...this.#bodies(storyOf(facts), facts)].map((dated) => this.#stamped(dated)));
    return { verdict: 'new', bundle: { ticketId: id, events, contents: words.contents, reporter: facts.reporter, letters: {} } };
  }

  update(facts: RowFacts, bundle: Bundle): Written {
    const { ticket, verdict, steps, adoptsTrackingId } = changeOf(facts, bundle);
    if (ticket.erased) return { verdict: 'rejected', bundle: null };
    if (verdict !== 'update') return { verdict, bundle: null };
    const adoption: Dated[] = adoptsTrackingId ? [{
      body: { type: 'DetailsCorrected', data: { trackingId: facts.trackingId, import: this.#source(facts) } },
      at: this.#desk.now().toISOString(),
    }] : [];
    const dated = [...adoption, ...this.#bodies(steps, facts)];
    const events = chain(bundle.ticketId, ticket.heads, dated.map((one) => this.#stamped(one)));
    // A reporter who was erased does not come back with a file: `extend` leaves them out.
    return { verdict, bundle: extend({ ...bundle, reporter: bundle.reporter ?? facts.reporter }, events, {}) };
  }

  #bodies(steps: readonly Step[], facts: RowFacts): Dated[] {
    return steps.map(({ kind, at }) => ({ body: bodyOf(kind, facts, this.#source(facts)), at }));
  }

  #source({ row }: RowFacts): ImportSource {
    return { file: this.#input.fileName, row };
  }

  #stamped({ body, at }: Dated) {
    return { body, stamp: { by: this.#input.by, desk: this.#desk.deskId, at } };
  }
}

interface Dated {
  readonly body: EventBody;
  readonly at: Instant;
}

function registration(facts: RowFacts, number: string, words: Words, source: ImportSource): EventBody {
  const { title, text, place, trackingId, channelId, districtId, villageId, incidentOn, anonymous, confidential } = facts;
  const content = words.name(place === null ? { title, text } : { title, text, place });
  return {
    type: 'ReportRegistered',
    data: {
      number, trackingId, channelId, content, districtId, villageId, incidentOn, anonymous, confidential,
      classification: facts.classification, categoryId: facts.categoryId, import: source,
    },
  };
}

/** Only their number: a file's name may hold a citizen's, and what is in an event cannot be taken out of it again. */
function attachmentNote({ attachments, receivedAt }: RowFacts, source: ImportSource): Dated[] {
  if (attachments === 0) return [];
  const text = importText.recorded.attachments(attachments);
  return [{ body: { type: 'NoteAdded', data: { text, import: source } }, at: receivedAt.at }];
}
