// The built server where people have local accounts, over a database of its own that the command line has begun.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, freePort, startNode } from '#tests/e2e/node-process';

const MAIN = join(import.meta.dirname, '../../dist/server/main.js');

export interface LocalServer {
  url: string;
  /** What the command line said when it was asked for the first administrator's link. */
  link: string;
  printed(): string;
  stop(): Promise<void>;
}

/** The unit of the first administrator, and a colleague who has no passkey yet. */
const DIRECTORY = {
  units: [
    {
      id: 'social',
      name: 'Socialtjänsten Ekvik',
      short: 'So',
      sector: 'SOC_PUB',
      principal: { id: 'kommun', name: 'Ekviks kommun', kind: 'municipality' },
      municipality: 'Ekvik',
      generic: false,
      authority: 'namnden',
    },
  ],
  people: [{ id: 'ylva', name: 'Ylva Påhittad', unit: 'social', role: 'caseworker' }],
};

/** Imports a directory and makes the link by the command line, then starts the server. */
export async function startLocalServer(): Promise<LocalServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'samplan-local-'));
  const directory = join(folder, 'directory.json');
  writeFileSync(directory, JSON.stringify(DIRECTORY));
  const env = {
    DATABASE_URL: '',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    LOCAL_ACCOUNTS: 'on',
  };
  async function command(...args: string[]) {
    const running = startNode([MAIN, ...args], env);
    for (let turn = 0; turn < 600 && !running.hasEnded(); turn += 1) await new Promise((done) => setTimeout(done, 100));
    return running.printed();
  }
  await command('import-directory', directory);
  const said = await command('first-administrator', 'social');
  const link = /http:\S+/.exec(said)?.[0];
  if (!link) throw new Error(`The command line gave no link: ${said}`);
  const running = startNode([MAIN], env);
  await answering(running, `${url}/health/ready`, 60_000);
  return {
    url,
    link,
    printed: () => running.printed(),
    async stop() {
      await running.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
