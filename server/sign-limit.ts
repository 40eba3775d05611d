import type { MiddlewareHandler } from 'hono';
import { TooMany } from './limits';
import type { Env, Shared } from './routes';
import { noteSign } from './sign-log';

/**
 * Whoever is on the way to sign in is nobody yet, so the address is counted, more strictly than all else: here guesses are
 * made, and each leaves its line in the log. That an address has begun to guess too often is one line, however long it goes on.
 */
export const limitSignIn =
  ({ core, limits }: Pick<Shared, 'core' | 'limits'>): MiddlewareHandler<Env> =>
  async (c, next) => {
    try {
      await limits?.take('sign-in', limits.addressOf(c));
    } catch (error) {
      if (error instanceof TooMany && error.first)
        await noteSign(core, { person: '', outcome: 'refused', code: 'too-many-requests' });
      throw error;
    }
    await next();
  };
