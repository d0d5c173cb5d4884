// Simulates desks that share a hub over a bad network, and checks that nothing is lost:
// `npm run sim -- [desks] [steps] [seed]`; `COUCHDB_URL` names a real hub, else one in memory is used.
import { simulate } from '../test/sim/run.ts';
import { main } from './lib/say.mjs';

await main('sim', async () => {
  const [desks = 8, steps = 400, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  const result = await simulate({ desks: Math.max(2, desks), steps, seed, url: process.env.COUCHDB_URL ?? null });
  process.stdout.write(`${JSON.stringify(result)}\n`);
});
