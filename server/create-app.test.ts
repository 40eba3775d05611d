import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, problemOf } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { openFamily } from '#tests/contract/family';
import { createApp } from './create-app';
import type { Database } from './database';
import { practiceClock } from './practice-clock';

let c: County;
let database: Database;
beforeAll(async () => {
  database = await openMemory();
  c = await county(database);
});
const HOUR = 3_600_000;

describe('practice sign-in', () => {
  it('lists who may be chosen and signs in with JSON alone, so that anyone can script it', async () => {
    const { users } = (await (await c.request('/api/practice/users')).json()) as {
      users: { id: string; unit: object }[];
    };
    expect(users.find((user) => user.id === c.person('nadja'))).toMatchObject({
      role: 'nurse',
      unit: { id: c.unit('nurses'), name: 'Enhet nurses' },
    });
    const nadja = await c.device('nadja');
    expect(nadja.cookie).toMatch(/^samplan_session=/);
  });

  it('is not there when practice is off', async () => {
    const app = createApp({ database });
    for (const path of ['/api/practice/users', '/api/practice/clock'])
      expect((await app.request(path)).status).toBe(404);
    // What is not open to everybody answers whoever is not signed in as any address does that leads nowhere.
    for (const path of ['/api/practice/session', '/api/nothing'])
      expect((await app.request(path)).status, path).toBe(401);
    const body = JSON.stringify({ userId: c.person('nadja') });
    const headers = { 'content-type': 'application/json', 'x-samplan-client': 'test' };
    const answer = await app.request('/api/practice/session', { method: 'POST', headers, body });
    expect(await problemOf(answer)).toMatchObject({ code: 'not-found' });
  });

  it('moves the clock of a practice server, and of no other', async () => {
    const clock = practiceClock(0, () => 1_000);
    const app = createApp({ database, practice: { clock }, clock: clock.now });
    const body = JSON.stringify({ offsetMs: 5_000 });
    const headers = { 'content-type': 'application/json', 'x-samplan-client': 'test' };
    const answer = await app.request('/api/practice/clock', { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ offsetMs: 5_000, now: 6_000 });
    expect((await c.request('/api/practice/clock')).status).toBe(404);
  });
});

describe('a session', () => {
  it('tells the actor, every unit, and of people only those whom one works with or reads', async () => {
    const ylva = await c.device('ylva');
    await openFamily(ylva);
    const session = (await (await ylva.call('/api/session')).json()) as {
      colleagues: { person: string }[];
      units: object[];
    };
    expect(session).toMatchObject({ actor: { person: ylva.person, unit: ylva.unit, assignment: ylva.assignment } });
    const names = session.colleagues.map((one) => one.person).sort();
    expect(names).toEqual([c.person('barbro'), c.person('jonathan'), c.person('ylva')]);
    expect(session.units.length).toBeGreaterThanOrEqual(4);
  });

  it('gives a device the same unlock secret each time, and every person another', async () => {
    const secret = async (name: 'ylva' | 'nadja') => {
      const device = await c.device(name);
      return ((await (await device.call('/api/session')).json()) as { practice: { unlockSecret: string } }).practice
        .unlockSecret;
    };
    expect(await secret('ylva')).toBe(await secret('ylva'));
    expect(await secret('ylva')).not.toBe(await secret('nadja'));
  });

  it.each([
    ['half an hour unused', [0, 0.6]],
    ['twelve hours, however busy', [0, ...Array.from({ length: 30 }, (_, n) => (n + 1) * 0.4), 12.1]],
  ])('ends after %s', async (_, hours) => {
    let wall = Date.now();
    const start = wall;
    const own = await county(database, { wallClock: () => wall });
    const device = await own.device('ylva');
    const statuses: number[] = [];
    for (const hour of hours) {
      wall = start + hour * HOUR;
      statuses.push((await device.call('/api/session')).status);
    }
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(401);
    expect(statuses.filter((status) => status === 401)).toHaveLength(1);
  });

  it('is over once it is ended, and its token is stored nowhere', async () => {
    const ylva = await c.device('ylva');
    const token = ylva.cookie.split('=')[1]!;
    const { rows } = await database.withPolicy((policy) => policy.query('select token_hash from session'));
    expect(JSON.stringify(rows)).not.toContain(token);
    const headers = { cookie: ylva.cookie, 'x-samplan-client': 'test' };
    const ended = await c.request('/api/session', { method: 'DELETE', headers });
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await ylva.call('/api/session')).status).toBe(401);
  });

  it('lies in a cookie that no script and no other site can use, bound to the host behind https', async () => {
    const app = createApp({ database, practice: {}, https: true });
    const answer = await app.request('/api/practice/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: c.person('ylva') }),
    });
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toMatch(/^__Host-samplan_session=/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(part);
  });
});

describe('for the operator', () => {
  it('health is ready while the database answers, and says so when it does not', async () => {
    expect((await c.request('/health/live')).status).toBe(200);
    expect((await c.request('/health/ready')).status).toBe(200);
    const down: Database = { ...database, askPolicy: () => Promise.reject(new Error('gone')) };
    const app = createApp({ database: down });
    expect(await problemOf(await app.request('/health/ready'))).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it('whom to tell of a hole stands where it is looked for, where the operator has said it', async () => {
    const app = createApp({ database, securityContact: 'mailto:sakerhet@lindsjo.example', wallClock: () => 0 });
    const text = await (await app.request('/.well-known/security.txt')).text();
    expect(text).toContain('Contact: mailto:sakerhet@lindsjo.example\n');
    expect(text).toContain('Expires: 1971-01-01T00:00:00.000Z\n');
    expect((await c.request('/.well-known/security.txt')).status).toBe(404);
  });

  it('the API describes itself', async () => {
    const api = (await (await c.request('/api/openapi.json')).json()) as { paths: Record<string, object> };
    expect(Object.keys(api.paths)).toEqual(
      expect.arrayContaining(['/api/push', '/api/pull', '/api/reads', '/api/session', '/api/commands/release']),
    );
  });

  it('a failure is answered without its message, and logged without what was sent', async () => {
    const lines: unknown[] = [];
    const log = {
      info: () => {},
      warn: () => {},
      error: (fields: object, message: string) => void lines.push({ fields, message }),
    };
    const broken: Database = { ...database, withActor: () => Promise.reject(new Error('Tuva Exempel')) };
    const ylva = await c.device('ylva');
    const app = createApp({ database: broken, log, practice: {} });
    const answer = await app.request('/api/session', { headers: await ylva.keys() });
    expect(await problemOf(answer)).toMatchObject({ status: 500, code: 'internal' });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('Tuva');
  });
});

describe('a poke', () => {
  it('reaches the units that have something to fetch and nobody else, without content', async () => {
    const [ylva, nadja] = [await c.device('ylva'), await c.device('nadja')];
    const listen = async (device: typeof ylva) => {
      const reader = (await device.call('/api/poke')).body!.getReader();
      let text = '';
      const pump = (async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          text += new TextDecoder().decode(value);
        }
      })();
      return { text: () => text, stop: () => reader.cancel().then(() => pump) };
    };
    const [mine, theirs] = [await listen(ylva), await listen(nadja)];
    await openFamily(ylva);
    await openFamily(ylva);
    await expect.poll(mine.text).toContain('data: 1');
    expect(mine.text().match(/data: 1/g)).toHaveLength(1);
    expect(theirs.text()).not.toContain('data');
    await mine.stop();
    await theirs.stop();
  });
});
