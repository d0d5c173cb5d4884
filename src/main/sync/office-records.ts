import type { HubDocument } from '../../shared/sync/documents.ts';
import { mergeSeries, readSeriesKey } from '../../shared/letter/number-series.ts';
import type { NumberSeries } from '../../shared/letter/number-series.ts';
import { unitDatabase, COORDINATOR_DATABASE } from '../../shared/sync/databases.ts';
import { mergeThreeWay } from '../../shared/sync/three-way.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import { readRecapLetter } from '../../shared/contract/recap-shape.ts';
import { mergeRecapLetters, readRecapLetterKey, recapLetterKey } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import type { Office } from '../../shared/office/office.ts';
import type { Instant } from '../../shared/ticket/event.ts';

/** What the office shares, by document: the desk's record of the same. */
export const OFFICE_DOCUMENTS: Readonly<Record<string, string>> = { office: 'office', 'office-arms': 'arms', 'office-templates': 'letterTemplates' };
/** Key of the record about the settings as they were last equal to the hub. */
export const OFFICE_SYNC = 'sync-office';

/** Settings that two desks changed at once: what the hub has stands, what was set here is kept to be looked at. */
export interface SettingClash {
  readonly record: string;
  readonly path: string;
  readonly here: unknown;
  readonly at: Instant;
}

/** What is remembered of the settings at the hub. */
export interface OfficeSync {
  /** By record, as it was when it was last taken from or given to the hub. */
  readonly bases: Readonly<Record<string, unknown>>;
  readonly clashes: readonly SettingClash[];
}

/** The record, which may not be there yet. */
export function officeSyncIn(record: unknown): OfficeSync {
  // only written by this room
  return (record as OfficeSync | undefined) ?? { bases: {}, clashes: [] };
}

/** Whether a record is of one unit, so that it stands where that unit is at home: its numbers, and its recaps. */
function isUnits(key: string): boolean {
  return key.startsWith('numbers:') || readRecapLetterKey(key) !== null;
}

/** The records of the office in one database. */
export class OfficeRecords {
  readonly #database: string;
  readonly #ports: { readonly isUnitDesk: boolean; readonly now: () => Date; readonly office: () => Office | null };

  constructor(database: string, ports: { readonly isUnitDesk: boolean; readonly now: () => Date; readonly office: () => Office | null }) {
    this.#database = database;
    this.#ports = ports;
  }

  /** Whether a document is one of these, and this desk heeds it here: the office's settings come from one place only. */
  owns(id: string): boolean {
    if (isUnits(id)) return this.#isHome(id);
    return Object.hasOwn(OFFICE_DOCUMENTS, id) && this.#isAuthority();
  }

  /** Records that taking these documents reads and writes. */
  keysOf(documents: readonly HubDocument[]): string[] {
    return documents.length === 0 ? [] : [OFFICE_SYNC, ...documents.map(({ _id }) => OFFICE_DOCUMENTS[_id] ?? _id)];
  }

  /** The records as they are with what the hub says. */
  take(documents: readonly HubDocument[], present: ReadonlyMap<string, unknown>): { readonly records: ReadonlyMap<string, unknown>; readonly hasOffice: boolean; readonly hasRecaps: boolean } {
    const records = new Map<string, unknown>();
    let sync = officeSyncIn(present.get(OFFICE_SYNC));
    // of one document servers may have made several among themselves
    const known = (key: string): unknown => records.get(key) ?? present.get(key);
    for (const { _id, _deleted, value, series, recap } of documents as readonly (HubDocument & { readonly series?: NumberSeries })[]) {
      if (_deleted) continue;
      const key = OFFICE_DOCUMENTS[_id];
      if (key === undefined && series) {
        const here = known(_id) as NumberSeries | undefined;
        records.set(_id, here && 'blocks' in here ? mergeSeries(here, series) : series);
      }
      const letter = recap === undefined ? null : readRecapLetter(recap);
      if (letter && recapLetterKey(letter) === _id) {
        const here = known(_id) as RecapLetter | undefined;
        records.set(_id, here ? mergeRecapLetters(here, letter) : letter);
      }
      if (key !== undefined && value !== undefined) {
        const { merged, clashes } = this.#merged(key, sync.bases[key], known(key), value);
        records.set(key, merged);
        sync = { bases: { ...sync.bases, [key]: value }, clashes: [...sync.clashes, ...clashes] };
      }
    }
    const changed = [...records].filter(([key, value]) => stableText(value) !== stableText(present.get(key)));
    const hasOffice = changed.some(([key]) => !isUnits(key));
    return { records: new Map([...changed, ...(documents.length > 0 ? [[OFFICE_SYNC, sync] as const] : [])]), hasOffice, hasRecaps: changed.some(([key]) => readRecapLetterKey(key) !== null) };
  }

  /** The record about the settings once these documents stand at the hub. */
  given(record: unknown, documents: readonly { readonly id: string; readonly body: Readonly<Record<string, unknown>> }[]): OfficeSync {
    const sync = officeSyncIn(record);
    const bases = new Map(Object.entries(sync.bases));
    for (const { id, body } of documents) {
      const key = OFFICE_DOCUMENTS[id];
      if (key !== undefined && this.#isAuthority()) bases.set(key, body.value);
    }
    return { ...sync, bases: Object.fromEntries(bases) };
  }

  #merged(key: string, base: unknown, here: unknown, there: unknown): { readonly merged: unknown; readonly clashes: readonly SettingClash[] } {
    if (here === undefined || this.#ports.isUnitDesk) return { merged: there, clashes: [] };
    const { value, clashes } = mergeThreeWay(base, here, there);
    const at = this.#ports.now().toISOString();
    return { merged: value, clashes: clashes.map((path) => ({ record: key, path, here: valueAt(here, path), at })) };
  }

  /** Documents of the office that this database should have, by id. */
  wanted(record: (key: string) => unknown, keys: readonly string[]): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
    const settings = this.#ports.isUnitDesk ? [] : Object.entries(OFFICE_DOCUMENTS).flatMap(([id, key]) => {
      const value = record(key);
      return value === undefined ? [] : [[id, { value }] as const];
    });
    const units = keys.filter((key) => isUnits(key) && this.#isHome(key)).map((key) => [key, readSeriesKey(key) ? { series: record(key) } : { recap: record(key) }] as const);
    return new Map<string, Readonly<Record<string, unknown>>>([...settings, ...units]);
  }

  // a unit's desk has nothing else; the coordinator's reads what coordinators agree on among themselves
  #isAuthority(): boolean {
    return this.#ports.isUnitDesk || this.#database === COORDINATOR_DATABASE;
  }

  #isHome(key: string): boolean {
    const office = this.#ports.office();
    const [code, id] = [readSeriesKey(key)?.unitCode, readRecapLetterKey(key)?.unitId];
    const unit = office?.units.find((one) => one.code === code || one.id === id);
    const home = unit === undefined || unit.id === office?.coordinatingUnitId ? COORDINATOR_DATABASE : unitDatabase(unit.id);
    return home === this.#database;
  }
}

/** The value at a path such as `units/#dlh/name`. */
export function valueAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce((at, key) => child(at, key), value);
}

/** The value with another one at a path. */
export function withValueAt(value: unknown, path: string, next: unknown): unknown {
  const put = (at: unknown, steps: readonly string[]): unknown => {
    const [key, ...rest] = steps;
    if (key === undefined) return next;
    const inner = put(child(at, key), rest);
    if (Array.isArray(at)) return at.some((item) => isNamed(item, key)) ? (at as unknown[]).map((item) => (isNamed(item, key) ? inner : item)) : [...(at as unknown[]), inner];
    return { ...(at as Readonly<Record<string, unknown>>), [key]: inner };
  };
  return put(value, stepsOf(path));
}

function stepsOf(path: string): string[] {
  return path === '' ? [] : path.split('/');
}

function child(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return at.find((item) => isNamed(item, key));
  return at !== null && typeof at === 'object' ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
}

function isNamed(item: unknown, key: string): boolean {
  const { id, fileId } = item as { readonly id?: unknown; readonly fileId?: unknown };
  return `#${String(id ?? fileId)}` === key;
}
