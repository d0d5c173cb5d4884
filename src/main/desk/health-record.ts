import type { DamagedFile, HealthWarning } from '../../shared/contract/health.ts';
import type { Instant } from '../../shared/ticket/event.ts';

/** Key of the record that remembers what was found damaged. */
export const HEALTH = 'health';
/** Clocks that are set by the network may go back by some minutes. */
const SLACK_MS = 10 * 60_000;

/** What is remembered of the data's health across starts. */
export interface HealthRecord {
  readonly damages: readonly DamagedFile[];
  readonly copiedAt: Instant | null;
  readonly checkedAt: Instant | null;
  /** The latest time at which this desk was seen at work. */
  readonly seenAt: Instant | null;
}

const NOTHING: HealthRecord = { damages: [], copiedAt: null, checkedAt: null, seenAt: null };

/** The record as it was stored; it is only written by this desk. */
export function healthFrom(record: unknown): HealthRecord {
  return { ...NOTHING, ...(record as Partial<HealthRecord> | undefined) };
}

/** The list with one more finding: a file that was known keeps its day, and is repaired only if it now is. */
export function withDamage(damages: readonly DamagedFile[], found: DamagedFile): readonly DamagedFile[] {
  const known = damages.find(({ file }) => file === found.file);
  const since = known && known.since < found.since ? known.since : found.since;
  return [...damages.filter(({ file }) => file !== found.file), { ...found, since, lost: found.lost ?? known?.lost ?? null, copy: found.copy ?? known?.copy ?? null }];
}

/** What is left after everything was read back: what was met again, what was repaired, and changes that the journal has lost for good. */
export function afterCheck(damages: readonly DamagedFile[], met: ReadonlySet<string>): readonly DamagedFile[] {
  return damages.filter(({ file, holds, isRepaired }) => isRepaired || holds === 'journal' || met.has(file));
}

/** Whether the clock shows an earlier time than that of the last work. */
export function isClockBack({ seenAt }: Pick<HealthRecord, 'seenAt'>, now: Date): boolean {
  return seenAt !== null && now.getTime() + SLACK_MS < Date.parse(seenAt);
}

/** The warnings that follow from the record. */
export function warningsOf(record: HealthRecord, now: Date): readonly HealthWarning[] {
  return [
    ...(isClockBack(record, now) && record.seenAt !== null ? [{ kind: 'clockBack', since: record.seenAt } as const] : []),
    ...(record.copiedAt === null ? [] : [{ kind: 'copied', since: record.copiedAt } as const]),
  ];
}
