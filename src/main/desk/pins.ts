import { randomBytes, timingSafeEqual } from 'node:crypto';
import { delayAfter, FREE_TRIES } from '../../shared/access/pin.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import { stretch } from '../store/key-wrap.ts';
import type { ScryptCost } from '../store/key-wrap.ts';
import type { Attempts } from '../store/keyring.ts';
import { remaining } from './attempts.ts';
import type { Desk } from './desk.ts';

/** Key of the record that holds the officers' PINs. */
export const PINS = 'pins';
/** A PIN has a million values, so what slows guessing down is the delay; the hash only hides it from who reads the record. */
const COST: ScryptCost = { n: 2 ** 15, r: 8, p: 1 };
const SALT_LENGTH = 16;

/** A PIN as stored: hash and salt in base64, with the wrong tries so far. */
interface PinEntry extends Attempts {
  readonly cost: ScryptCost;
  readonly salt: string;
  readonly hash: string;
}
type Pins = Readonly<Record<string, PinEntry>>;
type PinDesk = Pick<Desk, 'store' | 'now'>;

/** Ids of the officers who have a PIN. */
export function officersWithPin(desk: Pick<Desk, 'store'>): readonly string[] {
  return Object.keys(pinsOf(desk));
}

/** Passes where the officer has no PIN or this is it; else refuses with `wrong-pin` or `pin-blocked`. Tries are counted durably. */
export async function checkPin(desk: PinDesk, officerId: string, pin: string | null): Promise<void> {
  const entry = pinsOf(desk)[officerId];
  if (entry === undefined) return;
  if (pin === null) throw new Refusal('wrong-pin', { tries: triesLeft(entry) });
  // Counted before it is tried, so that ending the program in between does not give a free try.
  const failures = await countTry(desk, officerId);
  if (await matches(entry, pin)) return changeEntry(desk, officerId, (now) => now && { ...now, failures: 0, at: 0 });
  throw new Refusal('wrong-pin', { tries: triesLeft({ failures }), seconds: delayAfter(failures) });
}

/** Gives an officer another PIN, or none. */
export async function putPin(desk: PinDesk, officerId: string, pin: string | null): Promise<void> {
  const entry = pin === null ? undefined : await entryOf(pin);
  await changeEntry(desk, officerId, () => entry);
}

function pinsOf(desk: Pick<Desk, 'store'>): Pins {
  // The record is only written by this file.
  return (desk.store.record(PINS) ?? {}) as Pins;
}

function triesLeft({ failures }: Pick<Attempts, 'failures'>): number {
  return Math.max(0, FREE_TRIES - failures);
}

async function countTry(desk: PinDesk, officerId: string): Promise<number> {
  let failures = 0;
  await changeEntry(desk, officerId, (entry) => {
    if (entry === undefined) return undefined;
    const seconds = remaining(entry, desk.now());
    if (seconds > 0) throw new Refusal('pin-blocked', { seconds });
    failures = entry.failures + 1;
    return { ...entry, failures, at: desk.now().getTime() };
  });
  return failures;
}

async function matches({ salt, hash, cost }: PinEntry, pin: string): Promise<boolean> {
  return timingSafeEqual(await stretch(pin, Buffer.from(salt, 'base64'), cost), Buffer.from(hash, 'base64'));
}

async function entryOf(pin: string): Promise<PinEntry> {
  const salt = randomBytes(SALT_LENGTH);
  const hash = await stretch(pin, salt, COST);
  return { cost: COST, salt: salt.toString('base64'), hash: hash.toString('base64'), failures: 0, at: 0 };
}

async function changeEntry(desk: PinDesk, officerId: string, change: (entry: PinEntry | undefined) => PinEntry | undefined): Promise<void> {
  await desk.store.transact({ records: [PINS] }, ({ records }) => {
    const { [officerId]: entry, ...others } = (records.get(PINS) ?? {}) as Pins;
    const next = change(entry);
    return { records: new Map([[PINS, next ? { ...others, [officerId]: next } : others]]), result: null };
  });
}
