import { extname, join, sep } from 'node:path';

/** Scheme and host of the window's pages; an `origin` would say only "null". */
export const APP_PROTOCOL = 'app:';
const APP_HOST = 'tanggap';
/** Where the window begins. */
export const APP_URL = `${APP_PROTOCOL}//${APP_HOST}/`;

/** True where the address is one of our own pages. */
export function isAppUrl(address: string): boolean {
  const url = parse(address);
  return url?.protocol === APP_PROTOCOL && url.host === APP_HOST && url.username === '' && url.port === '';
}

/**
 * The file below `folder` that an address of ours names, or null where it names none.
 * A path without an extension is a page of the one-page app. Says nothing about whether the file exists.
 */
export function fileForUrl(address: string, folder: string): string | null {
  if (!isAppUrl(address)) return null;
  const path = decodePath(new URL(address).pathname);
  if (path === null) return null;
  const file = join(folder, extname(path) === '' ? 'index.html' : path);
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}

// Checked after decoding and before joining: %2e%2e, %5c and the like must not become a way up.
function decodePath(encoded: string): string | null {
  const path = decode(encoded);
  if (path === null || /[\\\0%:]/.test(path)) return null;
  return path.split('/').includes('..') ? null : path;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
