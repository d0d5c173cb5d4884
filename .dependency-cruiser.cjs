// The table "Who may import whom": each room of the house, and all that it may import.
// A rule a room: whatever is not named in its list is an error.

/** Shared packages that add no environment of their own, and where each may be used. */
const packages = {
  contract: ['zod'],
  store: ['lowdb', 'canonicalize'],
  letter: ['docx', 'docxtemplater', 'pizzip', 'saxen'],
  exchange: ['saxen', 'papaparse', 'html-entities', 'ulid'],
  sync: [],
  renderer: ['react', 'react-dom', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-query', '@tanstack/react-virtual', 'wouter'],
};

const shared = '^src/shared/';
const anyPackage = 'node_modules/';

/** A room may import only these paths; `types` are dependency types that it may use wherever they come from. */
function room(name, from, allowedPaths, { types = [], comment, except } = {}) {
  // What does not resolve is reported once, by a rule of its own.
  const to = { pathNot: allowedPaths, couldNotResolve: false };
  if (types.length > 0) to.dependencyTypesNot = types;
  return { name, comment, severity: 'error', from: except ? { path: from, pathNot: except } : { path: from }, to };
}

function packagePaths(names) {
  return names.map((name) => `(^|/)node_modules/${name}(/|$)`);
}

const rooms = [
  room('shared-imports-shared', `${shared}(?!contract/)`, [shared], { comment: 'shared is pure: no Node, no DOM, no Electron, no library' }),
  room('contract-imports-shared-and-zod', `${shared}contract/`, [shared, ...packagePaths(packages.contract)]),
  room('zip-imports-shared-and-node', '^src/main/zip/', [shared, '^src/main/zip/'], { types: ['core'] }),
  ...['store', 'letter', 'exchange', 'sync'].map((name) =>
    room(`${name}-imports-shared-node-own-library`, `^src/main/${name}/`, [shared, `^src/main/${name}/`, ...(['letter', 'exchange'].includes(name) ? ['^src/main/zip/'] : []), ...packagePaths(packages[name])], { types: ['core'] }),
  ),
  room('desk-imports-the-rooms-below', '^src/main/desk/', [shared, '^src/main/(desk|store|letter|exchange|sync|training)/'], { types: ['core'] }),
  room('training-imports-the-rooms-below', '^src/main/training/', [shared, '^src/main/(training|store|letter|exchange)/'], { types: ['core'] }),
  room('engine-imports-desk-and-contract', '^src/main/engine/', [`${shared}contract/`, '^src/main/(engine|desk)/'], { types: ['core'], except: '^src/main/engine/engine\\.ts$' }),
  room('engine-root-wires-the-desk', '^src/main/engine/engine\\.ts$', [`${shared}contract/`, '^src/main/(engine|desk)/', ...packagePaths(['ulid'])], { types: ['core'] }),
  room('shell-imports-electron-and-contract', '^src/main/shell/', [`${shared}contract/`, '^src/main/shell/', ...packagePaths(['electron'])], { types: ['core'] }),
  room('main-wires-the-shell', '^src/main/main\\.ts$', [`${shared}contract/`, '^src/main/shell/', ...packagePaths(['electron'])], { types: ['core'] }),
  room('preload-imports-electron-and-names', '^src/main/preload\\.ts$', [`${shared}contract/(channels|wire|errors|events)\\.ts$`, ...packagePaths(['electron'])]),
  room('renderer-never-imports-main', '^src/renderer/', ['^src/renderer/', shared, ...packagePaths([...packages.renderer, 'recharts', 'vite'])]),
  room('feature-imports-itself-ui-desk-shared', '^src/renderer/features/([^/]+)/', ['^src/renderer/features/$1/', '^src/renderer/(ui|desk)/', shared, ...packagePaths([...packages.renderer, 'recharts'])]),
  room('ui-imports-ui-desk-shared', '^src/renderer/ui/', ['^src/renderer/(ui|desk)/', shared, ...packagePaths(packages.renderer)]),
  room('renderer-desk-imports-shared', '^src/renderer/desk/', ['^src/renderer/desk/', shared, ...packagePaths(packages.renderer)]),
];

const owners = [
  { name: 'only-the-shell-imports-electron', severity: 'error', from: { path: '^src/', pathNot: '^src/main/(main\\.ts|preload\\.ts|shell/)' }, to: { path: packagePaths(['electron']) } },
  { name: 'only-docx-writer-imports-docx', severity: 'error', from: { path: '^src/', pathNot: '^src/main/letter/docx-' }, to: { path: packagePaths(['docx']) } },
  { name: 'only-templates-import-docxtemplater', severity: 'error', from: { path: '^src/', pathNot: '^src/main/letter/template-' }, to: { path: packagePaths(['docxtemplater', 'pizzip']) } },
  { name: 'only-performance-imports-recharts', severity: 'error', from: { path: '^src/', pathNot: '^src/renderer/features/performance/' }, to: { path: packagePaths(['recharts']) } },
  { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  { name: 'everything-resolves', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  { name: 'source-never-imports-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
];

module.exports = {
  forbidden: [...rooms, ...owners],
  options: {
    doNotFollow: { path: anyPackage },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
