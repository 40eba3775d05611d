import { describe, expect, it } from 'vitest';
import { pokeLine } from './poke-line';

/** A line to a server that says what the test says, and what was heard on it. */
function line(answer: (stream: ReadableStream<Uint8Array>) => Response = streamed) {
  let say = (_: string) => {};
  let cut = () => {};
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      say = (text) => controller.enqueue(new TextEncoder().encode(text));
      cut = () => controller.close();
    },
    cancel: () => void (cancelled = true),
  });
  const heard: string[] = [];
  let asked: { url: string; init: RequestInit } | undefined;
  const hangUp = pokeLine(async (url, init) => {
    asked = { url, init };
    return answer(stream);
  })({
    opened: () => heard.push('opened'),
    told: () => heard.push('told'),
    ended: (refused) => heard.push(refused ? 'refused' : 'cut'),
  });
  return {
    heard,
    hangUp,
    say: (text: string) => say(text),
    cut: () => cut(),
    asked: () => asked,
    isLeft: () => cancelled,
  };
}
const streamed = (stream: ReadableStream<Uint8Array>) =>
  new Response(stream, { headers: { 'content-type': 'text/event-stream' } });

describe('the stream of pokes', () => {
  it('opens, tells of each poke whole or in pieces, not of a heartbeat, and says that it was cut', async () => {
    const { heard, say, cut, asked } = line();
    say('retry: 3000\n: open\n\n');
    await expect.poll(() => heard).toEqual(['opened']);
    say(': alive\n\ndata: 1\n\nda');
    await expect.poll(() => heard).toEqual(['opened', 'told']);
    say('ta: 1\n\n');
    await expect.poll(() => heard).toEqual(['opened', 'told', 'told']);
    cut();
    await expect.poll(() => heard.at(-1)).toBe('cut');
    expect(asked()).toMatchObject({ url: '/api/poke', init: { method: 'GET', credentials: 'same-origin' } });
  });

  it.each([
    ['no', () => new Response('{}', { status: 401 }), 'refused'],
    ['a page of its own', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }), 'refused'],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch')) as never, 'cut'],
  ] as const)('never opens where %s is answered', async (_, answer, how) => {
    const { heard } = line(answer);
    await expect.poll(() => heard).toEqual([how]);
  });

  it('says nothing more once it is hung up', async () => {
    const { heard, hangUp, asked, cut } = line();
    await expect.poll(() => heard).toEqual(['opened']);
    hangUp();
    expect(asked()?.init.signal?.aborted).toBe(true);
    cut();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['opened']);
  });
});
