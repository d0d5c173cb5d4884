import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ReportDamage } from './damage.ts';
import type { Disk } from './disk.ts';
import { mirroredAdapter } from './mirrored-file.ts';
import { jsonCodec, type Sealer } from './sealed-file.ts';
import { StoreError } from './store-error.ts';

/** A record as kept: its JSON text, and the value that readers share, frozen. */
export interface RecordValue {
  text: string;
  value: unknown;
}

/** A record's value from its JSON text; undefined stays undefined. */
export function recordFromText(text: string): RecordValue;
export function recordFromText(text: string | undefined): RecordValue | undefined;
export function recordFromText(text: string | undefined): RecordValue | undefined {
  return text === undefined ? undefined : { text, value: freeze(JSON.parse(text)) };
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

interface RecordsFile {
  generation: number;
  records: [key: string, text: string][];
}

export interface RecordTableOptions {
  disk: Disk;
  sealer: Sealer;
  dir: string;
  /** the generation that the file had at the last checkpoint */
  generation: number;
  report?: ReportDamage | undefined;
}

/** The small single records (settings, counters, presets), all in memory, in one file that is kept twice. */
export class RecordTable {
  readonly #low: Low<RecordsFile>;
  readonly #again: () => Promise<unknown>;
  readonly #values: Map<string, RecordValue>;
  #hasChanges = false;

  private constructor(low: Low<RecordsFile>, again: () => Promise<unknown>) {
    this.#low = low;
    this.#again = again;
    this.#values = new Map(low.data.records.map(([key, text]) => [key, recordFromText(text)]));
  }

  /** Reads the records' file; throws StoreError('damaged') where both copies are missing, unreadable or older. */
  static async open({ disk, sealer, dir, generation, report }: RecordTableOptions): Promise<RecordTable> {
    const path = join(dir, 'records.json');
    const order = (file: RecordsFile): number => file.generation;
    const adapter = mirroredAdapter<RecordsFile>({
      disk, sealer, dir, path, order, report, holds: 'records', name: 'records', codec: jsonCodec<RecordsFile>(),
    });
    const low = new Low<RecordsFile>(adapter, { generation: 0, records: [] });
    await low.read();
    if (low.data.generation < generation) throw new StoreError('damaged', 'the file is missing or an older copy', { file: path });
    return new RecordTable(low, () => adapter.read());
  }

  get generation(): number {
    return this.#low.data.generation;
  }

  get hasChanges(): boolean {
    return this.#hasChanges;
  }

  get(key: string): RecordValue | undefined {
    return this.#values.get(key);
  }

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** All records at this moment, as JSON texts. */
  texts(): (readonly [key: string, text: string])[] {
    return [...this.#values].map(([key, { text }]) => [key, text] as const);
  }

  set(key: string, value: RecordValue | undefined): void {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    this.#hasChanges = true;
  }

  /** Reads both copies back, and mends one from the other; throws StoreError. */
  async check(): Promise<void> {
    await this.#again();
  }

  /** Writes all records if one has changed; throws StoreError. */
  async flush(): Promise<void> {
    if (!this.#hasChanges) return;
    const old = this.#low.data;
    this.#low.data = {
      generation: old.generation + 1,
      records: [...this.#values].map(([key, { text }]) => [key, text]),
    };
    this.#hasChanges = false;
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = old;
      this.#hasChanges = true;
      throw error;
    }
  }
}
