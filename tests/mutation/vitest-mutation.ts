import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keptThread } from './kept-thread.ts';

// The tests that speak of the files that are being changed; run.mjs names them. Stryker runs them again
// and again, in one thread that stays, since a change is switched on and off while the code is loaded.
const include = process.env.SAMPLAN_MUTATION?.split(',');
if (!include) throw new Error('SAMPLAN_MUTATION names no tests: run.mjs does');

/** What a suite must load before its first test: a whole device or server, all changes that there are, or neither. */
function weight({ moduleId }: TestSpecification): number {
  const text = readFileSync(moduleId, 'utf8');
  if (/'#tests\/(contract|world\/computer)/.test(text)) return 2;
  return /'(\.|#domain)\/(case\.fixture|run-mutation|mutations)'/.test(text) ? 1 : 0;
}

/** The light suites first: most changes end there, and a run ends with the first test that notices. */
class LightFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => weight(a) - weight(b));
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      // Stryker asks for threads of vitest's own.
      configureVitest: ({ project }) => void Object.assign(project.config, { pool: 'kept', poolRunner: keptThread }),
    },
  ],
  resolve: {
    alias: process.env.TEST_DATABASE_URL
      ? { '#tests/contract/engines': join(import.meta.dirname, '../contract/ready-engines.ts') }
      : undefined,
  },
  test: {
    ...{ include, environment: 'node', isolate: false, hookTimeout: 60_000 },
    // A change may have something wait for ever. A test that gives up costs seconds; Stryker, which waits longer, must then
    // begin its process anew.
    testTimeout: Number(process.env.SAMPLAN_MUTATION_PATIENCE),
    setupFiles: [join(import.meta.dirname, 'as-written.ts')],
    sequence: { sequencer: LightFirst },
  },
});
