import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { errnoOf, StoreError } from './store-error.ts';

export interface HeldPipe {
  close(): Promise<void>;
}

/**
 * On Windows, holds a named pipe that stands for the folder: the system gives it to one process and takes it back
 * when that process ends, however it ends. Elsewhere there is nothing to hold. Throws StoreError('locked').
 */
export async function holdPipe(dir: string, platform = process.platform): Promise<HeldPipe> {
  if (platform !== 'win32') return { close: () => Promise.resolve() };
  const server = await listen(pipeName(await realpath(dir)), dir);
  return { close: () => close(server) };
}

function pipeName(dir: string): string {
  return `\\\\.\\pipe\\tanggap-store-${createHash('sha256').update(dir.toLowerCase()).digest('hex')}`;
}

function listen(name: string, dir: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      const isTaken = errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES';
      reject(isTaken ? new StoreError('locked', 'another program has the data open', { file: dir, cause: error }) : error);
    });
    server.listen(name, () => {
      // the lock alone must not keep the process running
      server.unref();
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
