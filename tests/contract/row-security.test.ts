import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClock } from '#server/clock';
import type { Queries } from '#server/database';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily } from './family';

const engines = await testEngines();
const TABLES = [
  'unit',
  'person',
  'assignment',
  'session',
  'device',
  'server_meta',
  'dossier',
  'dossier_unit',
  'dossier_member',
  'record',
  'record_history',
  '"grant"',
  'release',
  'mutation',
  'quarantine',
  'audit',
  'delivery',
  'read_entry',
  'file_part',
];

describe.each(engines)('row-level security as the last line, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  const need = needArgs('Socialt behov.', 'SOCIAL');

  beforeAll(async () => {
    c = await county(await engine.open());
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    await invite(ylva, ids.dossier, c.unit('bup'));
    const kinds = ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] as const;
    await ylva.must(
      ids.dossier,
      'recordConsent',
      consentArgs(ids, { releasing: [c.unit('social')], receiving: [{ unit: c.unit('bup'), kinds: [...kinds] }] }),
    );
    await ylva.must(ids.dossier, 'nameNeed', need);
  });

  const as = <T>(name: 'ylva' | 'ester', place: 'social' | 'bup', ask: (app: Queries) => Promise<T>) =>
    c.database.withActor({ person: c.person(name), unit: c.unit(place) }, async (tx) => {
      await readClock(tx.policy, () => c.time.now);
      return ask(tx.app);
    });

  it.each(TABLES)('a query outside the transaction helper can not read %s', async (table) => {
    await expect(c.database.outside(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('a query outside the helper can not take a role by asking for its settings', async () => {
    await expect(
      c.database.outside("select set_config('samplan.unit', 'x', false); select * from record"),
    ).rejects.toThrow();
  });

  it('what is asked after a transaction has ended is refused: its connection may be somebody else’s', async () => {
    const who = { person: c.person('ylva'), unit: c.unit('social') };
    const left = async ({ app }: { app: Queries }) => app;
    for (const begun of [c.database.withActor(who, left), c.database.withSnapshotAtOnce(who, left)]) {
      const app = await begun;
      await expect(app.query('select 1')).rejects.toThrow('the transaction has ended');
    }
    const late = c.database.withSnapshotAtOnce(who, async ({ app }) => {
      const first = await app.query<{ n: number }>('select 1 as n');
      expect(first.rows).toEqual([{ n: 1 }]);
      await app.query('select 1');
    });
    await expect(late).rejects.toThrow('the transaction has ended');
  });

  it.each([
    ['insert', `insert into "grant" values (gen_random_uuid(), 'a', 'b', 'HEALTH', 0, null, 'C1')`],
    ['update', `update "grant" set valid_to = null`],
    ['delete', `delete from "grant"`],
  ])('the app role can not %s a grant', async (_, statement) => {
    await expect(as('ylva', 'social', (app) => app.query(statement))).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['an audit line', `update audit set outcome = 'applied'`],
    ['an audit line away', `delete from audit`],
    ['its own assignment', `update dossier_member set until = null`],
    ['the readers of a record', `update record set readers = array['x']`],
    ['the kind of a record', `update record set kind = 'LOGISTICS'`],
    ['the history', `delete from record_history`],
    ['a record away', `delete from record`],
    ['a part of a file', `update file_part set bytes = ''`],
    ['a part of a file away', `delete from file_part`],
  ])('the app role can not change %s', async (_, statement) => {
    await expect(as('ylva', 'social', (app) => app.query(statement))).rejects.toThrow(/permission denied/);
  });

  it.each(['audit', 'record_history', 'mutation', 'delivery', 'file_part'])(
    'not even the policy role can change or remove %s',
    async (table) => {
      await expect(c.database.withPolicy((policy) => policy.query(`delete from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  const insert = (over: { unit?: string; by?: string; fact?: boolean; entity?: string }) => (app: Queries) =>
    app.query(
      `insert into record (dossier_id, id, entity, unit, kind, audience, by_grant, fact, version, seq, deleted,
         by_person, at, body) values ($1, $2, $3, $4, 'SOCIAL', 'shared', true, $5, 1, 1, false, $6, 0, '{}')`,
      [
        ids.dossier,
        randomUUID(),
        over.entity ?? 'need',
        over.unit ?? c.unit('bup'),
        over.fact ?? false,
        over.by ?? c.person('ester'),
      ],
    );

  it('a unit can not write in the name of another unit or person, nor write a fact', async () => {
    await expect(as('ester', 'bup', insert({ unit: c.unit('social') }))).rejects.toThrow(/row-level security/);
    await expect(as('ester', 'bup', insert({ by: c.person('ylva') }))).rejects.toThrow(/row-level security/);
    await expect(as('ester', 'bup', insert({ fact: true, entity: 'consent' }))).rejects.toThrow(/row-level security/);
  });

  const addPart = (unit: string, by: string, file: string) => (app: Queries) =>
    app.query(`insert into file_part values ($1, $2, $3, 0, $4, 0, 'x')`, [ids.dossier, file, unit, by]);

  it('a unit can add parts of a file only to a record of its own, and sees none of those of others', async () => {
    const [social, bup] = [c.unit('social'), c.unit('bup')];
    await expect(as('ester', 'bup', addPart(social, c.person('ester'), need.needId))).rejects.toThrow(/row-level/);
    await expect(as('ester', 'bup', addPart(bup, c.person('ester'), need.needId))).rejects.toThrow(/row-level/);
    await expect(as('ylva', 'social', addPart(social, c.person('ester'), need.needId))).rejects.toThrow(/row-level/);
    await expect(as('ylva', 'social', addPart(social, c.person('ylva'), randomUUID()))).rejects.toThrow(/row-level/);
    await as('ylva', 'social', addPart(social, c.person('ylva'), need.needId));
    const seen = (app: Queries) => app.query('select 1 from file_part');
    expect((await as('ylva', 'social', seen)).count).toBe(1);
    expect((await as('ester', 'bup', seen)).count).toBe(0);
  });

  it("an update of another unit's record, or of a fact, touches no row", async () => {
    const theirs = await as('ester', 'bup', (app) =>
      app.query(`update record set body = '{}' where dossier_id = $1`, [ids.dossier]),
    );
    expect(theirs.count).toBe(0);
    const facts = await as('ylva', 'social', (app) =>
      app.query(`update record set body = '{}' where dossier_id = $1 and entity = 'consent'`, [ids.dossier]),
    );
    expect(facts.count).toBe(0);
  });

  it('without a person, a unit or a time nothing is visible', async () => {
    const count = (identity: { person: string; unit: string }, timed: boolean) =>
      c.database.withActor(identity, async (tx) => {
        if (timed) await readClock(tx.policy, () => c.time.now);
        return (await tx.app.query('select 1 from record where dossier_id = $1', [ids.dossier])).count;
      });
    const ester = { person: c.person('ester'), unit: c.unit('bup') };
    expect(await count(ester, true)).toBeGreaterThan(0);
    expect(await count({ person: '', unit: '' }, true)).toBe(0);
    expect(await count({ person: ester.person, unit: c.unit('social') }, true)).toBe(0);
    expect(await count({ person: c.person('ylva'), unit: c.unit('bup') }, true)).toBe(0);
    const untimed = await c.database.withActor(ester, (tx) =>
      tx.app.query(`select entity from record where dossier_id = $1 and by_grant`, [ids.dossier]),
    );
    expect(untimed.count).toBe(0);
  });

  it('every version of a record stays in its history', async () => {
    await ylva.must(ids.dossier, 'editNeed', {
      needId: need.needId,
      changes: { text: { from: 'Socialt behov.', to: 'Nytt.' } },
      conflictIds: { text: randomUUID() },
    });
    const { rows } = await as('ylva', 'social', (app) =>
      app.query<{ version: number; text: string }>(
        `select version, body->>'text' as text from record_history where id = $1 order by version`,
        [need.needId],
      ),
    );
    expect(rows).toEqual([
      { version: 1, text: 'Socialt behov.' },
      { version: 2, text: 'Nytt.' },
    ]);
    const foreign = await as('ester', 'bup', (app) =>
      app.query('select 1 from record_history where id = $1', [need.needId]),
    );
    expect(foreign.count).toBe(0);
  });
});
