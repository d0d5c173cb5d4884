import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, MessageBoxOptions, OpenDialogOptions } from 'electron';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { OpenKind, SaveKind, ShellServices } from '../../shared/contract/shell-services.ts';
import { suggestedPath } from './save-path.ts';
import { WORDS, startProblem } from './words.ts';

/** Asks where to save, beginning in the folder that was chosen last; `testFolder` answers without asking. */
export function saveDialog(owner: () => BrowserWindow | null, testFolder: string | null): ShellServices['chooseSavePath'] {
  let folder = app.getPath('documents');
  return async ({ suggestedName, kind }) => {
    if (testFolder !== null) return suggestedPath(testFolder, suggestedName);
    const options = {
      title: WORDS.save.title,
      defaultPath: suggestedPath(folder, suggestedName),
      filters: [{ name: WORDS.save[kind], extensions: [kind] }],
    };
    const window = owner();
    const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    folder = dirname(filePath);
    return withExtension(filePath, kind);
  };
}

/** The extension of what is picked; the other kinds are folders. */
const FILE_KINDS = { backup: 'tanggap', word: 'docx', parcel: 'tanggap-paket' } as const satisfies Partial<Record<OpenKind, string>>;

function isFileKind(kind: OpenKind): kind is keyof typeof FILE_KINDS {
  return kind in FILE_KINDS;
}

/** Asks for a file or a folder that is there already; `testFolder` answers without asking, with its newest such file or itself. */
export function openDialog(owner: () => BrowserWindow | null, testFolder: string | null): ShellServices['chooseOpenPath'] {
  return async ({ kind }) => {
    const file = isFileKind(kind) ? { extension: FILE_KINDS[kind], name: WORDS.open.files[kind] } : null;
    if (testFolder !== null) return file === null ? testFolder : newestFile(kind === 'backup' ? join(testFolder, 'Tanggap Cadangan') : testFolder, file.extension);
    const options: OpenDialogOptions = {
      title: WORDS.open[kind],
      defaultPath: app.getPath('documents'),
      properties: file === null ? ['openDirectory', 'createDirectory'] : ['openFile'],
      filters: file === null ? [] : [{ name: file.name, extensions: [file.extension] }],
    };
    const window = owner();
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return canceled ? null : filePaths[0] ?? null;
  };
}

function newestFile(folder: string, extension: string): string | null {
  const [newest] = readdirSync(folder).filter((name) => name.endsWith(`.${extension}`)).sort().reverse();
  return newest === undefined ? null : join(folder, newest);
}

// GTK's dialog does not add the extension that the filter promises.
function withExtension(path: string, kind: SaveKind): string {
  return path.toLowerCase().endsWith(`.${kind}`) ? path : `${path}.${kind}`;
}

/** Shows a saved file in the system's file manager. */
export const showInFolder: ShellServices['showInFolder'] = ({ path }) => {
  shell.showItemInFolder(path);
  return Promise.resolve();
};

/** Tells that the engine dies again and again; true = the officer wants another try. */
export async function askAfterCrashes(owner: BrowserWindow | null): Promise<boolean> {
  const { message, detail, retry, quit } = WORDS.engineGone;
  const answer = await ask(owner, { type: 'error', message, detail, buttons: [retry, quit], defaultId: 0, cancelId: 1 });
  return answer === 0;
}

/** Tells why the data cannot be opened and what to do. */
export async function tellStartProblem(owner: BrowserWindow | null, code: ErrorCode): Promise<void> {
  const { message, quit } = WORDS.cannotStart;
  await ask(owner, { type: 'error', message, detail: startProblem(code), buttons: [quit] });
}

async function ask(owner: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const { response } = await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options));
  return response;
}
