// What one node remembers of the devices that speak to it: what it notes of them, and how soon it hears of an order.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, ROLES } from '#domain/actor';
import { type County, county, type Name, problemOf } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { makeCore } from './core';
import type { Database } from './database';
import { leads, makeDevices } from './devices';
import { silentLog } from './log';
import { inProcessPoke } from './poke';
import { ProblemError } from './problem';

let c: County;
/** What this node has asked of the database, which can be made to fail. */
let asked: { orders: number; notes: number };
let isBroken: boolean;
/** Real time (ms), as far as this node knows. */
let at: number;
let ylva: Actor;
let device: string;
beforeAll(async () => {
  c = await county(await openMemory());
});
beforeEach(async () => {
  asked = { orders: 0, notes: 0 };
  isBroken = false;
  at = 5_000_000;
  ylva = await actor('ylva');
  device = randomUUID();
});

async function actor(name: Name): Promise<Actor> {
  const { person, unit, assignment } = await c.device(name);
  return { person, name, unit, assignment, role: 'caseworker' };
}

function node() {
  const database: Database = {
    ...c.database,
    askPolicy(sql, params) {
      asked.orders += 1;
      return isBroken ? Promise.reject(new Error('no database')) : c.database.askPolicy(sql, params);
    },
    withActor(identity, work) {
      asked.notes += 1;
      return c.database.withActor(identity, work);
    },
  };
  const core = makeCore({ database, clock: () => c.time.now, poke: inProcessPoke(), log: silentLog });
  return makeDevices(core, () => at);
}

const FIVE_MINUTES = 300_000;
const kept = async () => {
  const { rows } = await c.database.askPolicy<{ detail: unknown }>(
    `select detail from audit where act = 'deviceKeeps' and detail->>'device' = $1 order by id`,
    [device],
  );
  return rows.map(({ detail }) => detail);
};

describe('a contact', () => {
  it('is noted once in five minutes, and of each device', async () => {
    const devices = node();
    await devices.meet(ylva, { device });
    at += FIVE_MINUTES - 1;
    await devices.meet(ylva, { device });
    expect(asked.notes).toBe(1);
    await devices.meet(ylva, { device: randomUUID() });
    expect(asked.notes).toBe(2);
    at += 1;
    await devices.meet(ylva, { device });
    expect(asked.notes).toBe(3);
    expect(await kept()).toEqual([]);
  });

  it('is noted at once where the device keeps something else, or for another time; the log has each of these once', async () => {
    const devices = node();
    const meets = [
      { device, keeps: 'memory-only' },
      { device, keeps: 'memory-only' },
      { device, keeps: 'memory-only', lease: 24 },
      { device, keeps: 'memory-only', lease: 24 },
      { device, keeps: 'offline-off', lease: 24 },
    ] as const;
    const notes: number[] = [];
    for (const contact of meets) {
      await devices.meet(ylva, contact);
      notes.push(asked.notes);
    }
    expect(notes).toEqual([1, 1, 2, 2, 3]);
    expect(await kept()).toEqual([
      { device, keeps: 'memory-only' },
      { device, keeps: 'memory-only', leaseHours: 24 },
      { device, keeps: 'offline-off', leaseHours: 24 },
    ]);
  });
});

describe('an order to empty a device', () => {
  const order = async () => {
    const answer = await (await c.device('ylva')).call('/api/commands/purge-device', {
      device,
      assignment: ylva.assignment,
    });
    expect(answer.status).toBe(204);
  };
  const meeting = (devices: ReturnType<typeof node>, who = ylva, which = device) =>
    devices.meet(who, { device: which }).then(
      () => 'let in',
      (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
    );

  it('that another node has taken is heard of within a second, by that device alone, and asked for once a second', async () => {
    const devices = node();
    expect(await meeting(devices)).toBe('let in');
    await order();
    at += 999;
    expect(await meeting(devices)).toBe('let in');
    expect(asked.orders).toBe(1);
    at += 1;
    expect(await meeting(devices)).toBe('purge-ordered');
    expect(asked.orders).toBe(2);
    expect(await meeting(devices, ylva, randomUUID())).toBe('let in');
    expect(await meeting(devices, await actor('jonathan'))).toBe('let in');
    expect(asked.orders).toBe(2);
  });

  it('that this node has taken is heard of at once', async () => {
    const devices = node();
    expect(await meeting(devices)).toBe('let in');
    await order();
    devices.ordered();
    expect(await meeting(devices)).toBe('purge-ordered');
  });

  it('is asked for again at once where the database did not answer', async () => {
    const devices = node();
    isBroken = true;
    expect(await meeting(devices)).toBe('Error: no database');
    isBroken = false;
    expect(await meeting(devices)).toBe('let in');
    expect(asked.orders).toBe(2);
  });
});

it('coordinators and managers see and empty the devices of others in the unit, and nobody else', () => {
  expect(ROLES.filter((role) => leads({ ...ylva, role }))).toEqual(['coordinator', 'manager']);
});

it('nobody empties a device that there is not', async () => {
  const barbro = await c.device('barbro');
  const answer = await barbro.call('/api/commands/purge-device', { device: randomUUID(), assignment: ylva.assignment });
  expect(await problemOf(answer)).toMatchObject({ code: 'not-found' });
});
