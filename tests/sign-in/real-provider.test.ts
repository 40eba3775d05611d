import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignInDoor } from '#protocol/sign-in';
import { type IdentityProvider, startIdentityProvider } from '#tests/world/identity-provider';
import { callbackOf, ORIGIN, problemAt, type SignInWorld, signInWorld } from './sign-in-world';

let idp: IdentityProvider;
let world: SignInWorld;
beforeAll(async () => {
  idp = await startIdentityProvider(callbackOf('real'));
  world = await signInWorld({ real: { issuer: idp.issuer, mapping: { acr: ['loa3'] } } });
});
afterAll(async () => {
  await idp.stop();
  await world.database.close();
});
let browser: ReturnType<SignInWorld['browser']>;
beforeEach(() => {
  browser = world.browser();
});

const claims = (subject: string, acr = 'loa3') => ({
  sub: `at-${subject}`,
  acr,
  employeeHsaId: subject,
  given_name: 'Nadja',
  family_name: 'Påhittad',
});
const sessionOf = async () => (await browser.ask('/api/session')).status;
const isCallback = (url: URL) => url.href.startsWith(callbackOf('real'));

describe('a sign-in at a real provider', () => {
  it('asks with state, nonce, PKCE S256 and the level demanded, and binds it to the browser by a short cookie', async () => {
    const answer = await browser.ask('/api/sign-in?with=real');
    expect(answer.status).toBe(303);
    const asked = new URL(answer.headers.get('location')!);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: callbackOf('real'),
      code_challenge_method: 'S256',
      acr_values: 'loa3',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    const cookie = answer.headers.get('set-cookie')!;
    for (const part of ['samplan_sign_in=', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600'])
      expect(cookie).toContain(part);
    const { rows } = await world.database.withPolicy((queries) => queries.query('select * from sign_in'));
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(asked.searchParams.get('state')!);
    expect(stored).not.toContain(browser.cookies().get('samplan_sign_in')!);
  });

  it('opens a session for the one assignment that there is, and comes back to the app', async () => {
    const { person, subject } = await world.account('nadja', idp.issuer, ['nurses']);
    idp.next(claims(subject));
    expect((await browser.follow('/api/sign-in?with=real')).href).toBe(`${ORIGIN}/`);
    const session = await (await browser.ask('/api/session')).json();
    expect(session).toMatchObject({ actor: { person, unit: world.unit('nurses'), role: 'nurse' }, practice: null });
    expect((await world.noted()).findLast(({ act }) => act === 'signIn')).toMatchObject({ person, outcome: 'applied' });
    expect(browser.cookies().has('samplan_sign_in')).toBe(false);
  });

  it('lets one of several assignments be chosen first, and gives the session a new token then', async () => {
    const { person, subject } = await world.account('ylva', idp.issuer, ['social', 'school']);
    idp.next(claims(subject));
    await browser.follow('/api/sign-in?with=real');
    expect(await sessionOf()).toBe(401);
    const { choose } = SignInDoor.parse(await (await browser.ask('/api/sign-in/door')).json());
    expect(choose?.assignments.map((one) => one.unit)).toEqual(['Enhet school', 'Enhet social']);
    const before = browser.cookies().get('samplan_session')!;
    const foreign = await browser.post('/api/sign-in/assignment', { assignment: 'nadja@nurses' });
    expect(foreign.status).toBe(401);
    expect((await world.noted()).at(-1)).toMatchObject({ person: '', act: 'chooseAssignment', outcome: 'refused' });
    const [, social] = choose!.assignments;
    expect((await browser.post('/api/sign-in/assignment', { assignment: social!.assignment })).status).toBe(204);
    expect(await (await browser.ask('/api/session')).json()).toMatchObject({
      actor: { person, unit: world.unit('social') },
    });
    expect(browser.cookies().get('samplan_session')).not.toBe(before);
    browser.cookies().set('samplan_session', before);
    expect(await sessionOf()).toBe(401);
    expect((await browser.post('/api/sign-in/assignment', { assignment: social!.assignment })).status).toBe(401);
  });

  it.each([
    ['no account', 'no-account', async () => claims('SE-nobody')],
    ['an account without an assignment', 'no-assignment', () => endedAccount()],
    ['a level that is too low', 'too-weak', async () => claims((await account()).subject, 'loa2')],
    ['no stable id', 'not-verified', async () => ({ ...claims('x'), employeeHsaId: ' ' })],
    ['a person who breaks it off', 'cancelled', async () => undefined],
  ])('with %s ends with its code, is written down, and opens nothing', async (_, code, who) => {
    idp.next(await who());
    const end = await browser.follow('/api/sign-in?with=real');
    expect(end.href).toBe(`${ORIGIN}/logga-in?fel=${code}`);
    expect(await sessionOf()).toBe(401);
    expect((await world.noted()).at(-1)).toMatchObject({ act: 'signIn', outcome: 'refused', code });
    expect(browser.cookies().size).toBe(0);
  });
  const account = () => world.account('ester', idp.issuer, ['bup']);
  async function endedAccount() {
    const { person, subject } = await world.account('lova', idp.issuer, ['school']);
    await world.database.withPolicy((queries) =>
      queries.query('update assignment set valid_to = 1 where person = $1', [person]),
    );
    return claims(subject);
  }

  it('is taken once: neither its address nor its code works again', async () => {
    const { subject } = await world.account('nadja', idp.issuer, ['nurses']);
    idp.next(claims(subject));
    const callback = await browser.follow('/api/sign-in?with=real', isCallback);
    const cookie = browser.cookies().get('samplan_sign_in')!;
    expect((await browser.follow(callback.href)).pathname).toBe('/');
    browser.cookies().delete('samplan_session');
    browser.cookies().set('samplan_sign_in', cookie);
    expect(problemAt(await browser.follow(callback.href))).toBe('expired');
    // The same code under a new state that is good.
    const again = await browser.follow('/api/sign-in?with=real', isCallback);
    again.searchParams.set('code', callback.searchParams.get('code')!);
    expect(problemAt(await browser.follow(again.href))).toBe('not-verified');
    expect((await world.noted()).at(-1)).toMatchObject({ reason: 'OAUTH_RESPONSE_BODY_ERROR' });
    expect(await sessionOf()).toBe(401);
  });

  it.each([
    ['without the cookie', 'other-browser', undefined],
    ['with the cookie of another browser', 'other-browser', 'x'.repeat(43)],
  ])('is not taken %s, nor afterwards with it', async (_, code, cookie) => {
    const { subject } = await world.account('nadja', idp.issuer, ['nurses']);
    idp.next(claims(subject));
    const callback = await browser.follow('/api/sign-in?with=real', isCallback);
    const own = browser.cookies().get('samplan_sign_in')!;
    browser.cookies().delete('samplan_sign_in');
    if (cookie) browser.cookies().set('samplan_sign_in', cookie);
    expect(problemAt(await browser.follow(callback.href))).toBe(code);
    browser.cookies().set('samplan_sign_in', own);
    expect(problemAt(await browser.follow(callback.href))).toBe('expired');
    expect(await sessionOf()).toBe(401);
  });

  it('is over after ten minutes, whatever state it has', async () => {
    idp.next(claims((await world.account('nadja', idp.issuer, ['nurses'])).subject));
    const callback = await browser.follow('/api/sign-in?with=real', isCallback);
    world.wall.now += 10 * 60_000 + 1;
    expect(problemAt(await browser.follow(callback.href))).toBe('expired');
    callback.searchParams.set('state', 'x'.repeat(43));
    expect(problemAt(await browser.follow(callback.href))).toBe('expired');
    expect(await sessionOf()).toBe(401);
  });

  it('is never begun by another site', async () => {
    const answer = await browser.ask('/api/sign-in?with=real', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(problemAt(new URL(answer.headers.get('location')!, ORIGIN))).toBe('cross-site');
    expect((await world.noted()).at(-1)).toMatchObject({ person: '', outcome: 'refused', code: 'cross-site' });
    expect((await browser.ask('/api/sign-in?with=nobody')).status).toBe(404);
  });

  it('is not begun with a link that no longer works, and begins without it then', async () => {
    await browser.post('/api/sign-in/link', { token: 'x'.repeat(43) });
    expect(problemAt(await browser.follow('/api/sign-in?with=real'))).toBe('link-over');
    expect((await world.noted()).at(-1)).toMatchObject({ person: '', outcome: 'refused', code: 'link-over' });
    idp.next(claims((await world.account('nadja', idp.issuer, ['nurses'])).subject));
    expect((await browser.follow('/api/sign-in?with=real')).pathname).toBe('/');
  });

  it('ends at the provider too, at the address that it offers, once', async () => {
    idp.next(claims((await world.account('nadja', idp.issuer, ['nurses'])).subject));
    await browser.follow('/api/sign-in?with=real');
    const ended = await browser.ask('/api/session', { method: 'DELETE', headers: { 'x-samplan-client': 'test' } });
    expect(ended.status).toBe(204);
    expect(await (await browser.ask('/api/sign-in/door')).json()).toMatchObject({ leave: true });
    const out = await browser.ask('/api/sign-in/out');
    const to = new URL(out.headers.get('location')!);
    expect(to.origin).toBe(idp.issuer);
    expect(to.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/`);
    expect(to.searchParams.get('id_token_hint')).toBeTruthy();
    expect((await browser.ask('/api/sign-in/out')).headers.get('location')).toBe('/');
  });
});
