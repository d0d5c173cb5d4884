import type { HubDocument } from '../../src/shared/sync/documents.ts';
import type { HubAnswer, HubRequest, Transport } from '../../src/main/sync/transport.ts';

interface Stored {
  rev: number;
  seq: number;
  document: HubDocument | null;
}

/** As much of CouchDB's document API as a desk uses, in memory: optimistic concurrency, one winner a document, a feed in order of sequence. */
export class MemoryHub {
  readonly #databases = new Map<string, { seq: number; documents: Map<string, Stored>; files: Map<string, Uint8Array> }>();

  /** A copy as it is now, to be put back later: a hub restored from an old backup. */
  snapshot(): () => void {
    const copy = structuredClone(this.#databases);
    return () => {
      this.#databases.clear();
      for (const [name, database] of copy) this.#databases.set(name, structuredClone(database));
    };
  }

  wipe(name: string): void {
    this.#databases.delete(name);
  }

  documents(name: string): readonly HubDocument[] {
    return [...this.#at(name).documents.values()].flatMap(({ document }) => document ?? []);
  }

  readonly transport: Transport = (request) => Promise.resolve().then(() => this.#answer(request));

  #answer({ method, path, body }: HubRequest): HubAnswer {
    const url = new URL(path, 'http://hub');
    const [, name = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (name === '') return json(200, { couchdb: 'Welcome', version: '3.5.0' });
    if (name === '_session') return json(200, { userCtx: { name: 'admin', roles: ['_admin'] } });
    const database = this.#at(name);
    const [what, part] = rest;
    if (what === undefined) return json(200, { update_seq: database.seq, doc_count: database.documents.size });
    if (what === '_all_docs') return json(200, { rows: (JSON.parse(String(body)) as { keys: string[] }).keys.map((key) => ({ key, doc: database.documents.get(key)?.document ?? null })) });
    if (what === '_bulk_docs') return json(201, (JSON.parse(String(body)) as { docs: HubDocument[] }).docs.map((document) => this.#write(name, document)));
    if (what === '_changes') return this.#changes(name, Number(url.searchParams.get('since')), Number(url.searchParams.get('limit')));
    if (part === 'data' && method === 'PUT') {
      if (database.files.has(what)) return json(409, { error: 'conflict' });
      database.files.set(what, Buffer.from(body as Uint8Array));
      return json(201, { rev: this.#write(name, { _id: what }).rev });
    }
    if (part === 'data') {
      const bytes = database.files.get(what);
      return bytes ? { status: 200, body: Buffer.from(bytes) } : json(404, {});
    }
    return json(404, { error: 'not_found' });
  }

  #changes(name: string, since: number, limit: number): HubAnswer {
    const all = [...this.#at(name).documents].filter(([, { seq }]) => seq > since).sort(([, a], [, b]) => a.seq - b.seq);
    const changed = all.slice(0, limit);
    const results = changed.map(([id, { seq, rev, document }]) => ({ id, seq, doc: document ?? { _id: id, _rev: `${String(rev)}-x`, _deleted: true } }));
    return json(200, { results, last_seq: results.at(-1)?.seq ?? since, pending: all.length - changed.length });
  }

  #write(name: string, given: HubDocument): { id: string; rev?: string; error?: string } {
    const database = this.#at(name);
    const known = database.documents.get(given._id);
    const isFree = !known || (known.document === null && given._rev === undefined);
    if (isFree ? given._rev !== undefined : given._rev !== `${String(known.rev)}-x`) return { id: given._id, error: 'conflict' };
    const rev = (known?.rev ?? 0) + 1;
    database.seq += 1;
    const document = given._deleted ? null : { ...given, _rev: `${String(rev)}-x` };
    database.documents.set(given._id, { rev, seq: database.seq, document });
    if (given._deleted) database.files.delete(given._id);
    return { id: given._id, rev: `${String(rev)}-x` };
  }

  #at(name: string) {
    const known = this.#databases.get(name) ?? { seq: 0, documents: new Map<string, Stored>(), files: new Map<string, Uint8Array>() };
    this.#databases.set(name, known);
    return known;
  }
}

function json(status: number, body: unknown): HubAnswer {
  return { status, body: Buffer.from(JSON.stringify(body)) };
}
