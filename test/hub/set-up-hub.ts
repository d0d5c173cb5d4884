import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newHubPassword } from '../../src/main/sync/hub-password.ts';
import { applyHub, readHub } from '../../src/main/sync/hub-setup.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE } from '../../src/shared/sync/databases.ts';
import { rulesIn } from '../../src/shared/sync/hub-input.ts';
import { planHub } from '../../src/shared/sync/hub-plan.ts';
import { office } from '../unit/shared/made-office.ts';
import type { TestHub } from './open-hub.ts';

/** Sets a hub up for the made-up office; for each officer the way there with their own login. */
export async function setUpHub(hub: TestHub): Promise<ReadonlyMap<string, Transport>> {
  const { transport, prefix } = hub;
  const file = await readFile(join(import.meta.dirname, '../../resources/hub/validate.js'), 'utf8');
  // the roles of a test bear its prefix, so that they open nothing else on the server
  const rules = rulesIn(file).replace(`'${COORDINATOR_DATABASE}'`, `'${prefix}${COORDINATOR_DATABASE}'`);
  const logins = new Map<string, Transport>();
  await applyHub(transport, planHub(office, rules, await readHub(transport), prefix), {
    rules, newPassword: newHubPassword, done: () => undefined,
    keepPassword: ({ user, officer, password }) => {
      logins.set(officer.id, hub.as(user, password));
      return Promise.resolve();
    },
  });
  return logins;
}
