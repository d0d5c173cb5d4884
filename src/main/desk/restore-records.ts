import { joinOffices } from '../../shared/backup/join-offices.ts';
import { joinNotes, joinSerials } from '../../shared/backup/join-records.ts';
import type { ExportNote } from '../../shared/contract/backup-views.ts';
import { mergeSeries } from '../../shared/letter/number-series.ts';
import type { NumberSeries, OldRegister } from '../../shared/letter/number-series.ts';
import type { Office } from '../../shared/office/office.ts';
import { BACKUP, EXPORTS } from './backup-record.ts';
import type { BackupRecord } from './backup-record.ts';
import { ERASING } from './erasing.ts';
import { mergeRecapLetters, readRecapLetterKey } from '../../shared/recap/recap-letter.ts';
import type { RecapLetter } from '../../shared/recap/recap-letter.ts';
import { ARMS, joinArms, joinTemplates, TEMPLATES } from './office-files.ts';
import { OFFICE } from './office.ts';
import { HEALTH } from './health-record.ts';
import { PINS } from './pins.ts';
import { deskAfterReplacement } from './seat.ts';
import { TICKET_NUMBERS } from './ticket-number.ts';

/** A record as a snapshot or a backup gives it. */
export type RecordText = readonly [key: string, text: string];

/**
 * Records that are of one desk only and so never come out of a backup: its name in the history (two desks of one name
 * would write two histories under it), how far it has seen the hub (from an older position on it would skip what others
 * have added since, so a restored desk begins at 0 again), its own backups, what it still has to take off its
 * disk, and PINs: one that was changed because
 * somebody knew it must not open the desk again.
 */
const OF_THIS_DESK: ReadonlySet<string> = new Set(['desk', BACKUP, HEALTH, PINS, ERASING]);
/** How this desk and the hub stand, and with which password. */
export const OF_THE_HUB = /^sync($|[:-])/u;

/** Records of a backup that may be brought back. */
export function restorable(records: readonly RecordText[]): readonly RecordText[] {
  return records.filter(([key]) => !OF_THIS_DESK.has(key) && !OF_THE_HUB.test(key));
}

/** A record of a backup together with the one that is here (undefined = none), where the two are merged. */
export function mergedRecord(key: string, here: unknown, there: unknown): unknown {
  if (here === undefined) return there;
  if (key === OFFICE) return joinOffices(here as Office, there as Office);
  if (key === ARMS) return joinArms(here, there);
  if (key === TEMPLATES) return joinTemplates(here, there);
  if (readRecapLetterKey(key)) return mergeRecapLetters(here as RecapLetter, there as RecapLetter);
  // what is set here was set later, by whoever restores: it stays
  return isGivenOut(key) ? joinGivenOut(key, here, there) : here;
}

/** What is remembered of a replacement: this desk's name up to now, and where its data of before lie. */
export interface Replacement {
  readonly deskId: string;
  readonly restored: BackupRecord['restored'];
}

/**
 * The records of a desk whose data are replaced by a backup's: its settings are the backup's, but no number is given out
 * twice, no note of an export is lost, and PINs, the plan of its backups and its seat stay.
 */
export function replacedRecords(here: readonly RecordText[], there: readonly RecordText[], since: Replacement): ReadonlyMap<string, unknown> {
  const present = new Map(here.map(([key, text]): [string, unknown] => [key, JSON.parse(text)]));
  const records = new Map(restorable(there).map(([key, text]): [string, unknown] => [key, JSON.parse(text)]));
  for (const [key, value] of present) {
    if (isGivenOut(key)) records.set(key, records.has(key) ? joinGivenOut(key, value, records.get(key)) : value);
    if (key === PINS) records.set(key, value);
    if (key === 'desk' && deskAfterReplacement(value) !== undefined) records.set(key, deskAfterReplacement(value));
  }
  return records.set(BACKUP, formerly(present.get(BACKUP) as Partial<BackupRecord> | undefined, since));
}

// The restored desk has another name; the backups made under this one stay its own.
function formerly(record: Partial<BackupRecord> | undefined, { deskId, restored }: Replacement): Partial<BackupRecord> {
  return { ...record, restored, formerIds: [...(record?.formerIds ?? []), deskId] };
}

/** What was given out or noted counts wherever that was. */
function isGivenOut(key: string): boolean {
  return key === TICKET_NUMBERS || key === EXPORTS || key.startsWith('numbers:');
}

function joinGivenOut(key: string, here: unknown, there: unknown): unknown {
  if (key === TICKET_NUMBERS) return joinSerials(here as Record<string, number>, there as Record<string, number>);
  if (key === EXPORTS) return joinNotes(here as readonly ExportNote[], there as readonly ExportNote[]);
  return joinNumbers(here as NumberSeries | OldRegister, there as NumberSeries | OldRegister);
}

function joinNumbers(here: NumberSeries | OldRegister, there: NumberSeries | OldRegister): NumberSeries | OldRegister {
  if ('next' in here || 'next' in there) return 'next' in here && 'next' in there && there.next > here.next ? there : here;
  return mergeSeries(here, there);
}
