import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing has one name everywhere.',
};
const noBarrel = { selector: 'ExportAllDeclaration', message: 'Import from the file that has it; no barrels.' };

/** Raw messages between processes: only the preload's one listener may exist, everything else goes over the engine's port. */
const noRawIpc = {
  paths: [
    { name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: 'Calls go over the engine\'s port (see serve.ts).' },
  ],
};

const limits = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const nodeGlobals = Object.fromEntries(
  ['process', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores(['.vite/', 'out/', 'node_modules/', '.cache/', 'test/fixtures/', 'test/hub/node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
      'no-restricted-imports': ['error', noRawIpc],
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-console': 'error', ...limits } },
  // A component is mostly its markup, which reads better in one piece than in many.
  { files: ['src/renderer/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/renderer/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  // Electron gives each class under several names, and this rule takes them for different classes.
  { files: ['src/main/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  { files: ['src/main/preload.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Playwright reads a fixture's needs from the pattern of its first argument, also where there are none.
      'no-empty-pattern': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/**/*.mjs', '*.config.js'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { ...nodeGlobals, require: 'readonly', module: 'writable' }, sourceType: 'commonjs' } },
  // CouchDB's engines run it as it is: the oldest of them knows ECMAScript 5, and one function by itself.
  { files: ['resources/hub/*.js'], languageOptions: { ecmaVersion: 5, sourceType: 'script' }, rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^validate$' }] } },
  { files: ['eslint.config.js'], rules: { 'no-restricted-syntax': 'off' } },
);
