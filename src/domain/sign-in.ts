import * as z from 'zod';

/**
 * Why nobody was signed in, as stable codes for the address, the audit log and the support desk. Never a provider's own
 * text. None of them tells whether a person exists to anybody but the one who has proved to be that person.
 */
export const SIGN_IN_PROBLEMS = [
  /** The sign-in was begun too long ago, or was used already. */
  'expired',
  /** It was begun in another browser, or this one keeps no cookies. */
  'other-browser',
  /** It was begun on another site. */
  'cross-site',
  /** The person, or the provider, broke it off. */
  'cancelled',
  /** The provider does not answer. */
  'no-provider',
  /** What the provider answered does not hold: signature, issuer, audience, nonce, times. */
  'not-verified',
  /** The person was not identified as surely as is asked for here. */
  'too-weak',
  /** The identity is proved and belongs to no account. */
  'no-account',
  /** The account has no assignment that is valid now. */
  'no-assignment',
  /** The one-time link, of the first administrator or of an invitation, is used, too old, or not needed any longer. */
  'link-over',
  /** What the passkey signed does not hold, or it is none that is known here: told alike. */
  'passkey-refused',
  /** This browser can not use passkeys, or the server's address is none that they work at. */
  'no-passkeys',
  /** The device has a passkey for the same already. */
  'passkey-there',
  /** There were too many tries. */
  'too-many',
  /** Our own server does not answer. */
  'unreachable',
] as const;
export const SignInProblem = z.enum(SIGN_IN_PROBLEMS);
export type SignInProblem = z.infer<typeof SignInProblem>;
