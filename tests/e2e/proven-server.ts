// The built server as it runs in earnest: people sign in at a provider, and a passphrase locks what their devices keep.
import { join } from 'node:path';
import { beginServer, unitOf } from '#tests/e2e/begun-server';
import { freePort } from '#tests/e2e/node-process';
import { type IdentityProvider, startIdentityProvider } from '#tests/world/identity-provider';
import { CLIENT } from '#tests/world/provider-client';

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

/** What the provider's claims mean. */
const CLAIMS = {
  label: { sv: 'Inloggning', en: 'Sign-in' },
  scope: 'openid profile hsa',
  person: 'employeeHsaId',
  name: ['given_name', 'family_name'],
  userInfo: true,
  maxAge: 3_600,
};

/** Starts it over an empty database, with two units and one person, whom the provider signs in. */
export async function startProvenServer(): Promise<ProvenServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const idp = await startIdentityProvider(`${url}/api/sign-in/callback/real`);
  const begun = await beginServer(port, async ({ file, command }) => {
    const env = {
      OIDC_PROVIDERS: 'real',
      OIDC_REAL_ISSUER: idp.issuer,
      OIDC_REAL_CLIENT_ID: CLIENT.id,
      OIDC_REAL_CLIENT_SECRET: CLIENT.secret,
      OIDC_REAL_CLAIMS: file('claims.json', CLAIMS),
    };
    const directory = file('directory.json', {
      units: [unitOf('social', 'SOC_PUB'), unitOf('bup', 'HEALTH_PUB')],
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
    await command(env, 'import-directory', directory);
    return env;
  });
  idp.next({ sub: 'at-ylva', employeeHsaId: 'ylva', given_name: 'Ylva', family_name: 'Påhittad' });
  return {
    url,
    idp,
    dataDir: join(begun.folder, 'data'),
    printed: begun.printed,
    async stop() {
      await begun.stop();
      await idp.stop();
    },
    remove: begun.remove,
  };
}
