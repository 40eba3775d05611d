import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CLIENT_HEADER, MAX_BODY_BYTES } from '#protocol/version';
import { problem } from './problem';

const SAFE = ['GET', 'HEAD'];

/**
 * A body larger than 1 MiB is refused before it is read to its end. What is left of it is never read, so the connection
 * can carry no other request; the answer says so, else the next request on it would fail.
 */
export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => {
    c.header('connection', 'close');
    return problem(c, 'too-large');
  },
});

/**
 * Closes cross-site requests: what changes anything comes from this app's own origin where the browser tells, as JSON,
 * which a form of another site can not send. `openToScripts` are paths that need no header of ours.
 */
export function refuseCrossSite(openToScripts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE.includes(c.req.method)) return next();
    if (!isSameOrigin(c.req.raw)) return problem(c, 'cross-site');
    if (!openToScripts.includes(c.req.path) && c.req.header(CLIENT_HEADER) === undefined)
      return problem(c, 'cross-site');
    const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    if (c.req.method !== 'DELETE' && type !== 'application/json') return problem(c, 'wrong-content-type');
    return next();
  };
}

function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  // Behind a proxy that ends TLS the scheme differs, never the host.
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Nothing that the API answers is kept in any cache. */
export const neverCache: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
};
