import { defineConfig } from 'vitest/config';
import { GROUPS } from './groups.mjs';

// The tests that speak of one group of files; run.mjs names it. Stryker runs them again
// and again: without a process of its own for each file, since a change is switched on and off while the code is loaded.
const group = GROUPS[process.env.SAMPLAN_MUTATION ?? ''];
if (!group) throw new Error('SAMPLAN_MUTATION names no group of tests/mutation/groups.mjs');

export default defineConfig({
  test: { include: group.tests, environment: 'node', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
