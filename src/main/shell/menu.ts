import { Menu, app, dialog } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { WORDS } from './words.ts';

/** Sets the application's menu. */
export function setupMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu(), editMenu(), viewMenu(), windowMenu(), helpMenu()]));
}

function fileMenu(): MenuItemConstructorOptions {
  const { menu } = WORDS;
  return {
    label: menu.file,
    submenu: [
      { label: menu.close, role: 'close' },
      { type: 'separator' },
      { label: menu.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

// The page hears these keys itself: a menu that took them first would rob it of its own Ctrl+Z.
function editMenu(): MenuItemConstructorOptions {
  const { menu } = WORDS;
  const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
  const registerAccelerator = process.platform === 'darwin';
  return { label: menu.edit, submenu: roles.map((role) => ({ label: menu[role], role, registerAccelerator })) };
}

function viewMenu(): MenuItemConstructorOptions {
  const { menu } = WORDS;
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { label: menu.reload, role: 'reload' }, { label: menu.devTools, role: 'toggleDevTools' }];
  return {
    label: menu.view,
    submenu: [
      { label: menu.zoomIn, role: 'zoomIn' },
      { label: menu.zoomOut, role: 'zoomOut' },
      { label: menu.resetZoom, role: 'resetZoom' },
      { type: 'separator' },
      { label: menu.fullScreen, role: 'togglefullscreen' },
      ...forDevelopers,
    ],
  };
}

function windowMenu(): MenuItemConstructorOptions {
  return { label: WORDS.menu.window, submenu: [{ label: WORDS.menu.minimize, role: 'minimize' }] };
}

function helpMenu(): MenuItemConstructorOptions {
  return { label: WORDS.menu.help, submenu: [{ label: WORDS.menu.about, click: showAbout }] };
}

function showAbout(): void {
  void dialog.showMessageBox({
    type: 'info',
    message: WORDS.menu.about,
    detail: WORDS.about(app.getVersion(), process.versions.electron),
  });
}
