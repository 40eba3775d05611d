// Sign-in by passkey, as the wire has it: what must hold, and each way in which it does not.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHALLENGE_MS } from '#server/passkey-challenge';
import { testEngines } from '#tests/contract/engines';
import { type PasskeyVisitor, type PasskeyWorld, passkeyWorld, refusalOf } from './passkey-world';
import { ORIGIN } from './sign-in-world';
import { type Faults, SoftwareAuthenticator } from './software-authenticator';

const engines = await testEngines();

describe.each(engines)('a sign-in by passkey, on $name', (engine) => {
  let world: PasskeyWorld;
  let nadja: PasskeyVisitor & { person: string };
  let other: PasskeyVisitor & { person: string };
  beforeAll(async () => {
    world = await passkeyWorld(engine);
    other = await world.member('ester', 'bup');
  });
  beforeEach(async () => {
    nadja = await world.member('nadja', 'nurses');
  });
  const lastLine = async () => (await world.noted()).at(-1);

  it('asks nobody’s name, demands that the person is verified, and binds the answer to the browser by a short cookie', async () => {
    const answer = await nadja.browser.post('/api/sign-in/passkey/begin', {});
    const { options } = (await answer.json()) as { options: Record<string, unknown> };
    expect(options).toMatchObject({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      rpId: 'samplan.example',
      userVerification: 'required',
    });
    expect(options.allowCredentials ?? []).toEqual([]);
    const cookie = answer.headers.get('set-cookie')!;
    for (const part of ['samplan_passkey=', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600'])
      expect(cookie).toContain(part);
    const { rows } = await world.database.askPolicy('select * from passkey_challenge');
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(options.challenge);
    expect(stored).not.toContain(nadja.browser.cookies().get('samplan_passkey')!);
  });

  it('opens the same session as a provider does, logged with the passkey, and again with it', async () => {
    expect((await nadja.signIn()).status).toBe(204);
    expect(await nadja.session()).toMatchObject({
      actor: { person: nadja.person, unit: world.unit('nurses'), role: 'nurse' },
      practice: null,
    });
    // After it comes the line of the device that the session is given to.
    expect((await world.noted()).findLast(({ act }) => act === 'signIn')).toMatchObject({
      person: nadja.person,
      outcome: 'applied',
    });
    expect(nadja.browser.cookies().has('samplan_passkey')).toBe(false);
    nadja.browser.cookies().clear();
    expect(await nadja.session()).toBeUndefined();
    expect((await nadja.signIn()).status).toBe(204);
    const used = (await nadja.passkeys()).passkeys.filter((one) => one.here);
    expect(used).toMatchObject([{ usedAt: world.wall.now }]);
  });

  it('is taken from a passkey that does not count, as those that are synced', async () => {
    const synced = world.visitor();
    synced.device.counter = 0;
    await synced.join(await world.invite({ person: nadja.person, unit: null, by: null }));
    for (let time = 0; time < 2; time += 1) expect((await synced.signIn()).status).toBe(204);
    expect(await synced.session()).toBeDefined();
  });

  const foreign = new SoftwareAuthenticator(ORIGIN);
  const wrong: [string, Faults | (() => Faults), string][] = [
    ['another origin', { origin: 'http://samplan.example.evil.example' }, 'origin'],
    ['another port of the same host', { origin: 'http://samplan.example:8080' }, 'origin'],
    ['another scheme', { origin: 'https://samplan.example' }, 'origin'],
    ['another RP ID', { rpId: 'evil.example' }, 'rp-id'],
    ['nobody verified', { userVerified: false }, 'user-verification'],
    ['nobody there', { userPresent: false }, 'user-presence'],
    ['the type of a registration', { type: 'webauthn.create' }, 'type'],
    ['a tampered signature', { tamper: 'signature' }, 'signature'],
    ['data tampered with after the signature', { tamper: 'authenticatorData' }, 'signature'],
    ['words tampered with after the signature', { tamper: 'clientDataJSON' }, 'signature'],
    ['a counter that goes back', { counter: 1 }, 'counter'],
    ['a counter that stands still', () => ({ counter: nadja.device.counter }), 'counter'],
    ['a credential that nobody has', { credential: 'bm9ib2R5LWhhcy10aGlzLW9uZQ' }, 'unknown'],
    [
      'the credential of another, signed by its own key',
      () => ({ credential: other.device.credentials[0]!.id }),
      'signature',
    ],
    ['the handle of another', () => ({ handle: other.device.credentials[0]!.handle }), 'user-handle'],
  ];
  it.each(wrong)('with %s is refused like any other, and the log alone knows why', async (_, faults, reason) => {
    expect((await nadja.signIn()).status).toBe(204);
    nadja.browser.cookies().clear();
    const refused = await nadja.signIn(typeof faults === 'function' ? faults() : faults);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      type: 'urn:samplan:problem:refused',
      title: 'A rule said no.',
      status: 403,
      code: 'refused',
      refusal: 'passkey-refused',
    });
    expect(await nadja.session()).toBeUndefined();
    expect(await lastLine()).toMatchObject({
      person: '',
      act: 'signIn',
      outcome: 'refused',
      code: 'passkey-refused',
      reason,
    });
    // What was wrong was that alone.
    expect((await nadja.signIn()).status).toBe(204);
  });

  it('is taken once: neither the same answer nor one to the same challenge works again', async () => {
    const asked = await nadja.begin();
    const cookie = nadja.browser.cookies().get('samplan_passkey')!;
    const answer = nadja.device.sign(asked);
    expect((await nadja.finish(answer)).status).toBe(204);
    nadja.browser.cookies().clear();
    for (const again of [answer, nadja.device.sign(asked)]) {
      nadja.browser.cookies().set('samplan_passkey', cookie);
      expect(await refusalOf(await nadja.finish(again))).toBe('expired');
    }
    expect(await nadja.session()).toBeUndefined();
  });

  it('is not taken twice of two that come at once', async () => {
    const answer = nadja.device.sign(await nadja.begin());
    const ends = await Promise.all([1, 2, 3].map(async () => (await nadja.finish(answer)).status));
    expect(ends.filter((status) => status === 204)).toHaveLength(1);
  });

  it('of another browser’s challenge is refused, and uses that up', async () => {
    const asked = await other.begin();
    await nadja.begin();
    expect(await refusalOf(await nadja.finish(nadja.device.sign(asked)))).toBe('other-browser');
    expect(await refusalOf(await other.finish(other.device.sign(asked)))).toBe('expired');
    expect(await nadja.session()).toBeUndefined();
  });

  it('without the short cookie is refused', async () => {
    const answer = nadja.device.sign(await nadja.begin());
    nadja.browser.cookies().clear();
    expect(await refusalOf(await nadja.finish(answer))).toBe('other-browser');
  });

  it('is over after five minutes, and an invented challenge was never begun', async () => {
    const begun = world.wall.now;
    const answer = nadja.device.sign(await nadja.begin());
    world.wall.now = begun + CHALLENGE_MS + 1;
    expect(await refusalOf(await nadja.finish(answer))).toBe('expired');
    world.wall.now = begun;
    expect(await refusalOf(await nadja.signIn({ challenge: 'x'.repeat(43) }))).toBe('expired');
  });

  it('is not begun by a registration, nor from within another site’s page', async () => {
    const token = await world.invite({ person: nadja.person, unit: world.unit('nurses'), by: null });
    const { challenge } = await nadja.beginRegistration(token);
    const answer = nadja.device.sign({ challenge, rpId: 'samplan.example' });
    expect(await refusalOf(await nadja.finish(answer))).toBe('passkey-refused');
    expect(await refusalOf(await nadja.signIn({ crossOrigin: true }))).toBe('passkey-refused');
    expect(await nadja.session()).toBeUndefined();
  });

  it.each([
    ['no JSON', 'bm8', 'passkey-refused'],
    ['no challenge', Buffer.from('{}').toString('base64url'), 'passkey-refused'],
    ['not base64url', '<b>', 400],
  ])('whose words are %s is refused', async (_, clientDataJSON, end) => {
    const answer = nadja.device.sign(await nadja.begin());
    const sent = { ...answer, response: { ...answer.response, clientDataJSON } };
    expect(await refusalOf(await nadja.finish(sent))).toBe(end);
  });

  it('of another kind than a public key is no sign-in at all', async () => {
    const answer = { ...nadja.device.sign(await nadja.begin()), type: 'password' };
    expect((await nadja.finish(answer)).status).toBe(400);
  });

  it('of an ended account opens nothing, and says so to whoever has proved who it is', async () => {
    await world.end(nadja.person);
    expect(await refusalOf(await nadja.signIn())).toBe('no-assignment');
    expect(await nadja.session()).toBeUndefined();
    expect(await lastLine()).toMatchObject({ person: nadja.person, outcome: 'refused', code: 'no-assignment' });
    await world.database.askPolicy('update assignment set valid_to = null where person = $1', [nadja.person]);
  });

  it('of a passkey that was taken away is refused as one that never was', async () => {
    await world.database.askPolicy('delete from passkey where person = $1', [nadja.person]);
    const refused = await nadja.signIn();
    const never = await nadja.signIn({ credential: foreign.credentials[0]?.id ?? 'bm9ib2R5' });
    expect(await refused.text()).toBe(await never.text());
    expect(await lastLine()).toMatchObject({ person: '', reason: 'unknown' });
  });

  it('of a passkey that is taken away while it signs in, at whatever instant, leaves no session and never fails', async () => {
    const { wall } = world;
    const at = wall.now;
    const ends: (string | number)[] = [];
    for (let instant = 1; instant <= 6; instant += 1) {
      const ulla = await world.member('nadja', 'nurses');
      const signed = ulla.device.sign(await ulla.begin());
      let left = instant;
      let gone: Promise<unknown> | undefined;
      // Each look at the clock is an instant of the sign-in.
      Object.defineProperty(wall, 'now', {
        configurable: true,
        get() {
          left -= 1;
          if (left === 0) gone = world.database.askPolicy('delete from passkey where person = $1', [ulla.person]);
          return at;
        },
      });
      const answer = await ulla.finish(signed);
      Object.defineProperty(wall, 'now', { configurable: true, writable: true, value: at });
      if (!gone) break;
      await gone;
      ends.push(await refusalOf(answer));
      expect(await ulla.session()).toBeUndefined();
    }
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.filter((end) => end !== 'passkey-refused' && end !== 204)).toEqual([]);
    expect(ends).toContain('passkey-refused');
  });

  it('lets one of several assignments be chosen, and of a unit’s own invitation that unit alone', async () => {
    const ylva = await world.member('ylva', 'social', 'school');
    expect((await ylva.signIn()).status).toBe(204);
    expect(await ylva.session()).toBeUndefined();
    const door = (await (await ylva.browser.ask('/api/sign-in/door')).json()) as { choose: { assignments: object[] } };
    expect(door.choose.assignments).toHaveLength(2);
    const narrow = world.visitor();
    const { person } = ylva;
    await narrow.join(await world.invite({ person, unit: world.unit('school'), by: null }));
    expect((await narrow.signIn()).status).toBe(204);
    expect(await narrow.session()).toMatchObject({ actor: { person, unit: world.unit('school') } });
    await world.database.askPolicy(`update assignment set valid_to = 1 where person = $1 and unit = $2`, [
      person,
      world.unit('school'),
    ]);
    expect(await refusalOf(await narrow.signIn())).toBe('no-assignment');
  });
});
