// The built server where people have local accounts, over a database of its own that the command line has begun.
import { beginServer, unitOf } from '#tests/e2e/begun-server';
import { freePort } from '#tests/e2e/node-process';

export interface LocalServer {
  url: string;
  /** What the command line said when it was asked for the first administrator's link. */
  link: string;
  printed(): string;
  stop(): Promise<void>;
}

/** The unit of the first administrator, and a colleague who has no passkey yet. */
const DIRECTORY = {
  units: [unitOf('social', 'SOC_PUB')],
  people: [{ id: 'ylva', name: 'Ylva Påhittad', unit: 'social', role: 'caseworker' }],
};
const ENV = { LOCAL_ACCOUNTS: 'on' };

/** Imports a directory and makes the link by the command line, then starts the server. */
export async function startLocalServer(): Promise<LocalServer> {
  const port = await freePort();
  let link = '';
  const begun = await beginServer(port, async ({ file, command }) => {
    await command(ENV, 'import-directory', file('directory.json', DIRECTORY));
    const said = await command(ENV, 'first-administrator', 'social');
    link = /http:\S+/.exec(said)?.[0] ?? '';
    if (!link) throw new Error(`The command line gave no link: ${said}`);
    return ENV;
  });
  return {
    url: `http://localhost:${port}`,
    link,
    printed: begun.printed,
    async stop() {
      await begun.stop();
      begun.remove();
    },
  };
}
