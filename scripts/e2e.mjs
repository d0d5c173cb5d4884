// Runs the end-to-end tests in the real Electron. Arguments go to Playwright: npm run e2e -- security
import { runPlaywright, withApp } from './lib/app.mjs';
import { main } from './lib/say.mjs';

await main('e2e', () => withApp((env) => runPlaywright('electron', process.argv.slice(2), env)));
