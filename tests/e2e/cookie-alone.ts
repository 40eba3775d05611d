import type { Page } from '@playwright/test';
import { isOpen } from '#server/session-guard';

/**
 * What somebody gets who sits at the page with the browser's console: asks every address of the API that the server
 * describes, and the stream, with the cookie that the browser has. Gives the statuses that there were.
 */
export async function cookieAlone(page: Page): Promise<number[]> {
  const asked = await page.evaluate(async () => {
    const described = (await (await fetch('/api/openapi.json')).json()) as { paths: Record<string, object> };
    const routes = Object.entries(described.paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => ({ method: method.toUpperCase(), path })),
    );
    const ends: { method: string; path: string }[] = [...routes, { method: 'GET', path: '/api/poke' }];
    return ends;
  });
  const closed = asked.filter(({ method, path }) => !isOpen(method, path.replace(/\{(\w+)\}/g, ':$1')));
  if (closed.length < 50) throw new Error(`only ${closed.length} addresses are described`);
  const statuses = await page.evaluate(
    (routes) =>
      Promise.all(
        routes.map(async ({ method, path }) => {
          const sent = method === 'GET' ? {} : { body: '{}' };
          const headers = { 'content-type': 'application/json', 'x-samplan-client': '1' };
          const answer = await fetch(path, { method, headers, credentials: 'include', ...sent });
          await answer.body?.cancel();
          return answer.status;
        }),
      ),
    closed,
  );
  return [...new Set(statuses)];
}
