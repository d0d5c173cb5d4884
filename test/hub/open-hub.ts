import { randomBytes } from 'node:crypto';
import { createTransport } from '../../src/main/sync/transport.ts';
import type { HubAddress, Transport } from '../../src/main/sync/transport.ts';
import { startStandIn } from './stand-in.ts';

/** A real CouchDB with an administrator's name and password in its URL; without one the stand-in takes its place. */
const real = process.env.COUCHDB_URL;

/** Whether access rights and the databases' rules mean anything here: on the stand-in they do not. */
export const isReal = real !== undefined && real !== '';

/** A hub for one test file. */
export interface TestHub {
  /** As its administrator. */
  readonly address: HubAddress;
  readonly transport: Transport;
  /** Stands before the names of all databases, roles and users of this test, so that nothing else on the server is touched. */
  readonly prefix: string;
  /** The way there for somebody else. */
  as(user: string, password: string): Transport;
  /** Removes what the test has made. */
  close(): Promise<void>;
}

/** Opens the hub that `COUCHDB_URL` names, or starts a stand-in. */
export async function openHub(): Promise<TestHub> {
  const standIn = isReal ? null : await startStandIn();
  const address: HubAddress = standIn ? { url: standIn.url, user: standIn.user, password: standIn.password, authority: null } : addressOf(real ?? '');
  const transport = createTransport(address);
  const prefix = `tanggap-test-${randomBytes(4).toString('hex')}-`;
  return {
    address, transport, prefix,
    as: (user, password) => createTransport({ ...address, user, password }),
    close: async () => {
      if (standIn) return standIn.stop();
      await removeDatabases(transport, prefix);
      await removeUsers(transport, prefix);
    },
  };
}

function addressOf(text: string): HubAddress {
  const url = new URL(text);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  url.username = '';
  url.password = '';
  return { url: url.href.replace(/\/$/u, ''), user, password, authority: null };
}

async function removeDatabases(transport: Transport, prefix: string): Promise<void> {
  const names = await read<readonly string[]>(transport, '/_all_dbs');
  for (const name of names.filter((one) => one.startsWith(prefix))) await transport({ method: 'DELETE', path: `/${encodeURIComponent(name)}` });
}

async function removeUsers(transport: Transport, prefix: string): Promise<void> {
  const start = `org.couchdb.user:${prefix}`;
  const range = `startkey=${encodeURIComponent(JSON.stringify(start))}&endkey=${encodeURIComponent(JSON.stringify(`${start}\ufff0`))}`;
  const { rows = [] } = await read<{ rows?: readonly { readonly id: string; readonly value: { readonly rev: string } }[] }>(transport, `/_users/_all_docs?${range}`);
  for (const { id, value } of rows) await transport({ method: 'DELETE', path: `/_users/${encodeURIComponent(id)}?rev=${value.rev}` });
}

async function read<T>(transport: Transport, path: string): Promise<T> {
  return JSON.parse((await transport({ method: 'GET', path })).body.toString()) as T;
}
