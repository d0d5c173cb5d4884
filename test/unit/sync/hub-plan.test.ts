import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COORDINATOR_DATABASE, unitDatabase } from '../../../src/shared/sync/databases.ts';
import { hubOfficeIn, rulesIn } from '../../../src/shared/sync/hub-input.ts';
import { planHub } from '../../../src/shared/sync/hub-plan.ts';
import type { FoundDatabase, HubFound, HubPlan, HubUser } from '../../../src/shared/sync/hub-plan.ts';
import { userName } from '../../../src/shared/sync/hub-users.ts';
import { hubStepText } from '../../../src/shared/messages/id/hub.ts';
import { office, people } from '../shared/made-office.ts';

const RULES = 'function () {}';
const NOTHING: HubFound = { databases: new Map(), users: [] };
const PUPR = unitDatabase('pupr');

/** The hub once a plan was applied. */
function applied({ steps }: HubPlan, { databases, users }: HubFound = NOTHING): HubFound {
  const found = new Map<string, FoundDatabase>(databases);
  const people = new Map<string, HubUser>(users.map((user) => [user.name, user]));
  for (const step of steps) {
    if (step.kind === 'createUser') people.set(step.user, { name: step.user, roles: [step.role], officerId: step.officer.id, isDisabled: false });
    else if (step.kind === 'changeRole') people.set(step.user, { ...people.get(step.user)!, roles: [step.role] });
    else {
      const known = found.get(step.database) ?? { security: null, rules: null };
      found.set(step.database, { security: step.kind === 'secureDatabase' ? step.security : known.security, rules: step.kind === 'installRules' ? RULES : known.rules });
    }
  }
  return { databases: found, users: [...people.values()] };
}

const roleOfUser = (plan: HubPlan, officerId: string) => plan.steps.flatMap((step) => (step.kind === 'createUser' && step.officer.id === officerId ? [step.role] : []))[0];

describe('the plan for a hub', () => {
  it('makes a database a unit, and the coordinating unit works in the coordinator\'s', () => {
    const made = planHub(office, RULES, NOTHING).steps.flatMap((step) => (step.kind === 'createDatabase' ? [step.database] : []));
    expect(made).toEqual(['_users', '_replicator', COORDINATOR_DATABASE, PUPR, unitDatabase('health')]);
  });

  it('lets the coordinator into every database and a unit into its own', () => {
    const { databases } = applied(planHub(office, RULES, NOTHING));
    const members = (name: string) => (databases.get(name)?.security as { members: { roles: string[] } }).members.roles;
    expect(members(COORDINATOR_DATABASE)).toEqual([COORDINATOR_DATABASE]);
    expect(members(PUPR)).toEqual([PUPR, COORDINATOR_DATABASE]);
  });

  it('gives each officer a user with one role, and who leads trainings none', () => {
    const plan = planHub(office, RULES, NOTHING);
    for (const { id } of [people.coordinator, people.officer, people.head]) expect(roleOfUser(plan, id)).toBe(COORDINATOR_DATABASE);
    for (const { id } of [people.liaison, people.manager]) expect(roleOfUser(plan, id)).toBe(PUPR);
    expect(roleOfUser(plan, people.facilitator.id)).toBeUndefined();
  });

  it('has nothing left to do once it was applied', () => {
    expect(planHub(office, RULES, applied(planHub(office, RULES, NOTHING)))).toEqual({ steps: [], leftover: [], disabled: [] });
  });

  it('mends what was changed since, and only that', () => {
    const found = applied(planHub(office, RULES, NOTHING));
    const databases = new Map([...found.databases, [PUPR, { security: {}, rules: 'function () { return 1; }' }] as const]);
    const users = found.users.map((user) => (user.officerId === people.liaison.id ? { ...user, roles: [COORDINATOR_DATABASE] } : user));
    expect(planHub(office, RULES, { databases, users }).steps).toEqual([
      expect.objectContaining({ kind: 'secureDatabase', database: PUPR }),
      expect.objectContaining({ kind: 'installRules', database: PUPR, isUpdate: true }),
      expect.objectContaining({ kind: 'changeRole', role: PUPR }),
    ]);
  });

  it('leaves a disabled user disabled, and tells of users whose officer has left', () => {
    const found = applied(planHub(office, RULES, NOTHING));
    const users = found.users.map((user) => (user.officerId === people.liaison.id ? { ...user, roles: [], isDisabled: true } : user));
    const smaller = { ...office, officers: office.officers.filter(({ id }) => id !== people.stranger.id) };
    const plan = planHub(smaller, RULES, { ...found, users });
    expect(plan.steps).toEqual([]);
    expect(plan.disabled).toHaveLength(1);
    expect(plan.leftover).toEqual(found.users.filter(({ officerId }) => officerId === people.stranger.id).map(({ name }) => name));
  });

  it('keeps the user of an officer who is called otherwise now', () => {
    const found = applied(planHub(office, RULES, NOTHING));
    const officers = office.officers.map((officer) => ({ ...officer, name: `${officer.name} Baru` }));
    expect(planHub({ ...office, officers }, RULES, found).steps).toEqual([]);
  });

  it('says every step in words', () => {
    const words = planHub(office, RULES, NOTHING).steps.map(hubStepText);
    expect(words).toContain(`Buat basis data Dinas pupr: ${PUPR}.`);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('names at the hub', () => {
  it('are short, without titles, and nobody\'s else', () => {
    expect(userName('Drs. Hasan Contoh, M.Si.', () => false)).toBe('hasan.contoh');
    expect(userName('Siti Nur’aini', () => false)).toBe('siti.nuraini');
    expect(userName('Rina Contoh', (name) => ['rina.contoh', 'rina.contoh2'].includes(name))).toBe('rina.contoh3');
    expect(userName('Admin', () => false)).toBe('admin2');
    expect(userName('李', () => false)).toBe('petugas');
  });

  it('of databases are different for different units, and CouchDB takes them', () => {
    // few letters, so that what is written out and what was written so meet
    const id = fc.string({ unit: fc.constantFrom('a', '-', '$', '2', '4', 'A', 'é', '🙂'), maxLength: 5 });
    fc.assert(fc.property(id, id, (one, other) => {
      expect(unitDatabase(one)).toMatch(/^[a-z][a-z0-9_$()+/-]*$/u);
      expect(unitDatabase(one) === unitDatabase(other)).toBe(one === other);
    }), { numRuns: 2000 });
  });
});

describe('what the plan is made from', () => {
  it('is the settings themselves, or an open export', () => {
    expect(hubOfficeIn(JSON.stringify(office))?.units).toHaveLength(3);
    expect(hubOfficeIn(`{"key":"exports","value":[]}\n${JSON.stringify({ key: 'office', value: office })}\n`)?.officers).toHaveLength(7);
    expect(hubOfficeIn('{"units":[]}')).toBeNull();
    expect(hubOfficeIn('bukan berkas')).toBeNull();
  });

  it('and rules that are one function', () => {
    expect(rulesIn('// why\nfunction validate(a) {\n}\n')).toBe('function (a) {\n}');
    expect(() => rulesIn('')).toThrow(RangeError);
  });
});
