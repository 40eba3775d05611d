// A throwaway PostgreSQL for the tests that run on both engines. By hand:
//   node tests/world/postgres-cluster.mjs npx vitest run server
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder with `initdb` and `postgres` of the newest PostgreSQL on this machine (15 or later), or undefined. */
function postgresFolder() {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(packaged, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => {
    if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return false;
    const version = execFileSync(join(folder, 'postgres'), ['--version']).toString();
    return Number(/\) (\d+)/.exec(version)?.[1]) >= 15;
  });
}

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
function otherThanRoot() {
  if (process.getuid?.() !== 0) return {};
  try {
    const ask = (flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The server writes its state into its pid file; a port that answers may still be starting up. */
const isReady = (data) => {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) && /^ready\s*$/m.test(readFileSync(file, 'utf8'));
};

/**
 * Starts a cluster in a temporary folder. Gives `{ url, stop }`, the url being that of a superuser, or undefined where
 * this machine has no PostgreSQL 15 or later. A url in `TEST_DATABASE_URL` is taken as it is. `durable`: it waits for the
 * disk as an operator's does; tests do not.
 */
export async function startPostgres({ durable = false } = {}) {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  const bin = postgresFolder();
  if (!bin) return undefined;
  const user = otherThanRoot();
  const folder = mkdtempSync(join(tmpdir(), 'samplan-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '-N'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    ...(durable ? [] : ['fsync=off']),
    'max_connections=200',
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) break;
    if (isReady(data)) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
    await wait(100);
  }
  await stop();
  throw new Error('PostgreSQL is installed but did not start within 10 s');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const postgres = await startPostgres();
  const [command, ...args] = process.argv.slice(2);
  if (!postgres || !command) {
    console.error(postgres ? 'Which command should run with it?' : 'This machine has no PostgreSQL 15 or later.');
    process.exitCode = 1;
  } else {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: postgres.url } });
    process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  }
  await postgres?.stop();
}
