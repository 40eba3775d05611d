import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '#server/memory-database';
import { migrate, SchemaMismatch } from '#server/migrate';
import { MIGRATIONS } from '#server/migrations';
import { postgresEngine } from '#server/postgres';
import { testEngines } from './engines';

const engines = await testEngines();
const postgres = engines.find((engine) => engine.openWithUrl);

describe.each(postgres ? [postgres] : [])('migrations, on $name', (engine) => {
  it('run once however many nodes start at the same time', async () => {
    const { url, database } = await engine.openWithUrl!();
    const nodes = [1, 2, 3].map(() => postgresEngine(url, 1));
    await Promise.all(nodes.map((node) => migrate(node)));
    await Promise.all(nodes.map((node) => node.close()));
    const { rows } = await database.withPolicy((policy) =>
      policy.query('select number from schema_migration order by number'),
    );
    expect(rows.map((row) => row.number)).toEqual(MIGRATIONS.map((one) => one.number));
  });

  it('refuse a database that a newer program has changed, and one whose migration is another', async () => {
    const { url } = await engine.openWithUrl!();
    const node = postgresEngine(url, 1);
    await expect(migrate(node, MIGRATIONS.slice(0, -1))).rejects.toThrow(SchemaMismatch);
    const changed = MIGRATIONS.map((one) => (one.number === 1 ? { ...one, sql: `${one.sql} ` } : one));
    await expect(migrate(node, changed)).rejects.toThrow('Migration 1 (directory) is not the one');
    await migrate(node);
    await node.close();
  });

  it('that fail leave nothing behind', async () => {
    const { url, database } = await engine.openWithUrl!();
    const node = postgresEngine(url, 1);
    const bad = { number: 900, name: 'bad', sql: 'create table half (id int); select 1/0' };
    await expect(migrate(node, [...MIGRATIONS, bad])).rejects.toThrow('division by zero');
    await node.close();
    const { rows } = await database.withPolicy((policy) => policy.query(`select to_regclass('samplan.half') as half`));
    expect(rows).toEqual([{ half: null }]);
  });
});

describe('a database in memory', () => {
  it('is migrated from nothing, and goes on from its own dump', async () => {
    const first = await memoryDatabase();
    await first.withPolicy((policy) => policy.query(`insert into person (id, name) values ('p', 'Påhittad')`));
    const second = await memoryDatabase({ from: await first.dump() });
    expect((await second.withPolicy((policy) => policy.query('select id from person'))).count).toBe(1);
    await expect(second.outside('select id from person')).rejects.toThrow(/permission denied/);
    await first.close();
    await second.close();
  });
});
