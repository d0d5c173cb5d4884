import type { Parsed } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { REFILLABLE } from '../../shared/contract/sync-views.ts';
import type { SyncTest, SyncView } from '../../shared/contract/sync-views.ts';
import { officeDatabases } from '../../shared/sync/databases.ts';
import { mayManageHub } from '../../shared/ticket/command-table.ts';
import { HubError, isPassing } from '../sync/hub-error.ts';
import { couchDatabase } from '../sync/couch.ts';
import { DatabaseSync } from '../sync/database-sync.ts';
import { Replicator } from '../sync/replicator.ts';
import { createTransport } from '../sync/transport.ts';
import type { HubAddress, Transport } from '../sync/transport.ts';
import { officerOf } from './desk.ts';
import type { Desk, DeskHub } from './desk.ts';
import { refuseHub } from './refuse-hub.ts';
import { settleSetting } from './sync-settings.ts';
import { SYNC, syncConfigIn, tryHub } from './sync-config.ts';
import type { SyncConfig } from './sync-config.ts';
import { createSyncDesk } from './sync-desk.ts';
import { viewSync } from './sync-view.ts';

type SyncChannel = Extract<Channel, `sync.${string}`>;

/** What the hub's side of a desk needs besides it; time and the network come from outside. */
export interface SyncPorts {
  /** The way to a hub; tests put their own in its place. */
  readonly transportTo?: (address: HubAddress) => Transport;
  readonly random?: () => number;
  readonly failed: (what: string, error: unknown) => void;
}

/** So often at most the window hears of it. */
const TELL_EVERY_MS = 300;

/** The desk's side of the hub: joins, keeps going, tells how it stands. */
export class Sync {
  readonly #desk: Desk;
  readonly #ports: SyncPorts;
  #replicator: Replicator | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(desk: Desk, ports: SyncPorts) {
    this.#desk = desk;
    this.#ports = ports;
  }

  /** Goes on where the desk is joined to a hub. */
  start(): void {
    const config = this.#config();
    if (config && this.#replicator === null) this.#run(config);
  }

  /** Whether the hub has all that this desk knows; true where there is no hub. */
  isAllSent(): boolean {
    return this.#config() === null || (this.#replicator?.status().every(({ waiting, left }) => waiting === 0 && left.refused === 0) ?? false);
  }

  /** Something changed at this desk. */
  nudge(): void {
    this.#replicator?.nudge();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#telling) clearTimeout(this.#telling);
    await this.#stop();
  }

  async #stop(): Promise<void> {
    const running = this.#replicator;
    this.#replicator = null;
    await running?.stop();
  }

  /** What use cases ask of the hub. */
  readonly hub: DeskHub = {
    isJoined: () => this.#config() !== null,
    reserve: async (key, start) => {
      await this.#joined().reserve(key, start).catch((error: unknown) => {
        // offline it is no fault: there are simply no more numbers
        throw error instanceof HubError && isPassing(error) ? new Refusal('numbers-used-up') : error;
      }).catch(refuseHub);
    },
  };

  handlers(): Handlers<SyncChannel> {
    return {
      'sync.read': () => Promise.resolve(this.#view()),
      'sync.test': async (input) => {
        this.#mayManage();
        return this.#try(input).catch((error: unknown) => failedTest(error));
      },
      'sync.connect': (input) => this.#connect(input),
      'sync.disconnect': () => this.#disconnect(),
      'sync.now': async () => {
        officerOf(this.#desk);
        await this.#joined().roundNow();
        return this.#view();
      },
      'sync.refill': async ({ database }) => {
        this.#mayManage();
        const problem = this.#joined().status().find(({ name }) => name === database)?.problem ?? null;
        // a database that is well is not to be sent everything once more
        if (problem !== null && REFILLABLE.includes(problem)) await this.#joined().beginAnew(database);
        return this.#view();
      },
      'sync.settleSetting': async (input) => {
        this.#mayManage();
        await settleSetting(this.#desk, input);
        this.nudge();
        return this.#view();
      },
    };
  }

  async #connect(input: Parsed<'sync.connect'>): Promise<SyncView> {
    this.#mayManage();
    const address = this.#address(input);
    const first = await this.#try(input).catch(refuseHub);
    await this.#stop();
    if (this.#desk.setting === null) await this.#fetchOffice(address, first).catch(refuseHub);
    // with the office's settings it is known which databases there are
    const { databases, missing, isUnitDesk } = first.isUnitDesk ? first : await this.#try(input).catch(refuseHub);
    const config: SyncConfig = { ...address, databases: [...databases, ...missing], isUnitDesk };
    await this.#desk.store.transact({ records: [SYNC] }, () => ({ records: new Map([[SYNC, config]]), result: null }));
    this.#run(config);
    return this.#view();
  }

  async #disconnect(): Promise<SyncView> {
    this.#mayManage();
    await this.#stop();
    await this.#desk.store.transact({ records: [SYNC] }, () => ({ records: new Map([[SYNC, undefined]]), result: null }));
    this.#tell();
    return this.#view();
  }

  /** A new desk has no settings yet; rows follow from them. */
  async #fetchOffice(address: HubAddress, { databases: [name], isUnitDesk }: SyncTest): Promise<void> {
    if (name === undefined) throw new HubError('missing');
    await this.#databaseSync({ ...address, isUnitDesk, databases: [name] }, name).begin();
    if (this.#desk.setting === null) throw new HubError('empty');
  }

  /** The office's settings have changed: a unit may have come or gone, and its database with it. */
  async officeChanged(): Promise<void> {
    const config = this.#config();
    if (!config || this.#replicator === null) return;
    if (this.#replicator.status().map(({ name }) => name).join() === this.#names(config).join()) { this.nudge(); return; }
    await this.#stop();
    this.#run(config);
  }

  /** Databases that this desk keeps up with; the coordinator's all that there are. */
  #names({ databases, isUnitDesk }: SyncConfig): readonly string[] {
    return isUnitDesk ? databases : officeDatabases(this.#desk.setting?.office ?? null);
  }

  #run(config: SyncConfig): void {
    if (this.#isClosed || this.#replicator !== null) return;
    this.#replicator = new Replicator(this.#names(config).map((name) => this.#databaseSync(config, name)), {
      sleep: sleepUntil,
      random: this.#ports.random ?? Math.random,
      onStatus: () => { this.#tell(); },
      onProgress: (progress) => { this.#desk.announce({ type: 'sync.progress', ...progress }); },
      onFault: (error) => { this.#ports.failed('sync', error); },
    });
    this.#replicator.start();
  }

  #databaseSync(config: SyncConfig, name: string): DatabaseSync {
    const desk = createSyncDesk(this.#desk, config.isUnitDesk);
    return new DatabaseSync(desk, couchDatabase(this.#transportTo(config), name), () => this.#desk.setting?.office ?? null);
  }

  async #try(input: Parsed<'sync.test'>): Promise<SyncTest> {
    return tryHub(this.#transportTo(this.#address(input)), this.#desk.setting?.office ?? null);
  }

  #address({ url, user, password, authority }: Parsed<'sync.test'>): HubAddress {
    const kept = this.#config();
    // a kept password goes to no other address
    const isSame = kept?.url === url && kept.user === user;
    if (password === null && !isSame) throw new Refusal('hub-login');
    return { url, user, password: password ?? kept?.password ?? '', authority: authority === '' ? null : authority ?? (isSame ? kept.authority : null) };
  }

  #transportTo(address: HubAddress): Transport {
    try {
      return (this.#ports.transportTo ?? createTransport)(address);
    } catch (error) {
      return () => Promise.reject(error instanceof Error ? error : new HubError('name'));
    }
  }

  /** Before there is an office whoever sets up the desk; then the coordinator, or whoever sits at a unit's desk. */
  #mayManage(): void {
    if (this.#desk.setting === null) return;
    if (!mayManageHub(officerOf(this.#desk).role, this.#config()?.isUnitDesk ?? false)) throw new Refusal('not-allowed');
  }

  #joined(): Replicator {
    if (this.#replicator === null) throw new Refusal('hub-not-joined');
    return this.#replicator;
  }

  #config(): SyncConfig | null {
    return syncConfigIn(this.#desk.store.record(SYNC));
  }

  #view(): SyncView {
    return viewSync(this.#desk, this.#config(), this.#replicator?.status() ?? []);
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      this.#desk.announce({ type: 'sync.changed' });
    }, TELL_EVERY_MS);
  }
}

function failedTest(error: unknown): SyncTest {
  if (!(error instanceof HubError)) throw error;
  return { problem: error.problem, version: null, isUnitDesk: false, databases: [], missing: [] };
}

function sleepUntil(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
