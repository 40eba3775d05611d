import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inventCounty } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import type { Database } from './database';
import { sha256 } from './digest';
import { becomeFirst, isFirstStill, LINK_MS, makeLink, NoLink } from './first-administrator';
import { importDirectory } from './import-directory';

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const ISSUER = 'https://idp.example';
const who = (subject: string) => ({ issuer: ISSUER, subject, name: 'Första Påhittad', claims: {} });
const county = inventCounty();
const unit = county.unit('social');
let database: Database;
beforeAll(async () => {
  database = await openMemory();
  await importDirectory(database, { units: county.units, people: [] });
});
beforeEach(() =>
  database.withPolicy(async (queries) => {
    await queries.query('delete from first_administrator');
  }),
);
const become = async (token: string, subject: string, now = NOW) =>
  becomeFirst(database, await sha256(token), who(subject), now);
const administrators = async () => (await database.askPolicy('select person from administrator')).count;

describe('the link of the first administrator', () => {
  it('is stored as a hash alone, and only for a unit that there is', async () => {
    const token = await makeLink(database, unit, NOW);
    const { rows } = await database.askPolicy('select * from first_administrator');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    await expect(makeLink(database, 'no-such-unit', NOW)).rejects.toThrow(NoLink);
  });

  it('ends after an hour, and with the next one that is made', async () => {
    const old = await makeLink(database, unit, NOW);
    expect(await isFirstStill(database, old, NOW + LINK_MS - 1)).toBe(true);
    expect(await isFirstStill(database, old, NOW + LINK_MS)).toBe(false);
    expect(await become(old, 'late', NOW + LINK_MS)).toBe(false);
    await makeLink(database, unit, NOW);
    expect(await become(old, 'replaced')).toBe(false);
    expect(await become('x'.repeat(43), 'guessed')).toBe(false);
    expect(await administrators()).toBe(0);
  });

  it('makes one administrator of those who come at once, the manager of the unit, and then never another', async () => {
    const token = await makeLink(database, unit, NOW);
    const won = await Promise.all(['a', 'b', 'c'].map((subject) => become(token, subject)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await administrators()).toBe(1);
    const { rows } = await database.askPolicy(
      'select a.unit, a.role, p.name from assignment a join person p on p.id = a.person join administrator using (person)',
    );
    expect(rows).toEqual([{ unit, role: 'manager', name: 'Första Påhittad' }]);
    await expect(makeLink(database, unit, NOW)).rejects.toThrow('There is an administrator already');
  });
});

describe('a directory that is imported', () => {
  const person = (id: string, subject: string, place = unit) => ({
    id,
    name: 'Påhittad',
    unit: place,
    role: 'nurse',
    signIn: [{ issuer: ISSUER, subject }],
  });
  const imported = (...people: object[]) => importDirectory(database, { units: [], people });

  it('may be imported again, and gives a person several units and ways in', async () => {
    const file = [person('p1', 's1'), person('p1', 's1', county.unit('school'))];
    expect(await imported(...file)).toEqual({ units: 0, people: 1, over: 0 });
    expect(await imported(...file)).toEqual({ units: 0, people: 1, over: 0 });
    const { rows } = await database.askPolicy("select unit from assignment where person = 'p1' order by unit");
    expect(rows).toEqual([{ unit: county.unit('school') }, { unit }]);
  });

  it.each([
    ['a unit that is not there', () => [person('p2', 's2', 'nowhere')], /there is no such unit/],
    ['a subject that is another’s', () => [person('p1', 's1'), person('p3', 's1')], /belongs to another person/],
    ['a misspelt field', () => [{ ...person('p4', 's4'), signin: [] }], /[Uu]nrecognized/],
  ])('is refused whole with %s', async (_, people, told) => {
    await imported(person('p1', 's1'));
    await expect(imported(person('fine', 'fine'), ...people())).rejects.toThrow(told);
    expect((await database.askPolicy("select 1 from person where id = 'fine'")).count).toBe(0);
  });
});
