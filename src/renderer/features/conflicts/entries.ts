import type { ConflictRow, ConflictThing, ConflictView, OpenConflict } from '../../../shared/contract/conflict-views.ts';

/** One line of the list: one thing of one report. */
export interface Entry {
  readonly key: string;
  readonly row: ConflictRow;
  readonly thing: ConflictThing;
}

function nameOf(thing: ConflictThing): string {
  return thing.kind === 'fact' ? thing.key : thing.kind === 'letter' ? thing.letterId : thing.kind;
}

/** A line for each thing to decide. */
export function entriesOf(rows: readonly ConflictRow[]): readonly Entry[] {
  return rows.flatMap((row) => row.things.map((thing) => ({ key: `${row.ticketId} ${nameOf(thing)}`, row, thing })));
}

/** The versions of an entry; null where it was decided meanwhile. */
export function conflictOf(view: ConflictView, thing: ConflictThing): OpenConflict | null {
  return view.conflicts.find((one) => one.kind === thing.kind && nameOf(one) === nameOf(thing)) ?? null;
}

/** The report whose page led here, where the list does not reach it. */
export function rowOf({ ticketId, number, title, conflicts }: ConflictView): ConflictRow {
  return { ticketId, number, title, things: conflicts };
}
