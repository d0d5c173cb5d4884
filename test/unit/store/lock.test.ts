import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/main/store/disk.ts';
import { takeLock } from '../../../src/main/store/lock.ts';
import type { ProcessTable } from '../../../src/main/store/process-identity.ts';
import { systemProcesses } from '../../../src/main/store/process-identity.ts';
import { crashCopy, newFolder, openNotes, put } from './stage.ts';

const gone: ProcessTable = { isRunning: () => false, startOf: () => 'then' };
const running: ProcessTable = { isRunning: () => true, startOf: () => 'then' };
const reused: ProcessTable = { isRunning: () => true, startOf: () => 'later' };

describe('the lock of a data folder', () => {
  it('refuses a second engine and lets the next one in after the first has closed', async () => {
    const dir = await newFolder();
    const first = await openNotes(dir);
    await expect(openNotes(dir)).rejects.toMatchObject({ code: 'locked', file: join(dir, 'lock') });
    await put(first, 'a', { title: 'the first goes on' });
    await first.close();
    expect((await openNotes(dir)).rows().size).toBe(1);
  });

  it('lets only one of many in', async () => {
    const dir = await newFolder();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(realDisk, dir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets only one of many in where a crash has left a lock', async () => {
    const dir = await newFolder();
    await writeFile(join(dir, '7'), JSON.stringify({ pid: 1, start: 'before', nonce: 'x', inode: '0' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(realDisk, dir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(dir)).toEqual(['8']);
  });

  it('counts for nothing when its process has ended, or its number belongs to another process now', async () => {
    for (const later of [gone, reused]) {
      const dir = await newFolder();
      const first = await takeLock(realDisk, dir, running);
      await expect(takeLock(realDisk, dir, running)).rejects.toMatchObject({ code: 'locked' });
      const second = await takeLock(realDisk, dir, later);
      expect(await first.isHeld()).toBe(false);
      await first.release();
      expect(await second.isHeld()).toBe(true);
    }
  });

  it.each(['', '{"pid":'])('counts for nothing when a crash left it half written (%j)', async (text) => {
    const dir = await newFolder();
    await writeFile(join(dir, '1'), text);
    expect(await (await takeLock(realDisk, dir)).isHeld()).toBe(true);
  });

  it('goes from holder to holder, one at a time, however many want it', async () => {
    const dir = await newFolder();
    let holders = 0;
    let turns = 0;
    const takeTurns = async (): Promise<void> => {
      while (turns < 60) {
        const lock = await takeLock(realDisk, dir).catch(() => undefined);
        if (lock === undefined) continue;
        holders += 1;
        turns += 1;
        expect(holders).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        expect(await lock.isHeld()).toBe(true);
        holders -= 1;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 8 }, takeTurns));
  });

  it('works on a disk that knows no hard links', async () => {
    const dir = await newFolder();
    const link = (): Promise<never> => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
    const disk = { ...realDisk, fs: { ...realDisk.fs, link } };
    const first = await takeLock(disk, dir);
    await expect(takeLock(disk, dir)).rejects.toMatchObject({ code: 'locked' });
    await first.release();
    expect(await (await takeLock(disk, dir)).isHeld()).toBe(true);
  });

  it('does not hold a copy of the folder', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await put(store, 'a', { title: 'a' });
    expect((await openNotes(await crashCopy(dir))).rows().size).toBe(1);
  });

  it('stops a store whose folder another has taken over from writing segments', async () => {
    const dir = await newFolder();
    const store = await openNotes(dir);
    await put(store, 'a', { title: 'a' });
    await writeFile(join(dir, 'lock', '99'), '{}');
    await expect(store.flush()).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('the processes of this machine', () => {
  it('tells a running process from one that is not', () => {
    expect(systemProcesses.isRunning(process.pid)).toBe(true);
    expect(systemProcesses.isRunning(2 ** 22 + 1)).toBe(false);
  });

  it('names the same start for the same process', () => {
    const start = systemProcesses.startOf(process.pid);
    expect(systemProcesses.startOf(process.pid)).toBe(start);
    expect(start === undefined).toBe(process.platform === 'win32');
    expect(systemProcesses.startOf(process.ppid)).not.toBe(start ?? '');
  });
});
