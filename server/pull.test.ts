import { beforeAll, describe, expect, it } from 'vitest';
import { type Held, PullAnswer } from '#protocol/pull';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { type FamilyIds, invite, needArgs, openFamily } from '#tests/contract/family';
import { makeCore } from './core';
import type { Database, Queries, Transaction } from './database';
import { silentLog } from './log';
import { inProcessPoke } from './poke';
import { digestOf, pull } from './pull';

let database: Database;
let c: County;
let ylva: TestDevice;
const families: FamilyIds[] = [];

beforeAll(async () => {
  database = await openMemory();
  c = await county(database);
  ylva = await c.device('ylva');
  for (let n = 0; n < 6; n++) families.push(await openFamily(ylva));
});

const actor = () => ({
  person: ylva.person,
  name: '',
  unit: ylva.unit,
  role: 'caseworker' as const,
  assignment: ylva.assignment,
});

/** A core whose reading statements are written down. */
function watched() {
  const statements: string[] = [];
  const watch = (queries: Queries): Queries => ({
    query: (sql, params) => {
      statements.push(sql);
      return queries.query(sql, params);
    },
  });
  const watching =
    (read: Database['withSnapshot']): Database['withSnapshot'] =>
    (identity, work) =>
      read(identity, ({ app, policy, reporting }: Transaction) =>
        work({ app: watch(app), policy: watch(policy), reporting: watch(reporting) }),
      );
  const core = makeCore({
    database: {
      ...database,
      withSnapshot: watching(database.withSnapshot),
      withSnapshotAtOnce: watching(database.withSnapshotAtOnce),
    },
    clock: () => c.time.now,
    poke: inProcessPoke(),
    log: silentLog,
  });
  return { core, statements };
}

describe('a pull', () => {
  it('asks for the vector only where the digests differ', async () => {
    expect((await ylva.pullOnce(false)).result).toBe('send-vector');
    await ylva.pull();
    expect((await ylva.pullOnce(false)).result).toBe('unchanged');
  });

  it.each(['a digest', 'the vector'])(
    'with nothing new, asked with %s, reads no record, and asks for dossiers by person alone',
    async (sent) => {
      await ylva.pull();
      const { core, statements } = watched();
      const held = [...ylva.held].map(([id, { scope, seq }]): Held => [id, scope, seq]);
      const request = { ...ylva.envelope, digest: await digestOf(held), ...(sent === 'the vector' && { held }) };
      const ask = async () => PullAnswer.parse(JSON.parse(await pull(core, actor(), request)));
      // The first time that a node is asked for a view by its digest, it reads the view too.
      expect((await ask()).result).toBe('unchanged');
      statements.length = 0;
      expect((await ask()).result).toBe('unchanged');
      // The time, what may be seen, and what the unit lets its devices keep: in one turn of the network.
      expect(statements).toHaveLength(3);
      expect(statements.join(' ')).not.toMatch(/\brecord\b/);
      expect(statements.join(' ')).toContain('m.person = $1 and m.unit = $2');
    },
  );

  it('too big for one answer comes as whole dossiers, goes on from what is held, and repeats nothing', async () => {
    const { core } = watched();
    const held = new Map<string, Held>();
    let pages = 0;
    for (let more = true; more; pages++) {
      const vector = [...held.values()];
      const request = { ...ylva.envelope, digest: await digestOf(vector), held: vector };
      const answer = PullAnswer.parse(JSON.parse(await pull(core, actor(), request, 6_000)));
      if (answer.result !== 'dossiers') throw new Error(answer.result);
      for (const dossier of answer.dossiers) {
        expect(held.has(dossier.id)).toBe(false);
        if (dossier.mode === 'purge') throw new Error('nothing is purged here');
        expect(dossier.records).toHaveLength(5);
        held.set(dossier.id, [dossier.id, dossier.scope, dossier.seq]);
      }
      more = answer.more;
    }
    expect(held.size).toBe(families.length);
    expect(pages).toBeGreaterThan(2);
  });

  it('resets a dossier of which the device erased something, or has more than the server', async () => {
    await ylva.pull();
    const [first, second] = families.map((family) => family.dossier);
    ylva.held.get(first!)!.scope = '';
    ylva.held.get(second!)!.seq += 10;
    const came = await ylva.pull();
    expect(came.map(({ id, mode }) => [id, mode])).toEqual([first!, second!].sort().map((id) => [id, 'reset']));
  });

  it('gives a person who was assigned everything, and is not told of by a change that the unit can not see', async () => {
    const jonathan = await c.device('jonathan');
    const { dossier } = families[0]!;
    await ylva.call('/api/commands/assign-staff', {
      dossierId: dossier,
      person: jonathan.person,
      until: c.time.now + 1_000,
    });
    expect(await jonathan.pull()).toMatchObject([{ mode: 'reset', id: dossier, until: c.time.now + 1_000 }]);
    c.time.now += 1_000;
    expect(await jonathan.pull()).toEqual([{ mode: 'purge', id: dossier }]);
    expect((await jonathan.do(dossier, 'nameNeed', needArgs('Sent.'))).result).toBe('refused');
  });

  it('asked by its digest again and again, tells at once what a write or time alone has changed', async () => {
    const jonathan = await c.device('jonathan');
    const [{ dossier }, { dossier: other }] = families as [FamilyIds, FamilyIds];
    const assign = (dossierId: string, until: number | null) =>
      ylva.call('/api/commands/assign-staff', { dossierId, person: jonathan.person, until });
    const told = async () => (await jonathan.pullOnce(false)).result;

    await assign(dossier, c.time.now + 1_000);
    await jonathan.pull();
    expect([await told(), await told()]).toEqual(['unchanged', 'unchanged']);
    await invite(ylva, dossier, c.unit('bup'));
    expect(await told()).toBe('send-vector');
    await jonathan.pull();
    expect([await told(), await told()]).toEqual(['unchanged', 'unchanged']);
    await assign(other, c.time.now + 5_000);
    expect(await told()).toBe('send-vector');
    await jonathan.pull();
    expect(await told()).toBe('unchanged');
    c.time.now += 1_000;
    expect(await told()).toBe('send-vector');
    await jonathan.pull();
    expect(await told()).toBe('unchanged');
    c.time.now += 4_000;
    expect(await told()).toBe('send-vector');
  });
});
