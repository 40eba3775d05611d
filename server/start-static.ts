import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { App } from './routes';

/** Serves the built app: hashed files for ever, all else asked for anew, the page itself for every unknown path. */
export function serveApp(app: App, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built app in ${folder}.`);
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
    if (/^\/(api|health|metrics|assets|\.well-known)(\/|$)/.test(c.req.path)) return next();
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}
