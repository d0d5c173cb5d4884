import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { APP_PROTOCOL, fileForUrl } from './app-path.ts';
import { CONTENT_SECURITY_POLICY } from './csp.ts';

const scheme = APP_PROTOCOL.slice(0, -1);

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Declares app:// as a standard, secure scheme; must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built pages below `folder` on app://, and nothing else. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const file = fileForUrl(request.url, folder);
    const type = file && mimeTypes[extname(file)];
    if (!file || !type || request.method !== 'GET') return refuse(403);
    try {
      return new Response(await readFile(file), { headers: headers(type) });
    } catch {
      return refuse(404);
    }
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
