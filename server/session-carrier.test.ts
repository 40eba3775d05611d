import { describe, expect, it } from 'vitest';
import { cookieCarrier } from './session-carrier';

const asking = (cookie?: string) => new Request('https://samplan.test/', cookie ? { headers: { cookie } } : {});
const set = (secure: boolean, token: string | null) => {
  const headers = new Headers({ 'set-cookie': 'other=1' });
  cookieCarrier(secure).write(headers, token);
  return headers.getSetCookie();
};

describe('the cookie of a session', () => {
  it.each<[string, boolean, string | undefined, string | undefined]>([
    ['its own', true, '__Host-samplan_session=t1', 't1'],
    ['its own among others', true, 'a=1; __Host-samplan_session=t1; b=2', 't1'],
    ['one that any host of the site could have set', true, 'samplan_session=t1', undefined],
    ['none', true, undefined, undefined],
    ['its own without https', false, 'samplan_session=t1', 't1'],
    ['that of https without it', false, '__Host-samplan_session=t1', undefined],
  ])('is read as %s', (_what, secure, cookie, token) => {
    expect(cookieCarrier(secure).read(asking(cookie))).toBe(token);
  });

  it.each<[string, boolean, string | null, string]>([
    ['behind https', true, 't1', '__Host-samplan_session=t1; Path=/; HttpOnly; Secure; SameSite=Strict'],
    ['without', false, 't1', 'samplan_session=t1; Path=/; HttpOnly; SameSite=Strict'],
    [
      'as it is taken back',
      true,
      null,
      '__Host-samplan_session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    ],
  ])('is hidden from scripts and from other sites, and takes no other’s place: %s', (_how, secure, token, cookie) => {
    expect(set(secure, token)).toEqual(['other=1', cookie]);
  });
});
