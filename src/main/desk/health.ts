import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { HealthView, HealthWarning, WarningKind } from '../../shared/contract/health.ts';
import { mayEditOffice } from '../../shared/ticket/command-table.ts';
import type { StoreNotice } from '../store/open-parts.ts';
import { officerOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { checkAll } from './health-check.ts';
import { afterCheck, HEALTH, healthFrom, isClockBack, warningsOf, withDamage } from './health-record.ts';
import type { HealthRecord } from './health-record.ts';

type Change = (record: HealthRecord) => HealthRecord;

/** So often it is remembered that the desk is at work, for noticing a clock that goes back. */
const SEEN_EVERY_MS = 30 * 60_000;

/** What goes wrong with the data, kept until it was dealt with. It hears the store from before the desk is open. */
export class Health {
  readonly #now: () => Date;
  /** Of this run only: the next start tries again by itself. */
  readonly #passing = new Map<WarningKind, HealthWarning>();
  readonly #met = new Set<string>();
  /** What was heard before there was a record to put it into. */
  #early: Change[] = [];
  #desk: Desk | null = null;
  #check: { readonly stop: AbortController } | null = null;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Hears a notice of the store; never throws. */
  hear(notice: StoreNotice): void {
    const since = this.#now().toISOString();
    switch (notice.kind) {
      case 'damaged': {
        const { file, holds, isRepaired, lost = null, copy = null } = notice;
        this.#met.add(file);
        return this.#keep((record) => ({ ...record, damages: withDamage(record.damages, { file, holds, isRepaired, lost, copy, since }) }));
      }
      case 'copied': return this.#keep((record) => ({ ...record, copiedAt: since }));
      case 'flush-failed': return this.#pass({ kind: 'notWritten', since });
      case 'erasing-unfinished': return this.#pass({ kind: 'erasingUnfinished', since });
      default:
    }
  }

  /** Joins it to the open desk: what was heard so far is remembered. */
  async attach(desk: Desk): Promise<void> {
    this.#desk = desk;
    await this.#change((record) => this.#seen(this.#withEarly(record)));
    this.#early = [];
  }

  handlers(): Handlers<'health.read' | 'health.check' | 'health.cancel' | 'health.dismiss'> {
    return {
      'health.read': async () => {
        officerOf(this.#opened());
        // that it could not be noted is no reason to say nothing
        await this.#noteSeen().catch(() => undefined);
        return this.#view();
      },
      'health.check': () => this.#runCheck(),
      'health.cancel': () => {
        this.#check?.stop.abort();
        return Promise.resolve(this.#view());
      },
      'health.dismiss': (input) => this.#dismiss(input),
    };
  }

  #opened(): Desk {
    if (this.#desk === null) throw new Refusal('store-closed');
    return this.#desk;
  }

  #record(): HealthRecord {
    return this.#withEarly(healthFrom(this.#opened().store.record(HEALTH)));
  }

  #withEarly(record: HealthRecord): HealthRecord {
    return this.#early.reduce((next, change) => change(next), record);
  }

  #view(): HealthView {
    const { store } = this.#opened();
    const record = this.#record();
    const tickets = (file: string): readonly string[] => {
      const id = file.slice(file.lastIndexOf('/') + 1);
      return [...store.rows().values()].filter(({ files }) => files.includes(id)).map(({ number }) => number);
    };
    return {
      damages: record.damages.map((damage) => ({ ...damage, tickets: damage.holds === 'attachment' ? tickets(damage.file) : [] })),
      warnings: [...warningsOf(record, this.#now()), ...this.#passing.values()],
      isChecking: this.#check !== null,
      checkedAt: record.checkedAt,
    };
  }

  async #runCheck(): Promise<HealthView> {
    const desk = this.#opened();
    if (!mayEditOffice(officerOf(desk).role)) throw new Refusal('not-allowed');
    if (this.#check !== null) return this.#view();
    const stop = new AbortController();
    this.#check = { stop };
    this.#met.clear();
    try {
      await checkAll(desk, { signal: stop.signal, found: (notice) => { this.hear(notice); } });
      const checkedAt = this.#now().toISOString();
      // one that was stopped has not met everything
      if (!stop.signal.aborted) await this.#change((record) => ({ ...record, checkedAt, damages: afterCheck(record.damages, this.#met) }));
    } finally {
      this.#check = null;
      desk.announce({ type: 'health.changed' });
    }
    return this.#view();
  }

  async #dismiss({ subject }: Parsed<'health.dismiss'>): Promise<HealthView> {
    if (!mayEditOffice(officerOf(this.#opened()).role)) throw new Refusal('not-allowed');
    if ('warning' in subject) this.#passing.delete(subject.warning);
    await this.#change((record) => {
      if ('file' in subject) return { ...record, damages: record.damages.filter(({ file }) => file !== subject.file) };
      if (subject.warning === 'copied') return { ...record, copiedAt: null };
      return subject.warning === 'clockBack' ? { ...record, seenAt: this.#now().toISOString() } : record;
    });
    this.#opened().announce({ type: 'health.changed' });
    return this.#view();
  }

  #pass(warning: HealthWarning): void {
    this.#passing.set(warning.kind, warning);
    this.#desk?.announce({ type: 'health.changed' });
  }

  #keep(change: Change): void {
    if (this.#desk === null) {
      this.#early.push(change);
      return;
    }
    // where even this cannot be written, the window is told all the same: the next start meets it again
    void this.#change(change).catch(() => undefined).then(() => this.#desk?.announce({ type: 'health.changed' }));
  }

  async #noteSeen(): Promise<void> {
    const { seenAt } = this.#record();
    if (seenAt === null || this.#now().getTime() - Date.parse(seenAt) > SEEN_EVERY_MS) await this.#change((record) => this.#seen(record));
  }

  #seen(record: HealthRecord): HealthRecord {
    const now = this.#now();
    // a clock that is behind is no proof that the later time was wrong
    return isClockBack(record, now) ? record : { ...record, seenAt: now.toISOString() };
  }

  async #change(change: Change): Promise<void> {
    await this.#opened().store.transact({ records: [HEALTH] }, ({ records }) => ({ records: new Map([[HEALTH, change(healthFrom(records.get(HEALTH)))]]), result: null }));
  }
}
