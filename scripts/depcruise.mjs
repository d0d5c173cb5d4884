// Checks the import table of .dependency-cruiser.cjs, and that there was something to check.
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

const configuration = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));

/**
 * Names of all rules of the table.
 * @type {string[]}
 */
export const ruleNames = configuration.forbidden.map(({ name }) => name);

/**
 * Cruises `src` below `folder`; violations are lines of text.
 * @param {string} folder
 * @returns {Promise<{ modules: number, violations: string[] }>}
 */
export async function checkImports(folder) {
  const { options, ...ruleSet } = configuration;
  const { output } = await cruise(['src'], { ...options, baseDir: folder, ruleSet, validate: true }, options.enhancedResolveOptions);
  const { violations, totalCruised } = output.summary;
  return { modules: totalCruised, violations: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`) };
}

if (import.meta.filename === process.argv[1]) {
  await main('imports', async () => {
    const { modules, violations } = await checkImports(root);
    for (const violation of violations) say('imports', violation);
    say('imports', `${modules} modules, ${violations.length} violations`);
    return modules > 0 && violations.length === 0 ? 0 : 1;
  });
}
