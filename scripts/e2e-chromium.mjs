// Runs the window's pages in Chromium over a real engine. Arguments go to Playwright: npm run e2e:chromium -- inbox
import { main } from './lib/say.mjs';
import { runInChromium } from './lib/chromium.mjs';

await main('e2e:chromium', () => runInChromium(process.argv.slice(2), process.env));
