import { defineConfig } from 'vite';

/** The files that run on Electron's Node: one CommonJS file each, everything but Electron inside. */
const entries = {
  main: 'src/main/main.ts',
  preload: 'src/main/preload.ts',
  engine: 'src/main/engine/engine-entry.ts',
};

export default defineConfig(({ mode }) => {
  const entry = entries[mode as keyof typeof entries];
  return {
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      target: 'node18',
      outDir: '.vite/build',
      emptyOutDir: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${mode}.cjs`, codeSplitting: false },
      },
    },
  };
});
