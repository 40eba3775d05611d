import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFamilies } from '#tests/e2e/families-folder';
import { answering, freePort, type NodeProcess, startNode } from '#tests/e2e/node-process';

const DIST = join(import.meta.dirname, '../../dist');
/** A machine with much else to do takes its time; one that has ended is noticed at once. */
const START_LIMIT_MS = 240_000;

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
  /** With the practice families (told once for all walks) or only the units and the people. */
  families?: boolean;
  /** The folder of another build than the project's `dist`, with the packages within reach. */
  dist?: string;
  env?: Record<string, string>;
}

/** Starts a server and gives it when `/health/ready` answers 200. Throws with what it printed where it does not start. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const server = await serverToStart(options);
  await server.restart();
  return server;
}

/** A server that does not run yet; `restart` starts it. */
export async function serverToStart(options: ServerOptions = {}): Promise<ServerProcess> {
  const bundle = join(options.dist ?? DIST, 'server/start.js');
  if (!existsSync(bundle)) throw new Error('There is no built server: run `npm run build` first.');
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'samplan-walk-'));
  const url = `http://localhost:${port}`;
  let running: NodeProcess | undefined;

  async function startOn(folder: string) {
    const started = startNode([bundle], {
      DATABASE_URL: '',
      PORT: String(port),
      DATA_DIR: folder,
      PRACTICE_FAMILIES: options.families ? 'load' : 'none',
      ...options.env,
    });
    await answering(started, `${url}/health/ready`, START_LIMIT_MS);
    return started;
  }
  const start = async () => {
    running = await startOn(dataDir);
  };
  if (options.families && !options.env)
    await copyFamilies(dataDir, {
      bundle,
      tell: async (folder) => (await startOn(folder)).end('SIGINT'),
      limit: START_LIMIT_MS,
    });

  return {
    url,
    dataDir,
    kill: async () => running?.end('SIGKILL'),
    restart: start,
    stop: async () => {
      await running?.end('SIGINT');
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
    printed: () => running?.printed() ?? '',
  };
}
