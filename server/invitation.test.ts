import { beforeAll, describe, expect, it } from 'vitest';
import { inventCounty } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import type { Database } from './database';
import { sha256 } from './digest';
import { importDirectory } from './import-directory';
import {
  INVITATION_MS,
  inviteAsOperator,
  invitedUntil,
  makeInvitation,
  seeInvitation,
  useInvitation,
} from './invitation';

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const county = inventCounty();
const unit = county.unit('social');
let database: Database;
beforeAll(async () => {
  database = await openMemory();
  const person = (id: string) => ({ id, name: id, unit, role: 'manager' });
  await importDirectory(database, { units: county.units, people: [person('ada'), person('bo'), person('gone')] });
  await database.askPolicy(`update assignment set valid_to = $1 where person = 'gone'`, [NOW]);
});
const ask = <T>(work: Parameters<typeof database.withPolicy<T>>[0]) => database.withPolicy(work);

describe('an invitation by the command line', () => {
  it('is for somebody who has an assignment now, and leaves its line in the log', async () => {
    const made = await ask((queries) => inviteAsOperator(queries, 'ada', NOW));
    expect(made).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), until: NOW + INVITATION_MS });
    const { rows } = await database.askPolicy(
      `select person, act, outcome, detail from audit where act = 'invitePerson'`,
    );
    expect(rows).toEqual([
      { person: '', act: 'invitePerson', outcome: 'applied', detail: { person: 'ada', by: 'operator' } },
    ]);
    for (const nobody of ['gone', 'nobody'])
      expect(await ask((queries) => inviteAsOperator(queries, nobody, NOW))).toBeUndefined();
  });
});

describe('an invitation', () => {
  it('stands beside another unit’s, and gives way to a newer one for the same', async () => {
    const own = await ask((queries) => makeInvitation(queries, { person: 'ada', unit, by: 'bo' }, NOW));
    await ask((queries) => makeInvitation(queries, { person: 'ada', unit: null, by: null }, NOW));
    expect(await ask((queries) => invitedUntil(queries, 'ada', unit, NOW))).toBe(own.until);
    const newer = await ask((queries) => makeInvitation(queries, { person: 'ada', unit, by: 'bo' }, NOW + 1));
    const see = async ({ token }: { token: string }) => {
      const hash = await sha256(token);
      return ask((queries) => seeInvitation(queries, hash, NOW + 2));
    };
    expect(await see(own)).toBeUndefined();
    expect(await see(newer)).toMatchObject({ person: 'ada', unit, unitName: 'Enhet social' });
  });

  it('ends with its time, to the millisecond, and with its use', async () => {
    const { token, until } = await ask((queries) => makeInvitation(queries, { person: 'bo', unit, by: 'ada' }, NOW));
    const hash = await sha256(token);
    const use = (now: number) => ask((queries) => useInvitation(queries, hash, now));
    expect(await use(until)).toBeUndefined();
    expect(await use(until - 1)).toEqual({ person: 'bo', unit, by: 'ada' });
    expect(await use(until - 1)).toBeUndefined();
    expect(await ask((queries) => invitedUntil(queries, 'bo', unit, NOW))).toBeNull();
  });
});
