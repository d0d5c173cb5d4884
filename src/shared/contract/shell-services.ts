import type { Paper } from '../letter/letter.ts';
import type { Extension } from '../ticket/media-type.ts';

export type SaveKind = 'docx' | 'pdf' | 'csv' | 'svg' | 'tanggap-paket' | Extension;

export type OpenKind = 'backup' | 'backupFolder' | 'exportFolder' | 'letterFolder' | 'word' | 'parcel';

/** What only the shell can do for the engine; asked over the process's parent port. */
export interface ShellServices {
  /** Asks where to save; null = the officer cancelled. */
  chooseSavePath(input: { readonly suggestedName: string; readonly kind: SaveKind }): Promise<string | null>;
  /** Asks for a backup file or a folder that is there already; null = the officer cancelled. */
  chooseOpenPath(input: { readonly kind: OpenKind }): Promise<string | null>;
  /** Shows the system's print dialog for a script-free document; false = cancelled. Rejects with `print-failed`. */
  printHtml(input: { readonly html: string; readonly paper: Paper }): Promise<boolean>;
  /** The document as PDF; its own CSS says size and margins. */
  pdfFromHtml(input: { readonly html: string; readonly paper: Paper }): Promise<Uint8Array>;
  /** Puts a key (base64) under the system's keystore; null = the system has none that deserves the name. */
  protectKey(input: { readonly key: string }): Promise<string | null>;
  /** The key (base64) that the keystore protects; `key: null` = it does not open it, e.g. in another user's profile. */
  revealKey(input: { readonly sealed: string }): Promise<{ readonly hasKeystore: boolean; readonly key: string | null }>;
  /** Puts a picture (PNG) on the clipboard. */
  copyPicture(input: { readonly png: Uint8Array }): Promise<void>;
  /** Shows a saved file in the system's file manager. */
  showInFolder(input: { readonly path: string }): Promise<void>;
}
export type ShellService = keyof ShellServices;
export const SHELL_SERVICES = [
  'chooseSavePath', 'chooseOpenPath', 'printHtml', 'pdfFromHtml', 'protectKey', 'revealKey', 'showInFolder', 'copyPicture',
] as const satisfies readonly ShellService[];
