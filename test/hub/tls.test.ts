import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greet } from '../../src/main/sync/couch.ts';
import { HubError } from '../../src/main/sync/hub-error.ts';
import { createTransport } from '../../src/main/sync/transport.ts';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-tls-'));
const at = (name: string): string => join(folder, name);
let server: Server;
let port: number;

const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

/** An authority of the office's own, and a server's certificate for `localhost`, made for this run. */
beforeAll(async () => {
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Otoritas Uji', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost\n');
  openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names', '-out', 'server.pem');
  server = createServer({ key: readFileSync(at('server.key')), cert: readFileSync(at('server.pem')) }, ({ url }, answer) => {
    answer.end(JSON.stringify(url === '/_session' ? { userCtx: { name: 'u', roles: ['tanggap-koordinator'] } } : { couchdb: 'Welcome', version: '3.5.0' }));
  });
  await new Promise<void>((done) => { server.listen(0, 'localhost', done); });
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const connect = (host: string, authority: string | null) => greet(createTransport({ url: `https://${host}:${String(port)}`, user: 'u', password: 'p', authority }));
const problem = (greeting: Promise<unknown>) => greeting.then(() => null, (error: unknown) => (error instanceof HubError ? error.problem : error));

describe('a hub with a certificate of the office\'s own authority', () => {
  it('is trusted with that authority, and with no other', async () => {
    expect(await problem(connect('localhost', null))).toBe('tls');
    expect(await problem(connect('localhost', readFileSync(at('ca.pem'), 'utf8')))).toBeNull();
  });

  it('is not trusted under another name', async () => {
    expect(await problem(connect('127.0.0.1', readFileSync(at('ca.pem'), 'utf8')))).not.toBeNull();
  });
});

it('nothing is sent over an open network without encryption', () => {
  expect(() => createTransport({ url: 'http://pusat.example', user: 'u', password: 'p', authority: null })).toThrow(expect.objectContaining({ problem: 'insecure' }));
});
