// Measures the built app: start to usable inbox, one durable change, one search, one letter. Prints a table and JSON.
import { runPlaywright, withApp } from './lib/app.mjs';
import { main } from './lib/say.mjs';

await main('bench', () => withApp((env) => runPlaywright('bench', process.argv.slice(2), env)));
