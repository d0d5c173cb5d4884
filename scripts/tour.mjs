// Drives the real app through the main job and leaves what it saw in out/tour/.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runPlaywright, withApp } from './lib/app.mjs';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

/** Runs the tour; resolves to its exit code. Arguments go to Playwright. */
export async function runTour(args) {
  const folder = join(root, 'out', 'tour');
  await rm(folder, { recursive: true, force: true });
  const code = await withApp((env) => runPlaywright('tour', args, env));
  if (code === 0) say('tour', `see ${join(folder, 'index.html')}`);
  return code;
}

if (import.meta.filename === process.argv[1]) await main('tour', () => runTour(process.argv.slice(2)));
