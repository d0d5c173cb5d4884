import { defineConfig } from '@playwright/test';

// A current Chromium, the other end of the range from the oldest Electron. As root it runs without its sandbox only.
const chromium = {
  viewport: { width: 1366, height: 768 },
  launchOptions: {
    executablePath: process.env.TANGGAP_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync',
    ],
  },
};

export default defineConfig({
  outputDir: 'out/test/playwright',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'out/test/playwright.json' }]],
  use: { locale: 'id-ID', timezoneId: 'Asia/Pontianak', trace: 'off', screenshot: 'off' },
  projects: [
    { name: 'electron', testDir: 'test/e2e', testMatch: '*.spec.ts', testIgnore: '{chromium,packaged}/**' },
    { name: 'chromium', testDir: 'test/e2e/chromium', testMatch: '*.spec.ts', use: chromium },
    { name: 'packaged', testDir: 'test/e2e/packaged', testMatch: '*.spec.ts' },
    { name: 'tour', testDir: 'test/e2e/tour', testMatch: '*.tour.ts', timeout: 600_000 },
    { name: 'bench', testDir: 'test/bench', testMatch: '*.bench.ts', timeout: 900_000 },
  ],
});
