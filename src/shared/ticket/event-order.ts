import type { EventId, TicketEvent } from './event.ts';

interface Node {
  readonly event: TicketEvent;
  readonly isOrphan: boolean;
  readonly children: Node[];
  waitsFor: number;
}

/**
 * A history in the one order that all desks agree on, whatever order it arrived in: an event comes after those it follows;
 * between branches the smaller id comes first. Clocks decide nothing. An event that came twice counts once; one that
 * follows something unknown comes when nothing else can.
 */
export function inOrder(events: readonly TicketEvent[]): TicketEvent[] {
  const nodes = link(events);
  const ordered: TicketEvent[] = [];
  const ready = [...nodes.values()].filter(({ waitsFor }) => waitsFor === 0);
  while (ready.length > 0) {
    const [next] = ready.splice(indexOfFirst(ready), 1);
    if (!next) break;
    ordered.push(next.event);
    for (const child of next.children) {
      child.waitsFor -= 1;
      if (child.waitsFor === 0) ready.push(child);
    }
  }
  return ordered.length === nodes.size ? ordered : [...ordered, ...circular(nodes)];
}

/** Ids of the events that no other follows, smallest first: what the next event must follow. */
export function headsOf(events: readonly TicketEvent[]): EventId[] {
  const followed = new Set(events.flatMap(({ follows }) => follows));
  return [...new Set(events.map(({ id }) => id))].filter((id) => !followed.has(id)).sort();
}

function link(events: readonly TicketEvent[]): Map<EventId, Node> {
  const known = new Map(events.map((event) => [event.id, event]));
  const nodes = new Map<EventId, Node>();
  for (const [id, event] of known) {
    const isOrphan = event.follows.some((parent) => !known.has(parent));
    nodes.set(id, { event, isOrphan, children: [], waitsFor: 0 });
  }
  for (const node of nodes.values()) {
    for (const parent of node.event.follows) {
      const found = nodes.get(parent);
      if (!found) continue;
      found.children.push(node);
      node.waitsFor += 1;
    }
  }
  return nodes;
}

function indexOfFirst(ready: readonly Node[]): number {
  let first = 0;
  ready.forEach((node, index) => {
    const best = ready[first];
    if (best && comesBefore(node, best)) first = index;
  });
  return first;
}

function comesBefore(a: Node, b: Node): boolean {
  return a.isOrphan === b.isOrphan ? a.event.id < b.event.id : b.isOrphan;
}

/** Hashes cannot form a circle; damaged data can, and must lose nothing either. */
function circular(nodes: Map<EventId, Node>): TicketEvent[] {
  return [...nodes.values()].filter(({ waitsFor }) => waitsFor > 0).map(({ event }) => event)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
