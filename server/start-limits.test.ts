import type { Context } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { createApp } from './create-app';
import type { Database } from './database';
import { TooMany } from './limits';
import { memoryLimits } from './start-limits';

let database: Database;
let c: County;
beforeAll(async () => {
  database = await openMemory();
  c = await county(database);
});

/** A request as it came from an address, through proxies that wrote where they were called from. */
const from = (address: string, forwarded?: string) => ({
  env: { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } },
  ...(forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}),
});
const contextOf = ({ env, headers }: ReturnType<typeof from>) =>
  ({
    env,
    req: { header: (name: string) => (headers as Record<string, string> | undefined)?.[name] },
  }) as unknown as Context;

describe('where a request came from', () => {
  it.each([
    ['the socket', 0, from('10.0.0.7'), '10.0.0.7'],
    ['the socket, whatever somebody writes', 0, from('10.0.0.7', '1.2.3.4'), '10.0.0.7'],
    ['behind one proxy', 1, from('10.0.0.1', '9.9.9.9, 10.0.0.7'), '10.0.0.7'],
    ['behind two', 2, from('10.0.0.1', '9.9.9.9, 10.0.0.7, 10.0.0.2'), '10.0.0.7'],
    ['behind one that wrote nothing', 1, from('10.0.0.1'), '10.0.0.1'],
    ['a customer of IPv6 by the network', 0, from('2001:db8:1:2:aaaa::1'), '2001:db8:1:2'],
    ['the same, written short', 0, from('2001:db8::1'), '2001:db8:0:0'],
    ['IPv4 in a coat', 0, from('::ffff:10.0.0.7'), '::ffff:10.0.0.7'],
  ])('%s', (_, proxies, request, address) => {
    expect(memoryLimits(100, proxies).addressOf(contextOf(request))).toBe(address);
  });
});

describe('so many and no more', () => {
  it.each([
    ['account', 100],
    ['device', 75],
    ['stranger', 25],
    ['sign-in', 10],
    ['passkey', 1],
    ['health', 50],
    ['address', 1_000],
  ] as const)('of one %s: %i where an account may 100', async (what, most) => {
    const limits = memoryLimits(100, 0);
    for (let n = 0; n < most; n += 1) await limits.take(what, 'a');
    const refused = await limits.take(what, 'a').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooMany);
    expect((refused as TooMany).seconds).toBeGreaterThan(0);
    expect((refused as TooMany).seconds).toBeLessThanOrEqual(60);
    // Another is not counted with it.
    await limits.take(what, 'b');
  });

  const appOf = (perMinute: number) => {
    const app = createApp({ database, practice: {}, limits: memoryLimits(perMinute, 0) });
    const ask = (address: string, path: string, init: RequestInit = {}) => app.request(path, init, from(address).env);
    return ask;
  };

  it('who guesses sessions is told to wait, and another address is not', async () => {
    const ask = appOf(20);
    const guess = (address: string) => ask(address, '/api/session', { headers: { cookie: 'samplan_session=guess' } });
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await guess('10.0.0.7')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await guess('10.0.0.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(refused)).toMatchObject({ code: 'too-many-requests' });
    expect((await guess('10.0.0.8')).status).toBe(401);
  });

  it('who tries to sign in again and again is told to wait, and the log says so once, with nobody’s name', async () => {
    const ask = appOf(30);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await ask('10.0.0.9', '/api/sign-in/door')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
    expect((await ask('10.0.0.9', '/api/sign-in?with=idp')).status).toBe(429);
    expect((await ask('10.0.0.10', '/api/sign-in/door')).status).toBe(200);
    const { rows } = await database.askPolicy(
      `select person, unit, act, outcome from audit where code = 'too-many-requests'`,
    );
    expect(rows).toEqual([{ person: '', unit: '', act: 'signIn', outcome: 'refused' }]);
  });

  it('an account is one wherever it calls from, and whether the server lives is never counted', async () => {
    const ask = appOf(20);
    const headers = await (await c.device('ylva')).keys();
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) statuses.push((await ask(`10.0.1.${n}`, '/api/session', { headers })).status);
    expect(statuses.filter((one) => one === 200)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429]);
    for (let n = 0; n < 250; n += 1) expect((await ask('10.0.2.1', '/health/live')).status).toBe(200);
  });

  it('who asks how the server is without end is told to wait, and the database is asked once a second however many do', async () => {
    let asked = 0;
    const counting: Database = {
      ...database,
      askPolicy: (sql, params) => {
        asked += 1;
        return database.askPolicy(sql, params);
      },
    };
    const app = createApp({ database: counting, practice: {}, limits: memoryLimits(400, 0) });
    const ask = (address: string, path: string) => app.request(path, {}, from(address).env);
    const began = performance.now();
    for (let n = 0; n < 10; n += 1)
      await Promise.all(
        Array.from({ length: 20 }, async () => expect((await ask('10.0.4.1', '/health/ready')).status).toBe(200)),
      );
    expect(asked).toBeLessThanOrEqual(1 + Math.floor((performance.now() - began) / 1_000));
    for (const path of ['/health/ready', '/health/log', '/health/mail', '/metrics']) {
      const refused = await ask('10.0.4.1', path);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await ask('10.0.4.1', '/health/live')).status).toBe(200);
    expect((await ask('10.0.4.2', '/health/ready')).status).toBe(200);
  });

  it('a session has four streams, and an address as many as it may', async () => {
    const limits = { ...memoryLimits(1_000, 0), streams: 5 };
    const app = createApp({ database, practice: {}, limits });
    const [ylva, ester] = [await c.device('ylva'), await c.device('ester')];
    const open = async (device: TestDevice, address = '10.0.5.1') =>
      app.request('/api/poke', { headers: await device.keys() }, from(address).env);
    const streams: Response[] = [];
    for (let n = 0; n < 6; n += 1) streams.push(await open(ylva));
    expect(streams.map((one) => one.status)).toEqual(Array(6).fill(200));
    streams.push(await open(ester));
    const refused = await open(ester);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    streams.push(await open(ester, '10.0.5.2'));
    await Promise.all(streams.map((one) => one.body?.cancel()));
    const again = await open(ester);
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });

  it('a device that asks without end is held, and its person’s other device is not', async () => {
    const ask = appOf(20);
    const pull = async (device: TestDevice) =>
      ask('10.0.3.1', '/api/pull', {
        method: 'POST',
        headers: { ...(await device.keys()), 'content-type': 'application/json', 'x-samplan-client': 'test' },
        body: JSON.stringify({ ...device.envelope, digest: '' }),
      });
    const [one, other] = [await c.device('ylva'), await c.device('ylva')];
    const statuses: number[] = [];
    for (let n = 0; n < 16; n += 1) statuses.push((await pull(one)).status);
    expect(statuses.slice(0, 15).every((status) => status === 200)).toBe(true);
    expect(statuses[15]).toBe(429);
    expect((await pull(other)).status).toBe(200);
  });
});
