// `npm start`: builds where the bundle is missing or older than its sources, then runs it. Plain Node, no loader.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const SOURCES = [
  'src',
  'server',
  'mocks',
  'public',
  'index.html',
  'package-lock.json',
  'package.json',
  'vite.config.ts',
];
const BUILT = [join(root, 'dist/app/index.html'), join(root, 'dist/server/start.js')];

/** The time (ms) of the newest file under a path. */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const changed = Math.max(...SOURCES.map((path) => newest(join(root, path))));
  if (BUILT.every((path) => existsSync(path) && statSync(path).mtimeMs >= changed)) return;
  console.log('Building the app, about half a minute the first time ...');
  for (const args of [['build'], ['build', '--ssr']]) {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { status } = spawnSync(process.execPath, [vite, ...args, '--logLevel', 'error'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

build();
await import(pathToFileURL(BUILT[1]).href);
