import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transport } from '../../src/main/sync/transport.ts';
import { unitDatabase } from '../../src/shared/sync/databases.ts';
import { people } from '../unit/shared/made-office.ts';
import { openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';
import { RULE_CASES } from './rule-cases.ts';
import { setUpHub } from './set-up-hub.ts';

let hub: TestHub;
let logins: ReadonlyMap<string, Transport>;
const OFFICERS = { unit: people.liaison.id, coordinator: people.coordinator.id };

// The stand-in asks the rules too, with an engine of its own: there it is seen that they are installed and heeded, at a real
// CouchDB that its engine understands them as well.
describe('the rules where they are installed', () => {
  beforeAll(async () => {
    hub = await openHub();
    logins = await setUpHub(hub);
  });
  afterAll(async () => { await hub.close(); });

  it.each(RULE_CASES)('$name by $by: taken $isTaken', async ({ before, after, by, isTaken }) => {
    const { _id } = after as { readonly _id: string };
    const path = `/${encodeURIComponent(`${hub.prefix}${unitDatabase('pupr')}`)}/${encodeURIComponent(_id)}`;
    await clear(path);
    if (before) expect(await put(hub.transport, path, before)).toBeLessThan(300);
    const status = await put(logins.get(OFFICERS[by])!, path, { ...after, _rev: await revisionOf(path) });
    if (isTaken) expect(status).toBeLessThan(300);
    else expect(status).toBe(403);
  });
});

/** Whatever stood there goes, so that a case begins with nothing. */
async function clear(path: string): Promise<void> {
  const rev = await revisionOf(path);
  if (rev !== undefined) await hub.transport({ method: 'DELETE', path: `${path}?rev=${rev}` });
}

async function revisionOf(path: string): Promise<string | undefined> {
  const { status, body } = await hub.transport({ method: 'GET', path });
  return status === 404 ? undefined : (JSON.parse(body.toString()) as { readonly _rev: string })._rev;
}

async function put(transport: Transport, path: string, document: object): Promise<number> {
  return (await transport({ method: 'PUT', path, body: JSON.stringify(document) })).status;
}
