import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, expect, it } from 'vitest';
import type { App } from './routes';
import { listen } from './start-listen';

const QUICK = { head: 300, request: 600, idle: 300 };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function served() {
  const app = new Hono();
  app.get('/health/live', (c) => c.text('live'));
  app.post('/api/push', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  // Who hangs up in the midst of a body gets no answer, and is no defect.
  app.onError((_, c) => c.body(null, 400));
  const listening = await listen(app as unknown as App, { port: 0, host: '127.0.0.1' }, QUICK);
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
