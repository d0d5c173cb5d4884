import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isAppUrl } from './app-path.ts';

const localSchemes = /^(app|blob|data|devtools):/;

/** Puts the guards on every page and session that is ever made; must run before the first of them. */
export function setupGuards(): void {
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => { guardContents(contents); });
}

// The desk needs no camera, no place and no network in the window: the engine alone speaks to the outside. Charts may fill the
// screen in a meeting.
function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => { answer(permission === 'fullscreen' && isAppUrl(contents.getURL())); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !localSchemes.test(details.url) }); });
  session.on('will-download', (event, item) => {
    if (!/^(blob|data):/.test(item.getURL())) event.preventDefault();
  });
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!isAppUrl(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => { event.preventDefault(); });
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
}
