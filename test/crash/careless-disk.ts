import { realDisk, type Disk, type StoreFs } from '../../src/main/store/disk.ts';

type Handle = Awaited<ReturnType<StoreFs['open']>>;

/** A disk that makes nothing durable: quick, for stores that only the test itself reads. */
export function carelessDisk(): Disk {
  const { fs } = realDisk;
  const nothing = (): Promise<void> => Promise.resolve();
  const open = async (path: string, flags: string): Promise<Handle> => Object.assign(await fs.open(path, flags), { sync: nothing, datasync: nothing });
  return { ...realDisk, fs: { ...fs, open } as StoreFs };
}
