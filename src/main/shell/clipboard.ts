import { clipboard, ClipboardItem, nativeImage } from 'electron';
import type { NativeImage } from 'electron';
import type { ShellServices } from '../../shared/contract/shell-services.ts';

// Old runtimes take a picture at once, new ones an item as the web knows it.
interface AnyClipboard extends Partial<Pick<typeof clipboard, 'write'>> {
  writeImage?(image: NativeImage): void;
}
const board: AnyClipboard = clipboard;

/** Puts a picture on the clipboard; the window itself may not touch it. */
export const copyPicture: ShellServices['copyPicture'] = async ({ png }) => {
  if (board.writeImage) board.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
  else await board.write?.([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) })]);
};
