// `npm test`: everything that guards a change, one section after the other, and one line of figures at the end.
// A section that fails does not stop the next; what could not run at all says so in a line that starts with NOT RUN.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './world/find-chromium.mjs';
import { startPostgres } from './world/postgres-cluster.mjs';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'samplan-test-'));
const total = { passed: 0, failed: 0 };
/** What failed, by name and with the first lines of why: said once more at the end, where it is looked for. */
const failures = [];
const began = Date.now();

/** Starts a command of this project's own tools. */
const start = (command, args, env, stdio) =>
  spawn(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  });

/** Whether a command that was started ended well. */
const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });

/** Runs a command in view; gives whether it ended well. */
const run = (command, args, env = {}) => ended(start(command, args, env, 'inherit'));

/** Runs a command beside another: gives whether it ended well, and what it said, to be read in one piece. */
async function runBeside(command, args) {
  const child = start(command, args, {}, ['ignore', 'pipe', 'pipe']);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const well = await ended(child);
  return { well, said: Buffer.concat(said).toString() };
}

function count(passed, failed, names = []) {
  total.passed += passed;
  total.failed += failed;
  failures.push(...names);
  return failed === 0;
}

/** Prints a section's title, runs it, and prints how it ended and how long it took. */
async function section(title, work) {
  console.log(`\n=== ${title}`);
  const since = Date.now();
  const well = await work();
  console.log(ending(title, well, since));
  return well;
}

const ending = (title, well, since) =>
  `--- ${title}: ${well ? 'passed' : 'FAILED'}, ${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A section that is one check, of one command or several in turn: it counts as one. It stands beside others, so it is told when it has ended. */
async function check(title, ...commands) {
  const since = Date.now();
  const parts = [];
  for (const [command, ...args] of commands) {
    parts.push(await runBeside(command, args));
    if (!parts.at(-1).well) break;
  }
  const well = parts.every((part) => part.well);
  console.log(`\n=== ${title}\n${parts.map((part) => part.said).join('')}${ending(title, well, since)}`);
  return count(well ? 1 : 0, well ? 0 : 1, well ? [] : [title]);
}

/** A section of many tests, counted from its report; a report that cannot be read is one failure. */
const suite = (title, command, args, env, read) =>
  section(title, async () => {
    const well = await run(command, args, env);
    try {
      const { passed, failed, names } = read();
      return count(passed, well || failed > 0 ? failed : 1, well || failed > 0 ? names : [title]);
    } catch {
      return count(0, 1, [title]);
    }
  });

const playwrightReport = join(reports, 'playwright.json');

/** A run of vitest, on PostgreSQL too where there is one. */
const vitest = (title, name, args) => {
  const file = join(reports, `${name}.json`);
  return suite(
    title,
    'vitest/vitest.mjs',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    postgres ? { TEST_DATABASE_URL: postgres.url } : {},
    () => {
      const report = JSON.parse(readFileSync(file, 'utf8'));
      const brokenFiles = report.testResults.filter(
        (one) => one.status === 'failed' && one.assertionResults.length === 0,
      );
      const names = report.testResults.flatMap(({ name, message, assertionResults }) => [
        ...(assertionResults.length === 0 && message ? [`${relative(root, name)}: ${firstLines(message)}`] : []),
        ...assertionResults
          .filter((one) => one.status === 'failed')
          .map((one) => `${relative(root, name)}: ${one.fullName}: ${firstLines(one.failureMessages.join(' '))}`),
      ]);
      console.log(`The slowest files: ${slowest(report.testResults)}`);
      return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, names };
    },
  );
};

/** The thirty files of a report that took longest, with their seconds. */
const slowest = (files) =>
  files
    .map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 30)
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`)
    .join(', ');

const firstLines = (text) => stripVTControlCharacters(text).split('\n').slice(0, 3).join(' ').slice(0, 300);

/** The walks of a Playwright report that ended in one of these ways, file by file, with the first lines of why. */
const walksThat = (ways, { suites = [], specs = [] }) => [
  ...specs
    .filter((one) => one.tests.some((test) => ways.includes(test.status)))
    .map((one) => {
      const errors = one.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
      return `${one.file}: ${one.title}: ${firstLines(errors[0]?.message ?? 'skipped')}`;
    }),
  ...suites.flatMap((inner) => walksThat(ways, inner)),
];

// Each of these works on one core: two lanes of them.
const [built] = await Promise.all([
  (async () => {
    await check('Types', ['typescript/bin/tsc', '--noEmit']);
    return check('Build', ['vite/bin/vite.js', 'build'], ['vite/bin/vite.js', 'build', '--ssr']);
  })(),
  (async () => {
    await check('Rooms and lint', ['eslint/bin/eslint.js', '.', '--max-warnings', '0']);
    await check('Format', ['@biomejs/biome/bin/biome', 'check', '.']);
    await check('Nothing unused', ['knip/bin/knip.js']);
  })(),
]);

const postgres = await startPostgres();
if (!postgres)
  console.log(
    '\nNOT RUN: PostgreSQL contract tests (no PostgreSQL 15 or later here; install one or set TEST_DATABASE_URL)',
  );
await vitest('Unit, policy, contract and convergence tests', 'unit', []);

if (built)
  await vitest('Histories over HTTP to a server that is killed', 'killed', [
    '--config',
    'tests/soak/vitest-soak.ts',
    'killed-server',
  ]);
else console.log('\nNOT RUN: histories over HTTP to a server that is killed (nothing was built)');
await postgres?.stop();

let browser = findChromium();
if (built && !browser) {
  await section('Fetch a browser', () => run('@playwright/test/cli.js', ['install', 'chromium']));
  browser = findChromium();
}
if (!built) console.log('\nNOT RUN: walks in the browser (nothing was built)');
else if (!browser)
  console.log('\nNOT RUN: walks in the browser (no Chromium: `npx playwright install chromium`, or set CHROMIUM_PATH)');
else
  await suite(
    'Walks in a real browser',
    '@playwright/test/cli.js',
    ['test'],
    { PLAYWRIGHT_JSON: playwrightReport, CHROMIUM_PATH: browser },
    () => {
      const report = JSON.parse(readFileSync(playwrightReport, 'utf8'));
      const { expected, unexpected, flaky, skipped } = report.stats;
      for (const walk of walksThat(['flaky'], report)) console.log(`PASSED AT THE SECOND TRY ${walk}`);
      return {
        passed: expected + flaky,
        failed: unexpected + skipped,
        names: walksThat(['unexpected', 'skipped'], report),
      };
    },
  );
if (!browser || !built) count(0, 1, ['Walks in a real browser']);

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
