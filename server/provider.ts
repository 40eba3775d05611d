import type { ClaimMapping } from './claim-mapping';

/** One provider as the operator has configured it. */
export interface ProviderConfig {
  id: string;
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  mapping: ClaimMapping;
}

/** What belongs to one sign-in under way. */
export interface Transaction {
  state: string;
  nonce: string;
  verifier: string;
  /** The person is to prove who it is anew, and not before this time (real ms): nobody is let in as who was there already. */
  anew?: number;
}

/** What came of asking the provider. `reason` is a word of ours for the log, never what the provider wrote. */
export type Exchanged =
  | { ok: true; claims: Readonly<Record<string, unknown>>; logoutUrl: string | undefined }
  | { ok: false; problem: 'cancelled' | 'no-provider' | 'not-verified'; reason: string };

/** An OpenID provider: authorization code, PKCE S256, state, nonce. */
export interface Provider {
  readonly config: ProviderConfig;
  /** Where the browser goes. Throws `ProviderAway`. */
  authorizeUrl(transaction: Transaction): Promise<string>;
  /** Turns the callback's address into verified claims. Never throws for what the provider did. */
  exchange(callback: URL, transaction: Transaction): Promise<Exchanged>;
}

/** The provider does not answer, or not as one. */
export class ProviderAway extends Error {
  override name = 'ProviderAway';
}
