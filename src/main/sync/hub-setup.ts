import type { HubFound, HubPlan, HubStep, HubUser } from '../../shared/sync/hub-plan.ts';
import type { HubOfficer } from '../../shared/sync/hub-users.ts';
import { greet } from './couch.ts';
import { HubError, statusError } from './hub-error.ts';
import type { HubRequest, Transport } from './transport.ts';

/** Design document that holds a database's rules. */
const RULES = '_design/tanggap';
/** Before the name in a user's document. */
const USER = 'org.couchdb.user:';

/** What applying a plan needs besides the way to the hub, and whom it tells. */
export interface HubPorts {
  /** Text of `validate.js`, as `rulesIn` gives it. */
  readonly rules: string;
  readonly newPassword: () => string;
  /** Called before the user is made, so that no password is ever lost; rejects where it cannot be kept, and then the user is not made. */
  readonly keepPassword: (made: { readonly user: string; readonly officer: HubOfficer; readonly password: string }) => Promise<void>;
  readonly done: (step: HubStep) => void;
}

/** Reads what is at a hub already. Rejects with HubError; `rights` where it is not asked as the server's administrator. */
export async function readHub(transport: Transport): Promise<HubFound> {
  const { version, roles } = await greet(transport);
  if (Number.parseInt(version, 10) < 3) throw new HubError('version');
  if (!roles.includes('_admin')) throw new HubError('rights');
  const names = await read<readonly string[]>(transport, '/_all_dbs') ?? [];
  const databases = new Map<string, { readonly security: unknown; readonly rules: string | null }>();
  for (const name of names) {
    const isOurs = !name.startsWith('_');
    const security = isOurs ? await read<unknown>(transport, at(name, '/_security')) : null;
    const design = isOurs ? await read<{ readonly validate_doc_update?: string }>(transport, at(name, `/${RULES}`)) : null;
    databases.set(name, { security, rules: design?.validate_doc_update ?? null });
  }
  return { databases, users: names.includes('_users') ? await readUsers(transport) : [] };
}

/** Does what a plan says, in its order; what was done stays where a later step fails, and the next plan goes on from there. Rejects with HubError. */
export async function applyHub(transport: Transport, { steps }: HubPlan, ports: HubPorts): Promise<void> {
  for (const step of steps) {
    await apply(transport, step, ports);
    ports.done(step);
  }
}

/** Takes a user every right at once and for good: no database is theirs any more, and nobody knows the password. Rejects with HubError, `missing` where there is no such user. */
export async function disableUser(transport: Transport, name: string, newPassword: () => string): Promise<void> {
  const user = await readUser(transport, name);
  const formerRoles = user.disabled === true ? user.formerRoles : user.roles;
  await put(transport, userPath(name), { ...user, roles: [], formerRoles, disabled: true, password: newPassword() });
}

/** Gives a user another password, and their rights back where they were disabled. Rejects as `disableUser` does. */
export async function renewPassword(transport: Transport, name: string, password: string): Promise<void> {
  const { disabled, formerRoles, ...user } = await readUser(transport, name);
  const roles = disabled === true ? formerRoles ?? [] : user.roles;
  await put(transport, userPath(name), { ...user, roles, password });
}

async function apply(transport: Transport, step: HubStep, ports: HubPorts): Promise<void> {
  switch (step.kind) {
    case 'createDatabase':
      return create(transport, step.database);
    case 'secureDatabase':
      return put(transport, at(step.database, '/_security'), step.security);
    case 'installRules':
      return install(transport, step.database, ports.rules);
    case 'createUser': {
      const { user, officer, role } = step;
      const password = ports.newPassword();
      await ports.keepPassword({ user, officer, password });
      return put(transport, userPath(user), { _id: `${USER}${user}`, name: user, type: 'user', roles: [role], officerId: officer.id, password });
    }
    case 'changeRole':
      return put(transport, userPath(step.user), { ...(await readUser(transport, step.user)), roles: [step.role] });
  }
}

async function create(transport: Transport, database: string): Promise<void> {
  const { status } = await transport({ method: 'PUT', path: at(database, '') });
  // somebody was faster
  if (status !== 412) expectSuccess(status);
}

async function install(transport: Transport, database: string, rules: string): Promise<void> {
  const path = at(database, `/${RULES}`);
  const known = await read<{ readonly _rev: string }>(transport, path);
  await put(transport, path, { ...known, _id: RULES, language: 'javascript', validate_doc_update: rules });
}

interface UserDocument {
  readonly name: string;
  readonly roles: readonly string[];
  readonly officerId?: string;
  readonly disabled?: boolean;
  readonly formerRoles?: readonly string[] | undefined;
}

async function readUsers(transport: Transport): Promise<readonly HubUser[]> {
  const range = `startkey=${encodeURIComponent(JSON.stringify(USER))}&endkey=${encodeURIComponent(JSON.stringify(`${USER}\ufff0`))}`;
  const answer = await read<{ readonly rows: readonly { readonly doc: UserDocument }[] }>(transport, `/_users/_all_docs?include_docs=true&${range}`);
  return (answer?.rows ?? []).map(({ doc: { name, roles, officerId, disabled } }) => ({ name, roles, officerId: officerId ?? null, isDisabled: disabled === true }));
}

async function readUser(transport: Transport, name: string): Promise<UserDocument> {
  const user = await read<UserDocument>(transport, userPath(name));
  if (user === null) throw new HubError('missing');
  return user;
}

function userPath(name: string): string {
  return `/_users/${encodeURIComponent(`${USER}${name}`)}`;
}

function at(database: string, path: string): string {
  return `/${encodeURIComponent(database)}${path}`;
}

async function read<T>(transport: Transport, path: string): Promise<T | null> {
  const { status, body } = await transport({ method: 'GET', path });
  if (status === 404) return null;
  expectSuccess(status);
  // what a server says of itself
  return JSON.parse(body.toString('utf8')) as T;
}

async function put(transport: Transport, path: string, body: unknown): Promise<void> {
  const request: HubRequest = { method: 'PUT', path, body: JSON.stringify(body) };
  expectSuccess((await transport(request)).status);
}

function expectSuccess(status: number): void {
  // another administrator changed it in between
  if (status === 409) throw new HubError('busy');
  if (status < 200 || status > 299) throw statusError(status);
}
