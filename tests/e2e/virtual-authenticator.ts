import type { CDPSession } from '@playwright/test';

/** Gives a page a screen lock that keeps passkeys and says yes by itself; `hasPrf`: it can derive secrets. Gives its id. */
export async function addAuthenticator(cdp: CDPSession, { hasPrf = false } = {}): Promise<string> {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return authenticatorId;
}
