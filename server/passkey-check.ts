import type { MadePasskey, SignedByPasskey } from '#protocol/passkeys';

/** What a browser is asked, as JSON. */
export type Options = Record<string, unknown>;

/** A passkey as it is kept: base64url, the public key as COSE. */
export interface PublicKey {
  credential: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
}

/** A check that did not hold, in a word of ours for the log. */
export type NotHeld = { ok: false; reason: string };

/**
 * WebAuthn for one server: its origin and RP ID are fixed, and the person must be verified each time. What was asked
 * (`challenge`, base64url) was made and is kept by whoever asks.
 */
export interface PasskeyCheck {
  /** Asks whoever has a passkey for this server to sign; nobody is named, the passkey itself says whose it is. */
  toSign(challenge: string): Promise<Options>;
  /** Asks for a new discoverable one. `handle`: whose, without saying who; a device that has one of `known` makes no other. */
  toMake(wish: {
    challenge: string;
    handle: string;
    name: string;
    known: readonly Pick<PublicKey, 'credential' | 'transports'>[];
  }): Promise<Options>;
  /** Never throws for what was sent. */
  made(response: MadePasskey, challenge: string): Promise<{ ok: true; key: PublicKey } | NotHeld>;
  signed(
    response: SignedByPasskey,
    challenge: string,
    key: PublicKey,
  ): Promise<{ ok: true; counter: number } | NotHeld>;
}
