/** What came of asking the browser for a passkey; the answer goes to the server as it is. */
export type KeyAnswer =
  | { ok: true; response: unknown }
  | { ok: false; problem: 'cancelled' | 'passkey-there' | 'no-passkeys' };

/** Passkeys that a server knows an account by. What is asked comes from it, as JSON; nothing of them is kept here. */
export interface AccountKeys {
  make(options: unknown): Promise<KeyAnswer>;
  ask(options: unknown): Promise<KeyAnswer>;
}

/** The browser's own translation between what the server says as JSON and what it asks a passkey. */
type Kind = Pick<typeof PublicKeyCredential, 'parseCreationOptionsFromJSON' | 'parseRequestOptionsFromJSON'>;

/** Asks the browser's passkeys, by its own reading of WebAuthn's JSON. */
export function accountKeysOver(credentials: CredentialsContainer, kind: Kind): AccountKeys {
  const answerOf = async (asked: () => Promise<Credential | null>): Promise<KeyAnswer> => {
    try {
      const got = (await asked()) as PublicKeyCredential | null;
      return got ? { ok: true, response: got.toJSON() } : { ok: false, problem: 'cancelled' };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  };
  return {
    make: (options) =>
      answerOf(() =>
        credentials.create({
          publicKey: kind.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
        }),
      ),
    ask: (options) =>
      answerOf(() =>
        credentials.get({
          publicKey: kind.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
        }),
      ),
  };
}

/** By the names that WebAuthn gives its errors. Broken off, and no key here, are one on purpose: no site may tell them apart. */
function problemOf(error: unknown): 'cancelled' | 'passkey-there' | 'no-passkeys' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'passkey-there';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'no-passkeys';
}
