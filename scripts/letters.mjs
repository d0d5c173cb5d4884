// Writes every kind of letter on every paper to out/letters: Word, print, what LibreOffice makes of it, and a picture of each page.
// Ends with 1 where a document has an error, or where paper or pages differ. `npm run letters -- memo` takes those whose name has "memo".
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drawLetters } from '../test/letters/draw.ts';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';
import { ensurePackages } from './setup.mjs';

await main('letters', async () => {
  const folder = join(root, 'out', 'letters');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Without LibreOffice the documents are still checked, and what could not be compared is said.
  await ensurePackages('letters').catch((error) => say('letters', error.message));
  const problems = await drawLetters({ folder, wanted: process.argv.slice(2), say: (line) => say('letters', line) });
  for (const problem of problems) say('letters', problem);
  say('letters', `${problems.length === 0 ? 'ok' : `${problems.length} problems`}, see ${folder}`);
  return problems.length === 0 ? 0 : 1;
});
