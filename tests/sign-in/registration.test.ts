// How a passkey comes to be: by a one-time link of the operator or of a manager, or from a session that a passkey opened.
import { beforeAll, describe, expect, it } from 'vitest';
import { LINK_MS, makeLink } from '#server/first-administrator';
import { INVITATION_MS } from '#server/invitation';
import { PROVED_MS } from '#server/passkey-proof';
import { testEngines } from '#tests/contract/engines';
import { type PasskeyWorld, passkeyWorld, refusalOf } from './passkey-world';
import { ORIGIN } from './sign-in-world';
import { type AskedToMake, type AskedToSign, type Faults, SoftwareAuthenticator } from './software-authenticator';

const engines = await testEngines();
const GUESS = 'x'.repeat(43);

describe.each(engines)('a link, on $name', (engine) => {
  let world: PasskeyWorld;
  beforeAll(async () => {
    world = await passkeyWorld(engine);
  });
  const lastLine = async () => (await world.noted()).at(-1);
  const keysOf = async (person: string) =>
    (await world.database.askPolicy('select 1 from passkey where person = $1', [person])).count;

  it('says whom it is for, asks for a discoverable passkey with the person verified, and is used up by it', async () => {
    const { person, token } = await world.invited('nadja', 'nurses');
    const nadja = world.visitor();
    expect(await (await nadja.look(token)).json()).toEqual({ v: 1, first: false, name: 'nadja', unit: null });
    const asked = (await nadja.beginRegistration(token)) as AskedToMake & Record<string, unknown>;
    expect(asked).toMatchObject({
      rp: { id: 'samplan.example', name: 'Samplan' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -257 }],
    });
    // The device keeps neither the person's id nor anything that can be guessed from it.
    expect(Buffer.from(asked.user.id, 'base64url').toString()).not.toContain('nadja');
    expect((await nadja.register(nadja.device.make(asked))).status).toBe(204);
    expect(await lastLine()).toMatchObject({ person, act: 'registerPasskey', outcome: 'applied' });
    expect(await nadja.session()).toBeUndefined();
    expect((await nadja.signIn()).status).toBe(204);
    const thief = world.visitor();
    expect(await refusalOf(await thief.look(token))).toBe('link-over');
    await expect(thief.beginRegistration(token)).rejects.toThrow('link-over');
    expect(await keysOf(person)).toBe(1);
  });

  it('is stored as a hash alone, and gives way to the next one', async () => {
    const { person, token } = await world.invited('lova', 'school');
    const { rows } = await world.database.askPolicy('select * from passkey_invitation');
    expect(JSON.stringify(rows)).not.toContain(token);
    const next = await world.invite({ person, unit: null, by: null });
    expect(await refusalOf(await world.visitor().look(token))).toBe('link-over');
    expect(await refusalOf(await world.visitor().look(next))).toBe(200);
  });

  it('gives one passkey to those who come with it at once', async () => {
    const { person, token } = await world.invited('gunvor', 'bup');
    const visitors = [1, 2, 3].map(() => world.visitor());
    const made = await Promise.all(visitors.map(async (one) => one.device.make(await one.beginRegistration(token))));
    const ends = await Promise.all(visitors.map(async (one, at) => refusalOf(await one.register(made[at]))));
    expect(ends.sort()).toEqual([204, 'link-over', 'link-over']);
    expect(await keysOf(person)).toBe(1);
  });

  const over: [string, (invited: { person: string; token: string }) => Promise<string | undefined>][] = [
    ['is guessed', async () => GUESS],
    ['is too old', async () => void (world.wall.now += INVITATION_MS)],
    ['is for an account that has ended', async ({ person }) => void (await world.end(person))],
    [
      'is a manager’s who has left since',
      async ({ person }) => {
        const barbro = await world.account('barbro', null, ['social']);
        const token = await world.invite({ person, unit: world.unit('social'), by: barbro.person });
        expect(await refusalOf(await world.visitor().look(token))).toBe(200);
        await world.end(barbro.person);
        return token;
      },
    ],
    [
      'is for a unit that the person has left',
      async ({ person }) => {
        const token = await world.invite({ person, unit: world.unit('bup'), by: null });
        return token;
      },
    ],
  ];
  it.each(over)('that %s is over, whether it is looked at, begun, or ended with', async (_, spoil) => {
    const { now } = world.wall;
    const invited = await world.invited('jonathan', 'social');
    const begun = world.visitor();
    const made = begun.device.make(await begun.beginRegistration(invited.token));
    const token = (await spoil(invited)) ?? invited.token;
    const late = world.visitor();
    expect(await refusalOf(await late.look(token))).toBe('link-over');
    await expect(late.beginRegistration(token)).rejects.toThrow('link-over');
    expect(await lastLine()).toMatchObject({
      person: '',
      act: 'registerPasskey',
      outcome: 'refused',
      code: 'link-over',
    });
    if (token === invited.token) expect(await refusalOf(await begun.register(made))).toMatch(/link-over|expired/);
    expect(await keysOf(invited.person)).toBe(0);
    world.wall.now = now;
    await world.database.askPolicy('update assignment set valid_to = null where person = $1', [invited.person]);
  });

  it('that ended between the beginning and the end makes no passkey', async () => {
    const { person, token } = await world.invited('jonathan', 'social');
    const late = world.visitor();
    const made = late.device.make(await late.beginRegistration(token));
    await world.end(person);
    expect(await refusalOf(await late.register(made))).toBe('link-over');
    await world.database.askPolicy('update assignment set valid_to = null where person = $1', [person]);
    expect(await keysOf(person)).toBe(0);
  });

  const wrong: [string, Faults, string][] = [
    ['another origin', { origin: 'https://evil.example' }, 'origin'],
    ['another RP ID', { rpId: 'evil.example' }, 'rp-id'],
    ['nobody verified', { userVerified: false }, 'user-verification'],
    ['nobody there', { userPresent: false }, 'user-presence'],
    ['the type of a sign-in', { type: 'webauthn.get' }, 'type'],
  ];
  it.each(wrong)('is not used up by a passkey with %s', async (_, faults, reason) => {
    const { person, token } = await world.invited('ylva', 'social');
    const ylva = world.visitor();
    expect(await refusalOf(await ylva.join(token, faults))).toBe('passkey-refused');
    expect(await lastLine()).toMatchObject({ person: '', act: 'registerPasskey', code: 'passkey-refused', reason });
    expect(await keysOf(person)).toBe(0);
    expect((await ylva.join(token)).status).toBe(204);
    await world.database.askPolicy('delete from passkey where person = $1', [person]);
  });

  it('is not used up by a credential that is another’s, nor by another’s challenge', async () => {
    const nadja = await world.member('nadja', 'nurses');
    const { token } = await world.invited('ester', 'bup');
    const ester = world.visitor();
    const taken = { credential: nadja.device.credentials[0]!.id };
    expect(await refusalOf(await ester.join(token, taken))).toBe('passkey-refused');
    const asked = await ester.beginRegistration(token);
    await nadja.begin();
    expect(await refusalOf(await nadja.register(nadja.device.make(asked)))).toBe('other-browser');
    expect((await nadja.signIn()).status).toBe(403);
    expect((await ester.join(token)).status).toBe(204);
  });

  describe('of the first administrator', () => {
    const first = () => makeLink(world.database, world.unit('school'), world.wall.now);

    it.each([
      ['is too old', async () => void (world.wall.now += LINK_MS)],
      ['was replaced', async () => void (await first())],
    ])('that %s is over', async (_, spoil) => {
      const { now } = world.wall;
      const token = await first();
      expect(await (await world.visitor().look(token)).json()).toEqual({
        v: 1,
        first: true,
        name: null,
        unit: 'Enhet school',
      });
      await spoil();
      expect(await refusalOf(await world.visitor().look(token))).toBe('link-over');
      world.wall.now = now;
    });

    it('makes one manager by name, of those who come at once, who signs in by passkey; and then never another', async () => {
      const token = await first();
      const visitors = [world.visitor(), world.visitor()];
      const ends = await Promise.all(
        visitors.map(async (one, at) => refusalOf(await one.join(token, {}, `Första ${at}`))),
      );
      expect([...ends].sort()).toEqual([204, 'link-over']);
      const winner = ends.indexOf(204);
      expect((await visitors[winner]!.signIn()).status).toBe(204);
      expect(await visitors[winner]!.session()).toMatchObject({
        actor: { name: `Första ${winner}`, unit: world.unit('school'), role: 'manager' },
      });
      await expect(first()).rejects.toThrow('There is an administrator already');
      expect((await world.database.askPolicy('select 1 from administrator')).count).toBe(1);
      const acts = (await world.noted()).map((row) => row.act);
      expect(acts).toContain('makeFirstLink');
    });
  });

  it('is nothing where local accounts are off, and neither is anything else of them', async () => {
    const { signInWorld } = await import('./sign-in-world');
    const off = await signInWorld({}, { open: () => engine.open() });
    const browser = off.browser();
    expect(await (await browser.ask('/api/sign-in/door')).json()).toMatchObject({ passkeys: false });
    for (const [path, body] of [
      ['link', { token: GUESS }],
      ['begin', {}],
      ['begin-registration', { token: GUESS, name: null }],
    ] as const)
      expect((await browser.post(`/api/sign-in/passkey/${path}`, body)).status).toBe(404);
  });

  describe('another passkey of one’s own', () => {
    const HOME = { nadja: 'nurses', ester: 'bup', ylva: 'social', gunvor: 'bup' } as const;
    const member = async (name: keyof typeof HOME = 'nadja') => {
      const joined = await world.member(name, HOME[name]);
      await joined.signIn();
      world.wall.now += 1;
      return joined;
    };

    it('is added from a session that a passkey opened, named, listed, and opens the same', async () => {
      const nadja = await member();
      const phone = new SoftwareAuthenticator(ORIGIN);
      expect((await nadja.add('Min mobil', phone)).status).toBe(204);
      expect(await lastLine()).toMatchObject({ person: nadja.person, act: 'addPasskey', outcome: 'applied' });
      const { mayAdd, passkeys } = await nadja.passkeys();
      expect(mayAdd).toBe(true);
      expect(passkeys.at(-1)).toMatchObject({ name: 'Min mobil', here: false, usedAt: null });
      nadja.browser.cookies().clear();
      expect((await nadja.finish(phone.sign(await nadja.begin()))).status).toBe(204);
    });

    it('is not made twice on one device', async () => {
      const nadja = await member();
      await expect(nadja.add('Igen', nadja.device)).rejects.toThrow('there already');
    });

    it('is refused without the person verified, and with an answer to another session’s challenge', async () => {
      const [nadja, ester] = [await member('nadja'), await member('ester')];
      const device = new SoftwareAuthenticator(ORIGIN);
      expect(await refusalOf(await nadja.add('x', device, { userVerified: false }))).toBe('not-permitted');
      const asked = await ester.options<AskedToMake>('/api/commands/begin-passkey', {});
      await nadja.options('/api/commands/begin-passkey', {});
      const stolen = { name: 'x', response: device.make(asked) };
      expect(await refusalOf(await nadja.browser.post('/api/commands/add-passkey', stolen))).toBe('not-permitted');
      expect(await lastLine()).toMatchObject({ person: nadja.person, act: 'addPasskey', outcome: 'refused' });
    });

    describe('after more than five minutes', () => {
      /** Somebody who signed in by a passkey so long ago, whose page has been open since, and what that page asks for. */
      const longAgo = async (name: keyof typeof HOME) => {
        const joined = await member(name);
        const own = (await joined.passkeys()).passkeys.find((one) => one.here);
        world.wall.now += PROVED_MS;
        const begin = async () => refusalOf(await joined.browser.post('/api/commands/begin-passkey', {}));
        const remove = async () =>
          refusalOf(await joined.browser.post('/api/commands/remove-passkey', { passkey: own!.id, despite: true }));
        return { joined, begin, remove };
      };

      it('is neither added nor taken away before a passkey has shown who it is, and then for five minutes', async () => {
        const { joined: nadja, begin, remove } = await longAgo('nadja');
        expect([await begin(), await remove()]).toEqual(['prove-first', 'prove-first']);
        expect(await lastLine()).toMatchObject({ act: 'removePasskey', outcome: 'refused', code: 'prove-first' });
        expect((await nadja.passkeys()).passkeys.some((one) => one.here)).toBe(true);
        expect(await refusalOf(await nadja.prove())).toBe(204);
        expect(await lastLine()).toMatchObject({ person: nadja.person, act: 'provePasskey', outcome: 'applied' });
        expect((await nadja.add('Min mobil')).status).toBe(204);
        world.wall.now += PROVED_MS;
        expect(await remove()).toBe(200);
        world.wall.now += 1;
        expect(await begin()).toBe('prove-first');
      });

      it('ends no other sign-in either, and knows of none, before a passkey has shown it; its own it leaves without', async () => {
        const { joined: nadja } = await longAgo('nadja');
        const stranger = world.visitor();
        await stranger.finish(nadja.device.sign(await stranger.begin()));
        const end = async (session: string) =>
          refusalOf(await nadja.browser.post('/api/commands/end-sessions', { session }));
        expect([await end('others'), await end(crypto.randomUUID())]).toEqual(['prove-first', 'prove-first']);
        expect(await lastLine()).toMatchObject({ act: 'endSessions', outcome: 'refused', code: 'prove-first' });
        expect(await stranger.session()).toBeDefined();
        expect(await (await nadja.browser.ask('/api/proof-ways')).json()).toMatchObject({
          passkey: true,
          provider: null,
        });
        expect(await refusalOf(await nadja.browser.post('/api/commands/begin-provider-proof', {}))).toBe(404);
        expect(await refusalOf(await nadja.prove())).toBe(204);
        world.wall.now += PROVED_MS;
        expect(await end('others')).toBe(204);
        expect(await stranger.session()).toBeUndefined();
        expect(await lastLine()).toMatchObject({ person: nadja.person, act: 'endSessions', outcome: 'applied' });
        world.wall.now += 1;
        expect(await end('others')).toBe('prove-first');
        const own = await nadja.browser.ask('/api/session', {
          method: 'DELETE',
          headers: { 'x-samplan-client': 'test' },
        });
        expect(own.status).toBe(204);
      });

      const wrong: [string, Faults][] = [
        ['another origin', { origin: 'https://evil.example' }],
        ['nobody verified', { userVerified: false }],
        ['a signature that does not hold', { tamper: 'signature' }],
      ];
      it.each(wrong)('is not proved by a passkey with %s', async (_, faults) => {
        const { joined, begin } = await longAgo('nadja');
        expect(await refusalOf(await joined.prove(joined.device, faults))).toBe('not-permitted');
        expect(await lastLine()).toMatchObject({ act: 'provePasskey', outcome: 'refused' });
        expect(await begin()).toBe('prove-first');
      });

      it('is not proved by somebody else’s passkey, by another session’s challenge, nor by one that signed the sign-in', async () => {
        const { joined: nadja, begin } = await longAgo('nadja');
        const ester = await member('ester');
        expect(await refusalOf(await nadja.prove(ester.device))).toBe('not-permitted');
        expect(await lastLine()).toMatchObject({ act: 'provePasskey', reason: 'person' });
        // Another session of the same person has asked: what it is answered proves nothing here.
        const phone = world.visitor();
        await phone.finish(nadja.device.sign(await phone.begin()));
        const theirs = await phone.options<AskedToSign>('/api/commands/begin-proof', {});
        const post = (response: unknown) => nadja.browser.post('/api/commands/prove-passkey', { response });
        await nadja.options('/api/commands/begin-proof', {});
        expect(await refusalOf(await post(nadja.device.sign(theirs)))).toBe('not-permitted');
        expect(await refusalOf(await post(nadja.device.sign(await nadja.begin())))).toBe('not-permitted');
        expect(await begin()).toBe('prove-first');
        // The same answer twice.
        const asked = await nadja.options<AskedToSign>('/api/commands/begin-proof', {});
        const answer = nadja.device.sign(asked);
        expect([await refusalOf(await post(answer)), await refusalOf(await post(answer))]).toEqual([
          204,
          'not-permitted',
        ]);
      });

      it('is not proved by a passkey for one unit where the session opens all', async () => {
        const { joined: gunvor, begin } = await longAgo('gunvor');
        const token = await world.invite({ person: gunvor.person, unit: world.unit('bup'), by: null });
        const narrow = world.visitor();
        expect((await narrow.join(token)).status).toBe(204);
        expect(await refusalOf(await gunvor.prove(narrow.device))).toBe('not-permitted');
        expect(await lastLine()).toMatchObject({ act: 'provePasskey', reason: 'unit' });
        expect(await begin()).toBe('prove-first');
        // Its own session it proves.
        await narrow.signIn();
        expect(await narrow.session()).toBeDefined();
        world.wall.now += PROVED_MS + 1;
        expect(await refusalOf(await narrow.prove())).toBe(204);
      });
    });

    it('is taken away with the sessions that it opened, never the last without a word', async () => {
      const nadja = await member('ylva');
      const phone = world.visitor();
      expect((await nadja.add('Min mobil', phone.device)).status).toBe(204);
      expect((await phone.signIn()).status).toBe(204);
      const [own, mobile] = (await nadja.passkeys()).passkeys;
      const remove = (passkey: string, despite = false) =>
        nadja.browser.post('/api/commands/remove-passkey', { passkey, despite });
      expect(await (await remove(mobile!.id)).json()).toMatchObject({ removed: true });
      expect(await phone.session()).toBeUndefined();
      expect(await refusalOf(await phone.signIn())).toBe('passkey-refused');
      expect(await (await remove(own!.id)).json()).toMatchObject({ removed: false });
      expect((await nadja.passkeys()).passkeys).toHaveLength(1);
      expect(await (await remove(own!.id, true)).json()).toMatchObject({ removed: true });
      // Whoever asks goes on until the session ends, and can add none.
      expect(await nadja.session()).toBeDefined();
      expect(await nadja.passkeys()).toMatchObject({ mayAdd: false, passkeys: [] });
      expect(await refusalOf(await nadja.browser.post('/api/commands/begin-passkey', {}))).toBe('not-permitted');
      expect(await refusalOf(await remove(own!.id))).toBe('not-found');
    });

    it('of somebody else is nobody’s to take away', async () => {
      const [nadja, gunvor] = [await member('nadja'), await member('gunvor')];
      const [hers] = (await gunvor.passkeys()).passkeys;
      const answer = await nadja.browser.post('/api/commands/remove-passkey', { passkey: hers!.id, despite: true });
      expect(await refusalOf(answer)).toBe('not-found');
      expect((await gunvor.passkeys()).passkeys.map((one) => one.id)).toContain(hers!.id);
    });
  });
});
