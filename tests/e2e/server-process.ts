import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '../../dist/server/start.js');
const START_LIMIT_MS = 60_000;

/** The built server in a process of its own, as `npm start` runs it, on a port and a folder that outlive the process. */
export interface ServerProcess {
  url: string;
  dataDir: string;
  /** Pulls the plug: SIGKILL, nothing is written any more. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Asks it to end as an operator would, and removes its folder. */
  stop(): Promise<void>;
  /** Moves the server's clock (practice only): ms added to the real time. Devices follow with their next contact. */
  moveClock(offsetMs: number): Promise<void>;
  /** Everything it has printed since its last start. */
  printed(): string;
}

export interface ServerOptions {
  /** Load the practice families (about 5 s) or only the units and the people. */
  families?: boolean;
  env?: Record<string, string>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Starts a server and gives it when `/health/ready` answers 200. Throws with what it printed where it does not start. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  if (!existsSync(BUNDLE)) throw new Error('There is no built server: run `npm run build` first.');
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'samplan-walk-'));
  const url = `http://localhost:${port}`;
  let child: ChildProcess;
  let output = '';

  async function start() {
    output = '';
    child = spawn(process.execPath, [BUNDLE], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        PORT: String(port),
        DATA_DIR: dataDir,
        PRACTICE_FAMILIES: options.families ? 'load' : 'none',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    const until = Date.now() + START_LIMIT_MS;
    while (Date.now() < until && child.exitCode === null) {
      const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    child.kill('SIGKILL');
    throw new Error(`The server did not start:\n${output}`);
  }

  async function end(signal: 'SIGKILL' | 'SIGINT') {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  await start();
  return {
    url,
    dataDir,
    kill: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      await end('SIGINT');
      rmSync(dataDir, { recursive: true, force: true });
    },
    moveClock: async (offsetMs) => {
      const answer = await fetch(`${url}/api/practice/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-samplan-client': '1' },
        body: JSON.stringify({ offsetMs }),
      });
      if (!answer.ok) throw new Error(`The clock did not move: ${answer.status}`);
    },
    printed: () => output,
  };
}
