import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that lies open in a file. */
export interface OpenText {
  readonly file: string;
  readonly text: string;
}

/** Which of the texts lie open in any file under the folder, as UTF-8 or as UTF-16, the two ways in which programs here write text. */
export async function openTexts(folder: string, texts: readonly string[]): Promise<OpenText[]> {
  const found: OpenText[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const text of texts) {
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push({ file: path.slice(folder.length + 1), text });
    }
  }
  return found;
}
