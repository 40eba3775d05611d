import { afterEach, describe, expect, it, vi } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { LONGEST_WISH_MS, patiently, retryAfter, TIMEOUT_MS, waitFor } from './patience';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A request on a line whose bytes come when the test says so. */
function slowly(sentBytes: number) {
  const clock = handClock();
  let answer = (_: Response) => {};
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  let aborted = 0;
  const asked = patiently(
    (signal) => {
      signal.addEventListener('abort', () => (aborted += 1));
      return new Promise<Response>((resolve) => (answer = resolve));
    },
    sentBytes,
    clock.timers.after,
  );
  const end = asked.then(
    ({ text }) => text,
    () => 'given up',
  );
  return {
    clock,
    end,
    aborted: () => aborted,
    begin: () => answer(new Response(new ReadableStream({ start: (controller) => void (body = controller) }))),
    comes: (words: string | Uint8Array) =>
      body?.enqueue(typeof words === 'string' ? new TextEncoder().encode(words) : words),
    ends: () => body?.close(),
  };
}

describe('a request on a slow line', () => {
  it('goes on as long as something comes, however long it takes in all', async () => {
    const line = slowly(10);
    line.begin();
    for (let part = 0; part < 20; part += 1) {
      await turn();
      line.clock.pass(TIMEOUT_MS - 1);
      line.comes('å');
    }
    await turn();
    line.ends();
    expect(await line.end).toBe('å'.repeat(20));
    expect(line.clock.now() - Date.parse('2026-11-23T09:00:00+01:00')).toBeGreaterThan(TIMEOUT_MS * 19);
    expect(line.clock.pending()).toEqual([]);
  });

  it('is given up, and its connection closed, where nothing comes for half a minute', async () => {
    const line = slowly(10);
    line.begin();
    await turn();
    line.comes('half');
    await turn();
    line.clock.pass(TIMEOUT_MS);
    expect(await line.end).toBe('given up');
    expect(line.aborted()).toBe(1);
  });

  it('is given time for what it sends: a full megabyte more than four minutes', async () => {
    expect(waitFor(1_048_576)).toBeGreaterThan(240_000);
    const line = slowly(1_048_576);
    line.clock.pass(240_000);
    line.begin();
    await turn();
    line.comes('late');
    line.ends();
    expect(await line.end).toBe('late');
  });

  it.each([
    [0, 30_000],
    [4_000, 31_000],
    [40_000, 40_000],
  ])('is given half a minute and a second for each 4 kB that it sends: %i bytes, %i ms', (bytes, ms) => {
    expect(waitFor(bytes)).toBe(ms);
  });

  it('is read whole where a letter comes in two parts, and to its end where half a letter never comes', async () => {
    const line = slowly(0);
    line.begin();
    await turn();
    const [first, second] = new TextEncoder().encode('å');
    for (const part of [[first!], [second!, first!]]) {
      line.comes(new Uint8Array(part));
      await turn();
    }
    line.ends();
    expect(await line.end).toBe('å\ufffd');
  });

  it('may be answered without a word', async () => {
    const { text } = await patiently(async () => new Response(null, { status: 204 }), 0, handClock().timers.after);
    expect(text).toBe('');
  });

  describe('by the platform’s own clock', () => {
    afterEach(() => void vi.useRealTimers());

    it('is given up after half a minute, and leaves no timer behind', async () => {
      vi.useFakeTimers();
      const never = patiently(() => new Promise<Response>(() => undefined), 0).catch(() => 'given up');
      await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect([await never, vi.getTimerCount()]).toEqual(['given up', 0]);
      expect((await patiently(async () => new Response('here'), 0)).text).toBe('here');
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  it('is given up where no answer begins at all', async () => {
    const line = slowly(0);
    line.clock.pass(TIMEOUT_MS);
    expect(await line.end).toBe('given up');
  });
});

describe("a server's wish to be left alone", () => {
  const told = (headers: Record<string, string>) => retryAfter(new Headers(headers));

  it('is read in seconds', () => {
    expect(told({ 'retry-after': '7' })).toBe(7_000);
  });

  it("is read as a date by the server's own clock, whatever the device's says", () => {
    const headers = { date: 'Mon, 01 Jan 2001 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2001 00:01:30 GMT' };
    expect(told(headers)).toBe(90_000);
    expect(told({ ...headers, 'retry-after': 'Sun, 31 Dec 2000 00:00:00 GMT' })).toBe(0);
    expect(told({ ...headers, 'retry-after': '01 Jan 2001 00:01:30 GMT' })).toBe(90_000);
  });

  it('is nothing where it is absent, unreadable or a date without a date beside it', () => {
    expect(told({})).toBeUndefined();
    expect(told({ 'retry-after': 'soon' })).toBeUndefined();
    expect(told({ 'retry-after': '-5' })).toBeUndefined();
    expect(told({ 'retry-after': 'Mon, 01 Jan 2001 00:01:30 GMT' })).toBeUndefined();
  });

  it('is never longer than ten minutes, so that a mistake does not silence a device for a year', () => {
    expect(told({ 'retry-after': '31536000' })).toBe(LONGEST_WISH_MS);
  });
});
