import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { makeDeviceClock } from './device-clock';

const HOUR = 3_600_000;

describe('device time', () => {
  it('is the last server time and what has elapsed since', () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    clock.heard(hand.now() + HOUR);
    hand.pass(5_000);
    expect(clock.now()).toBe(hand.now() + HOUR);
  });

  it("does not go back with the computer's clock", () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    const before = clock.now();
    hand.setWall(-48 * HOUR);
    hand.pass(1_000);
    expect(clock.now()).toBe(before + 1_000);
  });

  it("does not go back where the computer's clock was first set ahead and then back", () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    hand.setWall(2 * HOUR);
    const ahead = clock.now();
    hand.setWall(-2 * HOUR);
    expect(clock.now()).toBe(ahead);
  });

  it('counts the hours of a sleep in which the forward clock stood still', () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    const before = clock.now();
    hand.setWall(8 * HOUR);
    expect(clock.now()).toBe(before + 8 * HOUR);
  });

  it('goes on over a reload from where it was, whatever the wall says then', () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    clock.heard(hand.now() + 10 * HOUR);
    const mark = clock.mark();
    hand.pass(HOUR);
    expect(makeDeviceClock(hand.ticks, mark).now()).toBe(mark.time + HOUR);
    hand.setWall(-72 * HOUR);
    expect(makeDeviceClock(hand.ticks, mark).now()).toBe(mark.time);
  });

  it('is set right by the server after somebody had set the computer a year ahead', () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    hand.setWall(365 * 24 * HOUR);
    clock.now();
    clock.heard(hand.now());
    expect(clock.now()).toBe(hand.now());
  });

  it('tells its readers only when it ticks', () => {
    const hand = handClock();
    const clock = makeDeviceClock(hand.ticks);
    let told = 0;
    clock.subscribe(() => (told += 1));
    const shown = clock.get();
    hand.pass(59_000);
    expect([clock.get(), told]).toEqual([shown, 0]);
    clock.tick();
    expect([clock.get(), told]).toEqual([shown + 59_000, 1]);
  });
});
