// A real OpenID provider (oidc-provider) over real HTTP, which signs in whoever it is told to, and a visitor's browser
// that follows its redirects with its cookies. Nothing of it is replaced but the log-in form.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { CLIENT } from './provider-client';

export interface IdentityProvider {
  issuer: string;
  /** Who is signed in at the next visit, as the provider's claims; undefined: the person breaks it off. */
  next(claims: { sub: string; acr?: string; [claim: string]: unknown } | undefined): void;
  stop(): Promise<void>;
}

/** Starts one that sends people back to `redirect`. */
export async function startIdentityProvider(redirect: string): Promise<IdentityProvider> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let who: Parameters<IdentityProvider['next']>[0];
  const known = new Map<string, Record<string, unknown>>();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirect],
        post_logout_redirect_uris: [new URL('/', redirect).href],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k1' }] },
    cookies: { keys: ['cookies-of-the-tests'] },
    claims: { openid: ['sub'], profile: ['given_name', 'family_name'], acr: null, hsa: ['employeeHsaId', 'unitHsaId'] },
    scopes: ['openid', 'profile', 'hsa'],
    acrValues: ['loa2', 'loa3'],
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...known.get(id) }) }),
  });
  const callback = provider.callback();

  async function answer(request: Parameters<typeof callback>[0], response: Parameters<typeof callback>[1]) {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    const { params } = await provider.interactionDetails(request, response);
    if (!who) {
      const broken = { error: 'access_denied', error_description: 'the words of the provider' };
      return provider.interactionFinished(request, response, broken);
    }
    const { sub, acr, ...claims } = who;
    known.set(sub, claims);
    const grant = new provider.Grant({ accountId: sub, clientId: CLIENT.id });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    return provider.interactionFinished(request, response, { login: { accountId: sub, acr }, consent: { grantId } });
  }

  return {
    issuer,
    next: (claims) => void (who = claims),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
