import type { KnownDocument } from '../../shared/sync/hub-mark.ts';
import type { CouchDatabase } from './couch.ts';
import type { SyncDesk } from './sync-desk.ts';

/** A file that is not here: nothing can be sent of it. */
const NOTHING: KnownDocument = ['', ''];

/** Sends a file where the database lacks it; what stands there then. The same name is always the same bytes. */
export async function sendFile({ desk, db }: { readonly desk: SyncDesk; readonly db: CouchDatabase }, id: string): Promise<KnownDocument> {
  const name = id.slice('file:'.length);
  if (!(await desk.files.has(name))) return NOTHING;
  const chunks: Uint8Array[] = [];
  for await (const chunk of desk.files.open(name)) chunks.push(chunk);
  const rev = await db.putFile(id, Buffer.concat(chunks), 'application/octet-stream');
  return [rev ?? (await db.getMany([id])).get(id)?._rev ?? '', ''];
}

/** Fetches the files that are named here and have not come yet; tells how many came and how many are still missing. Bytes of another name are not taken. */
export async function fetchFiles(desk: SyncDesk, db: CouchDatabase): Promise<{ readonly came: number; readonly left: number }> {
  const here = new Set(await desk.files.list());
  const missing = [...desk.namedFiles()].filter((id) => !here.has(id));
  let left = 0;
  for (const id of missing) {
    const bytes = await db.getFile(`file:${id}`);
    const isTaken = bytes !== null && desk.digestOfFile(bytes) === id;
    if (isTaken) {
      await desk.files.put(once(bytes));
      await desk.files.settle([id]);
    } else left += 1;
  }
  return { came: missing.length - left, left };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
