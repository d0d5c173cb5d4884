import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { OfficeView } from '../../shared/contract/views.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { viewOffice } from './office.ts';
import { checkPin, officersWithPin, putPin } from './pins.ts';

type SessionChannel = Extract<Channel, `session.${string}` | `pin.${string}`>;

/** What a locked desk still answers. */
const WHILE_LOCKED: ReadonlySet<string> = new Set<Channel>(['office.read', 'session.start', 'session.end', 'session.lock', 'session.unlock']);

/** Use cases of who sits at the desk: coming, leaving, locking, and the PIN that unlocks. */
export function sessionHandlers(desk: Desk): Handlers<SessionChannel> {
  return {
    'session.start': ({ officerId, pin }) => start(desk, officerId, pin),
    'session.end': () => {
      leave(desk);
      return Promise.resolve(viewOffice(desk));
    },
    'session.lock': () => {
      lockSession(desk);
      return Promise.resolve(viewOffice(desk));
    },
    'session.unlock': ({ pin }) => unlock(desk, pin),
    'pin.set': ({ current, pin }) => setPin(desk, current, pin),
    'pin.clear': ({ officerId }) => clearPin(desk, officerId),
  };
}

/** Whether a call must wait until the desk is unlocked. */
export function isShutOut(desk: Pick<Desk, 'isLocked'>, channel: string): boolean {
  return desk.isLocked && !WHILE_LOCKED.has(channel);
}

/** Locks the desk until its officer gives their PIN; whoever has none leaves it. False where nobody sits there unlocked. */
export function lockSession(desk: Desk): boolean {
  if (desk.officerId === null || desk.isLocked) return false;
  if (officersWithPin(desk).includes(desk.officerId)) desk.isLocked = true;
  else leave(desk);
  return true;
}

/** Locks the desk where nobody has touched the computer for longer than the office allows. */
export function lockWhenIdle(desk: Desk, seconds: number): boolean {
  const limit = (desk.setting?.office.lockAfterMinutes ?? 0) * 60;
  return limit > 0 && seconds >= limit && lockSession(desk);
}

function leave(desk: Desk): void {
  desk.officerId = null;
  desk.isLocked = false;
}

async function start(desk: Desk, officerId: string, pin: string | null): Promise<OfficeView> {
  const known = settingOf(desk).office.officers.some((officer) => officer.id === officerId);
  if (!known) throw new Refusal('unknown-officer');
  await checkPin(desk, officerId, pin);
  desk.officerId = officerId;
  desk.isLocked = false;
  return viewOffice(desk);
}

async function unlock(desk: Desk, pin: string): Promise<OfficeView> {
  const officer = officerOf(desk);
  await checkPin(desk, officer.id, pin);
  // Meanwhile somebody else may have come to the desk.
  if (desk.officerId === officer.id) desk.isLocked = false;
  return viewOffice(desk);
}

async function setPin(desk: Desk, current: string | null, pin: string | null): Promise<OfficeView> {
  const officer = officerOf(desk);
  await checkPin(desk, officer.id, current);
  await putPin(desk, officer.id, pin);
  return viewOffice(desk);
}

async function clearPin(desk: Desk, officerId: string): Promise<OfficeView> {
  if (officerOf(desk).role !== 'coordinator') throw new Refusal('not-allowed');
  if (!settingOf(desk).office.officers.some((officer) => officer.id === officerId)) throw new Refusal('unknown-officer');
  await putPin(desk, officerId, null);
  return viewOffice(desk);
}
