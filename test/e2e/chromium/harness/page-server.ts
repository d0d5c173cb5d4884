import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APP_URL, fileForUrl } from '../../../../src/main/shell/app-path.ts';
import { CONTENT_SECURITY_POLICY } from '../../../../src/main/shell/csp.ts';

const built = fileURLToPath(new URL('../../../../.vite/renderer', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
};

/** Serves the built pages on loopback under the policy that the app has. */
export async function servePages(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const file = fileForUrl(new URL(request.url ?? '/', APP_URL).href, built);
    const refuse = () => response.writeHead(404).end();
    if (!file) {
      refuse();
      return;
    }
    const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': CONTENT_SECURITY_POLICY };
    readFile(file).then((content) => response.writeHead(200, headers).end(content), refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}
