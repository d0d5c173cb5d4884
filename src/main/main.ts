import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';
import { declareAppProtocol, setupAppProtocol } from './shell/app-protocol.ts';
import { copyPicture } from './shell/clipboard.ts';
import { askAfterCrashes, openDialog, saveDialog, showInFolder, tellStartProblem } from './shell/dialogs.ts';
import { keepEngine } from './shell/engine-process.ts';
import type { EngineKeeper } from './shell/engine-process.ts';
import { setupGuards } from './shell/guards.ts';
import { setupMenu } from './shell/menu.ts';
import { pdfFromHtml, printHtml, setupPrinting } from './shell/printing.ts';
import { restartLimit } from './shell/restart-limit.ts';
import { protectKey, revealKey } from './shell/secrets.ts';
import { setupSessionLock } from './shell/session-lock.ts';
import { createWindow } from './shell/window.ts';

const build = join(app.getAppPath(), '.vite');
const dataFolder = process.env.TANGGAP_DATA_DIR ?? join(app.getPath('userData'), 'data');
const closingLimit = 10_000;

const currentWindow = () => BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null;

// As root Chromium runs without its sandbox only; asking for it there would end every page as soon as it starts.
if (app.commandLine.hasSwitch('no-sandbox')) process.stderr.write('Tanggap: the sandbox is OFF (--no-sandbox)\n');
else app.enableSandbox();

// Date fields and the browser's own words follow the office's language, whatever the system's.
app.commandLine.appendSwitch('lang', 'id');

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  declareAppProtocol();
  setupGuards();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => { app.quit(); });
  void app.whenReady().then(() => {
    setupAppProtocol(join(build, 'renderer'));
    setupPrinting();
    setupMenu();
    const engine = startEngineProcess();
    setupSessionLock(engine);
    closeEngineBeforeQuit(engine);
    openWindow(engine);
  });
}

function openWindow(engine: EngineKeeper): void {
  const window = createWindow({
    preload: join(build, 'build', 'preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    hasDevTools: !app.isPackaged,
  });
  engine.attach(window.webContents);
}

function startEngineProcess(): EngineKeeper {
  const testFolder = app.isPackaged ? null : (process.env.TANGGAP_TEST_SAVE_DIR ?? null);
  const engine: EngineKeeper = keepEngine({
    modulePath: join(build, 'build', 'engine.cjs'),
    config: {
      dataFolder,
      resourcesFolder: join(app.getAppPath(), 'resources'),
      backupFolder: join(testFolder ?? app.getPath('documents'), 'Tanggap Cadangan'),
      logFile: join(app.getPath('userData'), 'logs', 'engine.log'),
    },
    services: {
      chooseSavePath: saveDialog(currentWindow, testFolder), chooseOpenPath: openDialog(currentWindow, testFolder), printHtml, pdfFromHtml,
      protectKey, revealKey, showInFolder, copyPicture,
    },
    mayRestart: restartLimit(3, 60_000, Date.now),
    onFailed: (code) => void tellStartProblem(currentWindow(), code).then(() => { app.quit(); }),
    onGaveUp: () => void askAfterCrashes(currentWindow()).then((again) => {
      if (again) engine.restart();
      else app.quit();
    }),
  });
  return engine;
}

function closeEngineBeforeQuit(engine: EngineKeeper): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void engine.stop(closingLimit).then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
