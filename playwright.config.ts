import { defineConfig } from '@playwright/test';

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
    { name: 'electron', testDir: 'test/e2e', testMatch: '*.spec.ts', testIgnore: 'chromium/**' },
    { name: 'chromium', testDir: 'test/e2e/chromium', testMatch: '*.spec.ts' },
    { name: 'tour', testDir: 'test/e2e/tour', testMatch: '*.tour.ts', timeout: 600_000 },
    { name: 'bench', testDir: 'test/bench', testMatch: '*.bench.ts', timeout: 900_000 },
  ],
});
