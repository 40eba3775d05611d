import * as client from 'openid-client';
import { type Provider, ProviderAway, type ProviderConfig } from './provider';

/** What a provider says of itself is asked again after this long (ms). */
const KNOWN_FOR = 3_600_000;
/** Seconds: for an answer, and by which its clock may differ. */
const PATIENCE = 10;
const SKEW = 30;

/**
 * Speaks to a provider. `publicUrl` is this server's own address; each provider has a callback of its own, so that one
 * can not have another's code handed to it (RFC 9700, 4.4.2). `insecure` allows plain http, for tests. `now` in real ms.
 */
export function openProvider(
  config: ProviderConfig,
  publicUrl: string,
  { insecure = false, now = Date.now }: { insecure?: boolean; now?: () => number } = {},
): Provider {
  const { mapping } = config;
  const maxAge = mapping.maxAge ?? undefined;
  const redirect = new URL(`/api/sign-in/callback/${config.id}`, publicUrl).href;
  let known: { at: number; asked: Promise<client.Configuration> } | undefined;

  function discovered(): Promise<client.Configuration> {
    const at = performance.now();
    if (known && at - known.at < KNOWN_FOR) return known.asked;
    const asked = client.discovery(
      new URL(config.issuer),
      config.clientId,
      { id_token_signed_response_alg: mapping.algorithm, [client.clockTolerance]: SKEW },
      authentication(config),
      {
        timeout: PATIENCE,
        // Without it the id token's signature is not looked at where TLS vouches for the sender.
        execute: [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])],
      },
    );
    known = { at, asked };
    asked.catch(() => (known = undefined));
    return asked;
  }

  return {
    config,
    async authorizeUrl({ state, nonce, verifier, anew }) {
      const configuration = await discovered().catch((error: unknown) => {
        throw new ProviderAway(reasonOf(error));
      });
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: mapping.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(mapping.acr.length ? { acr_values: mapping.acr.join(' ') } : {}),
        ...askedHow(anew),
        ...(mapping.claimsRequest ? { claims: JSON.stringify(mapping.claimsRequest) } : {}),
      }).href;
    },
    async exchange(callback, { state, nonce, verifier, anew }) {
      try {
        const configuration = await discovered();
        const here = new URL(redirect);
        here.search = callback.search;
        const tokens = await client.authorizationCodeGrant(configuration, here, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          // The library demands `auth_time` then, and that it is no older.
          maxAge,
        });
        const idToken = tokens.claims()!;
        // A time that lies ahead would be young for ever.
        if (maxAge !== undefined && Number(idToken.auth_time) > now() / 1_000 + SKEW)
          return { ok: false, problem: 'not-verified', reason: 'auth_time ahead' };
        if (anew !== undefined && !isAnew(idToken.auth_time, anew))
          return { ok: false, problem: 'not-verified', reason: 'auth_time before' };
        const more = mapping.userInfo
          ? await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
          : {};
        // How sure and how long ago is believed of the signed token alone.
        const { acr, auth_time } = idToken;
        const claims = { ...more, ...idToken, acr, auth_time };
        return { ok: true, claims, logoutUrl: logoutUrl(configuration, tokens.id_token!) };
      } catch (error) {
        return { ok: false, problem: problemOf(error), reason: reasonOf(error) };
      }
    },
  };

  /** What is asked of how the person shows who it is: as the mapping says, or anew. */
  function askedHow(anew: number | undefined): Record<string, string> {
    if (anew !== undefined) return { max_age: '0', prompt: 'login' };
    return {
      ...(maxAge === undefined ? {} : { max_age: String(maxAge) }),
      ...(mapping.prompt ? { prompt: mapping.prompt } : {}),
    };
  }

  /**
   * Whether the signed time (s) lies after the question. One that is missing is taken where the operator has said that the
   * provider can not tell it: the browser has it asked anew, and nobody vouches for that.
   */
  function isAnew(authTime: unknown, since: number): boolean {
    if (authTime === undefined) return mapping.maxAge === null;
    return Number(authTime) >= since / 1_000 - SKEW && Number(authTime) <= now() / 1_000 + SKEW;
  }

  function logoutUrl(configuration: client.Configuration, idToken: string): string | undefined {
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return client.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: new URL('/', publicUrl).href,
    }).href;
  }
}

function authentication({ clientSecret, mapping }: ProviderConfig): client.ClientAuth {
  if (!clientSecret) return client.None();
  return mapping.clientAuthentication === 'client_secret_post'
    ? client.ClientSecretPost(clientSecret)
    : client.ClientSecretBasic(clientSecret);
}

function problemOf(error: unknown): 'cancelled' | 'no-provider' | 'not-verified' {
  if (error instanceof client.AuthorizationResponseError)
    return ['server_error', 'temporarily_unavailable'].includes(error.error) ? 'no-provider' : 'cancelled';
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  // A fetch that failed has no code of the library's.
  if (code === undefined || code === 'OAUTH_TIMEOUT') return 'no-provider';
  return cause instanceof Response && cause.status >= 500 ? 'no-provider' : 'not-verified';
}

/** A word for the log: the library's code of what went wrong, and of which claim; nothing that anybody wrote. */
function reasonOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { cause?: { claim?: unknown } } };
  const claim = cause?.cause?.claim;
  const known = ['iss', 'aud', 'azp', 'nonce', 'exp', 'iat', 'nbf', 'sub', 'auth_time'].find((one) => one === claim);
  return [typeof code === 'string' ? code : 'NO_ANSWER', known].filter(Boolean).join(' ');
}
