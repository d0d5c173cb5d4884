import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/main/store/disk.ts';
import { finishSwap } from '../../../src/main/store/folder-swap.ts';
import { newReport } from '../../fixtures/reports.ts';
import { backUp as run, choose, openBackupStage as stage } from './backup-stage.ts';
import { openTestDesk } from './open-test-desk.ts';

const first = newReport({ title: 'Jalan berlubang' });
const second = newReport({ title: 'Lampu mati' });

describe('backups', () => {
  it('are made, read back, listed and remembered', async () => {
    const one = await stage();
    await one.test.add(first);
    const view = await run(one);
    expect(view.files).toHaveLength(1);
    expect(view.last).toMatchObject({ tickets: 1, brokenFiles: 0 });
    expect(await readdir(one.folder)).toEqual([view.last?.fileName]);
  });

  it('are for the coordinator only', async () => {
    const one = await stage();
    one.test.signIn('officer');
    await expect(run(one)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('keep so many of their own and touch nothing else', async () => {
    const one = await stage();
    await one.test.add(first);
    await mkdir(one.folder, { recursive: true });
    await writeFile(join(one.folder, 'catatan.tanggap'), 'not ours');
    await one.backups.handlers['backup.savePlan']({ schedule: 'off', hour: 12, keep: 2 });
    for (const minute of ['01', '02', '03', '04']) {
      one.test.setClock(`2026-11-24T02:${minute}:00.000Z`);
      await run(one);
    }
    expect((await readdir(one.folder)).sort()).toEqual(['catatan.tanggap', 'tanggap-2026-11-24-020300.tanggap', 'tanggap-2026-11-24-020400.tanggap']);
  });

  it('say so where the place cannot be used, and remember it', async () => {
    const one = await stage();
    await writeFile(one.folder, 'a file where a folder should be');
    await expect(run(one)).rejects.toMatchObject({ code: 'backup-folder' });
    expect(await one.backups.handlers['backup.read']({})).toMatchObject({ files: null, failure: { code: 'backup-folder' } });
  });

  it('are missed after two weeks with something to lose: from the oldest report on, and not before the desk was set up', async () => {
    const isOverdue = async (deskId: string): Promise<boolean> => {
      const one = await stage(undefined, deskId);
      // the made-up ids of reports are of 2024
      await one.test.add(first);
      return (await one.backups.handlers['backup.read']({})).isOverdue;
    };
    expect(await isOverdue(ulid(Date.parse('2026-11-01T02:00:00Z')))).toBe(true);
    expect(await isOverdue(ulid(Date.parse('2026-11-24T01:00:00Z')))).toBe(false);
  });

  it('are made by themselves where one is due, once', async () => {
    const one = await stage();
    await one.test.add(first);
    await one.backups.runDue();
    await one.backups.runDue();
    expect(await readdir(one.folder)).toHaveLength(1);
  });
});

describe('restoring', () => {
  it('shows what is here and what is there, and merging loses nothing', async () => {
    const one = await stage();
    const kept = await one.test.add(first);
    await run(one);
    const later = await one.test.add(second);
    const plan = await choose(one);
    expect(plan).toMatchObject({ backup: { tickets: 1 }, here: { tickets: 2 }, onlyHere: { count: 1 }, onlyThere: { count: 0 }, newerHere: { count: 0 } });
    expect(await one.backups.handlers['restore.merge']({ restoreId: plan.restoreId })).toEqual({ added: 0, extended: 0 });
    expect([...one.test.desk.store.rows().keys()]).toEqual([kept, later]);
  });

  it('replaces only when the engine starts anew, and keeps the data of before', async () => {
    const one = await stage();
    const kept = await one.test.add(first);
    await run(one);
    await one.test.add(second);
    const plan = await choose(one);
    const { keptFolder } = await one.backups.handlers['restore.replace']({ restoreId: plan.restoreId });
    expect(one.test.desk.store.rows().size).toBe(2);
    await one.test.desk.store.close();
    await finishSwap(realDisk, join(one.test.folder, 'data'));
    const again = await openTestDesk(one.test.folder);
    expect([...again.desk.store.rows().keys()]).toEqual([kept]);
    expect(again.desk.store.record('desk')).toBeUndefined();
    expect(await readdir(join(one.test.folder, keptFolder))).toContain('manifest.json');
    await again.desk.store.close();
  });

  it('refuses a cut file and changes nothing', async () => {
    const one = await stage();
    await one.test.add(first);
    const fileName = (await run(one)).last?.fileName ?? '';
    const path = join(one.folder, fileName);
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 3));
    await expect(one.backups.handlers['restore.choose']({ fileName })).rejects.toMatchObject({ code: 'backup-truncated' });
    await expect(one.backups.handlers['restore.replace']({ restoreId: 'x' })).rejects.toMatchObject({ code: 'unknown-restore' });
  });
});

describe('exchanging folders', () => {
  it.each([['no note', null], ['a harmed note', '{"fresh":"data-pul'], ['a note of other folders', '{"fresh":"data-pulih","kept":"../lain"}']])('leaves the data as they are where there is %s', async (_name, note) => {
    const one = await stage();
    const root = join(one.test.folder, 'meja');
    const data = join(root, 'data');
    await mkdir(data, { recursive: true });
    await mkdir(`${data}-pulih`);
    await writeFile(join(data, 'isi'), 'before');
    if (note !== null) await writeFile(`${data}-pulih.json`, note);
    await finishSwap(realDisk, data);
    expect(await readFile(join(data, 'isi'), 'utf8')).toBe('before');
    expect(await readdir(root)).toEqual(['data']);
  });

  it.each([0, 1, 2])('ends with one whole folder though it was interrupted after %i renames', async (steps) => {
    const one = await stage();
    const root = join(one.test.folder, 'meja');
    const data = join(root, 'data');
    await mkdir(data, { recursive: true });
    await mkdir(`${data}-pulih`);
    await writeFile(join(data, 'isi'), 'before');
    await writeFile(join(`${data}-pulih`, 'isi'), 'after');
    await writeFile(`${data}-pulih.json`, JSON.stringify({ fresh: 'data-pulih', kept: 'data-lama' }));
    let left = steps;
    const failing = { ...realDisk, wait: () => Promise.resolve(), fs: { ...realDisk.fs, rename: (from: string, to: string) => (left-- > 0 ? rename(from, to) : Promise.reject(new Error('power cut'))) } };
    await finishSwap(failing as typeof realDisk, data).catch(() => undefined);
    await finishSwap(realDisk, data);
    expect(await readFile(join(data, 'isi'), 'utf8')).toBe('after');
    expect(await readFile(join(root, 'data-lama', 'isi'), 'utf8')).toBe('before');
    expect((await readdir(root)).sort()).toEqual(['data', 'data-lama']);
    await rm(root, { recursive: true });
  });
});
