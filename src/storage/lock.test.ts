import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { LOCK_AFTER, type Lock, type LockMessage, makeLock } from './lock';

const MINUTE = 60_000;

/** Tabs of one seat on one computer, and what happened to each in order. */
function tabs(count: number) {
  const clock = handClock();
  const listening = new Set<{ tab: number; hear: (message: LockMessage) => void }>();
  const all = Array.from({ length: count }, (_, tab) => {
    const one = { tab, done: [] as string[], covered: false, visible: tab === 0, disk: true, lock: {} as Lock };
    one.lock = makeLock({
      ticks: clock.ticks,
      timers: clock.timers,
      after: LOCK_AFTER,
      tabs: {
        tell: (message) => [...listening].filter((other) => other.tab !== tab).forEach(({ hear }) => hear(message)),
        hear(hear) {
          const entry = { tab, hear };
          listening.add(entry);
          return () => void listening.delete(entry);
        },
      },
      isVisible: () => one.visible,
      cover: (isCovered) => {
        one.covered = isCovered;
        if (isCovered) one.done.push('covered');
      },
      save: async () => {
        one.done.push('saved');
        return one.disk;
      },
      mark: async () => void one.done.push('marked'),
      leave: () => void one.done.push('left'),
    });
    return one;
  });
  /** Lets promises that wait on nothing but each other run. */
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    clock,
    all,
    first: all[0]!,
    settle,
    async pass(ms: number) {
      clock.pass(ms);
      await settle();
    },
    left: () => all.map((one) => one.done.includes('left')),
  };
}

describe('a lock on command', () => {
  it('hides all, saves what is half-written, marks the seat and leaves the page, in that order and in every tab', async () => {
    const { all, first, settle } = tabs(3);
    first.lock.now();
    await settle();
    for (const { done } of all) expect(done).toEqual(['covered', 'saved', 'marked', 'left']);
  });

  it('does not leave a page whose words found no room on the disk, and locks once they have', async () => {
    const { all, first, pass, settle } = tabs(2);
    first.disk = false;
    first.lock.now();
    await settle();
    expect(first).toMatchObject({ covered: false, done: ['covered', 'saved'] });
    expect(all[1]?.done).toContain('left');
    first.disk = true;
    await pass(5_000);
    expect(first.done).toContain('left');
  });
});

describe('a device that nobody touches', () => {
  it('locks after five minutes in all tabs, and says so a minute before', async () => {
    const { first, pass, left } = tabs(2);
    await pass(4 * MINUTE - 1);
    expect(first.lock.soon.get()).toBe(false);
    await pass(5_000);
    expect(first.lock.soon.get()).toBe(true);
    expect(left()).toEqual([false, false]);
    await pass(MINUTE);
    expect(left()).toEqual([true, true]);
  });

  it('stays open while somebody is there, in whichever tab', async () => {
    const { all, pass, left } = tabs(2);
    for (let minute = 0; minute < 30; minute += 1) {
      all[1]?.lock.active();
      await pass(MINUTE);
    }
    expect(left()).toEqual([false, false]);
    expect(all.map((one) => one.covered)).toEqual([false, false]);
    await pass(5 * MINUTE);
    expect(left()).toEqual([true, true]);
  });

  it('stays open twenty minutes while a meeting is held, also where the start page lies open beside it', async () => {
    const { all, pass, left } = tabs(2);
    all[1]?.lock.meeting(true);
    await pass(19 * MINUTE);
    expect(left()).toEqual([false, false]);
    await pass(MINUTE + 10_000);
    expect(left()).toEqual([true, true]);
  });

  it('locks five minutes after the last touch once the meeting is left', async () => {
    const { first, pass, left } = tabs(1);
    first.lock.meeting(true);
    await pass(10 * MINUTE);
    first.lock.meeting(false);
    await pass(1_000);
    expect(left()).toEqual([true]);
  });

  it('takes no touch as a sign of life once the time is over', async () => {
    const { first, clock, pass, left } = tabs(1);
    first.visible = false;
    // Its timers stood still, as those of a page do that the browser has put to rest.
    clock.sleep(6 * MINUTE);
    first.lock.active();
    await pass(1_000);
    expect(left()).toEqual([true]);
  });
});

describe('a computer that has slept', () => {
  it.each([
    ['while its forward clock stood still', (clock: ReturnType<typeof handClock>) => clock.setWall(2 * MINUTE)],
    ['while both clocks ran', (clock: ReturnType<typeof handClock>) => clock.sleep(2 * MINUTE)],
  ])('shows nothing when it wakes, and locks: %s', async (_what, sleep) => {
    const { all, first, clock, settle, left } = tabs(2);
    sleep(clock);
    first.lock.back();
    expect(first.covered).toBe(true);
    await settle();
    expect(first.done.at(-1)).toBe('left');
    expect(left()).toEqual([true, true]);
    expect(all.every((one) => one.covered)).toBe(true);
  });

  it('is not what a page is that was out of view for a while: it hides when it goes and shows when it comes', async () => {
    const { first, clock, settle, left } = tabs(1);
    first.visible = false;
    first.lock.hidden();
    expect(first.covered).toBe(true);
    clock.sleep(2 * MINUTE);
    first.visible = true;
    first.lock.back();
    await settle();
    expect([first.covered, left()]).toEqual([false, [false]]);
  });

  it('is not what a page is that the browser put to rest while somebody worked in another tab', async () => {
    const { all, first, clock, pass, left } = tabs(2);
    const other = all[1]!;
    first.lock.hidden();
    first.visible = false;
    other.visible = true;
    for (let minute = 0; minute < 10; minute += 1) {
      await pass(MINUTE - 1_000);
      other.lock.active();
    }
    clock.sleep(1_000);
    first.visible = true;
    first.lock.back();
    await pass(1_000);
    expect([first.covered, left()]).toEqual([false, [false, false]]);
  });
});

it('ends with the device: nothing is hidden, and nothing locks any more', async () => {
  const { first, pass, left, clock } = tabs(1);
  first.lock.hidden();
  first.lock.end();
  await pass(30 * MINUTE);
  expect([first.covered, left(), clock.pending()]).toEqual([false, [false], []]);
});
