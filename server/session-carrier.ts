import { parse, serialize } from 'hono/utils/cookie';

/** How a session's token travels. In production always the cookie; a browser's own mock server has no cookies. */
export interface SessionCarrier {
  read(request: Request): string | undefined;
  /** `null` takes the token back. */
  write(headers: Headers, token: string | null): void;
}

/**
 * The cookie: unreadable to scripts, never sent from another site. Behind https it has the `__Host-` prefix, which binds
 * it to this very host.
 */
export function cookieCarrier(secure: boolean): SessionCarrier {
  const name = secure ? '__Host-samplan_session' : 'samplan_session';
  return {
    read: (request) => parse(request.headers.get('cookie') ?? '', name)[name],
    write: (headers, token) =>
      headers.append(
        'set-cookie',
        serialize(name, token ?? '', {
          path: '/',
          httpOnly: true,
          sameSite: 'Strict',
          secure,
          ...(token === null ? { maxAge: 0 } : {}),
        }),
      ),
  };
}
