import { describe, expect, it } from 'vitest';
import type { PushRequest } from '#protocol/push';
import { CLIENT_HEADER } from '#protocol/version';
import { makeCommands } from './commands';
import type { Reply } from './reply';
import { fetchSession } from './session';
import { type Fetch, makeTransport } from './transport';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  json({ type: 'about:blank', title: 't', status, code, ...more }, status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headers,
  });
const html = (status: number, headers: Record<string, string> = {}) =>
  new Response('<html>Welcome to the café</html>', { status, headers: { 'content-type': 'text/html', ...headers } });

const good = { v: 1, now: 5, incarnation: 'i', expected: 1, answers: [] };
const request: PushRequest = { v: 1, person: 'p', assignment: 'a', device: crypto.randomUUID(), mutations: [] };

const pushWith = (answer: () => Response | Promise<Response>) =>
  makeTransport(async () => answer()).push(request) as Promise<Reply<unknown>>;

describe('an answer is told apart by its kind', () => {
  const table: [string, () => Response | Promise<Response>, Reply<unknown>][] = [
    ['a good one', () => json(good), { kind: 'ok', value: good }],
    ['no answer at all', () => Promise.reject(new TypeError('fetch failed')), { kind: 'unreachable' }],
    [
      'half an answer',
      () => new Response(new ReadableStream({ pull: (c) => c.error(new Error('cut')) })),
      { kind: 'unreachable' },
    ],
    ["a café's log-in page with status 200", () => html(200), { kind: 'unreachable' }],
    ['a portal that sends elsewhere', () => new Response(null, { status: 302 }), { kind: 'unreachable' }],
    ["a proxy's error page", () => html(502), { kind: 'unreachable' }],
    [
      "a proxy's error page that says when",
      () => html(503, { 'retry-after': '120' }),
      { kind: 'unreachable', retryAfterMs: 120_000 },
    ],
    [
      'JSON that was cut off',
      () => new Response('{"v":1,', { headers: { 'content-type': 'application/json' } }),
      { kind: 'unreachable' },
    ],
    ['an answer of another version', () => json({ ...good, v: 2, answers: 'new shape' }), { kind: 'old-client' }],
    [
      'an answer of this version in a wrong shape',
      () => json({ ...good, answers: 'odd' }),
      { kind: 'broken', what: 'answer: answers' },
    ],
    ['nobody signed in', () => problem(401, 'not-signed-in'), { kind: 'signed-out' }],
    ['somebody else signed in', () => problem(409, 'wrong-actor'), { kind: 'wrong-actor' }],
    ['too large', () => problem(413, 'too-large'), { kind: 'too-large' }],
    ['too large for a proxy on the way', () => html(413), { kind: 'too-large' }],
    [
      'too many, with a time',
      () => problem(429, 'too-many-requests', {}, { 'retry-after': '7' }),
      { kind: 'unreachable', retryAfterMs: 7_000 },
    ],
    ['the server is being restarted', () => problem(503, 'unavailable'), { kind: 'unreachable' }],
    ['the server failed', () => problem(500, 'internal'), { kind: 'failing' }],
    ['this app is too old', () => problem(400, 'unsupported-version'), { kind: 'old-client' }],
    [
      'what was sent was malformed: a defect',
      () => problem(400, 'malformed-body'),
      { kind: 'broken', what: 'malformed-body' },
    ],
    [
      'a refusal',
      () => problem(403, 'refused', { refusal: 'not-your-role', rule: 'B2' }),
      { kind: 'refused', code: 'not-your-role', rule: 'B2' },
    ],
    [
      'a refusal in words that this app does not know',
      () => problem(403, 'refused', { refusal: 'x' }),
      { kind: 'refused', code: 'not-permitted' },
    ],
  ];
  for (const [what, answer, reply] of table)
    it(what, async () =>
      expect(JSON.parse(JSON.stringify(await pushWith(answer)))).toEqual(JSON.parse(JSON.stringify(reply))),
    );
});

describe('a request', () => {
  const sent: { url: string; init: RequestInit }[] = [];
  const noted: Fetch = async (url, init) => {
    sent.push({ url, init });
    return init.method === 'DELETE' || url.includes('commands') ? new Response(null, { status: 204 }) : json(good);
  };

  it("carries the client's mark, its cookie and no cache, and does not follow a portal", async () => {
    await makeTransport(noted).push(request);
    const { url, init } = sent.at(-1) ?? {};
    expect(url).toBe('/api/push');
    expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
    expect(init?.headers).toMatchObject({ [CLIENT_HEADER]: '1', 'content-type': 'application/json' });
  });

  it('that commands something expects an empty answer, and takes a page of HTML for no answer', async () => {
    const args = { dossierId: crypto.randomUUID(), reason: 'the coordinator is ill' };
    expect(await makeCommands(noted).openOnGround(args)).toEqual({ kind: 'ok', value: undefined });
    expect(sent.at(-1)?.url).toBe('/api/commands/open-on-ground');
    expect((await makeCommands(async () => html(200)).openOnGround(args)).kind).toBe('unreachable');
  });

  it('for the session says who is signed in, or that nobody is', async () => {
    expect((await fetchSession(async () => problem(401, 'not-signed-in'))).kind).toBe('signed-out');
    expect((await fetchSession(async () => html(200))).kind).toBe('unreachable');
  });
});
