// `npm run soak`: the histories for as long as somebody has time. In this process (SOAK_HISTORIES), then from outside, to
// the built server in a process of its own that is killed so many times on each engine (SOAK_KILLS). SOAK_SEED begins.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

function run(command, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SOAK_KILLS: process.env.SOAK_KILLS ?? '500' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const asked = process.argv.slice(2);
// Only the server that is killed is a process of its own.
if (asked.length === 0 || asked.some((name) => name.includes('killed'))) {
  run('vite/bin/vite.js', 'build', '--logLevel', 'error');
  run('vite/bin/vite.js', 'build', '--ssr', '--logLevel', 'error');
}
run('vitest/vitest.mjs', 'run', '--config', 'tests/soak/vitest-soak.ts', ...asked);
