import { contentHash, sealEvent } from '../store/seal.ts';
import type { Content, ContentHash, EventBody, TicketEvent } from '../../shared/ticket/event.ts';
import { withErasures } from '../../shared/ticket/erasure.ts';
import type { Bundle } from '../../shared/ticket/ticket.ts';
import type { Desk } from './desk.ts';

/** Gathers the words that a command brings, and names each by its hash. */
export interface Words {
  readonly name: (content: Omit<Content, 'salt'>) => ContentHash;
  readonly contents: Readonly<Record<ContentHash, Content>>;
}

/** A fresh collection of words; every content gets its own salt, so that a hash tells nothing of the text. */
export function collectWords(desk: Pick<Desk, 'newSalt'>): Words {
  const contents: Record<ContentHash, Content> = {};
  return {
    contents,
    name(content) {
      const salted = { salt: desk.newSalt(), ...content };
      const hash = contentHash(salted);
      contents[hash] = salted;
      return hash;
    },
  };
}

/** Who does it, at which desk, and when. */
export interface Stamp {
  readonly by: string;
  readonly desk: string;
  readonly at: string;
}

/** The stamp of what the signed-in officer does now. */
export function stampNow(desk: Desk, by: string): Stamp {
  return { by, desk: desk.deskId, at: desk.now().toISOString() };
}

/** Seals bodies into a chain that goes on from `heads`. `at` may differ from event to event (imported dates). */
export function chain(
  ticketId: string, heads: readonly string[], steps: readonly { readonly body: EventBody; readonly stamp: Stamp }[],
): TicketEvent[] {
  const events: TicketEvent[] = [];
  let follows = heads;
  for (const { body, stamp } of steps) {
    const event = sealEvent({ ...body, ticketId, ...stamp, follows });
    events.push(event);
    follows = [event.id];
  }
  return events;
}

/** The bundle with more history and the words that it names, and without what the history says was erased. */
export function extend(bundle: Bundle, events: readonly TicketEvent[], contents: Bundle['contents']): Bundle {
  return withErasures({
    ...bundle,
    events: [...bundle.events, ...events],
    contents: { ...bundle.contents, ...contents },
  });
}
