import { defineConfig } from 'vitest/config';

// The suites of `npm run soak` (run.mjs), one file after another; `npm test` runs the killed server for a minute.
export default defineConfig({
  test: {
    include: ['tests/soak/*.soak.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 86_400_000,
    hookTimeout: 120_000,
  },
});
