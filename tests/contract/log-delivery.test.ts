// Rows of the log that leave the database: in the chain's order, each at least once, whatever breaks off in between.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '#server/audit';
import type { Database } from '#server/database';
import { chainLog, readLogState } from '#server/log-chain';
import {
  type DeliveredRow,
  deliveredUntil,
  deliverLog,
  isWhole,
  NotTaken,
  type RowsSink,
  readBehind,
} from '#server/log-delivery';
import { verifyLog } from '#server/log-verify';
import { readHeads } from '#server/start-audit';
import { testEngines } from './engines';
import { type OwnedDatabase, openOwned } from './owned-database';

const engines = await testEngines();
const WHO = { person: 'ylva', unit: 'social' };
const CHILD = '00000000-0000-4000-8000-000000000001';

describe.each(engines)('the delivery of the log, on $name', (engine) => {
  let owned: OwnedDatabase;
  let database: Database;
  let lines: string[];
  const sink: RowsSink = { take: async (text) => void lines.push(...text.split('\n').filter(Boolean)) };
  const rows = () => lines.map((line) => JSON.parse(line) as DeliveredRow);
  const numbers = () => rows().map(({ number }) => number);
  const deliver = (to = sink, holder = 'one') => deliverLog(database, to, { holder });
  /** Writes so many lines of the log, and chains them. */
  async function write(count: number) {
    const line = { at: 1_000, ...WHO, dossierId: CHILD, act: 'opened', outcome: 'opened', reason: 'å "→' } as const;
    await database.withActor(WHO, (tx) =>
      audit(
        tx.app,
        Array.from({ length: count }, () => line),
      ),
    );
    await chainLog(database);
  }
  beforeAll(async () => {
    owned = await openOwned(engine);
    ({ database } = owned);
  });
  beforeEach(async () => {
    lines = [];
    await write(3);
    await deliver();
    lines = [];
  });
  afterAll(() => owned.close());

  it('brings each row once, in order, with a link that proves it alone and the whole with the others', async () => {
    const from = await deliveredUntil(database);
    // More than one batch.
    await write(700);
    expect(await deliver()).toEqual({ number: from + 700, behind: 0, behindSeconds: 0, tampered: false });
    expect(numbers()).toEqual(Array.from({ length: 700 }, (_, at) => from + 1 + at));
    expect((await Promise.all(rows().map(isWhole))).every(Boolean)).toBe(true);
    expect(rows().every(({ before }, at) => at === 0 || before === rows()[at - 1]!.hash)).toBe(true);
    expect(rows().at(-1)!.hash).toBe((await readLogState(database)).hash);
    expect(JSON.parse(rows()[0]!.row!)).toEqual(expect.arrayContaining(['ylva', 'social', CHILD, 'opened', 'å "→']));
    // A word of it changed outside is seen without the database.
    expect(await isWhole({ ...rows()[0]!, row: rows()[0]!.row!.replace('ylva', 'olga') })).toBe(false);
    lines = [];
    await deliver();
    expect(lines).toEqual([]);
  });

  it('after a crash between sending and remembering brings the same rows under the same numbers, and leaves none out', async () => {
    await write(2);
    const crashing: RowsSink = {
      async take(text) {
        await sink.take(text);
        throw new Error('the process is gone');
      },
    };
    await expect(deliver(crashing)).rejects.toThrow('gone');
    const sent = [...lines];
    await write(1);
    await deliver();
    expect(lines.slice(0, 2)).toEqual(sent);
    expect(lines.slice(2, 4)).toEqual(sent);
    expect(new Set(numbers()).size).toBe(3);
    // Who checks what was taken counts them once.
    expect(await readHeads(lines)).toHaveLength(3);
  });

  it('waits for a collector that is down, tells how far behind it is, and catches up', async () => {
    const from = await deliveredUntil(database);
    await write(4);
    const down: RowsSink = {
      async take() {
        throw new NotTaken('unreachable');
      },
    };
    await expect(deliver(down)).rejects.toThrow('unreachable');
    expect(await deliveredUntil(database)).toBe(from);
    const behind = await readBehind(database, from);
    expect(behind.behind).toBe(4);
    expect(behind.behindSeconds).toBeGreaterThanOrEqual(0);
    expect(await deliver()).toMatchObject({ behind: 0 });
    expect(numbers()).toEqual([1, 2, 3, 4].map((n) => from + n));
  });

  it('is one node’s at a time, and another’s when that one has been silent for a minute', async () => {
    await write(1);
    expect(await deliver(sink, 'another')).toBeUndefined();
    expect(lines).toEqual([]);
    await database.askPolicy('update log_delivery set until = 1');
    // The one that was silent comes back in the midst of it, and remembers nothing.
    const late: RowsSink = {
      async take(text) {
        await sink.take(text);
        await deliver(sink, 'one');
      },
    };
    expect(await deliver(late, 'another')).toMatchObject({ behind: 0 });
    expect(new Set(lines).size).toBe(lines.length);
    await database.askPolicy('update log_delivery set until = 1');
    await deliver();
  });

  it('stops between two batches where it is told to', async () => {
    const from = await deliveredUntil(database);
    await write(600);
    let asked = 0;
    const state = await deliverLog(database, sink, { holder: 'one', isStopped: () => asked++ > 0 });
    expect(state).toMatchObject({ number: from + 500, behind: 100 });
    await deliver();
    expect(lines).toHaveLength(600);
  });

  it('holds up nobody who writes meanwhile', async () => {
    await write(1);
    let wrote = false;
    await deliver({
      async take(text) {
        await write(1);
        wrote = true;
        await sink.take(text);
      },
    });
    expect(wrote).toBe(true);
  });

  it('finds by comparing what was changed in the database afterwards, though its chain was made anew', async () => {
    await write(3);
    await deliver();
    const kept = await readHeads(lines);
    expect((await verifyLog(database, kept)).breaks).toEqual([]);
    await owned.byHand(
      `update audit set person = 'nobody' where id = (select audit_id from audit_chain where number = ${kept[1]!.number});
       delete from audit_chain;`,
    );
    await chainLog(database);
    // In itself it holds; against what was delivered it does not.
    expect((await verifyLog(database)).breaks).toEqual([]);
    const { breaks } = await verifyLog(database, kept);
    expect(breaks.map(({ how }) => how)).toContain('other-head');
    expect(await deliver()).toMatchObject({ tampered: true });
  });
});

describe('what was delivered, read for a check', () => {
  const row = (number: number, text: string) => JSON.stringify({ number, at: 1, before: '', hash: 'x', row: text });

  it('that was changed outside is no head of anything', async () => {
    await expect(readHeads([row(1, '[]')])).rejects.toThrow(
      'Line 1 of what was kept outside is no row as it was chained',
    );
  });

  it('that a crash tore is passed by', async () => {
    expect(await readHeads([row(1, '[]').slice(0, 20)])).toEqual([]);
  });
});
