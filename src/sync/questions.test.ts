import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handClock } from '#tests/world/hand-clock';
import { NOW } from '#tests/world/hand-store';
import { TIMEOUT_MS } from './patience';
import type { Reply } from './reply';
import { ask, type Fetch, makeTransport, type Transport } from './transport';

/** Where each question is asked, and an answer to it. */
const QUESTIONS: Record<keyof Transport, [path: string, answer: object | null]> = {
  push: ['push', { v: 1, now: NOW, incarnation: 'i', expected: 1, answers: [] }],
  pull: ['pull', { result: 'unchanged', v: 1, now: NOW, incarnation: 'i' }],
  reads: ['reads', { v: 1, now: NOW, stored: [] }],
  leftovers: ['leftovers', null],
  fileParts: ['files/parts', { result: 'parts', v: 1, now: NOW, held: [0] }],
  putPart: ['files/put', { result: 'unknown', v: 1, now: NOW }],
};
const REQUEST = { v: 1, person: 'ylva' };

const answered = (body: object | null, type = 'application/json') =>
  body === null
    ? new Response(null, { status: 204 })
    : new Response(JSON.stringify(body), { headers: { 'content-type': type } });
const problem = (more: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: 't', status: 400, ...more }), {
    status: 400,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

/** Asks for a number, of a server that answers so. */
const asked = (answer: Response | Fetch, body?: unknown) =>
  ask(
    typeof answer === 'function' ? answer : async () => answer,
    '/n',
    body,
    z.object({ v: z.number(), n: z.number() }),
  );

describe('a question', () => {
  it.each(Object.entries(QUESTIONS))(
    'is asked at its address, and its answer read: %s',
    async (name, [path, answer]) => {
      const urls: string[] = [];
      const transport = makeTransport(async (url, init) => {
        urls.push(url, String(init.body));
        return answered(answer);
      }, 'http://samplan.test') as unknown as Record<string, (request: object) => Promise<Reply<unknown>>>;
      expect(await transport[name]!(REQUEST)).toEqual({ kind: 'ok', value: answer ?? undefined });
      expect(urls).toEqual([`http://samplan.test/api/${path}`, JSON.stringify(REQUEST)]);
    },
  );

  it.each<[string, unknown, Partial<RequestInit>, boolean]>([
    ['without words is a GET', undefined, { method: 'GET', body: undefined }, false],
    ['with words is a POST of JSON', { a: 1 }, { method: 'POST', body: '{"a":1}' }, true],
  ])('%s', async (_what, body, init, typed) => {
    let sent: RequestInit = {};
    await asked(async (_, how) => {
      sent = how;
      return answered({ v: 1, n: 1 });
    }, body);
    expect(sent).toMatchObject({ ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
    expect(sent.headers).toEqual({
      accept: 'application/json',
      'x-samplan-client': '1',
      ...(typed && { 'content-type': 'application/json' }),
    });
  });

  it('may be asked by another method', async () => {
    let sent: RequestInit = {};
    const gone: Fetch = async (_, how) => {
      sent = how;
      return answered(null);
    };
    expect(await ask(gone, '/n', undefined, null, 'DELETE')).toEqual({ kind: 'ok', value: undefined });
    expect(sent.method).toBe('DELETE');
  });

  it('waits by the size of what it sends, and is unreachable after that', async () => {
    const clock = handClock();
    const silent: Fetch = () => new Promise(() => undefined);
    const end = ask(silent, '/n', 'x'.repeat(3_998), null, 'POST', clock.timers.after);
    expect(clock.pending()).toEqual([TIMEOUT_MS + 1_000]);
    clock.pass(TIMEOUT_MS + 1_000);
    expect(await end).toEqual({ kind: 'unreachable' });
    const small = handClock();
    void ask(silent, '/n', undefined, null, 'GET', small.timers.after);
    expect(small.pending()).toEqual([TIMEOUT_MS]);
  });
});

describe('an answer', () => {
  it.each<[string, Response, Reply<{ v: number; n: number }>]>([
    [
      'is read whatever stands behind its type',
      answered({ v: 1, n: 2 }, 'application/json ; charset=utf-8'),
      { kind: 'ok', value: { v: 1, n: 2 } },
    ],
    ['of another type is a portal’s', answered({ v: 1, n: 2 }, 'text/json'), { kind: 'unreachable' }],
    ['of no type is a portal’s', new Response(new Uint8Array([123, 125])), { kind: 'unreachable' }],
    ['that lacks something is broken, by the field’s name', answered({ v: 1 }), { kind: 'broken', what: 'answer: n' }],
    [
      'that is nothing is broken',
      new Response('null', { headers: { 'content-type': 'application/json' } }),
      { kind: 'broken', what: 'answer: ' },
    ],
    ['of a newer server, which may look otherwise, makes this app old', answered({ v: 2 }), { kind: 'old-client' }],
    ['whose version is no number is broken', answered({ v: '2', n: 1 }), { kind: 'broken', what: 'answer: v' }],
  ])('that %s', async (_how, response, reply) => {
    expect(await asked(response)).toEqual(reply);
  });

  it('that names a field within a field tells the way to it', async () => {
    const deep = z.object({ a: z.object({ b: z.number() }) });
    expect(await ask(async () => answered({ a: { b: 'x' } }), '/n', undefined, deep)).toEqual({
      kind: 'broken',
      what: 'answer: a.b',
    });
  });

  it('where none is due, is nothing with status 204 and no other', async () => {
    const empty = (status: number) => ask(async () => new Response(null, { status }), '/n', {}, null);
    expect([await empty(204), await empty(200)]).toEqual([{ kind: 'ok', value: undefined }, { kind: 'unreachable' }]);
  });
});

describe('a problem', () => {
  const order = { by: 'Barbro', at: NOW };
  it.each<[string, Response, Reply<never>]>([
    ['the account has ended', problem({ code: 'account-closed' }), { kind: 'account-closed' }],
    ['the device is to be emptied', problem({ code: 'purge-ordered', order }), { kind: 'purge-ordered', order }],
    ['it is to be emptied, by nobody', problem({ code: 'purge-ordered' }), { kind: 'broken', what: 'purge-ordered' }],
    [
      'the server rests',
      problem({ code: 'unavailable' }, { 'retry-after': '3' }),
      { kind: 'unreachable', retryAfterMs: 3_000 },
    ],
    [
      'the server failed',
      problem({ code: 'internal' }, { 'retry-after': '3' }),
      { kind: 'failing', retryAfterMs: 3_000 },
    ],
    [
      'a rule that this app does not know',
      problem({ code: 'refused', refusal: 'gone', rule: 'X1' }),
      { kind: 'refused', code: 'gone', rule: undefined },
    ],
    ['a code that this app does not know', problem({ code: 'x' }), { kind: 'unreachable', retryAfterMs: undefined }],
    ['a code that is of no matter here', problem({ code: 'not-found' }), { kind: 'broken', what: 'not-found' }],
    [
      'it says so in another type',
      problem({ code: 'internal' }, { 'content-type': 'application/json' }),
      { kind: 'unreachable', retryAfterMs: undefined },
    ],
    [
      'it says nothing that can be read',
      new Response('{', { status: 500, headers: { 'content-type': 'application/problem+json' } }),
      { kind: 'unreachable', retryAfterMs: undefined },
    ],
    ['it has no type', new Response(null, { status: 500 }), { kind: 'unreachable', retryAfterMs: undefined }],
  ])('is told by its kind: %s', async (_what, response, reply) => {
    expect(await asked(response)).toEqual(reply);
  });
});
