// An OpenID provider that lies as it is told to: it speaks just enough of the protocol to be asked, and signs (or does
// not sign) whatever a test wants to be believed.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLIENT } from './provider-client';

/** What it does otherwise than an honest one. */
export interface Lie {
  claims?: Record<string, unknown>;
  /** What it tells at UserInfo beside them, unsigned. */
  unsigned?: Record<string, unknown>;
  /** How the id token is signed; `forged` by another key than it publishes. */
  how?: 'RS256' | 'none' | 'HS256' | 'forged';
  /** The `iss` parameter of its answer; null: none, though it announces one. */
  iss?: string | null;
}

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startFalseProvider() {
  const [own, other] = [rsa(), rsa()];
  let lie: Lie = {};
  let issuer = '';
  let nonce = '';
  let exchanges = 0;
  const known: Record<string, (url: URL) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      userinfo_endpoint: `${issuer}/userinfo`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    }),
    '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k' }] }),
    '/token': () => {
      exchanges++;
      return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken() };
    },
    '/userinfo': () => ({ sub: 's', ...lie.claims, ...lie.unsigned }),
  };
  const server = createServer((request, response) => {
    const answer = known[new URL(request.url ?? '/', issuer).pathname];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.(new URL(request.url ?? '/', issuer)) ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function idToken(): string {
    const { how = 'RS256', claims = {} } = lie;
    const now = Math.floor(Date.now() / 1_000);
    const body = { iss: issuer, aud: CLIENT.id, sub: 's', iat: now, exp: now + 300, nonce, ...claims };
    const signed = `${coded({ alg: how === 'forged' ? 'RS256' : how, kid: 'k' })}.${coded(body)}`;
    if (how === 'none') return `${signed}.`;
    if (how === 'HS256') return `${signed}.${createHmac('sha256', CLIENT.secret).update(signed).digest('base64url')}`;
    const { privateKey } = how === 'forged' ? other : own;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  return {
    issuer,
    /** How often a code was brought to it. */
    exchanges: () => exchanges,
    lies(next: Lie) {
      lie = next;
    },
    /** Where it sends the browser back to, for the address that it was asked at. */
    answer(asked: URL, code = 'code'): URL {
      nonce = asked.searchParams.get('nonce') ?? '';
      const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.searchParams.get('state') ?? '');
      if (lie.iss !== null) back.searchParams.set('iss', lie.iss ?? issuer);
      return back;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
