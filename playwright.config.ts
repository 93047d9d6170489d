import { defineConfig } from '@playwright/test';

/** Journeys through the real surfaces of the built extension (`.output/chrome-mv3`), two browsers at a time: one for each core. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/harness/prepared-profile.ts',
  outputDir: '.output/e2e-artifacts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Two browsers share two cores: what is there at once for a user may be seconds late here.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.output/e2e.json' }]],
});
