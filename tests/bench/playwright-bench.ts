import { defineConfig } from '@playwright/test';

// `npm run bench`: one worker, nothing beside it, no retry; figures and not verdicts.
export default defineConfig({
  testDir: '.',
  testMatch: 'figures.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 900_000,
  reporter: 'list',
});
