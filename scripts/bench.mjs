// Measures, and prints tables and JSON: the built app (start to usable inbox, one durable change, one search, one letter),
// and the store beside others. `npm run bench -- store` does the store alone, at 1,000, 10,000 and 100,000 tickets;
// `npm run bench -- letters` a batch of 500 letters; `npm run bench -- sync` two desks and a hub;
// `npm run bench -- performance` the figures of 100,000 tickets, in the engine beside SQLite's GROUP BY, and on the screen.
import { benchLetters } from '../test/bench/letters.ts';
import { benchEngine } from '../test/bench/performance/engine.ts';
import { benchStores, describe } from '../test/bench/store/run.ts';
import { runPlaywright, withApp } from './lib/app.mjs';
import { ensureStandIn } from './lib/hub.mjs';
import { npm } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

const SUBJECTS = ['ours', 'lowdb', 'sqlite', 'pouchdb'];
const [part, ...rest] = process.argv.slice(2);

/** The store beside others; `names` may choose among them. */
async function benchStore(sizes, names) {
  const subjects = names.length > 0 ? SUBJECTS.filter((name) => names.includes(name)) : SUBJECTS;
  const [program, first] = npm();
  const result = await benchStores({ sizes, subjects, npm: [program, ...first], say: (line) => say('store', line) });
  process.stdout.write(`${JSON.stringify(result)}\n\n${describe(result)}\n`);
}

/** One batch of letters; fails where it takes longer than it may. */
async function benchBatch() {
  const figures = await benchLetters(500, (line) => say('letters', line));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (!figures.holds) throw new Error(`${figures.total} s for ${figures.letters} letters, and ${figures.limit} s are allowed`);
}

/** A change of filter over many tickets; fails where the engine or the screen takes longer than it may. */
async function benchPerformance() {
  const figures = await benchEngine(sizesOr('100000').at(-1));
  say('performance', `engine: ${JSON.stringify(figures)}`);
  const code = await withApp((env) => runPlaywright('bench', ['performance.bench'], { ...env, TANGGAP_BENCH_PERFORMANCE: '1' }));
  if (!figures.holds) throw new Error(`${figures.worst} ms in the engine, and ${figures.limit} ms are allowed`);
  return code;
}

/** Two desks and a hub; fails where a figure is over its limit. `TANGGAP_BENCH_IDLE` = seconds of rest. */
async function benchHub() {
  await ensureStandIn();
  const { benchSync } = await import('../test/bench/sync.ts');
  const figures = await benchSync(sizesOr('10000')[0], Number(process.env.TANGGAP_BENCH_IDLE ?? '60'), (line) => say('sync', line));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (!figures.holds) throw new Error('a figure is over its limit');
}

function sizesOr(standard) {
  return (process.env.TANGGAP_BENCH_SIZES ?? standard).split(',').map(Number);
}

await main('bench', async () => {
  if (part === 'store') return benchStore(sizesOr('1000,10000,100000'), rest);
  if (part === 'letters') return benchBatch();
  if (part === 'performance') return benchPerformance();
  if (part === 'sync') return benchHub();
  if (part === undefined) {
    await benchBatch();
    await benchHub();
    await benchStore(sizesOr('1000'), []);
  }
  return withApp((env) => runPlaywright('bench', process.argv.slice(2), env));
});
