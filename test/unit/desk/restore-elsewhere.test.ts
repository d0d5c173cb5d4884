import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GuardedDesk } from '../../../src/main/desk/guarded-desk.ts';
import { finishRestore } from '../../../src/main/desk/open-desk.ts';
import { newReport } from '../../fixtures/reports.ts';
import { newFolder, openAt, setUp, setUpOffice } from './open-guarded-desk.ts';
import type { Machine } from './open-guarded-desk.ts';

const passphrase = 'sepeda hijau menanak kopi';
const other = 'kapal biru menyapu lembah';

async function openOffice(machine: Omit<Machine, 'folder'>, secret: string): Promise<{ desk: GuardedDesk; folder: string; words: readonly string[] }> {
  const folder = await newFolder();
  const desk = await openAt({ ...machine, folder });
  onTestFinished(async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });
  const words = await setUp(desk, secret);
  const office = await setUpOffice(desk);
  const officerId = office.officers.find(({ role }) => role === 'coordinator')?.id ?? '';
  await desk.handlers['session.start']({ officerId, pin: null });
  return { desk, folder, words };
}

/** A backup of one office's desk, at the desk of another that has a key of its own. */
async function backupElsewhere() {
  const first = await openOffice({}, passphrase);
  const { reporter, ...registration } = newReport();
  const { id } = await first.desk.handlers['ticket.register']({ registration, reporter });
  const { last } = await first.desk.handlers['backup.run']({});
  const path = join(first.folder, 'backups', last?.fileName ?? '');
  const { desk, folder } = await openOffice({ openAs: path }, other);
  return { id, path, words: first.words, desk, folder };
}

describe('a backup of another desk', () => {
  it.each(['passphrase', 'recovery'] as const)('is opened with the %s of that desk, and then merged', async (by) => {
    const { desk, id, words } = await backupElsewhere();
    await expect(desk.handlers['restore.choose']({ fileName: null })).rejects.toMatchObject({ code: 'backup-needs-key', detail: { hasPassphrase: 1 } });
    await expect(desk.handlers['restore.unlock']({ by: 'passphrase', secret: other })).rejects.toMatchObject({ code: 'wrong-key' });
    const plan = await desk.handlers['restore.unlock']({ by, secret: by === 'passphrase' ? passphrase : words.join(' ') });
    expect(plan).toMatchObject({ backup: { tickets: 1 }, here: { tickets: 0 }, onlyThere: { count: 1 } });
    expect(await desk.handlers['restore.merge']({ restoreId: plan.restoreId })).toEqual({ added: 1, extended: 0 });
    expect(await desk.handlers['ticket.read']({ id })).toMatchObject({ ticket: { id } });
  });

  it('takes the place of the data under the key of this desk', async () => {
    const { desk, id, folder } = await backupElsewhere();
    await desk.handlers['restore.choose']({ fileName: null }).catch(() => undefined);
    const { restoreId } = await desk.handlers['restore.unlock']({ by: 'passphrase', secret: passphrase });
    await desk.handlers['restore.replace']({ restoreId });
    await desk.close();
    const names = await readdir(join(folder, 'data-pulih'));
    expect(names).toContain('keys.json');
    expect(await readFile(join(folder, 'data-pulih', 'keys.json'), 'utf8')).toBe(await readFile(join(folder, 'data', 'keys.json'), 'utf8'));
    await finishRestore(join(folder, 'data'));
    const again = await openAt({ folder });
    await again.handlers['access.unlock']({ by: 'passphrase', secret: other });
    const { office } = await again.handlers['office.read']({});
    await again.handlers['session.start']({ officerId: office?.officers.find(({ role }) => role === 'coordinator')?.id ?? '', pin: null });
    expect(await again.handlers['ticket.read']({ id })).toMatchObject({ ticket: { id } });
    await again.close();
  });

  it('tells nothing in clear: not a name, not a number, not what only its own computer may know', async () => {
    const { path } = await backupElsewhere();
    const bytes = await readFile(path, 'latin1');
    expect(bytes).not.toMatch(/Bulan|Kartika|Jalan berlubang|6172024308900001|SKW-2026/);
    const head = JSON.parse(bytes.slice(bytes.indexOf('\n') + 1, bytes.indexOf('\n') + 1 + Number(bytes.split(' ')[2]))) as { keys: object };
    expect(Object.keys(head.keys).sort()).toEqual(['id', 'passphrase', 'recovery']);
  });
});
