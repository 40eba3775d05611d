import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { CLIENT_HEADER, MAX_BODY_BYTES } from '#protocol/version';
import { limitBody, neverCache, refuseCrossSite } from './guard';

const app = new Hono();
app.use(neverCache, limitBody, refuseCrossSite(['/open']));
app.all('*', async (c) => c.text(`reached with ${(await c.req.text()).length}`));

const HEADERS = { [CLIENT_HEADER]: '1', 'content-type': 'application/json', host: 'samplan.test' };
/** How a request ends: `reached`, or the code of its problem. */
async function end(init: RequestInit & { headers?: Record<string, string> }, path = '/closed') {
  const answer = await app.request(`https://samplan.test${path}`, { method: 'POST', body: '{}', ...init });
  const text = await answer.text();
  return answer.ok ? 'reached' : (JSON.parse(text) as { code: string }).code;
}
const without = (name: string) => Object.fromEntries(Object.entries(HEADERS).filter(([one]) => one !== name));

describe('what changes anything comes from this app', () => {
  it.each<[string, Record<string, string>, string]>([
    ['of the app', HEADERS, 'reached'],
    [
      'of the app, as its browser sends it',
      { ...HEADERS, 'sec-fetch-site': 'same-origin', origin: 'https://samplan.test' },
      'reached',
    ],
    ['typed by hand', { ...HEADERS, 'sec-fetch-site': 'none' }, 'reached'],
    ['behind a proxy that ends TLS', { ...HEADERS, origin: 'http://samplan.test' }, 'reached'],
    ['of a script that has no host', { ...without('host'), origin: 'https://samplan.test' }, 'reached'],
    ['of another site', { ...HEADERS, 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ['of another host of this site', { ...HEADERS, 'sec-fetch-site': 'same-site' }, 'cross-site'],
    ['of another host, by its origin', { ...HEADERS, origin: 'https://elsewhere.test' }, 'cross-site'],
    ['of another port, by its origin', { ...HEADERS, origin: 'https://samplan.test:8443' }, 'cross-site'],
    ['of a page without an origin', { ...HEADERS, origin: 'null' }, 'cross-site'],
    ['without the app’s header', without(CLIENT_HEADER), 'cross-site'],
    ['that is no JSON', { ...HEADERS, 'content-type': 'text/plain' }, 'wrong-content-type'],
    ['of a form', { ...HEADERS, 'content-type': 'application/x-www-form-urlencoded' }, 'wrong-content-type'],
    ['of no type', without('content-type'), 'wrong-content-type'],
    ['of JSON in another coat', { ...HEADERS, 'content-type': 'Application/JSON ; charset=utf-8' }, 'reached'],
  ])('a request %s: %s', async (_whose, headers, expected) => {
    expect(await end({ headers, body: headers['content-type'] ? '{}' : null })).toBe(expected);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['looks', 'GET', {}, 'reached'],
    ['looks, were it from elsewhere', 'GET', { 'sec-fetch-site': 'cross-site' }, 'reached'],
    ['asks for the head alone', 'HEAD', {}, 'reached'],
    ['takes away, which has no body to have a type', 'DELETE', without('content-type'), 'reached'],
    ['takes away without the app’s header', 'DELETE', {}, 'cross-site'],
    ['replaces', 'PUT', {}, 'cross-site'],
  ])('one that only %s', async (_does, method, headers, expected) => {
    expect(await end({ method, headers, body: null })).toBe(expected);
  });

  it('a path that is open to scripts needs no header of ours, and all else', async () => {
    expect(await end({ headers: without(CLIENT_HEADER) }, '/open')).toBe('reached');
    expect(await end({ headers: without('content-type'), body: null }, '/open')).toBe('wrong-content-type');
    expect(await end({ headers: { ...HEADERS, 'sec-fetch-site': 'cross-site' } }, '/open')).toBe('cross-site');
  });
});

describe('a body', () => {
  const sent = (bytes: number) =>
    app.request('/closed', {
      method: 'POST',
      headers: { ...HEADERS, 'content-length': String(bytes) },
      body: 'x'.repeat(bytes),
    });

  it('of a megabyte is taken; a larger one is not read, and ends its connection', async () => {
    expect((await sent(MAX_BODY_BYTES)).status).toBe(200);
    const refused = await sent(MAX_BODY_BYTES + 1);
    expect([refused.status, refused.headers.get('connection')]).toEqual([413, 'close']);
    expect(await refused.json()).toMatchObject({ code: 'too-large' });
  });
});

it('no answer is kept in any cache, a refusal neither', async () => {
  for (const headers of [HEADERS, {}])
    expect((await app.request('/', { method: 'POST', headers, body: '{}' })).headers.get('cache-control')).toBe(
      'no-store',
    );
});
