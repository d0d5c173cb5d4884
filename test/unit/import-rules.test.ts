import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImports, ruleNames } from '../../scripts/depcruise.mjs';

// Each row plants one file that breaks one rule into a small copy of the house, and names the rule that must object.
const violations: readonly [rule: string, file: string, imports: string][] = [
  ['shared-imports-shared', 'src/shared/ticket/bad.ts', 'node:fs'],
  ['shared-imports-shared', 'src/shared/ticket/bad.ts', 'zod'],
  ['shared-imports-shared', 'src/shared/ticket/bad.ts', '../../main/desk/tickets.ts'],
  ['contract-imports-shared-and-zod', 'src/shared/contract/bad.ts', 'node:path'],
  ['store-imports-shared-node-own-library', 'src/main/store/bad.ts', 'docx'],
  ['store-imports-shared-node-own-library', 'src/main/store/bad.ts', '../letter/docx-writer.ts'],
  ['letter-imports-shared-node-own-library', 'src/main/letter/bad.ts', 'lowdb'],
  ['zip-imports-shared-and-node', 'src/main/zip/bad.ts', '../letter/docx-writer.ts'],
  ['exchange-imports-shared-node-own-library', 'src/main/exchange/bad.ts', '../desk/tickets.ts'],
  ['sync-imports-shared-node-own-library', 'src/main/sync/bad.ts', '../store/record-store.ts'],
  ['desk-imports-the-rooms-below', 'src/main/desk/bad.ts', '../engine/serve.ts'],
  ['desk-imports-the-rooms-below', 'src/main/desk/bad.ts', 'zod'],
  ['training-imports-the-rooms-below', 'src/main/training/bad.ts', '../desk/tickets.ts'],
  ['engine-imports-desk-and-contract', 'src/main/engine/bad.ts', '../store/record-store.ts'],
  ['engine-root-wires-the-desk', 'src/main/engine/engine.ts', '../shell/window.ts'],
  ['shell-imports-electron-and-contract', 'src/main/shell/bad.ts', '../desk/tickets.ts'],
  ['shell-imports-electron-and-contract', 'src/main/shell/bad.ts', '../../shared/ticket/event.ts'],
  ['main-wires-the-shell', 'src/main/main.ts', './desk/tickets.ts'],
  ['preload-imports-electron-and-names', 'src/main/preload.ts', 'zod'],
  ['preload-imports-electron-and-names', 'src/main/preload.ts', '../shared/contract/calls.ts'],
  ['renderer-never-imports-main', 'src/renderer/app/bad.ts', '../../main/desk/tickets.ts'],
  ['renderer-never-imports-main', 'src/renderer/app/bad.ts', 'node:fs'],
  ['feature-imports-itself-ui-desk-shared', 'src/renderer/features/inbox/bad.ts', '../letter/page.ts'],
  ['feature-imports-itself-ui-desk-shared', 'src/renderer/features/inbox/bad.ts', '../../app/shell.ts'],
  ['ui-imports-ui-desk-shared', 'src/renderer/ui/bad.ts', '../features/letter/page.ts'],
  ['renderer-desk-imports-shared', 'src/renderer/desk/bad.ts', '../ui/badge.ts'],
  ['only-the-shell-imports-electron', 'src/main/desk/bad.ts', 'electron'],
  ['only-the-shell-imports-electron', 'src/renderer/app/bad.ts', 'electron'],
  ['only-docx-writer-imports-docx', 'src/main/letter/bad.ts', 'docx'],
  ['only-templates-import-docxtemplater', 'src/main/letter/docx-writer.ts', 'docxtemplater'],
  ['only-performance-imports-recharts', 'src/renderer/features/inbox/bad.ts', 'recharts'],
  ['no-circles', 'src/shared/ticket/event.ts', './fold.ts'],
  ['everything-resolves', 'src/main/desk/bad.ts', './gone.ts'],
  ['source-never-imports-tests', 'src/renderer/app/bad.ts', '../../../test/helper.ts'],
];

const house: Readonly<Record<string, string>> = {
  'src/shared/ticket/event.ts': '',
  'src/shared/ticket/fold.ts': "import './event.ts';",
  'src/shared/contract/calls.ts': "import 'zod'; import '../ticket/event.ts';",
  'src/main/store/record-store.ts': "import 'lowdb'; import 'node:fs';",
  'src/main/letter/docx-writer.ts': "import 'docx';",
  'src/main/desk/tickets.ts': "import '../store/record-store.ts'; import '../../shared/ticket/fold.ts';",
  'src/main/engine/serve.ts': "import '../desk/tickets.ts'; import '../../shared/contract/calls.ts';",
  'src/main/engine/engine.ts': "import '../desk/tickets.ts'; import 'ulid';",
  'src/main/shell/window.ts': "import 'electron'; import 'node:path';",
  'src/main/main.ts': "import 'electron'; import './shell/window.ts';",
  'src/main/preload.ts': "import 'electron';",
  'src/renderer/ui/badge.ts': "import 'react';",
  'src/renderer/app/shell.ts': "import '../features/letter/page.ts';",
  'src/renderer/features/letter/page.ts': "import '../../ui/badge.ts';",
  'src/renderer/features/performance/chart.ts': "import 'recharts';",
  'test/helper.ts': '',
};
const libraries = ['ulid', 'zod', 'lowdb', 'docx', 'docxtemplater', 'electron', 'react', 'recharts'];

describe('the import table', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanggap-house-'));
    for (const [file, text] of Object.entries(house)) await plant(file, text);
    for (const name of libraries) {
      await plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      await plant(`node_modules/${name}/index.js`, '');
    }
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function plant(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }

  it('finds nothing wrong in a house that keeps to it', async () => {
    const { modules, violations: found } = await checkImports(folder);
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThan(Object.keys(house).length - 2);
  });

  it.each(violations)('%s: %s must not import %s', async (rule, file, imports) => {
    await plant(file, `import '${imports}';`);
    const { violations: found } = await checkImports(folder);
    expect(found.map((line) => line.split(':')[0])).toContain(rule);
  });

  it('has a planted violation for each of its rules', () => {
    expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual([...ruleNames].sort());
  });

  it('sees that a house is empty', async () => {
    await rm(join(folder, 'src'), { recursive: true });
    await mkdir(join(folder, 'src'));
    expect((await checkImports(folder)).modules).toBe(0);
  });
});
