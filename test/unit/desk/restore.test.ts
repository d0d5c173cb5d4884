import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentHandlers } from '../../../src/main/desk/attachments.ts';
import { checkPin, officersWithPin, putPin } from '../../../src/main/desk/pins.ts';
import { retentionHandlers } from '../../../src/main/desk/retention.ts';
import { realDisk } from '../../../src/main/store/disk.ts';
import { finishSwap } from '../../../src/main/store/folder-swap.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import { newReport } from '../../fixtures/reports.ts';
import { phoneJpeg } from '../../fixtures/pictures.ts';
import { people } from '../shared/made-office.ts';
import { backUp, choose, openBackupStage } from './backup-stage.ts';
import type { BackupStage } from './backup-stage.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const me = people.coordinator.id;
const secret = /bulan kartika|6172024308900001|gang damai/;

async function merge(one: BackupStage) {
  const { restoreId } = await choose(one);
  return one.backups.handlers['restore.merge']({ restoreId });
}

/** Replaces the data and opens them as the engine does when it starts anew. */
async function replace(one: BackupStage): Promise<TestDesk> {
  const { restoreId } = await choose(one);
  await one.backups.handlers['restore.replace']({ restoreId });
  await one.test.desk.store.close();
  await finishSwap(realDisk, join(one.test.folder, 'data'));
  return openTestDesk(one.test.folder, one.test.sealerOf);
}

async function onDisk(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join('\n').toLowerCase();
}

async function attach({ desk }: TestDesk, ticketId: string): Promise<void> {
  const calls = attachmentHandlers(desk);
  const bytes = phoneJpeg();
  const { uploadId } = await calls['attachment.begin']({ ticketId, name: 'foto.jpg', size: bytes.length, keepOriginal: null });
  await calls['attachment.send']({ uploadId, bytes: new Uint8Array(bytes) });
  await calls['attachment.finish']({ uploadId, thumbnail: null });
}

async function closed(test: TestDesk, id: string): Promise<void> {
  const give = (command: Parameters<TestDesk['tickets']['ticket.command']>[0]['command']) => test.tickets['ticket.command']({ id, command });
  await give({ kind: 'verify', title: 'Lubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false });
  await give({ kind: 'dispose', unitId: 'pupr', note: 'Tolong segera' });
  await give({ kind: 'followUp', text: 'Sudah ditambal' });
  await give({ kind: 'close', note: 'Tuntas' });
}

describe('merging an older backup', () => {
  it('brings back what was lost since, with its attachments', async () => {
    const one = await openBackupStage();
    const id = await one.test.add(newReport());
    await attach(one.test, id);
    const [fileId = ''] = await one.test.desk.files.list();
    await backUp(one);
    await one.test.desk.store.transact({ bodies: [id] }, () => ({ bodies: new Map([[id, undefined]]), result: null }));
    await one.test.desk.files.remove(fileId);
    expect(await merge(one)).toEqual({ added: 1, extended: 0 });
    expect([...one.test.desk.store.rows().keys()]).toEqual([id]);
    expect(await one.test.desk.files.list()).toEqual([fileId]);
    expect(await merge(one)).toEqual({ added: 0, extended: 0 });
  });

  it('does not bring an earlier PIN back', async () => {
    const one = await openBackupStage();
    await one.test.add(newReport());
    await putPin(one.test.desk, me, '135790');
    await backUp(one);
    await putPin(one.test.desk, me, '246801');
    await merge(one);
    await expect(checkPin(one.test.desk, me, '135790')).rejects.toMatchObject({ code: 'wrong-pin' });
    await checkPin(one.test.desk, me, '246801');
  });

  it('does not bring a PIN to a desk that has none', async () => {
    const one = await openBackupStage();
    await one.test.add(newReport());
    await putPin(one.test.desk, me, '135790');
    await backUp(one);
    await one.test.desk.store.transact({ records: ['pins'] }, () => ({ records: new Map([['pins', undefined]]), result: null }));
    await merge(one);
    expect(officersWithPin(one.test.desk)).toEqual([]);
  });

  it('leaves an identity erased that was erased since', async () => {
    const one = await openBackupStage(() => plainSealer);
    const id = await one.test.add(newReport({ text: 'Bulan Kartika Sari melapor lubang' }));
    await backUp(one);
    await retentionHandlers(one.test.desk)['identity.erase']({ id, reason: 'Permintaan pelapor' });
    await merge(one);
    expect((await one.test.desk.store.read(id))?.reporter).toBeNull();
    await one.test.desk.store.flush();
    expect(await onDisk(join(one.test.folder, 'data'))).not.toMatch(secret);
  });

  it('leaves words and pictures removed that were removed since', async () => {
    const one = await openBackupStage(() => plainSealer);
    const id = await one.test.add(newReport());
    await attach(one.test, id);
    await closed(one.test, id);
    await backUp(one);
    one.test.setClock('2032-01-05T02:00:00.000Z');
    await retentionHandlers(one.test.desk)['retention.erase']({ ids: [id], reason: 'Berita acara 12' });
    expect(await merge(one)).toEqual({ added: 0, extended: 0 });
    expect(one.test.desk.store.rows().get(id)?.erased).toBeDefined();
    expect(await one.test.desk.files.list()).toEqual([]);
    await one.test.desk.store.flush();
    expect(await onDisk(join(one.test.folder, 'data'))).not.toMatch(/bulan kartika|gang damai|ditambal/);
  });

  it('shows an officer what came, and no number is given twice', async () => {
    const one = await openBackupStage();
    const first = await one.test.add(newReport());
    await backUp(one);
    const second = await one.test.add(newReport());
    await merge(one);
    const third = await one.test.add(newReport());
    const numbers = [first, second, third].map((id) => one.test.desk.store.rows().get(id)?.number);
    expect(new Set(numbers).size).toBe(3);
  });
});

describe('replacing by an older backup', () => {
  it('gives no ticket number out again that a citizen already has', async () => {
    const one = await openBackupStage();
    await one.test.add(newReport());
    await backUp(one);
    const gone = one.test.desk.store.rows().get(await one.test.add(newReport()))?.number;
    const again = await replace(one);
    const next = again.desk.store.rows().get(await again.add(newReport()))?.number;
    expect(next).not.toBe(gone);
    await again.desk.store.close();
  });

  it('keeps the PINs of now, the list of backups, and the notes of exports', async () => {
    const one = await openBackupStage();
    await one.test.add(newReport());
    await putPin(one.test.desk, me, '135790');
    await backUp(one);
    await putPin(one.test.desk, me, '246801');
    const note = { at: '2026-11-24T02:00:00.000Z', by: me, tickets: 1, files: 0 };
    await one.test.desk.store.transact({ records: ['exports'] }, () => ({ records: new Map([['exports', [note]]]), result: null }));
    const again = await replace(one);
    await expect(checkPin(again.desk, me, '135790')).rejects.toMatchObject({ code: 'wrong-pin' });
    expect(again.desk.store.record('exports')).toEqual([note]);
    expect(again.desk.store.record('backup')).toMatchObject({ formerIds: ['desk-a'], last: { tickets: 1 } });
    await again.desk.store.close();
  });

  it('leaves erased what was erased since', async () => {
    const one = await openBackupStage(() => plainSealer);
    const id = await one.test.add(newReport({ text: 'Bulan Kartika Sari melapor lubang' }));
    await backUp(one);
    await retentionHandlers(one.test.desk)['identity.erase']({ id, reason: 'Permintaan pelapor' });
    const again = await replace(one);
    expect((await again.desk.store.read(id))?.reporter).toBeNull();
    expect(await onDisk(join(again.folder, 'data'))).not.toMatch(secret);
    await again.desk.store.close();
  });
});
