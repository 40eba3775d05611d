import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import type { Database } from './database';
import { assignmentId } from './directory';
import {
  actorOf,
  chooseAssignment,
  closeSession,
  isAlive,
  type Keys,
  offeredTo,
  openChoice,
  openSession,
} from './session';
import { bindSession } from './session-proof';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-23T09:00:00+01:00');
let database: Database;
let c: County;
let ylva: string;
let social: string;
let nurses: string;
beforeAll(async () => {
  database = await openMemory();
  c = await county(database);
  ylva = c.person('ylva');
  social = assignmentId(ylva, c.unit('social'));
  nurses = assignmentId(ylva, c.unit('nurses'));
  await database.askPolicy(
    `insert into assignment (id, person, unit, role, receiver) values ($1, $2, $3, 'nurse', false)`,
    [nurses, ylva, c.unit('nurses')],
  );
});
beforeEach(async () => {
  await database.askPolicy('delete from session');
  await database.askPolicy('update assignment set valid_to = null');
});

const choosing = (offered = [social, nurses]) => openChoice(database, { person: ylva, offered }, NOW);
/** Gives the session its proof; gives what opens it. */
async function keysOf(token: string, now = NOW): Promise<Keys> {
  const keys = { token, proof: 'p'.repeat(43) };
  await bindSession(database, token, { proof: keys.proof, device: DEVICE }, now);
  return keys;
}
const DEVICE = '6f8d2a52-0000-4000-8000-000000000009';
const endAt = (assignment: string, at: number) =>
  database.askPolicy('update assignment set valid_to = $2 where id = $1', [assignment, at]);

describe('somebody with several assignments', () => {
  it('is offered those, with unit and role, under the own name, for ten minutes', async () => {
    const token = await choosing();
    expect(await offeredTo(database, token, NOW + 10 * MINUTE)).toEqual({
      name: 'Påhittade ylva',
      offered: [
        { assignment: nurses, unit: 'Enhet nurses', role: 'nurse' },
        { assignment: social, unit: 'Enhet social', role: 'caseworker' },
      ],
    });
    expect(await offeredTo(database, token, NOW + 10 * MINUTE + 1)).toBeUndefined();
    expect(await offeredTo(database, 'another token', NOW)).toBeUndefined();
    expect(await actorOf(database, await keysOf(token), NOW)).toBeUndefined();
  });

  it.each<[string, number, string[]]>([
    ['ended before', NOW, ['social']],
    ['ends only after', NOW + 1, ['nurses', 'social']],
  ])('is not offered one that has ended: one that %s', async (_when, at, units) => {
    await endAt(nurses, at);
    const told = await offeredTo(database, await choosing(), NOW);
    expect(told?.offered.map(({ unit }) => unit)).toEqual(units.map((unit) => `Enhet ${unit}`));
  });

  it('chooses one of them, under a new token, once', async () => {
    const token = await choosing();
    const chosen = await chooseAssignment(database, token, nurses, NOW + 5 * MINUTE);
    expect(chosen?.who).toEqual({ person: ylva, unit: c.unit('nurses') });
    expect(chosen?.token).not.toBe(token);
    expect((await actorOf(database, await keysOf(chosen!.token, NOW + 5 * MINUTE), NOW + 5 * MINUTE))?.actor).toEqual({
      ...{ person: ylva, name: 'Påhittade ylva', unit: c.unit('nurses'), role: 'nurse' },
      assignment: nurses,
    });
    expect(await chooseAssignment(database, token, social, NOW + 5 * MINUTE)).toBeUndefined();
    expect(await chooseAssignment(database, chosen!.token, social, NOW + 5 * MINUTE)).toBeUndefined();
    expect(await offeredTo(database, chosen!.token, NOW + 5 * MINUTE)).toBeUndefined();
  });

  it.each<[string, () => Promise<string>, number]>([
    ['that was not offered', () => choosing([social]), NOW],
    ['after ten minutes', () => choosing(), NOW + 10 * MINUTE + 1],
    ['that has ended meanwhile', () => choosing().then(async (token) => (await endAt(nurses, NOW), token)), NOW],
  ])('chooses none %s', async (_which, begin, at) => {
    expect(await chooseAssignment(database, await begin(), nurses, at)).toBeUndefined();
  });

  it('never chooses somebody else’s, were it offered', async () => {
    const foreign = assignmentId(c.person('nadja'), c.unit('nurses'));
    const token = await choosing([social, foreign]);
    expect((await offeredTo(database, token, NOW))?.offered.map(({ assignment }) => assignment)).toEqual([social]);
    expect(await chooseAssignment(database, token, foreign, NOW)).toBeUndefined();
  });
});

describe('a session', () => {
  const open = (now = NOW) => openSession(database, { assignment: social, logoutUrl: 'https://idp.test/out' }, now);

  it('is alive by its id until its person’s account ends or it has been unused for half an hour', async () => {
    const { session } = (await actorOf(database, await keysOf(await open()), NOW))!;
    expect(await isAlive(database, session, NOW + 30 * MINUTE)).toBe(true);
    expect(await isAlive(database, session, NOW + 30 * MINUTE + 1)).toBe(false);
    await endAt(social, NOW + 5);
    expect([await isAlive(database, session, NOW + 4), await isAlive(database, session, NOW + 5)]).toEqual([
      true,
      false,
    ]);
    expect(await isAlive(database, crypto.randomUUID(), NOW)).toBe(false);
  });

  it('whose account has ended only delivers, for thirty days after its last use, and is not used by that', async () => {
    const DAYS = 30 * 24 * 60 * MINUTE;
    const keys = await keysOf(await open());
    expect(await actorOf(database, keys, NOW)).toMatchObject({ closed: false });
    await endAt(social, NOW + 1);
    expect(await actorOf(database, keys, NOW + 1)).toMatchObject({ closed: true, actor: { person: ylva } });
    expect(await actorOf(database, keys, NOW + DAYS)).toMatchObject({ closed: true });
    expect(await actorOf(database, keys, NOW + DAYS + 1)).toBeUndefined();
  });

  it('notes its use once a minute, which is enough to live on', async () => {
    const seen = async () =>
      (await database.askPolicy<{ seen_at: number }>('select seen_at from session')).rows[0]?.seen_at;
    const keys = await keysOf(await open());
    await actorOf(database, keys, NOW + MINUTE);
    expect(await seen()).toBe(NOW);
    await actorOf(database, keys, NOW + MINUTE + 1);
    expect(await seen()).toBe(NOW + MINUTE + 1);
  });

  it('that begins sweeps away what has long ended, and nothing that may still deliver', async () => {
    const DAYS = 30 * 24 * 60 * MINUTE;
    const count = async () => (await database.askPolicy('select 1 from session')).count;
    await open();
    await open(NOW + DAYS);
    expect(await count()).toBe(2);
    await open(NOW + DAYS + 1);
    expect(await count()).toBe(2);
  });

  it('is closed by its token, once, and says whose it was and where the provider’s own can be ended', async () => {
    const token = await open();
    expect(await closeSession(database, token)).toEqual({
      ...{ person: ylva, unit: c.unit('social'), assignment: social, logoutUrl: 'https://idp.test/out' },
    });
    expect(await closeSession(database, token)).toBeUndefined();
    const none = await openChoice(database, { person: ylva, offered: [social] }, NOW);
    expect(await closeSession(database, none)).toEqual({ person: ylva, unit: '', assignment: null, logoutUrl: null });
  });

  it('keeps what it was begun with; what was not told stays unsaid', async () => {
    const begun = { platform: 'Firefox, Windows', passkey: null, logout_url: 'https://idp.test/out' };
    const rows = async () =>
      (await database.askPolicy('select platform, logout_url, passkey from session order by platform nulls last')).rows;
    await openSession(database, { assignment: social, platform: begun.platform, logoutUrl: begun.logout_url }, NOW);
    await openSession(database, { assignment: social }, NOW);
    expect(await rows()).toEqual([begun, { platform: null, logout_url: null, passkey: null }]);
    await database.askPolicy('delete from session');
    await openChoice(
      database,
      { person: ylva, offered: [social], platform: begun.platform, logoutUrl: begun.logout_url },
      NOW,
    );
    await openChoice(database, { person: ylva, offered: [social] }, NOW);
    expect(await rows()).toEqual([begun, { platform: null, logout_url: null, passkey: null }]);
  });
});
