import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, expect, it } from 'vitest';
import type { App } from './routes';
import { headersOf } from './security-headers';
import { listen } from './start-listen';

const QUICK = { head: 300, request: 600, idle: 300 };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function served(https = false) {
  const app = new Hono();
  app.get('/health/live', (c) => c.text('live'));
  app.post('/api/push', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  // Who hangs up in the midst of a body gets no answer, and is no defect.
  app.onError((_, c) => c.body(null, 400));
  const listening = await listen(app as unknown as App, { port: 0, host: '127.0.0.1', https }, QUICK);
  closers.push(listening.close);
  return listening.url;
}

/** Connections on which somebody sends `words`, and then nothing; each with what the server said until it hung up. */
async function slow(url: string, count: number, words: string): Promise<{ said: Promise<string> }[]> {
  const { port } = new URL(url);
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket: Socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      let said = '';
      socket.on('data', (chunk) => (said += String(chunk)));
      socket.on('error', () => undefined);
      socket.write(words);
      return { said: once(socket, 'close').then(() => said) };
    }),
  );
}

const HEAD = 'POST /api/push HTTP/1.1\r\nhost: localhost\r\n';

it.each([
  ['never end their head', HEAD, /^HTTP\/1\.1 408/],
  ['promise a body and send a part', `${HEAD}content-length: 1000\r\n\r\npart`, /^HTTP\/1\.1 408/],
])('four hundred clients that %s do not stop health, and each is let go', async (_, words, answer) => {
  const url = await served();
  const clients = await slow(url, 400, words);
  for (let n = 0; n < 5; n += 1) expect(await (await fetch(`${url}/health/live`)).text()).toBe('live');
  for (const { said } of clients) expect(await said).toMatch(answer);
});

it('a connection that is done and asks nothing more is closed', async () => {
  const url = await served();
  const [client] = await slow(url, 1, 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n');
  expect(await client?.said).toMatch(/^HTTP\/1\.1 200[^]*live$/);
});

it.each<[string, string, number, string]>([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'malformed-body'],
  ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400, 'malformed-body'],
  ['a host that is none', 'GET /health/live HTTP/1.1\r\nhost: a b\r\n\r\n', 400, 'malformed-body'],
  ['two lengths', `${HEAD}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`, 400, 'malformed-body'],
  ['a head without end', `${HEAD}x: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'too-large'],
  ['an expectation that is none', `${HEAD}expect: tea\r\ncontent-length: 0\r\n\r\n`, 417, 'malformed-body'],
  ['a head that never ends', HEAD, 408, 'unavailable'],
  ['a body that never ends', `${HEAD}content-length: 1000\r\n\r\npart`, 408, 'unavailable'],
])('%s is answered in words, with the headers of every other answer', async (_, words, status, code) => {
  const [client] = await slow(await served(true), 1, words);
  const said = await client!.said;
  const [head = '', body = ''] = said.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const told = new Map(
    head
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
      }),
  );
  for (const [name, value] of Object.entries(headersOf(true))) expect(told.get(name)).toBe(value);
  expect(told.get('content-type')).toBe('application/problem+json');
  expect(told.get('cache-control')).toBe('no-store');
  expect(JSON.parse(body)).toMatchObject({ status, code, type: `urn:samplan:problem:${code}` });
  expect(said).not.toContain('aaaa');
});

it('a fault that comes after an answer has begun adds no second one to it', async () => {
  const [client] = await slow(await served(), 1, 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\nhello\r\n\r\n');
  const said = await client!.said;
  expect(said).toMatch(/^HTTP\/1\.1 200/);
  expect(said).toContain('live');
});
