import { type Bytes, randomBytes } from './bytes';
import type { KnownPasskey, NewPasskey, PasskeyAnswer } from './vault';

/** Makes and asks passkeys. Undefined where the person broke off, or where the key can not give a secret (no PRF). */
export interface PasskeyPort {
  make(): Promise<NewPasskey | undefined>;
  ask(known: readonly Pick<KnownPasskey, 'credential' | 'salt'>[]): Promise<PasskeyAnswer | undefined>;
}

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength).slice();

/**
 * WebAuthn with its PRF extension: a passkey gives 32 secret bytes for a salt, to nobody but this site, once the person has
 * shown who it is. Nothing is verified by a server: what proves the passkey is that its bytes open the device. `host` is
 * this site's own.
 */
export function passkeysOver(credentials: CredentialsContainer, host: string): PasskeyPort {
  const ask: PasskeyPort['ask'] = async (known) => {
    const evalByCredential = Object.fromEntries(
      known.map(({ credential, salt }) => [base64url(credential), { first: salt }]),
    );
    const got = (await credentials
      .get({
        publicKey: {
          challenge: randomBytes(32),
          rpId: host,
          userVerification: 'required',
          allowCredentials: known.map(({ credential }) => ({ type: 'public-key', id: credential })),
          extensions: { prf: { evalByCredential } },
        },
      })
      // Broken off, or no such key here: the passphrase is there for that.
      .catch(() => null)) as PublicKeyCredential | null;
    const prf = got?.getClientExtensionResults().prf?.results?.first;
    return got && prf ? { credential: new Uint8Array(got.rawId), prf: bytesOf(prf) } : undefined;
  };
  return {
    ask,
    async make() {
      const salt = randomBytes(32);
      const made = (await credentials
        .create({
          publicKey: {
            challenge: randomBytes(32),
            rp: { name: 'Samplan', id: host },
            // Says nothing of the person: the device knows whose seat it opens.
            user: { id: randomBytes(16), name: 'Samplan', displayName: 'Samplan' },
            pubKeyCredParams: [
              { type: 'public-key', alg: -7 },
              { type: 'public-key', alg: -257 },
            ],
            authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
            extensions: { prf: { eval: { first: salt } } },
          },
        })
        .catch(() => null)) as PublicKeyCredential | null;
      const prf = made?.getClientExtensionResults().prf;
      if (!made || !(prf?.enabled || prf?.results)) return undefined;
      const credential = new Uint8Array(made.rawId);
      // Many keys give the bytes only when they are asked afterwards.
      const first = prf.results?.first;
      const answer = first ? { credential, prf: bytesOf(first) } : await ask([{ credential, salt }]);
      return answer && { ...answer, salt };
    },
  };
}

const base64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
