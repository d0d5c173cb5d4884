import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_URL } from './app-path.ts';
import { MINIMUM_SIZE, fitBounds, readWindowState, writeWindowState } from './window-state.ts';

/** What a window needs to know. */
export interface WindowOptions {
  readonly preload: string;
  readonly stateFile: string;
  readonly hasDevTools: boolean;
}

/** Makes the desk's window where it last stood, shows it when there is something to see, and loads the desk. */
export function createWindow({ preload, stateFile, hasDevTools }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile);
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...fitBounds(state?.bounds ?? null, areas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    // Spelling stays off: its dictionaries would be fetched from a server.
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, devTools: hasDevTools },
  });
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  rememberPlace(window, stateFile);
  reloadAfterCrash(window);
  void window.loadURL(APP_URL);
  return window;
}

function rememberPlace(window: BrowserWindow, stateFile: string): void {
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
}

// Nothing saved lives in the page, so a crashed one is simply loaded again.
function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}
