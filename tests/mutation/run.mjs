// `npm run mutation [group ...]`: changes the code of what must not be wrong in small ways, one at a time, and counts how
// many of the changes a test notices. Writes a report for each group to dist/mutation, and fails below 80 %.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installOwnPackage } from '../world/own-package.mjs';
import { startPostgres } from '../world/postgres-cluster.mjs';
import { GROUPS } from './groups.mjs';

const LEAST = 80;
const root = join(import.meta.dirname, '../..');
process.chdir(root);
installOwnPackage(import.meta.dirname);
const { Stryker } = await import('@stryker-mutator/core');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GROUPS[name]);
if (unknown.length > 0) throw new Error(`no group ${unknown.join()}: there are ${Object.keys(GROUPS).join(', ')}`);

/** How many changes of each end there were, and the share that was noticed (%). */
function figuresOf(results) {
  const count = (...ends) => results.filter((one) => ends.includes(one.status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  return { noticed, missed, ignored: count('Ignored'), share: (100 * noticed) / (noticed + missed) };
}

/** Of a part what MUTATION_ONLY names of it: files, or lines of one as `file.ts:12-15`. */
const only = process.env.MUTATION_ONLY?.split(',');
const askedOf = ({ mutate }) => only?.filter((one) => mutate.includes(one.split(':')[0])) ?? mutate;

/** Changes the files of a part, and gives what became of each change. */
const changing = (name, { tests, patience = 60_000 }, mutate) => {
  // Read by vitest-mutation.ts in Stryker's own processes.
  process.env.SAMPLAN_MUTATION = tests.join();
  process.env.SAMPLAN_MUTATION_PATIENCE = String(patience);
  return new Stryker({
    packageManager: 'npm',
    mutate,
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'messages.mjs')],
    ignorers: ['messages'],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest-mutation.ts', related: false },
    coverageAnalysis: 'perTest',
    // A change of what is computed when a module is loaded cannot be told apart by test: each would run all tests.
    ignoreStatic: true,
    // The changed code need not fit its types: what is asked is whether a test notices, and tsc would notice other things.
    disableTypeChecks: true,
    checkers: [],
    concurrency: Number(process.env.MUTATION_WORKERS ?? availableParallelism()),
    timeoutMS: 20_000,
    tempDirName: `dist/mutation-sandbox/${name}`,
    ignorePatterns: ['dist', 'data', 'coverage', 'test-results', 'playwright-report', 'tests/bench'],
    // Kept on this machine only: what has not changed since is not run again.
    incremental: true,
    incrementalFile: `dist/mutation/${name}-incremental.json`,
    reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
      reportScoreTable: true,
    },
    jsonReporter: { fileName: `dist/mutation/${name}.json` },
    htmlReporter: { fileName: `dist/mutation/${name}.html` },
    thresholds: { high: 90, low: LEAST, break: null },
  }).runMutationTest();
};

const table = [];
const postgres = await startPostgres();
// Also where somebody interrupts.
process.once('exit', () => void postgres?.stop());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
try {
  // Without one the suites make their own databases, which takes many times as long.
  if (postgres) process.env.TEST_DATABASE_URL = postgres.url;
  for (const name of asked.length > 0 ? asked : Object.keys(GROUPS)) {
    const began = Date.now();
    const results = [];
    for (const [at, part] of GROUPS[name].entries()) {
      const files = askedOf(part);
      if (files.length > 0) results.push(...(await changing(`${name}-${at + 1}`, part, files)));
    }
    table.push({ name, ...figuresOf(results), seconds: Math.round((Date.now() - began) / 1000) });
  }
} finally {
  await postgres?.stop();
}

for (const { name, noticed, missed, ignored, share, seconds } of table)
  console.log(
    `${name}: ${share.toFixed(1)} % noticed (${noticed} of ${noticed + missed}, ${ignored} ignored), ${seconds} s`,
  );
if (table.some(({ share }) => !(share >= LEAST))) process.exitCode = 1;
