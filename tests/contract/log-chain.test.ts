import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditEntry, audit } from '#server/audit';
import type { Database } from '#server/database';
import { chainLog, readLogState } from '#server/log-chain';
import { verifyLog } from '#server/log-verify';
import { openPostgres } from '#server/postgres';
import { testEngines } from './engines';
import { type OwnedDatabase, openOwned } from './owned-database';

const engines = await testEngines();
const WHO = { person: 'ylva', unit: 'social' };
const line = (act: string): AuditEntry => ({
  at: 1_000,
  ...WHO,
  dossierId: '00000000-0000-4000-8000-000000000001',
  act,
  outcome: 'applied',
  reason: 'Därför att: "x" → åäö',
  detail: { n: 1, words: ['ö'] },
});

/** Writes so many lines, each in a transaction of its own. */
async function write(database: Database, acts: readonly string[]) {
  for (const act of acts) await database.withActor(WHO, (tx) => audit(tx.app, [line(act)]));
}
const acts = (n: number) => Array.from({ length: n }, (_, at) => `act-${at + 1}`);

describe.each(engines)('the log’s chain, on $name', (engine) => {
  let owned: OwnedDatabase;
  let database: Database;
  beforeAll(async () => {
    owned = await openOwned(engine);
    ({ database } = owned);
    await write(database, acts(10));
  });
  afterAll(() => owned.close());

  it('begins with what has not been chained, and says how much that is', async () => {
    expect(await readLogState(database)).toMatchObject({ number: 0, hash: '', unchained: 10 });
    expect((await verifyLog(database)).unchainedSeconds).toBeGreaterThan(1_000_000);
    expect(await chainLog(database)).toBe(10);
    expect(await chainLog(database)).toBe(0);
    const state = await readLogState(database);
    expect(state).toMatchObject({ number: 10, unchained: 0, unchainedSeconds: 0 });
    expect(await verifyLog(database, [state])).toEqual({
      links: 10,
      head: state.hash,
      breaks: [],
      unchained: 0,
      unchainedSeconds: 0,
      passedBy: 0,
    });
  });

  it.each([
    ['the app', 'app'],
    ['the policy', 'policy'],
  ] as const)('is append-only for the role of %s', async (_, role) => {
    const as = (statement: string) => database.withActor(WHO, (tx) => tx[role].query(statement));
    for (const statement of [
      `update audit set reason = 'another'`,
      'delete from audit',
      'truncate audit',
      `update audit_chain set hash = 'x'`,
      'delete from audit_chain',
      'truncate audit_chain',
      `insert into audit_chain values (11, 11, 0, '0', 'x')`,
      `insert into audit (at, person, unit, act, outcome, xid) values (0, 'ylva', 'social', 'a', 'applied', '1')`,
    ])
      await expect(as(statement), statement).rejects.toThrow(/permission denied/);
    expect((await verifyLog(database)).breaks).toEqual([]);
  });

  it('not even its owner changes it by mistake', async () => {
    const statements = ['delete from audit', `update audit set at = 0`, 'truncate audit', 'delete from audit_chain'];
    for (const statement of statements)
      await expect(owned.byHand(`set session_replication_role = origin; ${statement};`), statement).rejects.toThrow(
        'the log is never changed',
      );
  });

  const nth = (n: number) => `(select audit_id from audit_chain where number = ${n})`;
  // Each undoes itself, so that the next finds a whole log.
  it.each([
    ['a row is changed', `update audit set reason = 'x' where id = ${nth(3)}`, { number: 3, how: 'changed' }],
    ['its detail is', `update audit set detail = '{}' where id = ${nth(4)}`, { number: 4, how: 'changed' }],
    ['its ground is', `update audit set ground = 'C1' where id = ${nth(5)}`, { number: 5, how: 'changed' }],
    ['a row is removed', `delete from audit where id = ${nth(6)}`, { number: 6, how: 'removed' }],
    ['the last is', `delete from audit where id = ${nth(10)}`, { number: 10, how: 'removed' }],
    ['a link is removed', 'delete from audit_chain where number = 7', { number: 7, how: 'link-removed' }],
    [
      'two rows change places',
      `update audit set act = case id when ${nth(1)} then 'act-2' else 'act-1' end where id in (${nth(1)}, ${nth(2)})`,
      { number: 1, how: 'changed' },
    ],
    [
      'two links change places',
      `update audit_chain set audit_id = -audit_id where number in (8, 9);
       update audit_chain set audit_id = (select audit_id from copy c where c.number = 17 - audit_chain.number) where number in (8, 9)`,
      { number: 8, how: 'changed' },
    ],
    [
      'the end is cut off with its rows',
      'delete from audit where id in (select audit_id from audit_chain where number > 8); delete from audit_chain where number > 8',
      { number: 9, how: 'cut-off' },
    ],
  ])('is found broken where %s', async (_, script, found) => {
    const kept = await readLogState(database);
    await owned.byHand('create table copy as select * from audit_chain; create table rows as select * from audit;');
    const there = await owned.byHand(`${script};`).then(() => verifyLog(database, [kept]));
    await owned.byHand(`delete from audit; insert into audit overriding system value select * from rows;
      delete from audit_chain; insert into audit_chain select * from copy; drop table rows; drop table copy;`);
    expect(there.breaks[0]).toMatchObject(found);
    expect((await verifyLog(database, [kept])).breaks).toEqual([]);
  });

  it('a row whose link was taken away and chained anew is another head', async () => {
    const kept = await readLogState(database);
    await owned.byHand('delete from audit_chain where number = 10;');
    expect(await verifyLog(database)).toMatchObject({ breaks: [], unchained: 1 });
    expect(await chainLog(database)).toBe(1);
    expect((await verifyLog(database, [kept])).breaks).toMatchObject([{ number: 10, how: 'other-head' }]);
  });

  it('a row put in from behind is passed by, and told', async () => {
    await owned.byHand(`insert into audit (at, person, unit, act, outcome, xid)
      values (0, 'ylva', 'social', 'forged', 'applied', '1');`);
    expect(await chainLog(database)).toBe(0);
    expect(await verifyLog(database)).toMatchObject({ unchained: 1, passedBy: 1 });
    await owned.byHand(`delete from audit where act = 'forged';`);
  });

  it('after a restore into a cluster that counts its transactions from lower, every new row is chained still', async () => {
    await owned.byHand(`update audit_chain set horizon = '9000000000' where number = 10;`);
    await write(database, ['restored']);
    expect(await chainLog(database)).toBe(1);
    await write(database, ['and on']);
    expect(await chainLog(database)).toBe(1);
    expect(await verifyLog(database)).toMatchObject({ unchained: 0, passedBy: 0 });
  });
});

const withUrl = engines.filter((engine) => engine.openWithUrl);
describe.each(withUrl)('twenty writers and four nodes that chain, on $name', (engine) => {
  it('no fork, no gap, nothing left out: a row that commits late comes late, in the order of the commits', async () => {
    const { database, url } = await engine.openWithUrl!();
    const nodes = await Promise.all([1, 2, 3, 4].map(() => openPostgres(url, 2)));
    const many = await openPostgres(url, 24);
    let writing = true;
    const chainers = nodes.map(async (node) => {
      while (writing) await chainLog(node);
    });
    // One that writes first and commits last: ids and transactions of all the others pass it by.
    let commit = () => {};
    const late = many.withActor(WHO, async (tx) => {
      await audit(tx.app, [line('late')]);
      await new Promise<void>((resolve) => (commit = resolve));
    });
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; n < 25; n += 1)
        await many.withActor(WHO, async (tx) => {
          await audit(tx.app, [line(`w${writer}-${n}`), line(`w${writer}-${n}b`)]);
          if (n % 3 === 0) await tx.app.query('select pg_sleep(0.003)');
        });
    });
    await Promise.all(writers);
    // Nobody waited for the late one, and all the others are chained before it.
    await expect.poll(async () => (await readLogState(database)).number, { timeout: 20_000 }).toBe(1_000);
    commit();
    await late;
    await expect.poll(async () => (await readLogState(database)).number, { timeout: 20_000 }).toBe(1_001);
    writing = false;
    await Promise.all(chainers);
    const report = await verifyLog(database);
    expect(report).toMatchObject({ links: 1_001, breaks: [], unchained: 0, passedBy: 0 });
    const { rows } = await database.askPolicy<{ act: string }>(
      'select a.act from audit_chain c join audit a on a.id = c.audit_id order by c.number',
    );
    expect(rows.at(-1)?.act).toBe('late');
    for (let writer = 0; writer < 20; writer += 1) {
      const own = rows.map((row) => row.act).filter((act) => act.startsWith(`w${writer}-`));
      expect(own).toEqual(Array.from({ length: 25 }, (_, n) => [`w${writer}-${n}`, `w${writer}-${n}b`]).flat());
    }
    for (const node of [...nodes, many]) await node.close();
  });
});
