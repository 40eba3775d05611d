import { describe, expect, it } from 'vitest';
import { county } from './county';
import { testEngines } from './engines';

const engines = await testEngines();
const ROUNDS = { PGlite: 3, PostgreSQL: 25 };

describe.each(engines)('two managers who end each other’s accounts at once, on $name', (engine) => {
  it('one of them stays: a unit is never left to nobody', async () => {
    const c = await county(await engine.open(), { clock: undefined });
    const [barbro, jonathan] = [await c.device('barbro'), await c.device('jonathan')];
    const { unit } = barbro;
    const inDatabase = (sql: string) =>
      c.database.withPolicy((policy) =>
        policy.query<{ person: string }>(sql, [unit, [barbro.person, jonathan.person]]),
      );
    for (let round = 0; round < ROUNDS[engine.name]; round++) {
      await inDatabase(`update assignment set role = 'manager', valid_to = null where unit = $1 and person = any ($2)`);
      const end = { to: null, despite: true };
      const ended = await Promise.all([
        barbro.call('/api/commands/end-account', { ...end, person: jonathan.person }),
        jonathan.call('/api/commands/end-account', { ...end, person: barbro.person }),
      ]);
      expect(ended.filter((one) => one.status === 200)).toHaveLength(1);
      const { rows } = await inDatabase(
        'select person from assignment where unit = $1 and person = any ($2) and valid_to is null',
      );
      expect(rows).toHaveLength(1);
    }
  });
});
