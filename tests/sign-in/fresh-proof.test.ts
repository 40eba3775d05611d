// How sure the provider is, and how long ago the person proved it: asked for, and believed of the signed token alone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lie, startFalseProvider } from '#tests/world/false-provider';
import { type IdentityProvider, startIdentityProvider } from '#tests/world/identity-provider';
import { callbackOf, ORIGIN, problemAt, type SignInWorld, signInWorld } from './sign-in-world';

const MAX_AGE = 3_600;
let idp: IdentityProvider;
let liar: Awaited<ReturnType<typeof startFalseProvider>>;
let world: SignInWorld;
let atReal: string;
let atLiar: string;
beforeAll(async () => {
  [idp, liar] = [await startIdentityProvider(callbackOf('real')), await startFalseProvider()];
  world = await signInWorld({
    real: { issuer: idp.issuer, mapping: { maxAge: MAX_AGE, acr: ['loa3'] } },
    liar: { issuer: liar.issuer, mapping: { maxAge: MAX_AGE, acr: ['loa3'] } },
    unasked: { issuer: liar.issuer, mapping: { maxAge: null } },
  });
  atReal = (await world.account('nadja', idp.issuer, ['nurses'])).subject;
  atLiar = (await world.account('ester', liar.issuer, ['bup'])).subject;
});
afterAll(async () => {
  await idp.stop();
  await liar.stop();
  await world.database.close();
});
let browser: ReturnType<SignInWorld['browser']>;
beforeEach(() => {
  browser = world.browser();
});
const now = () => Math.floor(Date.now() / 1_000);
const told = async (lie: Lie, provider = 'liar') => {
  liar.lies({ ...lie, claims: { employeeHsaId: atLiar, acr: 'loa3', auth_time: now(), ...lie.claims } });
  const answer = await browser.ask(`/api/sign-in?with=${provider}`);
  const asked = new URL(answer.headers.get('location')!, ORIGIN);
  return { asked, end: problemAt(await browser.follow(liar.answer(asked).href)) };
};

describe('a provider in operation', () => {
  it('is asked how old the proof may be, tells when it was, and signs in; the log has both', async () => {
    const answer = await browser.ask('/api/sign-in?with=real');
    expect(new URL(answer.headers.get('location')!).searchParams.get('max_age')).toBe(String(MAX_AGE));
    idp.next({ sub: 'at-nadja', acr: 'loa3', employeeHsaId: atReal, given_name: 'Nadja', family_name: 'Påhittad' });
    expect((await browser.follow('/api/sign-in?with=real')).href).toBe(`${ORIGIN}/`);
    const { rows } = await world.database.askPolicy<{ detail: { authTime: number } }>(
      "select detail from audit where act = 'signIn' order by id desc limit 1",
    );
    expect(rows[0]?.detail).toMatchObject({ provider: 'real', acr: 'loa3' });
    expect(Math.abs(rows[0]!.detail.authTime - now())).toBeLessThan(60);
  });
});

describe('a signed identity', () => {
  it('that is sure and fresh signs in: what follows is refused for its one fault alone', async () => {
    expect((await told({})).end).toBe('/');
    expect((await told({ claims: { auth_time: now() - MAX_AGE + 60 } })).end).toBe('/');
  });

  it.each<[string, () => Lie, string, string | null]>([
    [
      'proved too long ago',
      () => ({ claims: { auth_time: now() - MAX_AGE - 60 } }),
      'not-verified',
      'OAUTH_JWT_TIMESTAMP_CHECK_FAILED auth_time',
    ],
    ['that does not say when', () => ({ claims: { auth_time: undefined } }), 'not-verified', 'OAUTH_INVALID_RESPONSE'],
    ['that says it in words', () => ({ claims: { auth_time: 'nyss' } }), 'not-verified', 'OAUTH_INVALID_RESPONSE'],
    ['proved in the future', () => ({ claims: { auth_time: now() + 3_600 } }), 'not-verified', 'auth_time ahead'],
    ['of a lower level', () => ({ claims: { acr: 'loa2' } }), 'too-weak', null],
    ['without a level', () => ({ claims: { acr: undefined } }), 'too-weak', null],
    // UserInfo is not signed: neither is believed of it.
    [
      'whose level stands outside it',
      () => ({ claims: { acr: undefined }, unsigned: { acr: 'loa3' } }),
      'too-weak',
      null,
    ],
    [
      'whose time stands outside it',
      () => ({ claims: { auth_time: undefined }, unsigned: { auth_time: now() } }),
      'not-verified',
      'OAUTH_INVALID_RESPONSE',
    ],
  ])('%s is refused', async (_, lie, code, reason) => {
    expect((await told(lie())).end).toBe(code);
    expect((await world.noted()).at(-1)).toMatchObject({ act: 'signIn', outcome: 'refused', code, reason });
    expect((await browser.ask('/api/session')).status).toBe(401);
  });

  it('is not asked for it where the mapping says that the provider can not be', async () => {
    const { asked, end } = await told({ claims: { auth_time: undefined } }, 'unasked');
    expect(asked.searchParams.has('max_age')).toBe(false);
    expect(end).toBe('/');
  });
});
