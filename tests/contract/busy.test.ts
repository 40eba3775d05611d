import { describe, expect, it } from 'vitest';
import { openPostgres } from '#server/postgres';
import { county, problemOf } from './county';
import { testEngines } from './engines';

const engines = (await testEngines()).filter((engine) => engine.openWithUrl);

describe.each(engines)('a server whose every connection is in use, on $name', (engine) => {
  it('says that it can not answer now and when to come back, and answers then', async () => {
    const { url } = (await engine.openWithUrl?.()) ?? { url: '' };
    const database = await openPostgres(url, 1, 200);
    try {
      const c = await county(database);
      const ylva = await c.device('ylva');
      let letGo = () => {};
      let begun = () => {};
      const held = new Promise<void>((resolve) => (begun = resolve));
      const long = database.withPolicy(async () => {
        begun();
        await new Promise<void>((resolve) => (letGo = resolve));
      });
      await held;
      const answer = await ylva.call('/api/session');
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await problemOf(answer)).code).toBe('unavailable');
      letGo();
      await long;
      expect((await ylva.call('/api/session')).status).toBe(200);
    } finally {
      await database.close();
    }
  });
});
