import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lie, startFalseProvider } from '#tests/world/false-provider';
import { ORIGIN, problemAt, type SignInWorld, signInWorld } from './sign-in-world';

let liar: Awaited<ReturnType<typeof startFalseProvider>>;
let honest: Awaited<ReturnType<typeof startFalseProvider>>;
let world: SignInWorld;
let subject: string;
beforeAll(async () => {
  [liar, honest] = [await startFalseProvider(), await startFalseProvider()];
  world = await signInWorld({
    liar: { issuer: liar.issuer },
    honest: { issuer: honest.issuer },
    away: { issuer: 'http://127.0.0.1:1' },
    misnamed: { issuer: liar.issuer.replace('127.0.0.1', 'localhost') },
  });
  subject = (await world.account('nadja', liar.issuer, ['nurses'])).subject;
});
afterAll(async () => {
  await liar.stop();
  await honest.stop();
  await world.database.close();
});
let browser: ReturnType<SignInWorld['browser']>;
beforeEach(() => {
  browser = world.browser();
  liar.lies({});
});

async function begin(id: string): Promise<URL> {
  const answer = await browser.ask(`/api/sign-in?with=${id}`);
  return new URL(answer.headers.get('location')!, ORIGIN);
}
const hour = 3_600;
const now = () => Math.floor(Date.now() / 1_000);

describe('an id token', () => {
  it('that holds signs in: what follows is refused for its one lie alone', async () => {
    liar.lies({ claims: { employeeHsaId: subject } });
    const end = await browser.follow(liar.answer(await begin('liar')).href);
    expect(end.href).toBe(`${ORIGIN}/`);
    expect((await browser.ask('/api/session')).status).toBe(200);
  });

  it.each<[string, () => Lie, string]>([
    ['of another issuer', () => ({ claims: { iss: 'http://127.0.0.1:2' } }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED iss'],
    ['for another audience', () => ({ claims: { aud: 'another' } }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED aud'],
    ['with another nonce', () => ({ claims: { nonce: 'another' } }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED nonce'],
    ['without a nonce', () => ({ claims: { nonce: undefined } }), 'OAUTH_INVALID_RESPONSE'],
    ['that is signed by nobody', () => ({ how: 'none' }), 'OAUTH_INVALID_RESPONSE'],
    ['signed with the shared secret', () => ({ how: 'HS256' }), 'OAUTH_INVALID_RESPONSE'],
    ['signed by another key', () => ({ how: 'forged' }), 'OAUTH_INVALID_RESPONSE'],
    [
      'that has expired',
      () => ({ claims: { iat: now() - 2 * hour, exp: now() - hour } }),
      'OAUTH_JWT_TIMESTAMP_CHECK_FAILED exp',
    ],
    ['without a subject', () => ({ claims: { sub: undefined } }), 'OAUTH_INVALID_RESPONSE'],
  ])('%s is refused, with the same code and words for all, and the reason in the log alone', async (_, lie, reason) => {
    const told = lie();
    liar.lies({ ...told, claims: { employeeHsaId: subject, ...told.claims } });
    const end = await browser.follow(liar.answer(await begin('liar')).href);
    expect(end.href).toBe(`${ORIGIN}/logga-in?fel=not-verified`);
    expect((await world.noted()).at(-1)).toMatchObject({ outcome: 'refused', code: 'not-verified', reason });
    expect((await browser.ask('/api/session')).status).toBe(401);
  });
});

describe('an answer of the wrong provider (mix-up)', () => {
  it.each<[string, Lie['iss']]>([
    ['that names another issuer', 'http://127.0.0.1:2'],
    ['that names none where it promised to', null],
  ])('%s is refused before its code is brought to anybody', async (_, iss) => {
    const before = liar.exchanges();
    liar.lies({ iss, claims: { employeeHsaId: subject } });
    expect(problemAt(await browser.follow(liar.answer(await begin('liar')).href))).toBe('not-verified');
    expect((await world.noted()).at(-1)).toMatchObject({ reason: 'OAUTH_INVALID_RESPONSE' });
    expect(liar.exchanges()).toBe(before);
  });

  it('is refused at the address of the other provider', async () => {
    const before = [liar.exchanges(), honest.exchanges()];
    const back = liar.answer(await begin('liar'));
    back.pathname = back.pathname.replace('/liar', '/honest');
    expect(problemAt(await browser.follow(back.href))).toBe('not-verified');
    expect((await world.noted()).at(-1)).toMatchObject({ reason: 'another provider' });
    expect([liar.exchanges(), honest.exchanges()]).toEqual(before);
    expect((await browser.ask('/api/session')).status).toBe(401);
  });

  it('can not pass one provider’s person off as another’s', async () => {
    honest.lies({ claims: { employeeHsaId: subject } });
    expect(problemAt(await browser.follow(honest.answer(await begin('honest')).href))).toBe('no-account');
  });
});

describe('a provider', () => {
  it.each([
    ['that does not answer', 'away'],
    ['that calls itself otherwise than it is configured', 'misnamed'],
  ])('%s is told as such, and nothing is begun', async (_, id) => {
    expect(problemAt(await begin(id))).toBe('no-provider');
    expect(browser.cookies().size).toBe(0);
  });

  it('has none of its own words shown or logged', async () => {
    const back = liar.answer(await begin('liar'));
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', 'Ring 0700-000 000 och säg ditt lösenord');
    expect((await browser.follow(back.href)).href).toBe(`${ORIGIN}/logga-in?fel=cancelled`);
    expect(JSON.stringify([world.lines, await world.noted()])).not.toContain('Ring');
  });
});
