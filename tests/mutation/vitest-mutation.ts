import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// The tests that speak of the files that are being changed; run.mjs names them. Stryker runs them again
// and again: without a process of its own for each file, since a change is switched on and off while the code is loaded.
const include = process.env.SAMPLAN_MUTATION?.split(',');
if (!include) throw new Error('SAMPLAN_MUTATION names no tests: run.mjs does');

/** A suite that begins a whole device or a whole server. */
const isHeavy = ({ moduleId }: TestSpecification) =>
  /'#tests\/(contract|world\/computer)/.test(readFileSync(moduleId, 'utf8'));

/** The light suites first: most changes end there, and a run ends with the first test that notices. */
class LightFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => Number(isHeavy(a)) - Number(isHeavy(b)));
  }
}

export default defineConfig({
  resolve: {
    alias: process.env.TEST_DATABASE_URL
      ? { '#tests/contract/engines': join(import.meta.dirname, '../contract/ready-engines.ts') }
      : undefined,
  },
  test: {
    ...{ include, environment: 'node', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
    sequence: { sequencer: LightFirst },
  },
});
