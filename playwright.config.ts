import { defineConfig } from '@playwright/test';
import { BOTH_WAYS, BY_KEYS } from './tests/e2e/by-keys.ts';
import { CHROMIUM_FLAGS, findChromium } from './tests/world/find-chromium.mjs';

// The walks: several persons, each with an own browser profile, against the built bundle in its own process.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.walk.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  // A walk waits about as long as it works: on two cores a third fills what two leave.
  workers: 3,
  // A walk that fell is walked once more: on two cores under load a paint can miss its moment. It is told by name (tests/run.mjs).
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Each walk once: by mouse, or with the keyboard alone (tests/e2e/keys-alone.ts), which costs no time beside it. The main
  // job is walked both ways, and where a keyboard has nothing to show, tests/e2e/by-keys.ts says why. Pictures for the
  // documents are taken where they are asked for; the screens on them are looked at by every-screen.walk.ts.
  projects: [
    { name: 'walks', testIgnore: [...BY_KEYS, ...(process.env.UPDATE_SCREENSHOTS ? [] : ['pictures.walk.ts'])] },
    {
      name: 'keys',
      testMatch: [...BOTH_WAYS, ...BY_KEYS],
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
