// What the walks judge every answer and every cookie by: each part of it is missed where it lacks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApp } from '#server/create-app';
import type { Env } from '#server/routes';
import { cookieCarrier } from '#server/session-carrier';
import { shortCookie } from '#server/short-cookie';
import { openMemory } from '#tests/contract/engines';
import { type Answered, headerTrouble, setCookieTrouble } from './header-check';

const answered = (url: string, status: number, headers: Headers): Answered => ({
  url: () => url,
  status: () => status,
  headers: () => Object.fromEntries(headers),
});

describe('the headers of an answer', () => {
  it.each([
    ['http://samplan.test', false],
    ['https://samplan.test', true],
  ])('of the server at %s lack nothing, and each is missed where it lacks, errors too', async (origin, https) => {
    const app = createApp({ database: await openMemory(), practice: {}, https });
    for (const path of ['/api/session', '/api/openapi.json', '/nowhere', '/health/live']) {
      const { status, headers } = await app.request(path);
      expect(headerTrouble(answered(`${origin}${path}`, status, headers), origin), path).toEqual([]);
      for (const name of [...headers.keys()].filter((one) => !/^(content-type|content-length|vary)$/.test(one))) {
        const fewer = new Headers(headers);
        fewer.delete(name);
        if (name === 'cache-control' && !path.startsWith('/api/')) continue;
        expect(headerTrouble(answered(`${origin}${path}`, status, fewer), origin), name).toEqual([
          `${status} ${path} lacks ${name}`,
        ]);
      }
    }
  });

  it('do not say which program answers, and somebody else’s are not judged', () => {
    const headers = new Headers({ server: 'x', 'x-powered-by': 'y' });
    const found = headerTrouble(answered('http://a.test/x', 200, headers), 'http://a.test');
    expect(found.filter((one) => one.includes('says'))).toEqual(['200 /x says server', '200 /x says x-powered-by']);
    expect(headerTrouble(answered('http://b.test/x', 200, headers), 'http://a.test')).toEqual([]);
  });
});

const SERVER = join(import.meta.dirname, '../../server');
/** The names of the cookies that last for one errand, as the server's files write them. */
const SHORT = readdirSync(SERVER)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .flatMap((name) => [...readFileSync(join(SERVER, name), 'utf8').matchAll(/shortCookie\('(\w+)'/g)])
  .map(([, name]) => name!);

/** Every `Set-Cookie` that the server can write: each sort, given and taken back. */
async function everyCookie(https: boolean): Promise<string[]> {
  const app = new Hono<Env>().get('/', (c) => {
    for (const name of SHORT) for (const value of ['x', null]) shortCookie(name, https).write(c, value);
    for (const token of ['x', null]) cookieCarrier(https).write(c.res.headers, token);
    return c.body(null);
  });
  return (await app.request('/')).headers.getSetCookie();
}

describe('a cookie', () => {
  it.each([false, true])('of every sort that the server sets lacks nothing (https: %s)', async (https) => {
    const lines = await everyCookie(https);
    expect(new Set(SHORT)).toEqual(new Set(['sign_in', 'sign_out', 'link', 'passkey']));
    expect(lines).toHaveLength(2 * SHORT.length + 2);
    expect(lines.flatMap((line) => setCookieTrouble(line, https))).toEqual([]);
    expect(lines.flatMap((line) => setCookieTrouble(line, !https))).not.toEqual([]);
  });

  const good = '__Host-samplan_session=t; Path=/; HttpOnly; Secure; SameSite=Strict';
  it.each([
    ['HttpOnly; ', '', 'lacks HttpOnly'],
    ['Path=/; ', '', 'lacks Path=/'],
    ['SameSite=Strict', 'SameSite=Lax', 'lacks SameSite=Strict'],
    ['Secure; ', '', 'lacks Secure'],
    ['__Host-', '', 'lacks __Host-'],
    ['Path=/', 'Domain=samplan.test; Path=/', 'names a domain'],
    ['samplan_session', 'tracker', 'is not ours'],
  ])('with %s as "%s" %s', (part, becomes, trouble) => {
    expect(setCookieTrouble(good, true)).toEqual([]);
    const found = setCookieTrouble(good.replace(part, becomes), true);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`${trouble}$`));
  });
});
