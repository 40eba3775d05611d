import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SessionsAnswer } from '#protocol/sign-in';
import { type County, county, type Name } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { prove } from '#tests/world/proven';
import type { Database } from './database';
import { assignmentId } from './directory';
import { openChoice, openSession } from './session';
import { GRACE, RENEW_AFTER } from './session-renewal';

const MINUTE = 60_000;
let database: Database;
let c: County;
const wall = { now: Date.now() };
beforeAll(async () => {
  database = await openMemory();
  c = await county(database, { wallClock: () => wall.now });
});
beforeEach(() => database.withPolicy((queries) => queries.query('delete from session')).then(() => undefined));

/** A browser that is signed in: its cookie is what the server set last, unless told otherwise. */
async function browser(name: Name, userAgent = 'Firefox/1 Windows') {
  const signIn = await c.request('/api/practice/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ userId: c.person(name) }),
  });
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0];
  const cookie = cookieOf(signIn)!;
  const bare: Parameters<typeof prove>[0] = async (path, init) =>
    c.request(path, { ...init, headers: { ...(init.headers as object), cookie } });
  const self = {
    cookie,
    proof: await prove(bare, crypto.randomUUID()),
    async ask(path = '/api/session', body?: unknown, keep = true) {
      const headers = {
        cookie: self.cookie,
        ...self.proof,
        'content-type': 'application/json',
        'x-samplan-client': 'test',
      };
      const answer = await c.request(path, {
        method: body ? 'POST' : 'GET',
        headers,
        body: body ? JSON.stringify(body) : null,
      });
      if (keep) self.cookie = cookieOf(answer) ?? self.cookie;
      return answer;
    },
    status: async () => (await self.ask()).status,
    sessions: async () => SessionsAnswer.parse(await (await self.ask('/api/sessions')).json()).sessions,
  };
  return self;
}

describe('a session’s token', () => {
  it('is renewed every quarter of an hour, and the old one given up when the new one comes back', async () => {
    const ylva = await browser('ylva');
    const first = ylva.cookie;
    wall.now += RENEW_AFTER - 1;
    await ylva.ask();
    expect(ylva.cookie).toBe(first);
    wall.now += 1;
    await ylva.ask();
    const second = ylva.cookie;
    expect(second).not.toBe(first);
    expect(await ylva.status()).toBe(200);
    expect(ylva.cookie).toBe(second);
    const { rows } = await database.withPolicy((queries) => queries.query('select * from session'));
    for (const token of [first, second]) expect(JSON.stringify(rows)).not.toContain(token.split('=')[1]);
  });

  it('works a little longer for what was on its way; used after that it ends the session for whoever holds it', async () => {
    const ylva = await browser('ylva');
    const copied = await browser('ylva');
    [copied.cookie, copied.proof] = [ylva.cookie, ylva.proof];
    wall.now += RENEW_AFTER;
    await ylva.ask();
    await ylva.ask();
    wall.now += GRACE;
    expect(await copied.status()).toBe(200);
    wall.now += 1;
    expect(await ylva.status()).toBe(200);
    expect(await copied.status()).toBe(401);
    expect(await ylva.status()).toBe(401);
    const { rows } = await database.withPolicy((queries) =>
      queries.query(`select outcome, device is not null as device from audit where act = 'endCopiedSession'`),
    );
    expect(rows).toEqual([{ outcome: 'applied', device: true }]);
  });

  it('is sent again where its answer was lost: a bad network signs nobody out', async () => {
    const ylva = await browser('ylva');
    wall.now += RENEW_AFTER;
    for (let lost = 0; lost < 4; lost++) {
      expect((await ylva.ask('/api/session', undefined, false)).status).toBe(200);
      wall.now += 10 * MINUTE;
    }
    const held = ylva.cookie;
    expect(await ylva.status()).toBe(200);
    expect(ylva.cookie).not.toBe(held);
    expect(await ylva.status()).toBe(200);
  });

  it('is renewed once by requests that come at once', async () => {
    const ylva = await browser('ylva');
    wall.now += RENEW_AFTER;
    const answers = await Promise.all([1, 2, 3, 4].map(() => ylva.ask('/api/session', undefined, false)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(answers.filter((answer) => answer.headers.has('set-cookie'))).toHaveLength(1);
  });

  it('renewed or not ends with half an hour unused, and with twelve hours', async () => {
    const ylva = await browser('ylva');
    for (let quarter = 0; quarter < 47; quarter++) {
      wall.now += RENEW_AFTER;
      expect(await ylva.status()).toBe(200);
    }
    wall.now += RENEW_AFTER + 1;
    expect(await ylva.status()).toBe(401);
    const again = await browser('ylva');
    wall.now += 31 * MINUTE;
    expect(await again.status()).toBe(401);
  });
});

describe('my sessions', () => {
  it('are told with device, unit, beginning and last use; nobody else’s are, nor ended ones', async () => {
    const ylva = await browser('ylva');
    const begun = wall.now;
    wall.now += 20 * MINUTE;
    const tablet = await browser('ylva', 'Safari iPad');
    await browser('nadja');
    await ylva.ask();
    const lines = (await ylva.sessions()).sort((a, b) => a.begun - b.begun);
    expect(lines).toMatchObject([
      { platform: 'Firefox, Windows', begun, lastUsed: wall.now, unit: 'Enhet social', here: true },
      { platform: 'Safari, iPad', begun: wall.now, lastUsed: wall.now, here: false },
    ]);
    wall.now += 25 * MINUTE;
    await tablet.ask();
    wall.now += 10 * MINUTE;
    expect(await tablet.sessions()).toHaveLength(1);
  });

  it('end one by one, or all but the one at hand, at once and written down', async () => {
    const [here, other, third] = [await browser('ylva'), await browser('ylva'), await browser('ylva')];
    const foreign = await browser('nadja');
    const [theirs] = await foreign.sessions();
    const end = (session: string) => here.ask('/api/commands/end-sessions', { session }).then(({ status }) => status);
    expect(await end(theirs!.id)).toBe(404);
    expect(await end(crypto.randomUUID())).toBe(404);
    const own = (await other.sessions()).find((line) => line.here)!;
    expect(await end(own.id)).toBe(204);
    expect([await other.status(), await third.status()]).toEqual([401, 200]);
    expect(await end('others')).toBe(204);
    expect([await here.status(), await third.status(), await foreign.status()]).toEqual([200, 401, 200]);
    const { rows } = await database.withPolicy((queries) =>
      queries.query(`select person from audit where act = 'endSessions'`),
    );
    expect(rows).toEqual([{ person: c.person('ylva') }, { person: c.person('ylva') }]);
  });
});

describe('a colleague’s sign-ins', () => {
  const endAs = async (manager: Awaited<ReturnType<typeof browser>>, person: string) => {
    const answer = await manager.ask('/api/commands/end-staff-sessions', { person });
    return answer.status === 204 ? 204 : ((await answer.json()) as { refusal?: string; code: string }).refusal;
  };
  const audited = async () => {
    const { rows } = await database.askPolicy(
      `select person, outcome, code, detail from audit where act = 'endStaffSessions' order by id`,
    );
    return rows;
  };

  it('are all ended by the unit’s manager, at once and written down, and one may sign in again', async () => {
    const [ylva, tablet, barbro, nadja] = await Promise.all(
      (['ylva', 'ylva', 'barbro', 'nadja'] as const).map((name) => browser(name)),
    );
    const person = c.person('ylva');
    // The one that waits for a choice is in no unit yet, and may choose this one.
    const waiting = { person, offered: [`${person}@elsewhere`, assignmentId(person, c.unit('social'))] };
    await openChoice(database, waiting, wall.now);
    // Another unit's are its own manager's to end.
    await database.withPolicy((queries) =>
      queries.query(
        `insert into assignment (id, person, unit, role, receiver) values ('second', $1, $2, 'staff', false) on conflict do nothing`,
        [person, c.unit('bup')],
      ),
    );
    await openSession(database, { assignment: 'second' }, wall.now);
    expect(await endAs(barbro!, person)).toBe(204);
    expect([await ylva!.status(), await tablet!.status()]).toEqual([401, 401]);
    expect([await barbro!.status(), await nadja!.status()]).toEqual([200, 200]);
    const { rows } = await database.askPolicy('select assignment from session where person = $1', [person]);
    expect(rows).toEqual([{ assignment: 'second' }]);
    expect(await audited()).toEqual([
      { person: c.person('barbro'), outcome: 'applied', code: null, detail: { person, count: 3 } },
    ]);
    // Whether somebody is signed in is told to nobody: the answer is the same.
    expect(await endAs(barbro!, person)).toBe(204);
    expect(await (await browser('ylva')).status()).toBe(200);
  });

  it('are nobody else’s to end, nor one’s own this way, nor those of another unit, of which nothing is told', async () => {
    const [ylva, barbro, nadja] = [await browser('ylva'), await browser('barbro'), await browser('nadja')];
    const before = (await audited()).length;
    expect(await endAs(ylva, c.person('barbro'))).toBe('not-your-role');
    expect(await endAs(barbro, c.person('barbro'))).toBe('not-permitted');
    expect(await endAs(barbro, c.person('nadja'))).toBe('not-found');
    expect(await endAs(barbro, 'nobody')).toBe('not-found');
    for (const one of [ylva, barbro, nadja]) expect(await one.status()).toBe(200);
    expect((await audited()).slice(before).map((one) => [one.outcome, one.code])).toEqual([
      ['refused', 'not-your-role'],
      ['refused', 'not-permitted'],
      ['refused', 'not-found'],
      ['refused', 'not-found'],
    ]);
  });
});
