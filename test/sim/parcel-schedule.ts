import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParcelDesk } from '../../src/main/desk/parcel.ts';
import { Refusal } from '../../src/shared/contract/errors.ts';
import type { Office } from '../../src/shared/office/office.ts';
import { CHEAP, TEST_PASSPHRASE } from '../fixtures/made-keys.ts';
import type { Chance } from './chance.ts';
import { addShared, edit, editLetter } from './schedule.ts';
import type { Edit, LetterEdit, Run } from './schedule.ts';
import { SimulatedDesk } from './simulated-desk.ts';
import type { Seat } from './simulated-desk.ts';

/** What a run without any network is made of; the first seat is the one coordinator's. */
interface ParcelPlan {
  readonly office: Office;
  readonly seats: readonly Seat[];
  readonly steps: number;
  /** Share of parcels that nobody ever takes. */
  readonly lost: number;
}

const secret = { passphrase: TEST_PASSPHRASE, keeps: false };

/** A desk that hears of others by files only. */
class ParcelSeat {
  readonly desk: SimulatedDesk;
  readonly #parcels: ReturnType<ParcelDesk['handlers']>;
  #path = '';

  constructor(desk: SimulatedDesk, folder: string) {
    let serial = 0;
    this.desk = desk;
    Object.assign(desk.desk.shell, {
      chooseSavePath: () => Promise.resolve(join(folder, `${desk.seat.name}-${String((serial += 1))}.tanggap-paket`)),
      chooseOpenPath: () => Promise.resolve(this.#path),
    });
    this.#parcels = new ParcelDesk(desk.desk, CHEAP).handlers();
  }

  /** Makes a parcel for the unit, or the coordinator (null). */
  async make(unitId: string | null, folder: string): Promise<string | null> {
    const made = await this.#parcels['parcel.make']({ unitId, ...secret }).catch(passRefusal);
    return made?.fileName ? join(folder, made.fileName) : null;
  }

  async take(path: string): Promise<void> {
    this.#path = path;
    const content = await this.#parcels['parcel.open']({ again: false, ...secret });
    if (content) await this.#parcels['parcel.take']({ parcelId: content.parcelId, agrees: true });
  }

  async waiting(): Promise<number> {
    return (await this.#parcels['parcel.read']({})).destinations.reduce((sum, { waiting }) => sum + waiting, 0);
  }
}

/** A unit's desk that no parcel has reached yet makes none. */
function passRefusal(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

/** Edits at desks between which parcels go in any order, some twice, some never; then each is carried until nothing waits any more. */
export async function runParcels(chance: Chance, plan: ParcelPlan): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-paket-'));
  try {
    return await run(chance, plan, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(chance: Chance, { office, seats, steps, lost }: ParcelPlan, folder: string): Promise<Run> {
  const places: ParcelSeat[] = [];
  for (const seat of seats) places.push(new ParcelSeat(await SimulatedDesk.open(seat, office), folder));
  const [centre, ...units] = places;
  if (!centre) throw new Error('there is no coordinator');
  const edits: Edit[] = [];
  const letterEdits: LetterEdit[] = [];
  const onTheWay: { readonly path: string; readonly to: string | null }[] = [];
  await addShared(centre.desk, chance, office, edits);
  for (let step = 0; step < steps; step += 1) {
    const place = chance.pick(places);
    const dice = chance.next();
    if (dice < 0.25) {
      const to = place === centre ? chance.pick(units).desk.seat.unitId : null;
      const path = await place.make(to, folder);
      if (path !== null && !chance.happens(lost)) onTheWay.push({ path, to });
    } else if (dice < 0.5) {
      const there = onTheWay.filter(({ to }) => to === place.desk.seat.unitId);
      // it stays on the stick, so that it may come again
      if (there.length > 0) await place.take(chance.pick(there).path);
    } else if (dice < 0.6) await editLetter(place.desk, chance, letterEdits);
    else await edit(place.desk, chance, office, edits);
  }
  const rounds = await carryAll(centre, units, folder);
  return { desks: places.map(({ desk }) => desk), edits, letterEdits, rounds };
}

async function carryAll(centre: ParcelSeat, units: readonly ParcelSeat[], folder: string): Promise<number> {
  for (let rounds = 1; rounds <= 12; rounds += 1) {
    for (const unit of units) {
      const out = await centre.make(unit.desk.seat.unitId, folder);
      if (out !== null) await unit.take(out);
      const back = await unit.make(null, folder);
      if (back !== null) await centre.take(back);
    }
    const waiting = await Promise.all([centre, ...units].map((place) => place.waiting()));
    if (rounds >= 3 && waiting.every((count) => count === 0)) return rounds;
  }
  throw new Error('the desks never come to rest');
}
