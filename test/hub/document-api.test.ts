import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { couchDatabase, greet } from '../../src/main/sync/couch.ts';
import type { CouchDatabase } from '../../src/main/sync/couch.ts';
import { openHub } from './open-hub.ts';
import type { TestHub } from './open-hub.ts';

let hub: TestHub;
let serial = 0;
beforeAll(async () => { hub = await openHub(); });
afterAll(async () => { await hub.close(); });

async function newDatabase(): Promise<CouchDatabase> {
  const name = `${hub.prefix}api-${String((serial += 1))}`;
  await hub.transport({ method: 'PUT', path: `/${name}` });
  return couchDatabase(hub.transport, name);
}

const write = async (db: CouchDatabase, ...documents: Parameters<CouchDatabase['write']>[0]) => (await db.write(documents)).map(({ rev }) => rev ?? '');

/** Makes a leaf beside the winner, as servers do that replicate to each other. */
async function branch(db: CouchDatabase, _id: string, fields: object): Promise<void> {
  const leaf = 'f'.repeat(32);
  const body = JSON.stringify({ new_edits: false, docs: [{ _id, _rev: `1-${leaf}`, _revisions: { start: 1, ids: [leaf] }, ...fields }] });
  await hub.transport({ method: 'POST', path: `/${db.name}/_bulk_docs`, body });
}

describe('the document API as desks use it', () => {
  it('says who it is and as whom it knows us', async () => {
    const { user, roles } = await greet(hub.transport);
    expect(user).toBe(hub.address.user);
    expect(roles).toContain('_admin');
  });

  it('takes what knows the latest revision and tells the rest apart as conflicts', async () => {
    const db = await newDatabase();
    const [first = ''] = await write(db, { _id: 'ticket:a', n: 1 });
    const results = await db.write([{ _id: 'ticket:a', n: 2 }, { _id: 'ticket:a', _rev: first, n: 3 }, { _id: 'ticket:b', n: 1 }]);
    expect(results.map(({ id, isConflict, rev }) => [id, isConflict, rev !== null])).toEqual([['ticket:a', true, false], ['ticket:a', false, true], ['ticket:b', false, true]]);
    const found = await db.getMany(['ticket:b', 'ticket:none', 'ticket:a']);
    expect([...found].map(([id, { n }]) => [id, n])).toEqual([['ticket:b', 1], ['ticket:a', 3]]);
  });

  it('gives changes in stretches, each document once, with what was removed', async () => {
    const db = await newDatabase();
    const ids = Array.from({ length: 12 }, (_, at) => `ticket:${String(at).padStart(2, '0')}`);
    const revs = await write(db, ...ids.map((_id) => ({ _id })));
    await db.write([{ _id: ids[0]!, _rev: revs[0]!, _deleted: true }, { _id: ids[1]!, _rev: revs[1]!, again: true }]);
    const seen = new Map<string, boolean>();
    let since: string | number = 0;
    for (;;) {
      const { documents, last, count } = await db.changes(since, 5);
      for (const { _id, _deleted } of documents) {
        expect(seen.has(_id)).toBe(false);
        seen.set(_id, _deleted === true);
      }
      since = last;
      if (count < 5) break;
    }
    expect([...seen.keys()].sort()).toEqual(ids);
    expect([...seen].filter(([, isGone]) => isGone)).toEqual([[ids[0], true]]);
    expect((await db.changes(since, 5)).count).toBe(0);
  });

  it('brings back a name that was removed', async () => {
    const db = await newDatabase();
    const [rev = ''] = await write(db, { _id: 'letter:a', n: 1 });
    await db.write([{ _id: 'letter:a', _rev: rev, _deleted: true }]);
    expect((await db.getMany(['letter:a'])).size).toBe(0);
    const [again] = await db.write([{ _id: 'letter:a', n: 2 }]);
    expect(again?.rev).toMatch(/^3-/u);
  });

  it('wakes who waits within two seconds of a change', async () => {
    const db = await newDatabase();
    await write(db, { _id: 'ticket:a' });
    const { last } = await db.changes(0, 10);
    const waiting = db.waitForChange(last, new AbortController().signal);
    await sleep(300);
    const start = Date.now();
    await write(db, { _id: 'ticket:b' });
    await waiting;
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('lets go of who does not want to wait any longer', async () => {
    const db = await newDatabase();
    const ending = new AbortController();
    const waiting = db.waitForChange(0, ending.signal).then(() => 'answered', () => 'let go');
    setTimeout(() => { ending.abort(); }, 200);
    expect(await waiting).toBe('let go');
  });

  it('keeps a file\'s bytes, once', async () => {
    const db = await newDatabase();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251);
    const id = `file:${'a'.repeat(64)}`;
    expect(await db.putFile(id, bytes, 'application/octet-stream')).toMatch(/^1-/u);
    expect(await db.putFile(id, bytes, 'application/octet-stream')).toBeNull();
    expect(Buffer.compare((await db.getFile(id))!, bytes)).toBe(0);
    expect(await db.getFile(`file:${'b'.repeat(64)}`)).toBeNull();
    const [change] = (await db.changes(0, 10)).documents;
    expect(change).toMatchObject({ _id: id, _attachments: { data: { stub: true, length: bytes.length } } });
  });

  it('tells of leaves that servers made among themselves, and lets go of the losers', async () => {
    const db = await newDatabase();
    await write(db, { _id: 'ticket:a', side: 'here' });
    await branch(db, 'ticket:a', { side: 'there' });
    const [document] = (await db.changes(0, 10)).documents;
    const [loser = ''] = document?._conflicts ?? [];
    const leaf = await db.getRevision('ticket:a', loser);
    expect([document?.side, leaf?.side].sort()).toEqual(['here', 'there']);
    await db.write([{ _id: 'ticket:a', _rev: loser, _deleted: true }]);
    const left = (await db.getMany(['ticket:a'])).get('ticket:a');
    expect([left?.side, left?._conflicts]).toEqual([document?.side, undefined]);
  });

  it('counts its documents and changes', async () => {
    const db = await newDatabase();
    const before = Number.parseInt(String((await db.info()).last), 10);
    await write(db, { _id: 'ticket:a' }, { _id: 'ticket:b' });
    const { last, documents } = await db.info();
    expect(documents).toBe(2);
    expect(Number.parseInt(String(last), 10)).toBe(before + 2);
  });
});
