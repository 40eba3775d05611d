import { defineConfig } from 'vitest/config';

// `npm run soak`: the same suites for as long as somebody has time, one file after another.
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
