// Whoever came by an identity provider shows there anew who it is, before other sign-ins are ended: asked for with
// `max_age=0` and `prompt=login`, and believed of the signed time alone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROVED_MS } from '#server/passkey-proof';
import { TRANSACTION_MS } from '#server/sign-in';
import { type Lie, startFalseProvider } from '#tests/world/false-provider';
import { type IdentityProvider, startIdentityProvider } from '#tests/world/identity-provider';
import { refusalOf } from './passkey-world';
import { callbackOf, ORIGIN, type SignInWorld, signInWorld } from './sign-in-world';

let idp: IdentityProvider;
let liar: Awaited<ReturnType<typeof startFalseProvider>>;
let world: SignInWorld;
let atReal: string;
const at = new Map<string, string>();
beforeAll(async () => {
  [idp, liar] = [await startIdentityProvider(callbackOf('real')), await startFalseProvider()];
  const { issuer } = liar;
  world = await signInWorld({
    real: { issuer: idp.issuer },
    liar: { issuer, mapping: { maxAge: 3_600, acr: ['loa3'] } },
    other: { issuer, mapping: { maxAge: 3_600 } },
    unasked: { issuer, mapping: { maxAge: null } },
  });
  atReal = (await world.account('nadja', idp.issuer, ['nurses'])).subject;
  at.set('ester', (await world.account('ester', issuer, ['bup'])).subject);
  at.set('ylva', (await world.account('ylva', issuer, ['social'])).subject);
});
afterAll(async () => {
  await idp.stop();
  await liar.stop();
  await world.database.close();
});

const seconds = () => Math.floor(Date.now() / 1_000);
type Browser = ReturnType<SignInWorld['browser']>;
const end = async (browser: Browser) =>
  refusalOf(await browser.post('/api/commands/end-sessions', { session: 'others' }));
const lastLine = async () => (await world.noted()).at(-1);
/** As if whoever has a session had shown it so long ago that it no longer counts. */
const forget = () => world.database.askPolicy('update session set proved_at = $1', [world.wall.now - PROVED_MS - 1]);

/** Where the provider is asked, from the page. */
async function asked(browser: Browser): Promise<URL> {
  const answer = await browser.post('/api/commands/begin-provider-proof', {});
  expect(answer.status).toBe(200);
  return new URL(((await answer.json()) as { url: string }).url);
}

describe('at a real provider', () => {
  it('is asked for anew although one is signed in there, and then for five minutes ends the others', async () => {
    const claims = { sub: 'at-nadja', employeeHsaId: atReal, given_name: 'Nadja', family_name: 'Påhittad' };
    const [browser, left] = [world.browser(), world.browser()];
    for (const one of [left, browser]) {
      idp.next(claims);
      expect((await one.follow('/api/sign-in?with=real')).href).toBe(`${ORIGIN}/`);
      expect((await one.ask('/api/session')).status).toBe(200);
    }
    await forget();
    expect(await end(browser)).toBe('prove-first');
    expect(await lastLine()).toMatchObject({ act: 'endSessions', outcome: 'refused', code: 'prove-first' });
    expect(await (await browser.ask('/api/proof-ways')).json()).toMatchObject({
      passkey: false,
      provider: { sv: 'Inloggning' },
    });
    const url = await asked(browser);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ max_age: '0', prompt: 'login' });
    const token = browser.cookies().get('samplan_session');
    expect((await browser.follow(url.href)).href).toBe(`${ORIGIN}/inloggningar?bevis=ja`);
    // No other session: the same one, of which it is known anew.
    expect(browser.cookies().get('samplan_session')).toBe(token);
    expect(await lastLine()).toMatchObject({ act: 'proveAtProvider', outcome: 'applied', person: expect.any(String) });
    expect(await end(browser)).toBe(204);
    expect((await left.ask('/api/session')).status).toBe(401);
    expect((await browser.ask('/api/session')).status).toBe(200);
    world.wall.now += PROVED_MS + 1;
    expect(await end(browser)).toBe('prove-first');
    world.wall.now = Date.now();
  });

  it('that breaks it off shows nothing', async () => {
    const browser = world.browser();
    idp.next({ sub: 'at-nadja', employeeHsaId: atReal, given_name: 'Nadja', family_name: 'Påhittad' });
    await browser.follow('/api/sign-in?with=real');
    await browser.ask('/api/session');
    await forget();
    idp.next(undefined);
    expect((await browser.follow((await asked(browser)).href)).search).toBe('?bevis=nej');
    expect(await end(browser)).toBe('prove-first');
  });
});

describe('the proof of a provider', () => {
  let browser: Browser;
  const lie = (more: Lie['claims'] = {}, who = 'ester') =>
    liar.lies({ claims: { employeeHsaId: at.get(who), acr: 'loa3', auth_time: seconds(), ...more } });
  const signedIn = async (provider: string, who = 'ester') => {
    const visitor = world.browser();
    lie({}, who);
    const answer = await visitor.ask(`/api/sign-in?with=${provider}`);
    const back = await visitor.follow(liar.answer(new URL(answer.headers.get('location')!)).href);
    expect(back.href).toBe(`${ORIGIN}/`);
    expect((await visitor.ask('/api/session')).status).toBe(200);
    return visitor;
  };
  beforeEach(async () => {
    world.wall.now = Date.now();
    browser = await signedIn('liar');
    await forget();
  });
  /** The answer of the provider to what this browser asked, brought back by it or by another. */
  const brought = async (by: Browser, from: Browser) => by.follow(liar.answer(await asked(from)).href);

  it('holds where it is honest: what follows fails for its one fault alone', async () => {
    lie();
    expect((await brought(browser, browser)).search).toBe('?bevis=ja');
    expect(await end(browser)).toBe(204);
  });

  it.each<[string, () => Lie['claims'], string, string | null]>([
    ['whose time lies before the question', () => ({ auth_time: seconds() - 120 }), 'not-verified', 'auth_time before'],
    ['whose time lies ahead', () => ({ auth_time: seconds() + 3_600 }), 'not-verified', 'auth_time ahead'],
    ['without a time', () => ({ auth_time: undefined }), 'not-verified', 'OAUTH_INVALID_RESPONSE'],
    ['of another person', () => ({ employeeHsaId: at.get('ylva') }), 'not-verified', 'person'],
    ['of nobody that is known here', () => ({ employeeHsaId: 'SE-nobody' }), 'no-account', null],
    ['of a lower level', () => ({ acr: 'loa2' }), 'too-weak', null],
  ])('%s counts for nothing, and is a line on whose session it was', async (_, claims, code, reason) => {
    lie(claims());
    expect((await brought(browser, browser)).href).toBe(`${ORIGIN}/inloggningar?bevis=nej`);
    expect(await lastLine()).toMatchObject({ act: 'proveAtProvider', outcome: 'refused', code, reason });
    expect((await lastLine())?.person).not.toBe('');
    expect(await end(browser)).toBe('prove-first');
  });

  it('counts once, in the browser that asked, and not for long', async () => {
    lie();
    const back = liar.answer(await asked(browser)).href;
    const thief = world.browser();
    expect((await thief.follow(back)).href).toBe(`${ORIGIN}/inloggningar?bevis=nej`);
    expect(await end(browser)).toBe('prove-first');
    // Used up by the one who brought it.
    expect((await browser.follow(back)).search).toBe('?fel=expired');
    const late = liar.answer(await asked(browser)).href;
    world.wall.now += TRANSACTION_MS + 1;
    expect((await browser.follow(late)).search).toBe('?fel=expired');
    expect(await end(browser)).toBe('prove-first');
  });

  it('proves the session that asked and no other of the same person', async () => {
    const other = await signedIn('liar');
    await forget();
    lie();
    expect((await brought(browser, browser)).search).toBe('?bevis=ja');
    expect(await end(other)).toBe('prove-first');
    expect(await end(browser)).toBe(204);
    // One that has ended meanwhile is not opened again.
    const back = liar.answer(await asked(browser)).href;
    await browser.ask('/api/session', { method: 'DELETE', headers: { 'x-samplan-client': 'test' } });
    expect((await browser.follow(back)).search).toBe('?bevis=nej');
    expect((await browser.ask('/api/session')).status).toBe(401);
  });

  it('is no sign-in, and a sign-in no proof for a session that stands', async () => {
    lie();
    const before = browser.cookies().get('samplan_session');
    await brought(browser, browser);
    expect(browser.cookies().get('samplan_session')).toBe(before);
    await forget();
    await signedIn('liar');
    expect(await end(browser)).toBe('prove-first');
  });

  it('is asked of the provider that opened the session, and believed of it alone', async () => {
    lie();
    const url = await asked(browser);
    const back = liar.answer(url);
    back.pathname = '/api/sign-in/callback/other';
    expect((await browser.follow(back.href)).search).toBe('?bevis=nej');
    expect(await lastLine()).toMatchObject({ code: 'not-verified', reason: 'another provider' });
    expect(await end(browser)).toBe('prove-first');
  });

  it('that can not tell when is taken without, as the operator has written; one that tells it must have it right', async () => {
    const visitor = await signedIn('unasked', 'ylva');
    await forget();
    lie({ auth_time: seconds() - 120 }, 'ylva');
    expect((await brought(visitor, visitor)).search).toBe('?bevis=nej');
    lie({ auth_time: undefined }, 'ylva');
    expect((await brought(visitor, visitor)).search).toBe('?bevis=ja');
  });
});

describe('a sign-in at a provider', () => {
  const open = async (authTime: number | undefined) => {
    const visitor = world.browser();
    liar.lies({ claims: { employeeHsaId: at.get('ylva'), auth_time: authTime } });
    const answer = await visitor.ask('/api/sign-in?with=unasked');
    await visitor.follow(liar.answer(new URL(answer.headers.get('location')!)).href);
    return end(visitor);
  };
  beforeEach(() => {
    world.wall.now = Date.now();
  });

  it.each<[string, () => number | undefined, string | number]>([
    ['that asked the person just now is a proof', () => seconds() - 60, 204],
    ['that let somebody in as who was there already is none', () => seconds() - 600, 'prove-first'],
    ['of which nobody says when is none', () => undefined, 'prove-first'],
  ])('%s', async (_, authTime, told) => {
    expect(await open(authTime())).toBe(told);
  });
});
