import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** True where the script runs as root, which may install packages and must not run a browser itself. */
export const isRoot = process.getuid?.() === 0;

/** Folder for what is fetched once and kept; absolute, created when asked for. */
export function cacheFolder() {
  const folder = process.env.TANGGAP_CACHE ?? defaultCacheFolder();
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  return folder;
}

// Root's home is closed to the ordinary user that the sandboxed Electron runs as.
function defaultCacheFolder() {
  return isRoot ? '/var/cache/tanggap' : join(homedir(), '.cache', 'tanggap');
}
