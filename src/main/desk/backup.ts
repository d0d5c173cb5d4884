import { join } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { BackupView, BackupWork, MergeResult, RestorePlan } from '../../shared/contract/backup-views.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { timeOfId } from '../../shared/backup/id-time.ts';
import { isBackupDue, isBackupOverdue } from '../../shared/backup/schedule.ts';
import type { BackupPlan } from '../../shared/backup/schedule.ts';
import type { Saved } from '../../shared/contract/views.ts';
import type { Instant } from '../../shared/ticket/event.ts';
import { plainSealer } from '../store/sealed-file.ts';
import { isSameDisk, listBackups } from './backup-folder.ts';
import { BACKUP_PURPOSE, makeBackup } from './backup-make.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Desk } from './desk.ts';
import { changeBackupRecord, deskIdsOf, noteExport, readBackupRecord, readExports } from './backup-record.ts';
import { officerOf, settingOf } from './desk.ts';
import { exportAll } from './open-export.ts';
import { mergeBackup } from './restore-merge.ts';
import { compareBackup, unlockBackup } from './restore-read.ts';
import { replaceByBackup } from './restore-replace.ts';
import { WorkBench } from './work-bench.ts';

type BackupChannel = Extract<keyof Handlers, `backup.${string}` | `restore.${string}`>;

/** After a failure the next try by itself comes so many milliseconds later. */
const RETRY_MS = 3_600_000;
/** Long enough for the answer to reach the window before the engine ends. */
const RESTART_MS = 300;

/** Backups of one desk: the officer's calls, and those made by themselves. */
export interface Backups {
  readonly handlers: Handlers<BackupChannel>;
  /** Makes a backup where one is due; never rejects, what fails is remembered for the coordinator. */
  runDue(): Promise<void>;
  /** Stops what runs. */
  close(): Promise<void>;
}

/** Joins backup, restore and export to a desk. */
export function createBackups(ports: BackupPorts): Backups {
  const desk = new BackupDesk(ports);
  return { handlers: desk.handlers(), runDue: () => desk.runDue(), close: () => desk.close() };
}

class BackupDesk {
  readonly #ports: BackupPorts;
  readonly #bench: WorkBench<BackupWork>;
  /** The file that was asked for last; `id` once it was verified. */
  #chosen: { readonly id: string | null; readonly path: string } | null = null;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
    const { announce } = ports.desk;
    this.#bench = new WorkBench({
      busy: 'backup-busy',
      changed: () => announce({ type: 'backup.changed' }),
      progress: (work, done, total) => announce({ type: 'backup.progress', work, done, total }),
    });
  }

  handlers(): Handlers<BackupChannel> {
    const guarded = <I, O>(act: (input: I) => Promise<O>) => async (input: I): Promise<O> => {
      this.#assertCoordinator();
      return act(input);
    };
    return {
      'backup.read': guarded(() => this.#view()),
      'backup.savePlan': guarded((plan) => this.#savePlan(plan)),
      'backup.chooseFolder': guarded(() => this.#chooseFolder()),
      'backup.showFolder': guarded(() => this.#showFolder()),
      'backup.run': guarded(() => this.#runNow()),
      'backup.cancel': guarded(() => {
        this.#bench.cancel();
        return Promise.resolve(null);
      }),
      'backup.exportAll': guarded(() => this.#export()),
      'restore.choose': guarded(({ fileName }) => this.#choose(fileName)),
      'restore.unlock': guarded((by) => this.#unlock(by)),
      'restore.merge': guarded(({ restoreId }) => this.#merge(restoreId)),
      'restore.replace': guarded(({ restoreId }) => this.#replace(restoreId)),
    };
  }

  async runDue(): Promise<void> {
    const { desk, sealerOf } = this.#ports;
    // a copy that anyone could read is only ever made when somebody asks for it
    if (sealerOf(BACKUP_PURPOSE).kind === plainSealer.kind) return;
    const { plan, last, failure } = readBackupRecord(desk.store);
    if (desk.setting === null || desk.store.rows().size === 0 || this.#bench.kind !== null) return;
    const now = desk.now();
    if (failure !== null && Math.abs(now.getTime() - Date.parse(failure.at)) < RETRY_MS) return;
    if (!isBackupDue(plan, last?.at ?? null, now.toISOString(), desk.setting.office.timeZone)) return;
    await this.#backup().catch((error: unknown) => { this.#ports.failed('backup.due', error); });
  }

  close(): Promise<void> {
    return this.#bench.close();
  }

  #assertCoordinator(): void {
    settingOf(this.#ports.desk);
    if (officerOf(this.#ports.desk).role !== 'coordinator') throw new Refusal('not-allowed');
  }

  get #folder(): string {
    return readBackupRecord(this.#ports.desk.store).folder ?? this.#ports.backupFolder;
  }

  async #view(): Promise<BackupView> {
    const { desk, dataFolder } = this.#ports;
    const { plan, last, failure, restored } = readBackupRecord(desk.store);
    const folder = this.#folder;
    return {
      plan, folder, last, failure, restored,
      files: await listBackups(folder, deskIdsOf(desk)),
      isSameDisk: await isSameDisk(folder, dataFolder),
      isOverdue: isBackupOverdue(last?.at ?? null, desk.now().toISOString(), firstEntry(desk)),
      work: this.#bench.kind,
      lastExport: readExports(desk.store).at(-1) ?? null,
    };
  }

  async #savePlan(plan: BackupPlan): Promise<BackupView> {
    await changeBackupRecord(this.#ports.desk.store, { plan });
    return this.#view();
  }

  async #chooseFolder(): Promise<BackupView> {
    const { desk } = this.#ports;
    const folder = await desk.shell.chooseOpenPath({ kind: 'backupFolder' });
    if (folder !== null) await changeBackupRecord(desk.store, { folder, failure: null });
    return this.#view();
  }

  async #showFolder(): Promise<null> {
    const { fileName } = (await listBackups(this.#folder, deskIdsOf(this.#ports.desk)))?.[0] ?? { fileName: '' };
    await this.#ports.desk.shell.showInFolder({ path: join(this.#folder, fileName) });
    return null;
  }

  async #runNow(): Promise<BackupView> {
    await this.#backup();
    return this.#view();
  }

  async #backup(): Promise<void> {
    const { desk } = this.#ports;
    const { keep } = readBackupRecord(desk.store).plan;
    try {
      const { sums, ...file } = await this.#bench.run('backup', (watch) => makeBackup(this.#ports, { folder: this.#folder, keep }, watch));
      await changeBackupRecord(desk.store, { last: { ...file, tickets: sums.bodies, brokenFiles: sums.brokenFiles }, failure: null });
      desk.announce({ type: 'backup.changed' });
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'unexpected';
      // what an officer stopped has not failed
      if (code !== 'cancelled' && code !== 'backup-busy') await changeBackupRecord(desk.store, { failure: { at: desk.now().toISOString(), code } }).catch(() => undefined);
      throw error;
    }
  }

  async #choose(fileName: string | null): Promise<RestorePlan | null> {
    const path = fileName === null ? await this.#ports.desk.shell.chooseOpenPath({ kind: 'backup' }) : join(this.#folder, fileName);
    if (path === null) return null;
    return this.#verify(path);
  }

  async #unlock(by: Parsed<'restore.unlock'>): Promise<RestorePlan> {
    if (this.#chosen === null) throw new Refusal('unknown-restore');
    const { path } = this.#chosen;
    await unlockBackup(this.#ports, path, by);
    return this.#verify(path);
  }

  async #verify(path: string): Promise<RestorePlan> {
    this.#chosen = { id: null, path };
    const plan = await this.#bench.run('verify', (watch) => compareBackup(this.#ports, path, watch));
    this.#chosen = { id: plan.restoreId, path };
    return plan;
  }

  #chosenPath(restoreId: string): string {
    if (this.#chosen?.id !== restoreId) throw new Refusal('unknown-restore');
    return this.#chosen.path;
  }

  async #merge(restoreId: string): Promise<MergeResult> {
    const path = this.#chosenPath(restoreId);
    return this.#bench.run('merge', (watch) => mergeBackup(this.#ports, path, watch));
  }

  async #replace(restoreId: string): Promise<{ readonly keptFolder: string }> {
    const path = this.#chosenPath(restoreId);
    const keptFolder = await this.#bench.run('replace', (watch) => replaceByBackup(this.#ports, path, watch));
    setTimeout(this.#ports.restart, RESTART_MS);
    return { keptFolder };
  }

  async #export(): Promise<Saved> {
    const { desk } = this.#ports;
    const place = await desk.shell.chooseOpenPath({ kind: 'exportFolder' });
    if (place === null) return { fileName: null };
    const { folderName, tickets, files } = await this.#bench.run('export', (watch) => exportAll(this.#ports, place, watch));
    await noteExport(desk.store, { at: desk.now().toISOString(), by: officerOf(desk).id, tickets, files });
    desk.announce({ type: 'backup.changed' });
    return { fileName: folderName };
  }
}

/**
 * Since when this desk has had something to lose; null = it has nothing. The id of the oldest report tells when that came in,
 * which for an imported one may be long before this desk was set up: then the desk's own id counts.
 */
function firstEntry({ store, deskId }: Pick<Desk, 'store' | 'deskId'>): Instant | null {
  let first: string | null = null;
  for (const id of store.rows().keys()) if (first === null || id < first) first = id;
  return first === null ? null : new Date(Math.max(timeOfId(first), timeOfId(deskId))).toISOString();
}
