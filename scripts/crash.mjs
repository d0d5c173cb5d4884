// Kills the store's process and cuts its power, many times, while tickets, letters and attachments are written.
// Prints one line of JSON and a sentence; fails where anything acknowledged is lost or a store cannot be read.
import { killRounds } from '../test/crash/kills.ts';
import { lowdbPowerCuts, powerCuts } from '../test/crash/power-cuts.ts';
import { main, say } from './lib/say.mjs';

const [kills = 1000, cuts = 200] = process.argv.slice(2).map(Number);

await main('crash', async () => {
  const start = Date.now();
  const result = { powerCuts: await powerCuts(cuts), lowdbPowerCuts: await lowdbPowerCuts(cuts), kills: await killRounds(kills) };
  process.stdout.write(`${JSON.stringify({ ...result, seconds: Math.round((Date.now() - start) / 1000) })}\n`);
  const lost = result.kills.lost + result.powerCuts.lost;
  const unreadable = result.kills.unreadable + result.powerCuts.unreadable;
  const acknowledged = result.kills.acknowledged + result.powerCuts.acknowledged;
  say('crash', `${kills} kills and ${cuts} power cuts: ${lost} of ${acknowledged} acknowledged changes lost, ${unreadable} unreadable stores; `
    + `lowdb's JSONFile in ${cuts} power cuts: ${result.lowdbPowerCuts.lost} of ${result.lowdbPowerCuts.acknowledged} lost`);
  return lost + unreadable === 0 && result.lowdbPowerCuts.lost > 0 ? 0 : 1;
});
