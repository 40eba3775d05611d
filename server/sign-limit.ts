import type { MiddlewareHandler } from 'hono';
import { type Counted, TooMany } from './limits';
import type { Env, Shared } from './routes';
import { noteSign } from './sign-log';

/**
 * Counts one try to sign in, of an address or of a passkey. That one has begun to guess too often is one line of the log,
 * however long it goes on. Throws `TooMany`.
 */
export async function takeSignIn(
  { core, limits }: Pick<Shared, 'core' | 'limits'>,
  what: Extract<Counted, 'sign-in' | 'passkey'>,
  key: string,
): Promise<void> {
  try {
    await limits?.take(what, key);
  } catch (error) {
    if (error instanceof TooMany && error.first)
      await noteSign(core, { person: '', outcome: 'refused', code: 'too-many-requests' });
    throw error;
  }
}

/**
 * Whoever is on the way to sign in is nobody yet, so the address is counted, more strictly than all else: here guesses are
 * made, and each leaves its line in the log.
 */
export const limitSignIn =
  (shared: Pick<Shared, 'core' | 'limits'>): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (shared.limits) await takeSignIn(shared, 'sign-in', shared.limits.addressOf(c));
    await next();
  };
