import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './harness/desk.ts';

test('the page has no Node and sees nothing of Electron but window.desk', async ({ desk }) => {
  const seen = await desk.window.evaluate(() => {
    const global = globalThis as unknown as Record<string, unknown>;
    const absent = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'];
    return { leaked: absent.filter((name) => name in global), desk: Object.keys(window.desk).sort() };
  });
  expect(seen).toEqual({ leaked: [], desk: ['call', 'subscribe'] });
});

test('the window keeps to Electron\'s security checklist', async ({ desk }) => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences.webSecurity).not.toBe(false);
  for (const name of ['webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'] as const) {
    expect(preferences[name] || false, name).toBe(false);
  }
});

test('the page cannot be led away', async ({ desk }) => {
  const { window } = desk;
  await window.evaluate(() => { location.href = 'https://example.org/'; });
  await window.evaluate(() => { location.href = 'data:text/html,<h1>other</h1>'; });
  await window.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = 'file:///etc/passwd';
    link.click();
  });
  await window.waitForTimeout(300);
  // Asked of the shell: Playwright itself waits for a navigation that never comes.
  const shown = await desk.app.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows();
    return { url: only?.webContents.getURL(), title: only?.getTitle() };
  });
  expect(shown).toEqual({ url: 'app://tanggap/', title: 'Tanggap' });
});

test('the page cannot open a second window', async ({ desk }) => {
  const isOpened = await desk.window.evaluate(() =>
    ['https://example.org/', 'app://tanggap/', 'about:blank'].some((address) => window.open(address) !== null));
  expect(isOpened).toBe(false);
  expect(desk.app.windows()).toHaveLength(1);
});

test('every permission is denied', async ({ desk }) => {
  const answers = await desk.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)));
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied');
    const place = await new Promise<string>((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('denied')));
    return [...states, media, place];
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('the page cannot run text as code', async ({ desk }) => {
  const outcome = await desk.window.evaluate(async () => {
    // In a task of its own, because what the debugger runs directly is exempt from the policy.
    const isEvaluated = await new Promise<boolean>((resolve) => setTimeout(() => {
      try {
        resolve((0, eval)('true') as boolean);
      } catch {
        resolve(false);
      }
    }));
    const script = document.createElement('script');
    script.textContent = 'window.wasInline = true';
    document.body.append(script);
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.wasFramed = true</script>';
    document.body.append(frame);
    await new Promise((resolve) => { frame.onload = resolve; });
    return { isEvaluated, isInline: 'wasInline' in window, isFramed: 'wasFramed' in window };
  });
  expect(outcome).toEqual({ isEvaluated: false, isInline: false, isFramed: false });
});

test('the page reaches no network, not even by loopback', async ({ desk }) => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end('hello');
  }).listen(0, '127.0.0.1');
  const { port } = await new Promise<AddressInfo>((resolve) => server.once('listening', () => resolve(server.address() as AddressInfo)));
  const reached = await desk.window.evaluate(tryToReach, `127.0.0.1:${String(port)}`);
  server.close();
  expect(reached).toEqual([]);
  expect(hits).toBe(0);
});

async function tryToReach(host: string): Promise<string[]> {
  const loads = (element: HTMLElement) => new Promise<boolean>((resolve) => {
    element.onload = () => resolve(true);
    element.onerror = () => resolve(false);
    document.body.append(element);
  });
  const image = Object.assign(document.createElement('img'), { src: `http://${host}/image.png` });
  const script = Object.assign(document.createElement('script'), { src: `http://${host}/script.js` });
  const socket = new Promise<boolean>((resolve) => {
    try {
      const opened = new WebSocket(`ws://${host}/`);
      opened.onopen = () => resolve(true);
      opened.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
  const outcomes = {
    fetch: fetch(`http://${host}/`).then(() => true, () => false),
    image: loads(image),
    script: loads(script),
    socket,
  };
  const reached: string[] = [];
  for (const [name, outcome] of Object.entries(outcomes)) if (await outcome) reached.push(name);
  return reached;
}

test('app:// serves the built pages with the policy, and nothing above or beside them', async ({ desk }) => {
  const page = await fetchFromShell(desk.app, 'app://tanggap/');
  expect(page.status).toBe(200);
  expect(page.policy).toContain("default-src 'none'");
  expect(page.policy).not.toContain("script-src 'self' 'unsafe");
  const attempts = [
    'app://tanggap/../build/main.cjs', 'app://tanggap/%2e%2e/build/main.cjs', 'app://tanggap/..%2fbuild/main.cjs',
    'app://tanggap/..%5cbuild%5cmain.cjs', 'app://tanggap/..\\build\\main.cjs', 'app://tanggap/%252e%252e/build/main.cjs',
    'app://tanggap/assets/../../build/main.cjs', 'app://tanggap//etc/passwd.json', 'app://tanggap/C:%5cWindows%5cwin.json',
    'app://other/index.html', 'app://print/1', 'app://tanggap/gone.js', 'app://tanggap/index.html%00.js',
  ];
  for (const address of attempts) {
    const { status } = await fetchFromShell(desk.app, address);
    expect([403, 404, 'refused'], address).toContain(status);
  }
});

interface Fetched {
  readonly status: number | string;
  readonly policy: string | null;
}

function fetchFromShell(app: ElectronApplication, address: string): Promise<Fetched> {
  return app.evaluate(async ({ net }, url) => {
    try {
      const response = await net.fetch(url);
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    } catch {
      return { status: 'refused', policy: null };
    }
  }, address);
}
