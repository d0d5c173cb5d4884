import { basename, join } from 'node:path';
import { readIfThere, replaceFile, syncFolder } from '../disk.ts';
import { encodeLine, linesBehind, linesFrom, type JournalLine } from '../journal-line.ts';
import { journalPath, lineName, listJournal, readJournal, type JournalFolder } from '../journal-reader.ts';
import { plainSealer, sealedAdapter, type Codec, type Sealer } from '../sealed-file.ts';
import { LOST, type Segment } from '../segment-frame.ts';
import { openSegment, sealBody, segmentNumber, unsealBody } from '../segment.ts';
import { readError, StoreError, writeError } from '../store-error.ts';

/** The store's folder, the machine, and the sealer to seal with. */
type Place = JournalFolder;

/** Folder with the copy from before the sealing; it goes when all is sealed. */
export const OPEN_COPY = 'before-sealing';
/** Stands in the copy once it is whole. */
export const COPY_IS_WHOLE = 'whole';

const SEALED = '.sealed';
const DAMAGED = 'damaged';
const FOLDERS = ['', 'journal', 'segments'];

/** Seals what an earlier version left open; what is sealed already stays, so it may be run again after any interruption. */
export async function sealData(place: Place, { through }: { readonly through: number }): Promise<void> {
  if (place.sealer.kind === plainSealer.kind) return;
  await copyFolder(place);
  await sealDamaged(place);
  await sealJournal(place, through);
  for (const file of ['records.json', 'records.copy.json']) await sealFile(place, file, 'records');
  for (const name of await list(place, 'segments')) {
    const number = segmentNumber(name);
    if (number !== undefined) await sealSegment(place, name, number);
  }
  // Derived from the bodies, and derived anew when it is missing.
  for (const name of await list(place, 'index')) await remove(place, join('index', name));
}

/** Removes whatever still lies open: the copy, and files that an interrupted write has left. */
export async function removeOpenCopy(place: Place): Promise<void> {
  if (place.sealer.kind === plainSealer.kind) return;
  await remove(place, OPEN_COPY);
  for (const folder of [...FOLDERS, 'index']) {
    for (const name of await list(place, folder)) {
      if (name.endsWith('.tmp')) await remove(place, join(folder, name));
    }
  }
}

async function copyFolder(place: Place): Promise<void> {
  const { disk, dir } = place;
  const copy = join(dir, OPEN_COPY);
  const mark = join(copy, COPY_IS_WHOLE);
  if (await readIfThere(disk, mark)) return;
  for (const folder of FOLDERS) {
    await disk.fs.mkdir(join(copy, folder), { recursive: true }).catch((error: unknown) => { throw writeError(error, copy); });
    for (const name of await list(place, folder)) {
      if (!/\.(?:json|log|seg)$/u.test(name)) continue;
      const bytes = await readIfThere(disk, join(dir, folder, name));
      if (bytes !== undefined) await replaceFile(disk, join(copy, folder, name), bytes);
    }
  }
  await syncFolder(disk.fs, dir);
  await replaceFile(disk, mark, Buffer.from('1'));
}

const asItIs: Codec<Buffer> = { encode: (bytes) => bytes, decode: (bytes) => bytes };

async function sealSegment({ disk, dir, sealer }: Place, name: string, number: number): Promise<void> {
  const file = join('segments', name);
  const path = join(dir, file);
  const sealed = openSegment({ disk, sealer, path }, number);
  if (await isReadable(sealed.read())) return;
  const open = openSegment({ disk, sealer: plainSealer, path }, number);
  if (!(await isReadable(open.read()))) return sealHarmed({ disk, dir, sealer }, file, file);
  const { bodies, generation } = open.data;
  sealed.data = { number, generation, bodies: bodies.map((body, index) => resealed({ sealer, path }, { number, place: index }, body)) };
  if (sealed.data.bodies.some((body, index) => body === LOST && bodies[index] !== LOST)) {
    await sealHarmed({ disk, dir, sealer }, file, join(DAMAGED, name + SEALED));
  }
  await sealed.write();
}

type Body = Segment['bodies'][number];

function resealed({ sealer, path }: { sealer: Sealer; path: string }, at: { number: number; place: number }, body: Body): Body {
  if (typeof body !== 'object') return body;
  try {
    return sealBody(sealer, { ...at, birth: body.birth }, unsealBody({ sealer: plainSealer, path }, at, body));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return LOST;
    throw error;
  }
}

// A file that is harmed stays harmed: sealed under a name that nobody reads it by, it is told of when it is read.
async function sealFile({ disk, dir, sealer }: Place, file: string, name: string): Promise<void> {
  const at = { disk, path: join(dir, file), name, codec: asItIs };
  const sealed = sealedAdapter<Buffer>({ ...at, sealer });
  if (await isReadable(sealed.read())) return;
  const open = sealedAdapter<Buffer>({ ...at, sealer: plainSealer });
  if (!(await isReadable(open.read()))) return sealHarmed({ disk, dir, sealer }, file, file);
  const bytes = await open.read();
  if (bytes !== null) await sealed.write(bytes);
}

async function sealHarmed({ disk, dir, sealer }: Place, from: string, to: string): Promise<void> {
  const bytes = await readIfThere(disk, join(dir, from));
  const harmed = sealedAdapter<Buffer>({ disk, path: join(dir, to), name: `harmed ${basename(to)}`, sealer, codec: asItIs });
  if (bytes !== undefined && !(await isReadable(harmed.read()))) await harmed.write(bytes);
}

/** What was set aside because it was harmed is sealed as well, whole as it is. */
async function sealDamaged(place: Place): Promise<void> {
  const folder = DAMAGED;
  await place.disk.fs.mkdir(join(place.dir, folder), { recursive: true }).catch((error: unknown) => { throw writeError(error, place.dir); });
  for (const name of await list(place, folder)) {
    if (name.endsWith(SEALED)) continue;
    await place.disk.fs.rm(join(place.dir, folder, name + SEALED), { force: true });
    await sealedAdapter<Buffer>({
      disk: place.disk, path: join(place.dir, folder, name + SEALED), name: `harmed ${name}`, sealer: place.sealer, codec: asItIs,
    }).write((await readIfThere(place.disk, join(place.dir, folder, name))) ?? Buffer.alloc(0));
    await remove(place, join(folder, name));
  }
}

async function isReadable(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return false;
    throw error;
  }
}

async function sealJournal({ disk, dir, sealer }: Place, through: number): Promise<void> {
  const folder = { disk, dir: join(dir, 'journal'), sealer: eitherWay(sealer) };
  const { current } = await readJournal(folder, through);
  for (const first of await listJournal(folder)) {
    const path = journalPath(folder.dir, first);
    const bytes = (await readIfThere(disk, path)) ?? Buffer.alloc(0);
    const lines = soundLines(first === current?.first ? bytes.subarray(0, current.size) : bytes).map(({ seq, durable, content }) =>
      encodeLine({ seq, durable, content: sealer.seal(lineName(seq), folder.sealer.unseal(lineName(seq), content)) }));
    await replaceFile(disk, path, Buffer.concat(lines));
  }
}

// What lies between them is harmed, and is told of by the numbers that lack; a torn end was never acknowledged.
function soundLines(bytes: Buffer): readonly JournalLine[] {
  const lines = [...linesFrom(bytes, 0)];
  return [...lines, ...linesBehind(bytes, lines.at(-1)?.end ?? 0)];
}

/** Reads lines that are sealed and lines that are not yet. */
function eitherWay(sealer: Sealer): Sealer {
  return {
    ...sealer,
    unseal: (name, content) => {
      try {
        return sealer.unseal(name, content);
      } catch {
        return plainSealer.unseal(name, content);
      }
    },
  };
}

async function list({ disk, dir }: Place, folder: string): Promise<string[]> {
  try {
    return await disk.fs.readdir(join(dir, folder));
  } catch (error) {
    throw readError(error, join(dir, folder));
  }
}

async function remove({ disk, dir }: Place, file: string): Promise<void> {
  const path = join(dir, file);
  await disk.fs.rm(path, { recursive: true, force: true }).catch((error: unknown) => { throw writeError(error, path); });
}
