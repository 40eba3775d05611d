import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { App } from './routes';

/** What the app may load and do: its own files and its own server, nothing of anybody else's. */
const SECURITY = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Serves the built app: hashed files for ever, all else asked for anew, the page itself for every unknown path. */
export function serveApp(app: App, folder: string, https: boolean): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built app in ${folder}.`);
  app.use('*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY)) c.header(name, value);
    if (https) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
  app.use(
    '*',
    serveStatic({
      root: folder,
      onFound: (path, c) =>
        c.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.get('*', async (c, next) => {
    // A missing file is missing; a path of the app is the app.
    if (/^\/(api|health|metrics|assets)(\/|$)/.test(c.req.path)) return next();
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}
