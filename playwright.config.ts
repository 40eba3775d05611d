import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/world/find-chromium.mjs';

// The walks: several persons, each with an own browser profile, against the built bundle in its own process.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.walk.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  // A walk that fell is walked once more: on two cores under load a paint can miss its moment. It is told by name (tests/run.mjs).
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Each walk by mouse, and those that do the whole job once more with the keyboard alone (tests/e2e/keys-alone.ts).
  projects: [
    { name: 'walks' },
    {
      name: 'keys',
      testMatch: ['pace.walk.ts', 'main-job.walk.ts'],
      grepInvert: /a new consent opens again|the server is killed/,
    },
  ],
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/report.json' }]],
  use: {
    actionTimeout: 10_000,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
});
