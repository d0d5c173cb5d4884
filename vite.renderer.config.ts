import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('src/renderer', import.meta.url)),
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: fileURLToPath(new URL('.vite/renderer', import.meta.url)),
    emptyOutDir: true,
    sourcemap: true,
    // The page may not run inline scripts, and Chromium needs no polyfill for preloading modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
