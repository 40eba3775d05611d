import type { Context } from 'hono';

/**
 * Whose requests are counted: an address with all, without a session, and on the way to sign in; an account, a device;
 * the passkey by which somebody tries to sign in, whether there is one or not; and an address that asks how the server is.
 */
export type Counted = 'address' | 'stranger' | 'sign-in' | 'account' | 'device' | 'passkey' | 'health';

/** How many requests are let through; each node counts its own. */
export interface Limits {
  /** Counts one. Throws `TooMany` where it is one too many. */
  take(what: Counted, key: string): Promise<void>;
  /** The network address that a request came from, as far as this server can know. */
  addressOf(c: Context): string;
  /** How many streams one address may have open at a time. */
  streams: number;
}

/** Nothing more is taken for so many seconds. `first`: the one before was still let through. */
export class TooMany extends Error {
  constructor(
    readonly seconds: number,
    readonly first = false,
  ) {
    super('too many requests');
    this.name = 'TooMany';
  }
}
