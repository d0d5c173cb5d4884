import { COORDINATOR_DATABASE, officeDatabases, roleOf } from './databases.ts';
import { officerRole, userName } from './hub-users.ts';
import type { HubOfficer } from './hub-users.ts';
import { stableText } from '../ticket/stable-text.ts';

/** The office as far as the hub must know it. */
export interface HubOffice {
  readonly coordinatingUnitId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly officers: readonly HubOfficer[];
}

/** A user as found at the hub; `officerId` is set where this plan made them. */
export interface HubUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly officerId: string | null;
  readonly isDisabled: boolean;
}

/** A database as found: who may open it, and which rules guard it; null = none. */
export interface FoundDatabase {
  readonly security: unknown;
  readonly rules: string | null;
}

/** What is at the hub now. */
export interface HubFound {
  readonly databases: ReadonlyMap<string, FoundDatabase>;
  readonly users: readonly HubUser[];
}

/** Who may read and write a database, as CouchDB's `_security` takes it. */
export interface HubSecurity {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
}

/** One thing to do at the hub. A unit's name is null where the database is not a unit's. */
export type HubStep =
  | { readonly kind: 'createDatabase'; readonly database: string; readonly unit: string | null }
  | { readonly kind: 'secureDatabase'; readonly database: string; readonly unit: string | null; readonly security: HubSecurity }
  | { readonly kind: 'installRules'; readonly database: string; readonly unit: string | null; readonly isUpdate: boolean }
  | { readonly kind: 'createUser'; readonly user: string; readonly officer: HubOfficer; readonly role: string }
  | { readonly kind: 'changeRole'; readonly user: string; readonly officer: HubOfficer; readonly role: string };

/** What has to be done so that an office can work with a hub, in this order; nothing where all is there. */
export interface HubPlan {
  readonly steps: readonly HubStep[];
  /** Users whose officer is not in the office any more; they still can log in. */
  readonly leftover: readonly string[];
  /** Users that were disabled; setting up again leaves them so. */
  readonly disabled: readonly string[];
}

/** Databases without which CouchDB knows no users and complains all the time; a single node makes them by itself. */
const SYSTEM = ['_users', '_replicator'];

/**
 * Plans what is missing at a hub. `rules` = the text that guards every database. `prefix` stands before all names and roles, so that
 * tests on a shared server touch nothing of others.
 */
export function planHub(office: HubOffice, rules: string, { databases: there, users }: HubFound, prefix = ''): HubPlan {
  const found: HubFound = { databases: there, users: users.filter(({ name }) => name.startsWith(prefix)) };
  const units = office.units.filter(({ id }) => id !== office.coordinatingUnitId).map(({ name }) => name);
  const system = SYSTEM.filter((database) => !found.databases.has(database)).map((database): HubStep => ({ kind: 'createDatabase', database, unit: null }));
  const databases = officeDatabases(office).flatMap((name, at) => databaseSteps({ name, unit: at === 0 ? null : units[at - 1] ?? null, rules, prefix }, found));
  return { steps: [...system, ...databases, ...userSteps(office, found, prefix)], ...notesOn(office, found) };
}

function databaseSteps({ name, unit, rules, prefix }: { readonly name: string; readonly unit: string | null; readonly rules: string; readonly prefix: string }, found: HubFound): HubStep[] {
  const database = `${prefix}${name}`;
  const there = found.databases.get(database);
  const security = securityOf(name, prefix);
  const steps: HubStep[] = [];
  if (!there) steps.push({ kind: 'createDatabase', database, unit });
  if (stableText(there?.security) !== stableText(security)) steps.push({ kind: 'secureDatabase', database, unit, security });
  if (there?.rules !== rules) steps.push({ kind: 'installRules', database, unit, isUpdate: typeof there?.rules === 'string' });
  return steps;
}

function securityOf(name: string, prefix: string): HubSecurity {
  const roles = [...new Set([name, COORDINATOR_DATABASE])].map((database) => `${prefix}${roleOf(database)}`);
  return { admins: { names: [], roles: [] }, members: { names: [], roles } };
}

function userSteps({ officers, coordinatingUnitId }: HubOffice, { users }: HubFound, prefix: string): HubStep[] {
  const taken = new Set(users.map(({ name }) => name));
  const byOfficer = new Map(users.flatMap((user) => (user.officerId === null ? [] : [[user.officerId, user] as const])));
  return officers.flatMap((officer): HubStep[] => {
    const plainRole = officerRole(officer, coordinatingUnitId);
    if (plainRole === null) return [];
    const role = `${prefix}${plainRole}`;
    const known = byOfficer.get(officer.id);
    if (known) return known.isDisabled || known.roles.join() === role ? [] : [{ kind: 'changeRole', user: known.name, officer, role }];
    const user = `${prefix}${userName(officer.name, (name) => taken.has(`${prefix}${name}`))}`;
    taken.add(user);
    return [{ kind: 'createUser', user, officer, role }];
  });
}

function notesOn({ officers, coordinatingUnitId }: HubOffice, { users }: HubFound): Pick<HubPlan, 'leftover' | 'disabled'> {
  const present = new Set(officers.filter((officer) => officerRole(officer, coordinatingUnitId) !== null).map(({ id }) => id));
  const ours = users.filter(({ officerId }) => officerId !== null);
  return {
    // without officers nothing is known of who has left
    leftover: officers.length === 0 ? [] : ours.filter(({ officerId, isDisabled }) => !isDisabled && !present.has(officerId ?? '')).map(({ name }) => name),
    disabled: ours.filter(({ isDisabled }) => isDisabled).map(({ name }) => name),
  };
}
