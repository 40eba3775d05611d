import { defineConfig } from '@playwright/test';
import walks from '../../playwright.config.ts';

// `npm run bench`: one worker, nothing beside it, no retry; figures and not verdicts.
export default defineConfig(walks, {
  testDir: '.',
  testMatch: 'figures.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 900_000,
  reporter: 'list',
});
