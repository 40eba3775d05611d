// `npm run bench`: installs the peers where they are missing or stale, builds the product, bundles the bench and runs it.
// What can be chosen stands in options.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { installOwnPackage } from '../world/own-package.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist/bench');

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

process.chdir(root);
installOwnPackage(join(import.meta.dirname, 'peers'));
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
