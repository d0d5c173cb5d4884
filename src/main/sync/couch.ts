import type { HubDocument } from '../../shared/sync/documents.ts';
import { HubError, statusError } from './hub-error.ts';
import type { HubAnswer, HubRequest, Transport } from './transport.ts';

/** A place in a database's feed of changes; opaque, as the server gives it. */
export type Sequence = string | number;

/** What became of one document of a `_bulk_docs`. */
export interface Written {
  readonly id: string;
  /** The new revision; null = somebody else had changed it, or the database refuses it. */
  readonly rev: string | null;
  readonly isConflict: boolean;
}

/** A stretch of the feed. */
export interface Changes {
  readonly documents: readonly HubDocument[];
  readonly last: Sequence;
  /** Changes read, documents or not. */
  readonly count: number;
  /** Changes that follow; null = the server does not say. */
  readonly pending: number | null;
}

interface FeedAnswer {
  readonly results: readonly { readonly doc?: HubDocument | null }[];
  readonly last_seq: Sequence;
  readonly pending?: number;
}

/** One database of the hub, through CouchDB's document API. All calls reject with HubError. */
export interface CouchDatabase {
  readonly name: string;
  /** Its latest sequence and how many documents it has. */
  info(): Promise<{ readonly last: Sequence; readonly documents: number }>;
  /** The winning revisions by id, with the leaves beside them; what is not there is not in the map. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, HubDocument>>;
  getRevision(id: string, rev: string): Promise<HubDocument | null>;
  changes(since: Sequence, limit: number): Promise<Changes>;
  /** Resolves when something changed after `since`, or the wait was ended. */
  waitForChange(since: Sequence, signal: AbortSignal): Promise<void>;
  write(documents: readonly HubDocument[]): Promise<readonly Written[]>;
  /** The same with documents that are JSON already. */
  writeTexts(documents: readonly string[]): Promise<readonly Written[]>;
  /** Puts a file with its bytes where there is none of that id; its revision, null where it was there. */
  putFile(id: string, bytes: Uint8Array, mediaType: string): Promise<string | null>;
  getFile(id: string): Promise<Buffer | null>;
}

const WAIT_PATIENCE_MS = 90_000;
const HEARTBEAT_MS = 30_000;

/** A database reached over a transport. */
export function couchDatabase(transport: Transport, name: string): CouchDatabase {
  const at: At = (path) => `/${encodeURIComponent(name)}${path}`;
  const json = async <T>(request: HubRequest): Promise<T> => parse(expectSuccess(await transport(request))) as T;
  const post = <T>(path: string, body: unknown): Promise<T> => json<T>({ method: 'POST', path: at(path), body: JSON.stringify(body) });
  const writeTexts = async (documents: readonly string[]): Promise<readonly Written[]> => {
    const results = await json<readonly { readonly id: string; readonly rev?: string; readonly error?: string }[]>(
      { method: 'POST', path: at('/_bulk_docs'), body: `{"docs":[${documents.join()}]}` });
    return results.map(({ id, rev, error }) => ({ id, rev: error === undefined ? rev ?? null : null, isConflict: error === 'conflict' }));
  };
  return {
    name,
    async info() {
      const { update_seq: last, doc_count: documents } = await json<{ update_seq: Sequence; doc_count: number }>({ method: 'GET', path: at('') });
      return { last, documents };
    },
    async getMany(ids) {
      const { rows } = await post<{ rows: readonly { readonly doc?: HubDocument | null }[] }>('/_all_docs?include_docs=true&conflicts=true', { keys: ids });
      return new Map(rows.flatMap(({ doc }) => (doc ? [[doc._id, doc] as const] : [])));
    },
    async getRevision(id, rev) {
      const answer = await transport({ method: 'GET', path: at(`/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`) });
      return answer.status === 404 ? null : (parse(expectSuccess(answer)) as HubDocument);
    },
    async changes(since, limit) {
      const path = at(`/_changes?include_docs=true&conflicts=true&limit=${String(limit)}&since=${encodeURIComponent(String(since))}`);
      const { results, last_seq: last, pending = null } = await json<FeedAnswer>({ method: 'GET', path });
      return { documents: results.flatMap(({ doc }) => doc ?? []), last, count: results.length, pending };
    },
    async waitForChange(since, signal) {
      const path = at(`/_changes?feed=longpoll&heartbeat=${String(HEARTBEAT_MS)}&limit=1&since=${encodeURIComponent(String(since))}`);
      expectSuccess(await transport({ method: 'GET', path, signal, patience: WAIT_PATIENCE_MS }));
    },
    write: (documents) => writeTexts(documents.map((document) => JSON.stringify(document))),
    writeTexts,
    ...filesOf(transport, at),
  };
}

type At = (path: string) => string;

function filesOf(transport: Transport, at: At): Pick<CouchDatabase, 'putFile' | 'getFile'> {
  return {
    async putFile(id, bytes, mediaType) {
      const answer = await transport({ method: 'PUT', path: at(`/${encodeURIComponent(id)}/data`), body: bytes, type: mediaType });
      return answer.status === 409 ? null : (parse(expectSuccess(answer)) as { readonly rev: string }).rev;
    },
    async getFile(id) {
      const answer = await transport({ method: 'GET', path: at(`/${encodeURIComponent(id)}/data`) });
      return answer.status === 404 ? null : expectSuccess(answer).body;
    },
  };
}

/** Who is asked, and who asks. */
export interface Greeting {
  readonly version: string;
  readonly user: string | null;
  readonly roles: readonly string[];
}

/** Asks a server who it is and as whom it knows us; rejects with HubError. */
export async function greet(transport: Transport): Promise<Greeting> {
  const root = parse(expectSuccess(await transport({ method: 'GET', path: '/' }))) as { readonly couchdb?: string; readonly 'express-pouchdb'?: string; readonly version?: string };
  if (root.couchdb === undefined && root['express-pouchdb'] === undefined) throw new HubError('not-couchdb');
  const { userCtx } = parse(expectSuccess(await transport({ method: 'GET', path: '/_session' }))) as { readonly userCtx: { readonly name: string | null; readonly roles: readonly string[] } };
  return { version: root.version ?? '', user: userCtx.name, roles: userCtx.roles };
}

function expectSuccess(answer: HubAnswer): HubAnswer {
  if (answer.status < 200 || answer.status > 299) throw statusError(answer.status);
  return answer;
}

function parse({ body }: HubAnswer): unknown {
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown;
    if (value !== null && typeof value === 'object') return value;
  } catch {
    // told below
  }
  throw new HubError('not-couchdb');
}
