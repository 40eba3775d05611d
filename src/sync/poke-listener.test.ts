import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import type { LineHeard } from './poke-line';
import { listenForPokes } from './poke-listener';

function lines(random = 0.5) {
  const clock = handClock();
  const opened: (LineHeard & { closed: boolean })[] = [];
  const pokes: string[] = [];
  const hangUp = listenForPokes(
    (heard) => {
      const line = { ...heard, closed: false };
      opened.push(line);
      return () => void (line.closed = true);
    },
    (what) => pokes.push(what),
    clock.timers,
    () => random,
  );
  return { clock, opened, hangUp, pokes };
}

describe("the poke's line", () => {
  it('tells of each poke, and at each opening that there may have been some, since any number may have been lost', () => {
    const { opened, pokes } = lines();
    opened[0]?.opened();
    opened[0]?.told();
    opened[0]?.told();
    expect(pokes).toEqual(['may-have', 'told', 'told']);
  });

  it('is opened again soon after a cut, then twice as long after each, and soon again once it has held', () => {
    const { clock, opened } = lines();
    for (const ms of [3_000, 6_000, 12_000, 24_000, 30_000, 30_000]) {
      opened.at(-1)?.ended(false);
      expect(clock.pending()).toEqual([ms]);
      clock.pass(ms);
    }
    opened.at(-1)?.opened();
    opened.at(-1)?.ended(false);
    expect(clock.pending()).toEqual([3_000]);
  });

  it.each([
    [0, 15_000],
    [0.5, 30_000],
    [0.9, 42_000],
  ])('that was refused is opened later, and not by a whole district at once: chance %d, after %i ms', (random, ms) => {
    const { clock, opened } = lines(random);
    opened[0]?.ended(true);
    expect(clock.pending()).toEqual([ms]);
    clock.pass(ms);
    expect(opened).toHaveLength(2);
  });

  it('is hung up for good', () => {
    const { clock, opened, hangUp } = lines();
    opened[0]?.ended(true);
    hangUp();
    clock.pass(60_000);
    expect(opened.map((line) => line.closed)).toEqual([true]);
  });
});
