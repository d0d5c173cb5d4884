import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Subject } from './subject.ts';

const LENGTH = 3_300;

/** No store at all: the least that any durable change of a ticket must cost on this disk, one append and one fdatasync. */
export function bare(folder: string): Pick<Subject, 'open' | 'change' | 'close'> {
  const bytes = Buffer.alloc(LENGTH, 'x');
  let file: FileHandle | undefined;
  let size = 0;
  return {
    open: async () => {
      file = await open(join(folder, 'bare'), 'w');
      return 0;
    },
    change: async () => {
      await file?.write(bytes, 0, LENGTH, size);
      await file?.datasync();
      size += LENGTH;
    },
    close: async () => file?.close(),
  };
}
