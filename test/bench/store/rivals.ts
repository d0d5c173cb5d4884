import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the rivals' packages lie: a tree of their own, so that the app has none of them. */
export const RIVALS = fileURLToPath(new URL('../rivals', import.meta.url));

/** Installs the rivals' packages as their lock file says, once; they bring what they need built. Rejects where that fails. */
export async function installRivals(npm: readonly string[]): Promise<void> {
  if (await isInstalled()) return;
  const [program = 'npm', ...first] = npm;
  const child = spawn(program, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: RIVALS, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`npm ci in ${RIVALS} ended with ${String(code)}`);
}

// the hidden lock file is written last, once everything is in place
async function isInstalled(): Promise<boolean> {
  const installed = join(RIVALS, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const [want, have] = await Promise.all([join(RIVALS, 'package-lock.json'), installed].map(versions));
  return Object.entries(want ?? {}).every(([name, version]) => name === '' || have?.[name] === version);
}

async function versions(lockFile: string): Promise<Record<string, string | undefined>> {
  const { packages } = JSON.parse(await readFile(lockFile, 'utf8')) as { packages: Record<string, { version?: string }> };
  return Object.fromEntries(Object.entries(packages).map(([name, { version }]) => [name, version]));
}
