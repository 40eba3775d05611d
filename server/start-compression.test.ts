import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compress } from './start-compression';

const app = new Hono();
app.use('*', compress);
const long = { words: 'Två vuxna möter vid grinden. '.repeat(200) };
app.get('/long', (c) => c.json(long));
app.get('/short', (c) => c.json({ words: 'kort' }));
app.get('/poke', () => new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } }));
app.get('/picture', () => new Response(new Uint8Array(5_000), { headers: { 'content-type': 'image/png' } }));

const ask = (path: string, accepts = 'gzip, br') => app.request(path, { headers: { 'accept-encoding': accepts } });

describe('an answer on its way out', () => {
  it('is packed where it is long text, and reads the same', async () => {
    const answer = await ask('/long');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    const packed = Buffer.from(await answer.arrayBuffer());
    expect(packed.length).toBeLessThan(1_000);
    expect(JSON.parse(gunzipSync(packed).toString())).toEqual(long);
  });

  it.each([
    ['short', '/short', 'gzip'],
    ['for a client that can not unpack', '/long', 'identity'],
    ['a stream of pokes', '/poke', 'gzip'],
    ['a picture', '/picture', 'gzip'],
  ])('is left as it is where it is %s', async (_, path, accepts) => {
    const answer = await ask(path, accepts);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });
});
