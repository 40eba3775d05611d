import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { base64url, bytesOfBase64url } from './digest';
import type { NotHeld, Options, PasskeyCheck } from './passkey-check';

/** So long (ms) the browser lets the person look for the key. */
const PATIENCE_MS = 5 * 60_000;
/** ES256 and RS256: what the authenticators of browsers and systems make. */
const ALGORITHMS = [-7, -257];

type Transports = NonNullable<Parameters<typeof verifyRegistrationResponse>[0]['response']['response']['transports']>;

/** WebAuthn for the server at this address; its host is the RP ID, so a passkey opens no other. */
export function openPasskeys(publicUrl: string): PasskeyCheck {
  const { origin: expectedOrigin, hostname: rpID } = new URL(publicUrl);
  const held = { expectedOrigin, expectedRPID: rpID, requireUserVerification: true };
  const asOptions = (options: object) => ({ ...options }) as Options;
  return {
    toSign: async (challenge) =>
      asOptions(
        await generateAuthenticationOptions({
          rpID,
          challenge: bytesOfBase64url(challenge),
          userVerification: 'required',
          timeout: PATIENCE_MS,
        }),
      ),
    toMake: async ({ challenge, handle, name, known }) =>
      asOptions(
        await generateRegistrationOptions({
          rpName: 'Samplan',
          rpID,
          challenge: bytesOfBase64url(challenge),
          userID: bytesOfBase64url(handle),
          userName: name,
          userDisplayName: name,
          attestationType: 'none',
          timeout: PATIENCE_MS,
          supportedAlgorithmIDs: ALGORITHMS,
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: known.map(({ credential, transports }) => ({
            id: credential,
            transports: [...transports] as Transports,
          })),
        }),
      ),
    async made(response, challenge) {
      try {
        const transports = response.response.transports as Transports;
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          ...held,
          response: { ...response, response: { ...response.response, transports } },
          expectedChallenge: challenge,
          supportedAlgorithmIDs: ALGORITHMS,
        });
        if (!verified) return { ok: false, reason: 'signature' };
        const { id, publicKey, counter } = registrationInfo.credential;
        return { ok: true, key: { credential: id, publicKey: base64url(publicKey), counter, transports } };
      } catch (error) {
        return notHeld(error);
      }
    },
    async signed(response, challenge, key) {
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...held,
          response,
          expectedChallenge: challenge,
          credential: {
            id: key.credential,
            publicKey: bytesOfBase64url(key.publicKey),
            counter: key.counter,
            transports: [...key.transports] as Transports,
          },
        });
        return verified ? { ok: true, counter: authenticationInfo.newCounter } : { ok: false, reason: 'signature' };
      } catch (error) {
        return notHeld(error);
      }
    },
  };
}

/** By the library's own sentences: which check it was. What it found instead stands there too, and goes nowhere. */
const CHECKS: readonly [RegExp, string][] = [
  [/response type/i, 'type'],
  [/response challenge/i, 'challenge'],
  [/response origin/i, 'origin'],
  [/RP ID/i, 'rp-id'],
  [/user (verification|could not be verified)/i, 'user-verification'],
  [/user (presence|not present)/i, 'user-presence'],
  [/counter/i, 'counter'],
];

function notHeld(error: unknown): NotHeld {
  const message = error instanceof Error ? error.message : '';
  return { ok: false, reason: CHECKS.find(([says]) => says.test(message))?.[1] ?? 'form' };
}
