// What a manager may do with the passkeys of the unit's people, and what not.
import { beforeAll, describe, expect, it } from 'vitest';
import { TooMany } from '#server/limits';
import { memoryLimits } from '#server/start-limits';
import { openMemory, testEngines } from '#tests/contract/engines';
import { type PasskeyVisitor, type PasskeyWorld, passkeyWorld, refusalOf } from './passkey-world';

const engines = await testEngines();
type Member = PasskeyVisitor & { person: string };

describe.each(engines)('a manager, on $name', (engine) => {
  let world: PasskeyWorld;
  let barbro: Member;
  let gunvor: Member;
  let ylva: Member;
  beforeAll(async () => {
    world = await passkeyWorld(engine);
    [barbro, gunvor, ylva] = [
      await world.member('barbro', 'social'),
      await world.member('gunvor', 'bup'),
      await world.member('ylva', 'social'),
    ];
    for (const one of [barbro, gunvor, ylva]) await one.signIn();
  });
  const ask = (by: Member, name: string, body: object) => by.browser.post(`/api/commands/${name}`, body);
  const lastLine = async () => (await world.noted()).at(-1);
  const list = async (by: Member, person: string) =>
    (await (await ask(by, 'staff-passkeys', { person })).json()) as {
      passkeys: { id: string; name: string }[];
      invitedUntil: number | null;
      wish: { by: string; own: boolean } | null;
    };

  it('invites a colleague, whose passkey then opens that unit, and nothing of it is told but the link, once', async () => {
    const { person } = await world.account('jonathan', null, ['social', 'school']);
    const { token, until } = (await (await ask(barbro, 'invite-person', { person })).json()) as {
      token: string;
      until: number;
    };
    expect(await lastLine()).toMatchObject({ person: barbro.person, act: 'invitePerson', outcome: 'applied' });
    expect(await list(barbro, person)).toMatchObject({ passkeys: [], invitedUntil: until });
    const jonathan = world.visitor();
    expect((await jonathan.join(token)).status).toBe(204);
    expect((await jonathan.signIn()).status).toBe(204);
    // Not the school too: its manager has not invited anybody.
    expect(await jonathan.session()).toMatchObject({ actor: { person, unit: world.unit('social') } });
    expect(await list(barbro, person)).toMatchObject({ passkeys: [{ name: expect.any(String) }], invitedUntil: null });
    expect(await lastLine()).toMatchObject({ person: barbro.person, act: 'listPasskeys' });
  });

  const invite = async (by: Member, person: string) =>
    (await (await ask(by, 'invite-person', { person })).json()) as { token: string | null; until: number };
  /** Another manager of the same unit, whom the operator invited. */
  const secondManager = async () => {
    const { person } = await world.account('ester', null, ['social']);
    await world.database.withPolicy((policy) =>
      policy.query("update assignment set role = 'manager' where person = $1 and unit = $2", [
        person,
        world.unit('social'),
      ]),
    );
    const joined = world.visitor();
    await joined.join(await world.invite({ person, unit: world.unit('social'), by: null }));
    await joined.signIn();
    return Object.assign(joined, { person });
  };

  it('alone gets no link to one who has had a passkey, also when it is revoked first; a second manager does', async () => {
    const { person } = ylva;
    expect((await invite(barbro, person)).token).toBeNull();
    expect((await invite(barbro, person)).token).toBeNull();
    const [old] = (await list(barbro, person)).passkeys;
    expect((await ask(barbro, 'revoke-passkey', { person, passkey: old!.id })).status).toBe(204);
    expect(await ylva.session()).toBeUndefined();
    expect(await refusalOf(await ylva.signIn())).toBe('passkey-refused');
    expect((await invite(barbro, person)).token).toBeNull();
    const second = await secondManager();
    expect(await list(barbro, person)).toMatchObject({ wish: { own: true }, passkeys: [], invitedUntil: null });
    expect(await list(second, person)).toMatchObject({ wish: { own: false, by: 'barbro' } });
    const { token } = await invite(second, person);
    const { rows } = await world.database.askPolicy<{ detail: object }>(
      "select detail from audit where act = 'invitePerson' order by id desc limit 1",
    );
    expect(rows[0]?.detail).toEqual({ person, with: barbro.person });
    const again = world.visitor();
    world.wall.now += 1;
    expect((await again.join(token!)).status).toBe(204);
    expect((await again.signIn()).status).toBe(204);
    // Used: the next asks for two again.
    expect((await invite(second, person)).token).toBeNull();
    const { events } = await again.passkeys();
    expect(events.map(({ what, by }) => [what, by])).toEqual([
      ['added', 'ester'],
      ['revoked', 'barbro'],
      ['added', null],
    ]);
  });

  it('is no second hand to one whom he or she invited, nor to oneself under another name', async () => {
    const { person } = await world.member('jonathan', 'social');
    const third = await world.account('nadja', null, ['social']);
    await world.database.withPolicy((policy) =>
      policy.query("update assignment set role = 'manager' where person = $1", [third.person]),
    );
    // The first link to a new colleague one manager gives alone: who opened it, nobody knows.
    const puppet = Object.assign(world.visitor(), third);
    await puppet.join((await invite(barbro, third.person)).token!);
    expect((await puppet.signIn()).status).toBe(204);
    expect((await invite(barbro, person)).token).toBeNull();
    expect((await invite(puppet, person)).token).toBeNull();
    expect((await invite(barbro, person)).token).toBeNull();
    await world.database.withPolicy((policy) =>
      policy.query("update assignment set role = 'caseworker' where person = $1", [third.person]),
    );
  });

  it('who has left is no first hand any longer', async () => {
    const { person } = await world.member('jonathan', 'social');
    await world.database.askPolicy('delete from passkey_wish');
    const second = await secondManager();
    expect((await invite(second, person)).token).toBeNull();
    const setEnd = (until: number | null) =>
      world.database.askPolicy('update assignment set valid_to = $2 where person = $1 and unit = $3', [
        second.person,
        until,
        world.unit('social'),
      ]);
    await setEnd(1);
    expect((await invite(barbro, person)).token).toBeNull();
    await setEnd(null);
  });

  it.each(['staff-passkeys', 'invite-person', 'revoke-passkey'])(
    'gets of %s for another unit’s person what there is of nobody, and a line in the log',
    async (name) => {
      const passkey = (await gunvor.passkeys()).passkeys[0]!.id;
      const stranger = await ask(barbro, name, { person: gunvor.person, passkey });
      const told = await stranger.text();
      expect(stranger.status).toBe(403);
      expect(await (await ask(barbro, name, { person: 'nobody', passkey })).text()).toBe(told);
      expect(await lastLine()).toMatchObject({ person: barbro.person, outcome: 'refused', code: 'not-found' });
      expect((await gunvor.passkeys()).passkeys).toHaveLength(1);
    },
  );

  it.each(['staff-passkeys', 'invite-person', 'revoke-passkey'])(
    'alone may ask %s, and never about himself',
    async (name) => {
      const nadja = await world.member('nadja', 'social');
      await nadja.signIn();
      const passkey = (await nadja.passkeys()).passkeys[0]!.id;
      expect(await refusalOf(await ask(nadja, name, { person: barbro.person, passkey }))).toBe('not-your-role');
      expect(await refusalOf(await ask(barbro, name, { person: barbro.person, passkey }))).toBe('not-permitted');
      expect(await refusalOf(await world.visitor().browser.post(`/api/commands/${name}`, { person: 'x' }))).toBe(401);
    },
  );

  it('whose link one came by, opens no way to another unit’s passkeys and sessions', async () => {
    const lova = await world.account('lova', null, ['social', 'school']);
    const [atSchool, atSocial] = [world.visitor(), world.visitor()];
    await atSchool.join(await world.invite({ person: lova.person, unit: world.unit('school'), by: null }));
    await atSocial.join(await world.invite({ person: lova.person, unit: world.unit('social'), by: null }));
    await atSchool.signIn();
    await atSocial.signIn();
    const [school] = (await atSchool.passkeys()).passkeys;
    expect((await atSocial.passkeys()).passkeys.map((one) => one.unit)).not.toContain(school!.unit);
    const gone = await atSocial.browser.post('/api/commands/remove-passkey', { passkey: school!.id, despite: true });
    expect(await refusalOf(gone)).toBe('not-found');
    const sessions = (await (await atSocial.browser.ask('/api/sessions')).json()) as { sessions: unknown[] };
    expect(sessions.sessions).toHaveLength(1);
    expect((await atSocial.browser.post('/api/commands/end-sessions', { session: 'others' })).status).toBe(204);
    expect(await atSchool.session()).toBeDefined();
    // Also once the passkey that opened it is gone.
    const [own] = (await atSocial.passkeys()).passkeys;
    await atSocial.browser.post('/api/commands/remove-passkey', { passkey: own!.id, despite: true });
    await atSocial.browser.post('/api/commands/end-sessions', { session: 'others' });
    expect(await atSchool.session()).toBeDefined();
  });

  it('does not take away a passkey that opens another unit of a colleague’s', async () => {
    const lova = await world.account('lova', null, ['social', 'school']);
    const other = world.visitor();
    await other.join(await world.invite({ person: lova.person, unit: world.unit('school'), by: null }));
    await other.signIn();
    const [key] = (await other.passkeys()).passkeys;
    expect((await list(barbro, lova.person)).passkeys).toEqual([]);
    const answer = await ask(barbro, 'revoke-passkey', { person: lova.person, passkey: key!.id });
    expect(await refusalOf(answer)).toBe('not-found');
    expect(await other.session()).toBeDefined();
  });
});

describe('whoever came by an identity provider', () => {
  it('adds no passkey: the way in would outlive the provider’s', async () => {
    const world = await passkeyWorld({ open: openMemory });
    const { person } = await world.account('nadja', null, ['nurses']);
    const { openSession } = await import('#server/session');
    const { assignmentId } = await import('#server/directory');
    const assignment = assignmentId(person, world.unit('nurses'));
    const visitor = world.visitor();
    const token = await openSession(world.database, { assignment }, world.wall.now);
    visitor.browser.cookies().set('samplan_session', token);
    expect(await visitor.passkeys()).toMatchObject({ on: true, mayAdd: false });
    expect(await refusalOf(await visitor.browser.post('/api/commands/begin-passkey', {}))).toBe('not-permitted');
    expect((await world.noted()).at(-1)).toMatchObject({ person, act: 'addPasskey', outcome: 'refused' });
  });
});

describe('too many tries', () => {
  it('with one passkey are told to wait, wherever they come from and whether there is such a passkey or not', async () => {
    const { take, streams } = memoryLimits(600, 0);
    const world = await passkeyWorld({ open: openMemory }, {}, { take, streams, addressOf: () => crypto.randomUUID() });
    const nadja = await world.member('nadja', 'nurses');
    const statuses = async (credential: string | undefined) => {
      const ends: Response[] = [];
      for (let time = 0; time < 8; time += 1) ends.push(await nadja.signIn({ credential, tamper: 'signature' }));
      expect(Number(ends.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
      return ends.map((one) => one.status);
    };
    const known = await statuses(undefined);
    expect(known).toEqual([403, 403, 403, 403, 403, 403, 429, 429]);
    expect(await statuses('bm9ib2R5LWhhcy10aGlzLW9uZQ')).toEqual(known);
    const lines = (await world.noted()).filter((row) => row.code === 'too-many-requests');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ person: '', act: 'signIn' });
    await expect(take('passkey', 'another')).resolves.not.toBeInstanceOf(TooMany);
  });
});
