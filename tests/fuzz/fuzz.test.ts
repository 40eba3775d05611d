import { describe, expect, it } from 'vitest';
import { createApp } from '#server/create-app';
import { openMemory } from '#tests/contract/engines';
import { routesOf } from './requests';
import { fuzz } from './run-fuzz';

// A short run; `npm run soak fuzz` sends 50,000 to PostgreSQL.
describe('a thousand requests that nobody should send', () => {
  it('make no failure, echo nothing and leave a server that serves, over every route that there is', async () => {
    const database = await openMemory();
    const found = await fuzz(database, { count: 1_000, seed: Number(process.env.FUZZ_SEED ?? 20261129) });
    expect(found.failed.slice(0, 5)).toEqual([]);
    expect(found.echoed.slice(0, 5)).toEqual([]);
    expect(found.logged.slice(0, 5)).toEqual([]);
    expect(found.sent).toBeGreaterThan(950);
    const { routes } = routesOf(createApp({ database, practice: {} }));
    expect(routes.length).toBeGreaterThan(25);
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((one) => !found.routes.has(one))).toEqual([]);
    // A route that is only ever answered as one that is not there was not reached: what lies behind it has met nothing.
    const statusesOf = (one: string) => [...(found.routes.get(one) ?? [])];
    expect(names.filter((one) => statusesOf(one).every((status) => status === 404))).toEqual([]);
    for (const one of ['GET /api/sign-in', 'GET /api/sign-in/callback/:provider'])
      expect(statusesOf(one), one).toContain(303);
    // The fuzz came past the first check too.
    for (const status of ['200', '204', '400', '401', '403', '404'])
      expect(found.statuses.get(status) ?? 0).toBeGreaterThan(5);
    await database.close();
  });
});
