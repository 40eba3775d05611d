// The cookie alone opens nothing: every route is asked as somebody would who sits at a locked device with its console.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SeatSession } from '#protocol/seat';
import { CLIENT_HEADER, PROOF_HEADER } from '#protocol/version';
import { createApp } from '#server/create-app';
import { openPasskeys } from '#server/open-passkeys';
import { type App } from '#server/routes';
import { isOpen, OPEN } from '#server/session-guard';
import { BINDING } from '#server/session-proof';
import { newProof } from '#sync/proof';
import { type County, county, problemOf, type TestDevice } from './county';
import { testEngines } from './engines';
import { openFamily } from './family';

const engines = await testEngines();
const MINUTE = 60_000;

describe.each(engines)('a session, on $name', (engine) => {
  let c: County;
  let routes: { method: string; path: string }[];
  let ylva: TestDevice;
  const wall = { now: Date.now() };

  beforeAll(async () => {
    const database = await engine.open();
    const practice = { clock: { get: () => 0, now: () => wall.now, set: () => undefined } } as never;
    const options = { wallClock: () => wall.now, passkeys: openPasskeys('https://samplan.example'), practice };
    c = await county(database, options);
    const app = createApp({ database, ...options }) as App;
    const all = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
    routes = [...new Map(all.map((one) => [`${one.method} ${one.path}`, one])).values()];
  });
  beforeEach(async () => {
    ylva = await c.device('ylva');
  });

  /** Asks as a page's console could, with that cookie and whatever else. */
  const ask = (method: string, path: string, headers: Record<string, string>, body: unknown = {}) =>
    c.request(path, {
      method,
      headers: { 'content-type': 'application/json', [CLIENT_HEADER]: '1', ...headers },
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
    });
  const bind = (cookie: string, binding: object) => ask('POST', '/api/session/proof', { cookie }, binding);
  const seatOf = async (cookie: string) =>
    ((await (await ask('GET', '/api/seat', { cookie })).json()) as { session: SeatSession | null }).session;
  const rows = async () =>
    (await c.database.askPolicy('select id, seen_at, token_hash, next_hash from session order by id')).rows;
  /** Somebody who has just signed in, and whose device has not given its proof yet. */
  async function signedIn(): Promise<string> {
    const answer = await ask('POST', '/api/practice/session', {}, { userId: ylva.person });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  }

  it('is proved at every route but those that are named, each of which there is', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name) => name in OPEN).sort()).toEqual(Object.keys(OPEN).sort());
    expect(names.length - Object.keys(OPEN).length).toBeGreaterThan(50);
    for (const { method, path } of routes) expect(isOpen(method, path), path).toBe(`${method} ${path}` in OPEN);
    expect(isOpen('HEAD', '/api/seat')).toBe(true);
    for (const near of ['/api/seat/', '/api//seat', '/api/sign-in/callback/', '/api/sign-in/callback/a/b'])
      expect(isOpen('GET', near), near).toBe(false);
  });

  it('opens nothing by its cookie alone, nor with another’s proof; all is answered alike, and is no use of it', async () => {
    const { cookie } = ylva;
    const other = (await (await c.device('barbro')).keys())[PROOF_HEADER]!;
    const own = (await ylva.keys())[PROOF_HEADER]!;
    const before = await rows();
    // Long enough that any use would be noted, and the token renewed.
    wall.now += 20 * MINUTE;
    const ways: Record<string, string>[] = [
      { cookie },
      { cookie, [PROOF_HEADER]: newProof() },
      { cookie, [PROOF_HEADER]: other },
      { cookie, [PROOF_HEADER]: '' },
      { [PROOF_HEADER]: own },
      { cookie: 'samplan_session=invented', [PROOF_HEADER]: own },
      {},
    ];
    const closed = [...routes, { method: 'GET', path: '/api/nothing' }, { method: 'POST', path: '/api/nothing' }];
    const told = new Set<string>();
    for (const { method, path } of closed.filter((one) => !isOpen(one.method, one.path)))
      for (const headers of ways) {
        const answer = await ask(method, path, headers);
        expect(answer.status, `${method} ${path}`).toBe(401);
        expect(answer.headers.get('set-cookie')).toBeNull();
        told.add(await answer.text());
      }
    expect([...told]).toHaveLength(1);
    expect(JSON.parse([...told][0]!)).toMatchObject({ code: 'not-signed-in' });
    expect(await rows()).toEqual(before);
    expect((await ylva.call('/api/session')).status).toBe(200);
  });

  it('ends after half an hour however often its cookie asks', async () => {
    const { cookie } = ylva;
    for (let minute = 0; minute < 30; minute += 5) {
      for (const path of ['/api/session', '/api/seat', '/api/poke', '/api/devices']) await ask('GET', path, { cookie });
      wall.now += 5 * MINUTE;
    }
    expect(await seatOf(cookie)).not.toBeNull();
    wall.now += 1;
    expect(await seatOf(cookie)).toBeNull();
    expect((await ylva.call('/api/session')).status).toBe(401);
  });

  it('tells its cookie which seat it is and nothing of whose', async () => {
    const text = await (await ask('GET', '/api/seat', { cookie: ylva.cookie })).text();
    expect(JSON.parse(text)).toEqual({
      v: 1,
      session: {
        seat: expect.stringMatching(/^samplan-[0-9a-f]{32}$/),
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        fresh: false,
      },
    });
    expect(text).not.toMatch(/ylva|social|Påhittade/i);
    expect(await seatOf('samplan_session=invented')).toBeNull();
  });

  it('takes its proof once; the same again is an answer that was lost, and another is refused and written down', async () => {
    const cookie = await signedIn();
    const first = { proof: newProof(), device: randomUUID() };
    expect((await seatOf(cookie))?.fresh).toBe(true);
    expect((await ask('GET', '/api/session', { cookie, [PROOF_HEADER]: first.proof })).status).toBe(401);
    for (let time = 0; time < 2; time += 1) expect((await bind(cookie, first)).status).toBe(204);
    expect((await seatOf(cookie))?.fresh).toBe(false);
    for (const second of [
      { proof: newProof(), device: first.device },
      { proof: first.proof, device: randomUUID() },
    ])
      expect(await problemOf(await bind(cookie, second))).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await ask('GET', '/api/session', { cookie, [PROOF_HEADER]: first.proof })).status).toBe(200);
    const { rows: lines } = await c.database.askPolicy(
      `select person, outcome, device from audit where act = 'bindSession' order by id desc limit 3`,
    );
    expect(lines.map((line) => line.outcome)).toEqual(['refused', 'refused', 'applied']);
    expect(lines[2]).toMatchObject({ person: ylva.person, device: first.device });
    const { rows: kept } = await c.database.askPolicy('select * from session');
    expect(JSON.stringify(kept)).not.toContain(first.proof);
  });

  it('takes one of two proofs that come at once', async () => {
    const cookie = await signedIn();
    const both = [1, 2].map(() => bind(cookie, { proof: newProof(), device: randomUUID() }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 401]);
  });

  it('takes it only just after the sign-in, and is over where nobody came', async () => {
    const [late, soon] = [await signedIn(), await signedIn()];
    wall.now += BINDING;
    expect((await bind(soon, { proof: newProof(), device: randomUUID() })).status).toBe(204);
    wall.now += 1;
    expect(await seatOf(late)).toBeNull();
    expect((await bind(late, { proof: newProof(), device: randomUUID() })).status).toBe(401);
    expect((await bind(late, { proof: 'kort', device: randomUUID() })).status).toBe(400);
  });

  it('is of one device: under another’s name nothing is given or taken', async () => {
    const family = await openFamily(ylva);
    const foreign = { ...ylva.envelope, device: randomUUID() };
    const asked: [string, object][] = [
      ['/api/pull', { digest: 'none', held: [] }],
      ['/api/push', { mutations: [ylva.queue(family.dossier, 'removeNeed', { needId: randomUUID() })] }],
      ['/api/reads', { reads: [{ id: randomUUID(), dossierId: family.dossier, what: 'opened', detail: '', at: 5 }] }],
      ['/api/files/parts', { dossierId: family.dossier, fileId: randomUUID() }],
      ['/api/files/get', { dossierId: family.dossier, fileId: randomUUID(), part: 0 }],
    ];
    for (const [path, more] of asked) {
      const answer = await ylva.call(path, { ...foreign, ...more });
      expect(await problemOf(answer), path).toMatchObject({ status: 401, code: 'not-signed-in' });
    }
  });

  it('ends by its cookie alone, and so may a device that was emptied say so; nothing else is told', async () => {
    const barbro = await c.device('barbro');
    const empty = (cookie: string, device: string) => ask('POST', '/api/purged', { cookie }, { v: 1, device });
    expect(await problemOf(await empty(ylva.cookie, ylva.id))).toMatchObject({ code: 'not-found' });
    await ylva.pull();
    await barbro.call('/api/commands/purge-device', { device: ylva.id, assignment: ylva.assignment });
    expect((await seatOf(ylva.cookie))?.order).toMatchObject({ by: 'Påhittade barbro' });
    expect(await problemOf(await empty('samplan_session=x', ylva.id))).toMatchObject({ code: 'not-signed-in' });
    expect((await empty(ylva.cookie, ylva.id)).status).toBe(200);
    expect((await ask('DELETE', '/api/session', { cookie: ylva.cookie })).status).toBe(204);
    expect(await seatOf(ylva.cookie)).toBeNull();
  });

  it('on a device that is to be emptied is closed with every other one there, also one that never fetched', async () => {
    const barbro = await c.device('barbro');
    const cookie = await signedIn();
    const second = { proof: newProof(), device: ylva.id };
    expect((await bind(cookie, second)).status).toBe(204);
    const elsewhere = await c.device('ylva');
    await ylva.pull();
    await barbro.call('/api/commands/purge-device', { device: ylva.id, assignment: ylva.assignment });
    const keys = { cookie, [PROOF_HEADER]: second.proof };
    for (const path of ['/api/sessions', '/api/devices'])
      expect(await problemOf(await ask('GET', path, keys)), path).toMatchObject({ code: 'purge-ordered' });
    const pull = { ...ylva.envelope, digest: 'none', held: [] };
    expect(await problemOf(await ask('POST', '/api/pull', keys, pull))).toMatchObject({ code: 'purge-ordered' });
    const renamed = { ...pull, device: randomUUID() };
    expect(await problemOf(await ask('POST', '/api/pull', keys, renamed))).toMatchObject({ code: 'not-signed-in' });
    expect((await elsewhere.call('/api/sessions')).status).toBe(200);
    // Whoever signs in anew on it gets no further.
    const again = await signedIn();
    const third = { proof: newProof(), device: ylva.id };
    expect((await bind(again, third)).status).toBe(204);
    const anew = { cookie: again, [PROOF_HEADER]: third.proof };
    expect(await problemOf(await ask('GET', '/api/sessions', anew))).toMatchObject({ code: 'purge-ordered' });
  });

  describe('of an account that has ended', () => {
    const DAY = 24 * 60 * MINUTE;
    async function ended() {
      const jonathan = await c.device('jonathan');
      const family = await openFamily(jonathan);
      await jonathan.pull();
      await c.database.askPolicy('update assignment set valid_to = 1 where id = $1', [jonathan.assignment]);
      return { jonathan, family };
    }
    const back = () => c.database.askPolicy('update assignment set valid_to = null');

    it('delivers what lay unsent to the manager, for thirty days, and applies none of it', async () => {
      const { jonathan, family } = await ended();
      wall.now += 29 * DAY;
      const unsent = jonathan.queue(family.dossier, 'removeNeed', { needId: randomUUID() });
      expect(await jonathan.push([unsent])).toMatchObject({
        answers: [{ id: unsent.id, result: 'refused', code: 'not-permitted' }],
      });
      const { rows: kept } = await c.database.askPolicy(
        'select person, unit, name from quarantine where mutation_id = $1',
        [unsent.id],
      );
      expect(kept).toEqual([{ person: jonathan.person, unit: jonathan.unit, name: 'removeNeed' }]);
      expect(await problemOf(await jonathan.call('/api/session'))).toMatchObject({ code: 'account-closed' });
      expect(await problemOf(await jonathan.call('/api/sessions'))).toMatchObject({ code: 'account-closed' });
      wall.now += 2 * DAY;
      expect((await jonathan.call('/api/push', { ...jonathan.envelope, mutations: [unsent] })).status).toBe(401);
      await back();
    });

    it('on a device that is to be emptied leaves the rest too, and says that it is empty', async () => {
      const { jonathan, family } = await ended();
      const barbro = await c.device('barbro');
      await barbro.call('/api/commands/purge-device', { device: jonathan.id, assignment: jonathan.assignment });
      const left = [{ id: randomUUID(), dossierId: family.dossier, name: 'draft', args: { key: 'x', value: 'ord' } }];
      expect((await jonathan.call('/api/leftovers', { ...jonathan.envelope, left })).status).toBe(204);
      const told = await ask('POST', '/api/purged', { cookie: jonathan.cookie }, { v: 1, device: jonathan.id });
      expect(told.status).toBe(200);
      await back();
    });

    it('from before there were proofs takes one however late, since nobody can sign in to it again', async () => {
      const { jonathan, family } = await ended();
      await c.database.askPolicy('update session set proof_hash = null, device = null where assignment = $1', [
        jonathan.assignment,
      ]);
      wall.now += DAY;
      const binding = { proof: newProof(), device: jonathan.id };
      expect((await bind(jonathan.cookie, binding)).status).toBe(204);
      const keys = { cookie: jonathan.cookie, [PROOF_HEADER]: binding.proof };
      const unsent = jonathan.queue(family.dossier, 'removeNeed', { needId: randomUUID() });
      const answer = await ask('POST', '/api/push', keys, { ...jonathan.envelope, mutations: [unsent] });
      expect(await answer.json()).toMatchObject({ answers: [{ result: 'refused' }] });
      expect(await problemOf(await ask('GET', '/api/session', keys))).toMatchObject({ code: 'account-closed' });
      await back();
    });
  });
});
