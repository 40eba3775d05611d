import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { listenForPokes } from './poke-listener';

function lines(random = 0.5) {
  const clock = handClock();
  const opened: { say(type: string, readyState?: number): void; closed: boolean }[] = [];
  const pokes: string[] = [];
  const open = () => {
    const heard = new Map<string, () => void>();
    const line = {
      readyState: 0,
      closed: false,
      addEventListener: (type: string, listener: () => void) => void heard.set(type, listener),
      close: () => void (line.closed = true),
      say(type: string, readyState = 1) {
        line.readyState = readyState;
        heard.get(type)?.();
      },
    };
    opened.push(line);
    return line;
  };
  const hangUp = listenForPokes(
    open,
    (what) => pokes.push(what),
    clock.timers,
    () => random,
  );
  return { clock, opened, hangUp, pokes };
}

describe("the poke's line", () => {
  it('tells of each poke, and at each opening that there may have been some, since any number may have been lost', () => {
    const { opened, pokes } = lines();
    opened[0]?.say('open');
    opened[0]?.say('message');
    opened[0]?.say('message');
    expect(pokes).toEqual(['may-have', 'told', 'told']);
  });

  it('is left to the platform after a cut, and opened again where the platform has given up', () => {
    const { clock, opened } = lines();
    opened[0]?.say('error', 0);
    clock.pass(60_000);
    expect(opened).toHaveLength(1);
    opened[0]?.say('error', 2);
    clock.pass(30_000);
    expect(opened).toHaveLength(2);
  });

  it.each([
    [0, 15_000],
    [0.5, 30_000],
    [0.9, 42_000],
  ])('is opened again once, and not by a whole district at once: chance %d, after %i ms', (random, ms) => {
    const { clock, opened } = lines(random);
    opened[0]?.say('error', 2);
    opened[0]?.say('error', 2);
    expect(clock.pending()).toEqual([ms]);
    clock.pass(ms);
    expect(opened).toHaveLength(2);
  });

  it('is hung up for good', () => {
    const { clock, opened, hangUp } = lines();
    opened[0]?.say('error', 2);
    hangUp();
    clock.pass(60_000);
    expect(opened.map((line) => line.closed)).toEqual([true]);
    // The platform may tell of the end only after that.
    opened[0]?.say('error', 2);
    clock.pass(60_000);
    expect(opened).toHaveLength(1);
  });
});
