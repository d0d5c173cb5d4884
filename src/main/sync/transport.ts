import { request as requestHttp, Agent as HttpAgent } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps, Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { connectionError, HubError } from './hub-error.ts';

/** One HTTP request, as much of it as the document API needs. */
export interface HubRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Path and query, beginning with `/`. */
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly signal?: AbortSignal;
  /** Longest silence, in ms. */
  readonly patience?: number;
}

export interface HubAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Sends one request; rejects with HubError where no whole answer came. Tests put their own in its place. */
export type Transport = (request: HubRequest) => Promise<HubAnswer>;

/** Where the hub is and who asks. */
export interface HubAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** PEM of the office's own certificate authority; null = the system's are enough. */
  readonly authority: string | null;
}

const PATIENCE_MS = 30_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The way to a hub over HTTP; unencrypted only on this computer. Throws HubError `insecure` and `name`. */
export function createTransport({ url, user, password, authority }: HubAddress): Transport {
  const base = parseUrl(url);
  const isHttps = base.protocol === 'https:';
  if (!isHttps && !LOOPBACK.has(base.hostname)) throw new HubError('insecure');
  const agent = isHttps
    ? new HttpsAgent({ keepAlive: true, ...(authority === null ? {} : { ca: [...rootCertificates, authority] }) })
    : new HttpAgent({ keepAlive: true });
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const send = isHttps ? requestHttps : requestHttp;
  return ({ method, path, body, type = 'application/json', signal, patience = PATIENCE_MS }) => {
    const headers: Record<string, string> = { authorization, accept: 'application/json, */*' };
    if (body !== undefined) Object.assign(headers, { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
    const options: RequestOptions = {
      agent, method, headers, hostname: base.hostname.replace(/^\[|\]$/gu, ''), port: base.port, path: `${base.pathname.replace(/\/$/u, '')}${path}`,
    };
    return new Promise((resolve, reject) => {
      const failed = (error: unknown): void => { reject(connectionError(error)); };
      const sent = send(options, (answer) => { collect(answer).then(resolve, failed); });
      // a connection that says nothing for so long is gone, whatever the system thinks of it
      sent.setTimeout(patience, () => { sent.destroy(new Error('silent')); });
      sent.on('error', failed);
      const abort = (): void => { sent.destroy(new Error('aborted')); };
      signal?.addEventListener('abort', abort, { once: true });
      sent.on('close', () => { signal?.removeEventListener('abort', abort); });
      if (signal?.aborted) abort();
      sent.end(body);
    });
  };
}

function parseUrl(url: string): URL {
  try {
    const base = new URL(url);
    if (base.protocol === 'https:' || base.protocol === 'http:') return base;
  } catch {
    // told below
  }
  throw new HubError('name');
}

async function collect(answer: IncomingMessage): Promise<HubAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  if (!answer.complete) throw new Error('cut short');
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks) };
}
