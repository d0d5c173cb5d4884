import type { Parsed } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { ParcelContent, ParcelDestination, ParcelMade, ParcelTaken, ParcelView, ParcelWork } from '../../shared/contract/parcel-views.ts';
import { isStrongEnough } from '../../shared/access/passphrase.ts';
import { confirmedBy, sentTo, waitsFor, withoutDesk } from '../../shared/sync/parcel.ts';
import type { ParcelSide, Parcels } from '../../shared/sync/parcel.ts';
import { fingerprintOf } from '../exchange/parcel-signature.ts';
import type { ScryptCost } from '../store/key-wrap.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { makeParcel, parcelName } from './parcel-make.ts';
import { surveyParcel } from './parcel-open.ts';
import type { SurveyedParcel } from './parcel-open.ts';
import { unlockParcel } from './parcel-read.ts';
import { changeParcels, PARCELS, parcelsIn, signingKey } from './parcel-record.ts';
import { mayExchange, mayMakeParcels, sideOf } from './parcel-side.ts';
import { takeParcel } from './parcel-take.ts';
import { WorkBench } from './work-bench.ts';

type ParcelChannel = Extract<Channel, `parcel.${string}`>;
type Secret = Pick<Parsed<'parcel.make'>, 'passphrase' | 'keeps'>;

/** Exchange by files for offices without a network: makes parcels of what another side does not know yet, and takes theirs. */
export class ParcelDesk {
  readonly #desk: Desk;
  readonly #cost: ScryptCost | undefined;
  readonly #bench: WorkBench<ParcelWork>;
  /** Held in memory only, for the officer who typed it. */
  #kept: { readonly officerId: string | null; readonly passphrase: string } | null = null;
  #path: string | null = null;
  #open: SurveyedParcel | null = null;

  constructor(desk: Desk, cost?: ScryptCost) {
    this.#desk = desk;
    this.#cost = cost;
    this.#bench = new WorkBench({
      busy: 'parcel-busy',
      changed: () => { desk.announce({ type: 'parcel.changed' }); },
      progress: (work, done, total) => { desk.announce({ type: 'parcel.progress', work, done, total }); },
    });
  }

  handlers(): Handlers<ParcelChannel> {
    const guarded = <I, O>(act: (input: I) => Promise<O>) => async (input: I): Promise<O> => {
      if (!mayExchange(this.#desk)) throw new Refusal('not-allowed');
      return act(input);
    };
    return {
      'parcel.read': () => this.#view(),
      'parcel.make': guarded((input) => this.#make(input)),
      'parcel.open': guarded((input) => this.#survey(input)),
      'parcel.take': guarded((input) => this.#take(input)),
      'parcel.forget': guarded(async ({ deskId }) => {
        await changeParcels(this.#desk.store, (known) => withoutDesk(known, deskId));
        return this.#view();
      }),
      'parcel.cancel': guarded(() => {
        this.#bench.cancel();
        return Promise.resolve(null);
      }),
    };
  }

  close(): Promise<void> {
    return this.#bench.close();
  }

  async #view(): Promise<ParcelView> {
    const { store } = this.#desk;
    const parcels = parcelsIn(store.record(PARCELS));
    const { publicKey } = await signingKey(store);
    const side = sideOf(this.#desk);
    return {
      unitId: side, isUnitDesk: side !== null, mayExchange: mayExchange(this.#desk), fingerprint: fingerprintOf(publicKey),
      destinations: this.#destinations().map((to) => this.#destination(parcels, to)),
      desks: Object.entries(parcels.desks).map(([deskId, { side: unitId, publicKey: key, agreedAt, taken, takenAt }]) => (
        { deskId, unitId, fingerprint: fingerprintOf(key), agreedAt, taken, takenAt })),
      hasPassphrase: this.#held !== null,
      work: this.#bench.kind,
    };
  }

  /** The coordinator's desk sends to every unit, a unit's to the coordinator. */
  #destinations(): ParcelSide[] {
    const { office } = this.#desk.setting ?? {};
    // whoever may only bring a first parcel sends none
    if (!office || !mayMakeParcels(this.#desk)) return [];
    return sideOf(this.#desk) === null ? office.units.filter(({ id }) => id !== office.coordinatingUnitId).map(({ id }) => id) : [null];
  }

  #destination(parcels: Parcels, to: ParcelSide): ParcelDestination {
    let waiting = 0;
    for (const row of this.#desk.store.rows().values()) if (waitsFor(row, to, parcels)) waiting += 1;
    const confirmedAt = Object.values(parcels.desks).filter(({ side }) => side === to).map(({ hasAt }) => hasAt ?? '').sort().at(-1);
    return { unitId: to, waiting, last: sentTo(parcels, to, this.#desk.now()).last, confirmed: confirmedBy(parcels, to), confirmedAt: confirmedAt || null };
  }

  async #make({ unitId: to, ...secret }: Parsed<'parcel.make'>): Promise<ParcelMade> {
    const { office } = settingOf(this.#desk);
    if (!mayMakeParcels(this.#desk)) throw new Refusal('not-allowed');
    if (!this.#destinations().includes(to)) throw new Refusal('unknown-unit');
    const passphrase = this.#passphrase(secret);
    if (!isStrongEnough(passphrase)) throw new Refusal('weak-passphrase');
    const number = sentTo(parcelsIn(this.#desk.store.record(PARCELS)), to, this.#desk.now()).number + 1;
    const side = office.units.find(({ id }) => id === (to ?? office.coordinatingUnitId))?.shortName ?? '';
    const path = await this.#desk.shell.chooseSavePath({ suggestedName: parcelName(side, this.#desk.now().toISOString(), number), kind: 'tanggap-paket' });
    if (path === null) return { fileName: null, number: 0, tickets: 0, files: 0, missingFiles: 0 };
    const order = { from: sideOf(this.#desk), to, path, passphrase, cost: this.#cost };
    const made = await this.#bench.run('make', (watch) => makeParcel(this.#desk, order, watch));
    this.#hold(secret);
    return made;
  }

  async #survey({ again, ...secret }: Parsed<'parcel.open'>): Promise<ParcelContent | null> {
    const passphrase = this.#passphrase(secret);
    const path = again ? this.#path : await this.#desk.shell.chooseOpenPath({ kind: 'parcel' });
    if (path === null) return null;
    this.#path = path;
    this.#open = null;
    const open = await this.#bench.run('open', async (watch) => surveyParcel(this.#desk, await unlockParcel(path, passphrase), watch));
    this.#open = open;
    this.#hold(secret);
    return open.content;
  }

  async #take({ parcelId, agrees }: Parsed<'parcel.take'>): Promise<ParcelTaken> {
    const open = this.#open;
    if (open?.content.parcelId !== parcelId) throw new Refusal('unknown-parcel');
    if (!open.content.isKnown && !agrees) throw new Refusal('parcel-unknown-desk');
    const taken = await this.#bench.run('take', (watch) => takeParcel(this.#desk, open, watch));
    this.#open = null;
    return taken;
  }

  get #held(): string | null {
    return this.#kept !== null && this.#kept.officerId === this.#desk.officerId ? this.#kept.passphrase : null;
  }

  #passphrase({ passphrase }: Secret): string {
    const given = passphrase ?? this.#held;
    if (given === null) throw new Refusal('no-passphrase');
    return given;
  }

  #hold({ passphrase, keeps }: Secret): void {
    if (!keeps) this.#kept = null;
    else if (passphrase !== null) this.#kept = { officerId: this.#desk.officerId, passphrase };
  }
}
