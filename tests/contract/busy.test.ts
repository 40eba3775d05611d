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

  it('gives no statement more than half a minute, nor somebody who has begun and says nothing more', async () => {
    const { url } = (await engine.openWithUrl?.()) ?? { url: '' };
    // The one connection has been the login's before, which migrates for as long as it takes.
    const database = await openPostgres(url, 1, 200);
    try {
      const shown = await database.withPolicy(async (policy) => {
        const { rows } = await policy.query<{ statement: string; idle: string }>(
          `select current_setting('statement_timeout') as statement,
             current_setting('idle_in_transaction_session_timeout') as idle`,
        );
        await policy.query(`set local statement_timeout = '200ms'`);
        await expect(policy.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
        return rows[0];
      });
      expect(shown).toEqual({ statement: '30s', idle: '30s' });
    } finally {
      await database.close();
    }
  });
});
