import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { ProtectionLevel } from '#domain/protection-level';
import { openMemory } from '#tests/contract/engines';
import type { Database } from './database';
import { noteProtection } from './protection';
import type { StoredRec } from './stored-record';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});

let ids: string[];
beforeEach(async () => {
  ids = [randomUUID(), randomUUID(), randomUUID()];
  await database.askPolicy('delete from dossier');
  for (const id of ids) await database.askPolicy('insert into dossier (id, created_at) values ($1, 0)', [id]);
});

/** A hash whose key is seen, so that a test can tell what was hashed. */
const plain = async (text: string) => `hash of ${text}`;
const childOf = (level: ProtectionLevel, value = '20160504-2388') =>
  [
    {
      ...{ entity: 'child', id: randomUUID(), unit: 'soc', kind: 'IDENTITY', audience: 'shared', version: 1, at: 0 },
      ...{ by: 'ylva', deleted: false, seq: 1 },
      body: { identity: { type: 'personnummer', value }, birthDate: '2016-05-04', protectedIdentity: level },
    },
  ] as unknown as StoredRec[];
const note = (id: string, records: StoredRec[]) =>
  database.withPolicy((policy) => noteProtection(policy, plain, id, records));
const stored = async (id: string) => {
  const { rows } = await database.askPolicy(
    'select child_hash as hash, own_protection as own, protection as binding from dossier where id = $1',
    [id],
  );
  return rows[0];
};

it('of a child without a mark nothing begins, and nothing is to be computed anew', async () => {
  const [one, other] = ids as [string, string];
  for (const id of [one, other])
    expect(await note(id, childOf('NONE'))).toEqual({
      elsewhere: 'NONE',
      binding: 'NONE',
      begins: false,
      recompute: [],
    });
  expect(await stored(one)).toEqual({ hash: 'hash of child|personnummer|20160504-2388', own: 'NONE', binding: 'NONE' });
});

it('a mark begins once, binds the child’s other dossiers, and ends where it is taken away', async () => {
  const [one, other, third] = ids as [string, string, string];
  await note(other, childOf('NONE'));
  await note(third, childOf('NONE', 'of another child'));
  const marked = { elsewhere: 'NONE', binding: 'MARKING', begins: true, recompute: [other] };
  expect(await note(one, childOf('MARKING'))).toEqual(marked);
  expect(await note(one, childOf('MARKING'))).toEqual({ ...marked, begins: false });
  // As the other is computed anew.
  expect(await note(other, childOf('NONE'))).toEqual({
    elsewhere: 'MARKING',
    binding: 'MARKING',
    begins: true,
    recompute: [],
  });
  expect(await stored(other)).toMatchObject({ own: 'NONE', binding: 'MARKING' });
  expect(await stored(third)).toMatchObject({ own: 'NONE', binding: 'NONE' });
  expect(await note(one, childOf('NONE'))).toEqual({
    elsewhere: 'NONE',
    binding: 'NONE',
    begins: false,
    recompute: [other],
  });
});

it('the most restrictive of several marks binds all', async () => {
  const [one, other] = ids as [string, string];
  await note(one, childOf('ASSUMED_IDENTITY'));
  expect(await note(other, childOf('MARKING'))).toEqual({
    ...{ elsewhere: 'ASSUMED_IDENTITY', binding: 'ASSUMED_IDENTITY', begins: true, recompute: [] },
  });
  expect(await note(one, childOf('ASSUMED_IDENTITY'))).toMatchObject({ elsewhere: 'MARKING', recompute: [] });
});

it('dossiers in which no child is known are nothing to each other; one that is not there is a defect', async () => {
  const [one, other] = ids as [string, string];
  await note(one, []);
  expect(await note(other, [])).toEqual({ elsewhere: 'NONE', binding: 'NONE', begins: false, recompute: [] });
  expect(await stored(one)).toEqual({ hash: null, own: 'NONE', binding: 'NONE' });
  await expect(note(randomUUID(), [])).rejects.toThrow(/dossier/);
});
