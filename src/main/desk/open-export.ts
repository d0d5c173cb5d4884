import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportReadme } from '../../shared/messages/id/backup.ts';
import { StoreError } from '../store/store-error.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { atTarget, stopIfAsked } from './backup-make.ts';
import type { BackupPorts } from './backup-ports.ts';
import type { Watch } from './work-bench.ts';

/** Records that hold no data of the office, only what guards or names this desk. */
const NOT_EXPORTED = /^(?:desk|backup|pins|erasing|sync.*)$/u;

/** What an export has written. */
export interface WrittenExport {
  readonly folderName: string;
  readonly tickets: number;
  readonly files: number;
}

/**
 * Writes everything in open form (JSON Lines, attachments, a readme) into a new folder at the chosen place, whole or not at
 * all. Refuses with cancelled, backup-folder, backup-full, or as the store does.
 */
export async function exportAll(ports: BackupPorts, place: string, watch: Watch): Promise<WrittenExport> {
  const at = ports.desk.now().toISOString();
  const folderName = `tanggap-ekspor-${at.slice(0, 10)}-${at.slice(11, 19).replace(/:/gu, '')}`;
  const folder = join(place, folderName);
  const part = `${folder}-sebagian`;
  try {
    await atTarget(mkdir(join(part, 'lampiran'), { recursive: true }));
    const tickets = await ports.desk.store.snapshot((snapshot) => writeStore(snapshot, part, watch));
    const files = await writeFiles(ports, join(part, 'lampiran'), watch);
    await atTarget(writeFile(join(part, 'BACA-SAYA.txt'), exportReadme({ at, tickets, ...files })));
    await atTarget(rename(part, folder));
    return { folderName, tickets, files: files.files };
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeStore(snapshot: Snapshot, folder: string, { signal, progress }: Watch): Promise<number> {
  const records = snapshot.records.filter(([key]) => !NOT_EXPORTED.test(key)).map(([key, text]) => `{"key":${JSON.stringify(key)},"value":${text}}\n`);
  await atTarget(writeFile(join(folder, 'catatan.jsonl'), records.join('')));
  let done = 0;
  const lines = async function* () {
    for await (const bodies of snapshot.bodies()) {
      stopIfAsked(signal);
      yield bodies.map(({ text }) => `${text}\n`).join('');
      done += bodies.length;
      progress(done, snapshot.count);
    }
  };
  await atTarget(pipeline(Readable.from(lines()), createWriteStream(join(folder, 'laporan.jsonl'))));
  return done;
}

async function writeFiles({ files }: BackupPorts, folder: string, { signal }: Watch): Promise<{ readonly files: number; readonly broken: number }> {
  const count = { files: 0, broken: 0 };
  for (const id of await files.list()) {
    stopIfAsked(signal);
    const path = join(folder, id);
    try {
      await pipeline(Readable.from(files.open(id)), createWriteStream(path));
      count.files += 1;
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'damaged')) await atTarget(Promise.reject(error as Error));
      await rm(path, { force: true });
      count.broken += 1;
    }
  }
  return count;
}
