// Checks each environment with the types it has: what runs in the window must not see Node, what is shared sees neither.
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { runTool } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const projects = ['src/shared', 'src/main', 'src/renderer', 'test', '.'];

await main('typecheck', async () => {
  let failed = 0;
  for (const project of projects) {
    if ((await runTool(tsc, ['-p', project], { cwd: root })) !== 0) {
      say('typecheck', `${project} has errors`);
      failed += 1;
    }
  }
  return failed === 0 ? 0 : 1;
});
