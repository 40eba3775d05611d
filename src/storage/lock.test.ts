import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { LOCK_AFTER, type Lock, type LockMessage, makeLock } from './lock';

const MINUTE = 60_000;

/** Tabs of one seat on one computer, and what happened to each in order. */
function tabs(count: number) {
  const clock = handClock();
  const listening = new Set<{ tab: number; hear: (message: LockMessage) => void }>();
  const all = Array.from({ length: count }, (_, tab) => {
    const one = {
      ...{ tab, done: [] as string[], covered: false, visible: tab === 0, lock: {} as Lock },
      /** Whether the disk takes what is half-written and that the seat is locked; and what the tab has told the others. */
      ...{ disk: 'takes' as 'takes' | 'is full' | 'fails', told: [] as LockMessage['say'][], marks: true },
    };
    one.lock = makeLock({
      ticks: clock.ticks,
      timers: clock.timers,
      after: LOCK_AFTER,
      tabs: {
        tell(message) {
          one.told.push(message.say);
          for (const other of [...listening]) if (other.tab !== tab) other.hear(message);
        },
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
        if (one.disk === 'fails') throw new Error('the disk fails');
        return one.disk === 'takes';
      },
      async mark() {
        one.done.push('marked');
        if (!one.marks) throw new Error('the disk fails');
      },
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
    /** A message that reaches a tab late, as the browser pleases. */
    say: (tab: number, message: LockMessage) => [...listening].find((one) => one.tab === tab)?.hear(message),
  };
}

describe('a lock on command', () => {
  it('hides all, saves what is half-written, marks the seat and leaves the page, in that order and in every tab', async () => {
    const { all, first, settle } = tabs(3);
    first.lock.now();
    await settle();
    for (const { done } of all) expect(done).toEqual(['covered', 'saved', 'marked', 'left']);
  });

  it.each(['is full', 'fails'] as const)(
    'does not leave a page whose words the disk did not take (it %s), tries at each beat, and locks once it has',
    async (why) => {
      const { all, first, pass, settle } = tabs(2);
      first.disk = why;
      first.lock.now();
      await settle();
      expect(first).toMatchObject({ covered: false, done: ['covered', 'saved'] });
      expect(all[1]?.done).toContain('left');
      await pass(5_000);
      // Whoever writes there sees the words all the while.
      expect(first).toMatchObject({ covered: false, done: ['covered', 'saved', 'saved'], told: ['lock'] });
      first.lock.active();
      await pass(1);
      expect(first.done).not.toContain('left');
      first.disk = 'takes';
      await pass(5_000);
      expect(first.done.slice(-2)).toEqual(['marked', 'left']);
    },
  );

  it('leaves the page though the seat could not be marked, once, however often it is asked to', async () => {
    const { first, settle, pass } = tabs(1);
    first.marks = false;
    first.lock.now();
    first.lock.now();
    await settle();
    first.lock.now();
    await pass(6 * MINUTE);
    expect(first.done).toEqual(['covered', 'saved', 'marked', 'left']);
  });

  it('shows nothing again of a page that is on its way out', async () => {
    const { first, settle } = tabs(1);
    first.lock.now();
    first.lock.back();
    first.lock.active();
    await settle();
    expect(first.covered).toBe(true);
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

  it('counts by whichever clock has gone farther: one that is set back opens nothing longer', async () => {
    const { clock, pass, left } = tabs(1);
    clock.setWall(-60 * MINUTE);
    await pass(5 * MINUTE + 5_000);
    await pass(1_000);
    expect(left()).toEqual([true]);
  });

  it('takes a touch for the last minute’s warning away, and in each tab', async () => {
    const { all, first, pass } = tabs(2);
    await pass(4 * MINUTE + 5_000);
    expect(all.map((one) => one.lock.soon.get())).toEqual([true, true]);
    first.lock.active();
    expect(all.map((one) => one.lock.soon.get())).toEqual([false, false]);
  });

  it('tells the other tabs of a touch four times a minute at most', async () => {
    const { first, pass } = tabs(2);
    for (let second = 0; second < 60; second += 1) {
      first.lock.active();
      await pass(1_000);
    }
    expect(first.told).toEqual(['active', 'active', 'active', 'active']);
  });

  it('warns of nothing while there is time, and goes on warning where what another tab heard was long ago', async () => {
    const { first, clock, pass, say } = tabs(2);
    expect(first.lock.soon.get()).toBe(false);
    await pass(4 * MINUTE + 10_000);
    expect(first.lock.soon.get()).toBe(true);
    say(0, { say: 'active', at: clock.ticks.wall() - 4 * MINUTE - 5_000 });
    expect(first.lock.soon.get()).toBe(true);
    say(0, { say: 'active', at: clock.ticks.wall() - 3 * MINUTE });
    expect(first.lock.soon.get()).toBe(false);
  });

  it('holds to the newest touch that it knows of, however late an older one is told', async () => {
    const { first, clock, pass, left, say } = tabs(2);
    await pass(4 * MINUTE);
    first.lock.active();
    say(0, { say: 'active', at: clock.ticks.wall() - 4 * MINUTE });
    await pass(2 * MINUTE);
    expect(left()).toEqual([false, false]);
  });

  it('locks by itself after the last touch in a tab that is there no longer', async () => {
    const { all, first, pass } = tabs(2);
    await pass(2 * MINUTE);
    all[1]?.lock.active();
    all[1]?.lock.end();
    await pass(4 * MINUTE);
    expect(first.done).not.toContain('left');
    await pass(MINUTE + 10_000);
    expect(first.done).toContain('left');
  });

  it('leaves once where another tab locks while it still asks', async () => {
    const { all, first, pass } = tabs(2);
    all[1]?.lock.meeting(true);
    await pass(5 * MINUTE + 100);
    expect(first.told.at(-1)).toBe('asks');
    all[1]?.lock.now();
    await pass(MINUTE);
    expect(first.done.filter((what) => what === 'left')).toHaveLength(1);
  });

  it('is not kept open by what another tab heard long ago', async () => {
    const { all, first, pass, left } = tabs(2);
    first.lock.active();
    await pass(3 * MINUTE);
    all[1]?.lock.active();
    await pass(1_000);
    first.lock.active();
    // The tab that was told a moment ago holds to the newest of what it knows.
    await pass(5 * MINUTE - 2_000);
    expect(left()).toEqual([false, false]);
    await pass(10_000);
    expect(left()).toEqual([true, true]);
  });

  it('hides all while it asks the other tabs, and shows it again where somebody is there', async () => {
    const { all, first, pass, left } = tabs(2);
    all[1]?.lock.meeting(true);
    await pass(5 * MINUTE);
    expect(first.told.at(-1)).toBe('asks');
    expect(first.covered).toBe(true);
    await pass(299);
    expect(first.covered).toBe(true);
    await pass(1);
    expect([first.covered, left()]).toEqual([false, [false, false]]);
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
    [
      'and its wall clock was set back meanwhile',
      (clock: ReturnType<typeof handClock>) => {
        clock.setWall(-10 * MINUTE);
        clock.sleep(2 * MINUTE);
      },
    ],
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

  it('is not woken by a touch: what woke it is no sign of who is there', async () => {
    const { first, clock, settle, left } = tabs(1);
    clock.setWall(2 * MINUTE);
    first.lock.active();
    expect(first.covered).toBe(true);
    await settle();
    expect(left()).toEqual([true]);
  });

  it.each([
    ['whose timers were late by less than a minute', (clock: ReturnType<typeof handClock>) => clock.sleep(64_000)],
    ['whose wall clock was set by less than a minute', (clock: ReturnType<typeof handClock>) => clock.setWall(59_000)],
    ['whose wall clock was set back', (clock: ReturnType<typeof handClock>) => clock.setWall(-10 * MINUTE)],
  ])('is not what a computer is %s', async (_what, change) => {
    const { first, clock, pass, left } = tabs(1);
    change(clock);
    first.lock.back();
    await pass(5_000);
    expect([first.covered, left()]).toEqual([false, [false]]);
  });

  it('does not answer for another tab before it has looked whether it slept itself', async () => {
    const { all, first, clock, pass, left } = tabs(2);
    first.lock.hidden();
    first.visible = false;
    all[1]!.visible = true;
    await pass(4 * MINUTE);
    all[1]!.lock.active();
    clock.setWall(2 * MINUTE);
    first.lock.back();
    await pass(1_000);
    expect(left()).toEqual([true, true]);
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

  it('is not what a page is whose timers the browser stopped while it was out of view', async () => {
    const { first, clock, settle, left } = tabs(1);
    first.lock.hidden();
    // It is in view again when the first of its timers runs.
    clock.sleep(2 * MINUTE);
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
  first.lock.now();
  await pass(30 * MINUTE);
  expect([first.covered, left(), clock.pending()]).toEqual([false, [false], []]);
});
