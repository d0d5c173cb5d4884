// Runs the end-to-end tests in the real Electron. Arguments go to Playwright: npm run e2e -- security
import { runPlaywright, withApp } from './lib/app.mjs';
import { ensureStandIn } from './lib/hub.mjs';
import { main, say } from './lib/say.mjs';

await main('e2e', async () => {
  // only the test of two desks needs it, and says so itself where it is missing
  await ensureStandIn().catch((error) => say('e2e', error.message));
  return withApp((env) => runPlaywright('electron', process.argv.slice(2), env));
});
