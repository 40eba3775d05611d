import type { Context } from 'hono';
import { platformName } from '#protocol/platform-name';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { LocalAccounts } from './passkeys';
import { ProblemError } from './problem';
import { body, type Env, type Shared } from './routes';
import { shortCookie } from './short-cookie';
import { SignInFailed } from './sign-in';

/** What every route about passkeys needs: that local accounts are on, and the cookie that binds a question to its answer. */
export function askedPasskey(shared: Shared) {
  const { core, passkeys, wallClock, https } = shared;
  const cookie = shortCookie('passkey', https);
  return {
    cookie,
    /** Where local accounts are off there is nothing here. */
    local(): LocalAccounts {
      if (!passkeys) throw new ProblemError('not-found');
      return { core, check: passkeys, now: wallClock };
    },
    visitor: (c: Context<Env>) => ({
      browser: cookie.read(c),
      platform: platformName({ userAgent: c.req.header('user-agent') ?? '' }),
    }),
    /** What the browser is asked, and the cookie that binds it to the answer. */
    asked(c: Context<Env>, { options, browser }: { options: Record<string, unknown>; browser: string }) {
      cookie.write(c, browser);
      return { v: PROTOCOL_VERSION, options };
    },
  };
}

/** A route that takes a body of that schema. */
export const posted = <S extends Parameters<typeof body>[0]>(path: string, summary: string, schema: S) => ({
  method: 'post' as const,
  path,
  summary,
  request: body(schema),
});

/** A sign-in that failed, as a problem with its stable code. */
export function toldAsProblem(error: unknown): never {
  if (error instanceof SignInFailed) throw new ProblemError('refused', { refusal: error.problem });
  throw error;
}
