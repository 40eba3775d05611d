// The built server over a database of its own, begun as an operator begins it: the command line first, then the server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, startNode } from '#tests/e2e/node-process';

const MAIN = join(import.meta.dirname, '../../dist/server/main.js');

export interface BegunServer {
  /** Where its database, and what was written with `file`, lies. */
  folder: string;
  /** Everything it has printed. */
  printed(): string;
  /** Ends it; its folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): void;
}

/** What an operator has at hand: a place for files, and the command line. */
interface Operator {
  /** Writes a file and gives its path. */
  file(name: string, value: unknown): string;
  /** Runs a command to its end and gives what it said. */
  command(env: Record<string, string>, ...args: string[]): Promise<string>;
}

/** An invented unit as a directory has it. */
export const unitOf = (id: string, sector: string) => ({
  id,
  name: `Enhet ${id}`,
  short: 'En',
  sector,
  principal: { id: 'kommun', name: 'Huvudman', kind: 'municipality' },
  municipality: 'Lindsjö',
  generic: false,
  authority: id,
});

/** Begins a database by `begin`, which gives what else stands in the environment, and starts the server at the port. */
export async function beginServer(
  port: number,
  begin: (operator: Operator) => Promise<Record<string, string>>,
): Promise<BegunServer> {
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'samplan-begun-'));
  const env = {
    // An embedded database and http: what is refused in earnest, taken on this computer.
    NODE_ENV: 'development',
    DATABASE_URL: '',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
  };
  const operator: Operator = {
    file(name, value) {
      writeFileSync(join(folder, name), JSON.stringify(value));
      return join(folder, name);
    },
    async command(more, ...args) {
      const running = startNode([MAIN, ...args], { ...env, ...more });
      for (let turn = 0; turn < 3_000 && !running.hasEnded(); turn += 1)
        await new Promise((done) => setTimeout(done, 100));
      return running.printed();
    },
  };
  const running = startNode([MAIN], { ...env, ...(await begin(operator)) });
  await answering(running, `${url}/health/ready`, 180_000);
  return {
    folder,
    printed: () => running.printed(),
    stop: () => running.end('SIGINT'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
