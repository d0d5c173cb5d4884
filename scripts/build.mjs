// Builds what Electron runs: main.cjs, preload.cjs, engine.cjs and the window's pages, below .vite/.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

/** Builds everything; rejects where a part does not build. */
export async function buildApp() {
  const started = Date.now();
  const shared = { logLevel: 'warn', configLoader: 'native' };
  for (const mode of ['main', 'preload', 'engine']) {
    await build({ ...shared, root, configFile: join(root, 'vite.node.config.ts'), mode });
  }
  await build({ ...shared, configFile: join(root, 'vite.renderer.config.ts') });
  say('build', `main, preload, engine and pages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (import.meta.filename === process.argv[1]) await main('build', buildApp);
