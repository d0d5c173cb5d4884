import type { RecordValue } from './record-table.ts';
import { recordFromText } from './record-table.ts';

/** What happens to one body; without a text it is removed. */
export interface BodyChange {
  id: string;
  slot: number;
  text: string | undefined;
}

export interface RecordChange {
  key: string;
  value: RecordValue | undefined;
}

/** Changes that become durable together or not at all. */
export interface Batch<Change extends BodyChange = BodyChange> {
  bodies: readonly Change[];
  records: readonly RecordChange[];
}

/** A line that changes nothing. Written when the store closes, so that no change stands last: harm to the last line counts as a write that the power cut short. */
export const END = encodeBatch({ bodies: [], records: [] });

/** A batch as the JSON text of a journal line; an entry without its last element is a removal. */
export function encodeBatch({ bodies, records }: Batch): string {
  const bodyTexts = bodies.map(({ slot, id, text }) => list(String(slot), JSON.stringify(id), text));
  const recordTexts = records.map(({ key, value }) => list(JSON.stringify(key), value?.text));
  return `{"bodies":[${bodyTexts.join()}],"records":[${recordTexts.join()}]}`;
}

function list(...elements: readonly (string | undefined)[]): string {
  return `[${elements.filter((element) => element !== undefined).join()}]`;
}

interface Line {
  bodies: [slot: number, id: string, body?: unknown][];
  records: [key: string, value?: unknown][];
}

/** The batch of a journal line. */
export function decodeBatch(content: Buffer): Batch {
  const line = JSON.parse(content.toString('utf8')) as Line;
  return {
    bodies: line.bodies.map((entry) => ({ slot: entry[0], id: entry[1], text: textOf(entry, 2) })),
    records: line.records.map((entry) => ({ key: entry[0], value: recordFromText(textOf(entry, 1)) })),
  };
}

function textOf(entry: readonly unknown[], place: number): string | undefined {
  return place in entry ? JSON.stringify(entry[place]) : undefined;
}
