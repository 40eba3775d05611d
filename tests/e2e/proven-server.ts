// The built server as it runs in earnest: people sign in at a provider, and a passphrase locks what their devices keep.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, freePort, startNode } from '#tests/e2e/node-process';
import { CLIENT, type IdentityProvider, startIdentityProvider } from '#tests/world/identity-provider';

const MAIN = join(import.meta.dirname, '../../dist/server/main.js');

export interface ProvenServer {
  url: string;
  idp: IdentityProvider;
  /** The folder of its database. */
  dataDir: string;
  /** Everything it has printed. */
  printed(): string;
  /** Ends it; its folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): void;
}

const unit = (id: string, sector: string) => ({
  id,
  name: `Enhet ${id}`,
  short: 'En',
  sector,
  principal: { id: 'kommun', name: 'Huvudman', kind: 'municipality' },
  municipality: 'Lindsjö',
  generic: false,
  authority: id,
});

/** What the provider's claims mean. */
const CLAIMS = {
  label: { sv: 'Inloggning', en: 'Sign-in' },
  scope: 'openid profile hsa',
  person: 'employeeHsaId',
  name: ['given_name', 'family_name'],
  userInfo: true,
};

/** Starts it over an empty database, with two units and one person, whom the provider signs in. */
export async function startProvenServer(): Promise<ProvenServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const idp = await startIdentityProvider(`${url}/api/sign-in/callback/real`);
  const folder = mkdtempSync(join(tmpdir(), 'samplan-proven-'));
  const file = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  const directory = file('directory.json', {
    units: [unit('social', 'SOC_PUB'), unit('bup', 'HEALTH_PUB')],
    people: [
      {
        id: 'ylva',
        name: 'Ylva Påhittad',
        unit: 'social',
        role: 'caseworker',
        signIn: [{ issuer: idp.issuer, subject: 'ylva' }],
      },
    ],
  });
  const env = {
    DATABASE_URL: '',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    OIDC_PROVIDERS: 'real',
    OIDC_REAL_ISSUER: idp.issuer,
    OIDC_REAL_CLIENT_ID: CLIENT.id,
    OIDC_REAL_CLIENT_SECRET: CLIENT.secret,
    OIDC_REAL_CLAIMS: file('claims.json', CLAIMS),
  };
  const importing = startNode([MAIN, 'import-directory', directory], env);
  for (let turn = 0; turn < 600 && !importing.hasEnded(); turn += 1) await new Promise((done) => setTimeout(done, 100));
  const running = startNode([MAIN], env);
  await answering(running, `${url}/health/ready`, 60_000);
  idp.next({ sub: 'at-ylva', employeeHsaId: 'ylva', given_name: 'Ylva', family_name: 'Påhittad' });
  return {
    url,
    idp,
    dataDir: join(folder, 'data'),
    printed: () => running.printed(),
    async stop() {
      await running.end('SIGINT');
      await idp.stop();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
