// `npm run bench`: installs the peers where they are missing or stale, builds the product, bundles the bench and runs it.
// What can be chosen stands in options.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const peers = join(import.meta.dirname, 'peers');
const out = join(root, 'dist/bench');

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm keeps beside the packages a copy of the lockfile that it installed. */
function peersAreInstalled() {
  const installed = join(peers, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = (path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages)
      .filter(([name, one]) => name !== '' && !one.optional)
      .map(([name, { version }]) => `${name} ${version}`);
  const there = new Set(packages(installed));
  return packages(join(peers, 'package-lock.json')).every((one) => there.has(one));
}

process.chdir(root);
if (!peersAreInstalled()) run('npm', ['ci', '--engine-strict=false', '--prefix', peers, '--no-audit', '--no-fund']);
if (process.env.BENCH_BUILD !== 'no') run('npm', ['run', 'build', '--', '--logLevel', 'error']);
await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: true,
    rolldownOptions: {
      input: { bench: 'tests/bench/bench.ts', 'load-process': 'tests/bench/load-process.ts' },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
await import(pathToFileURL(join(out, 'bench.mjs')).href);
