import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed } from '../../shared/contract/calls.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { HubApplied, HubPlanView, HubUserMade } from '../../shared/contract/hub-views.ts';
import { hubText } from '../../shared/messages/id/hub.ts';
import { rulesIn } from '../../shared/sync/hub-input.ts';
import { planHub } from '../../shared/sync/hub-plan.ts';
import { stableText } from '../../shared/ticket/stable-text.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { HubError } from '../sync/hub-error.ts';
import { newHubPassword } from '../sync/hub-password.ts';
import { applyHub, readHub } from '../sync/hub-setup.ts';
import { createTransport } from '../sync/transport.ts';
import type { HubAddress, Transport } from '../sync/transport.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { refuseHub } from './refuse-hub.ts';
import { saveAs } from './save-file.ts';
import { SYNC, syncConfigIn } from './sync-config.ts';
import type { SyncPorts } from './sync.ts';
import { todayOf } from './ticket-list.ts';

type HubChannel = Extract<Channel, `hub.${string}`>;

/** Use cases of preparing a hub for the office's desks; the coordinator's alone. The administrator's password is kept nowhere. */
export function hubAdminHandlers(desk: Desk, { transportTo = createTransport }: SyncPorts): Handlers<HubChannel> {
  const open = async (input: Parsed<'hub.plan'>): Promise<Transport> => {
    mayPrepare(desk);
    return Promise.resolve().then(() => transportTo(addressOf(desk, input)));
  };
  return {
    'hub.plan': async (input) => {
      const transport = await open(input).catch(refuseAdmin);
      return planAt(desk, transport).catch(refuseAdmin);
    },
    'hub.apply': async (input) => {
      const transport = await open(input).catch(refuseAdmin);
      const view = await planAt(desk, transport).catch(refuseAdmin);
      return view.print === input.print ? apply(desk, transport, view) : { done: 0, problem: null, made: [], changed: view };
    },
    'hub.savePasswords': async ({ made }) => {
      mayPrepare(desk);
      const lines = made.map(({ user, officer, password }) => [user, officer, password]);
      return saveAs(desk, hubText.passwordFile(todayOf(desk)), 'csv', () => writeCsv([hubText.passwordColumns.split(';'), ...lines]));
    },
    'hub.guide': async () => ({ text: await readFile(join(desk.resources, 'hub', 'PANDUAN.md'), 'utf8') }),
  };
}

function mayPrepare(desk: Desk): void {
  if (officerOf(desk).role !== 'coordinator') throw new Refusal('not-allowed');
}

function addressOf({ store }: Desk, { url, user, password, authority }: Parsed<'hub.plan'>): HubAddress {
  const kept = syncConfigIn(store.record(SYNC));
  return { url, user, password, authority: authority === '' ? null : authority ?? (kept?.url === url ? kept.authority : null) };
}

async function planAt(desk: Desk, transport: Transport): Promise<HubPlanView> {
  const plan = planHub(settingOf(desk).office, await rulesOf(desk), await readHub(transport));
  return { plan, print: createHash('sha256').update(stableText({ steps: plan.steps })).digest('base64url') };
}

async function apply(desk: Desk, transport: Transport, { plan }: HubPlanView): Promise<HubApplied> {
  const made: HubUserMade[] = [];
  const total = plan.steps.length;
  let done = 0;
  let problem: HubApplied['problem'] = null;
  await applyHub(transport, plan, {
    rules: await rulesOf(desk),
    newPassword: newHubPassword,
    keepPassword: ({ user, officer, password }) => {
      made.push({ user, officer: officer.name, password });
      return Promise.resolve();
    },
    done: () => { desk.announce({ type: 'hub.progress', done: (done += 1), total }); },
  }).catch((error: unknown) => {
    // the passwords of users that were made must reach whoever sits here, whatever came after
    problem = error instanceof HubError ? error.problem : 'unexpected';
  });
  return { done, problem, made, changed: null };
}

async function rulesOf({ resources }: Desk): Promise<string> {
  return rulesIn(await readFile(join(resources, 'hub', 'validate.js'), 'utf8'));
}

/** `rights` here means that it is not the server's administrator who asks. */
function refuseAdmin(error: unknown): never {
  if (error instanceof HubError && error.problem === 'rights') throw new Refusal('hub-not-admin');
  return refuseHub(error);
}
