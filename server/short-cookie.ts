import type { Context } from 'hono';
import { parse, serialize } from 'hono/utils/cookie';
import type { Env } from './routes';

/** Seconds. */
const LIFE = 600;

/** A cookie for one errand of ten minutes. Lax: a provider's site sends the browser back, and it must come along. */
export function shortCookie(name: string, secure: boolean) {
  const full = `${secure ? '__Host-' : ''}samplan_${name}`;
  return {
    read: (c: Context<Env>) => parse(c.req.header('cookie') ?? '', full)[full] || undefined,
    /** `null` takes it back. */
    write(c: Context<Env>, value: string | null) {
      const maxAge = value === null ? 0 : LIFE;
      c.header(
        'set-cookie',
        serialize(full, value ?? '', { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge }),
        { append: true },
      );
    },
  };
}
