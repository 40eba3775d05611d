import { describe, expect, it, vi } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import type { SyncStatus } from './ports';
import type { Failure } from './reply';
import { EVERY_MS, makeSchedule } from './schedule';

/** A schedule whose rounds end as the test says. */
function scheduled() {
  const clock = handClock();
  const reports: SyncStatus[] = [];
  const ends: ((failure: Failure | null) => void)[] = [];
  let overlap = 0;
  let running = 0;
  const schedule = makeSchedule({
    round: async () => {
      running += 1;
      overlap = Math.max(overlap, running);
      const failure = await new Promise<Failure | null>((resolve) => ends.push(resolve));
      running -= 1;
      return failure;
    },
    report: (status) => void reports.push(status),
    timers: clock.timers,
    random: () => 0.999_999,
  });
  const rounds = () => ends.length;
  async function end(failure: Failure | null = null) {
    ends.at(-1)?.(failure);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { clock, schedule, reports, rounds, end, overlap: () => overlap };
}

describe('rounds', () => {
  it("run each minute without anybody's hint", async () => {
    const { clock, schedule, rounds, end } = scheduled();
    schedule.nudge();
    await end();
    clock.pass(EVERY_MS - 1);
    expect(rounds()).toBe(1);
    clock.pass(1);
    expect(rounds()).toBe(2);
  });

  it('never overlap, and many hints during one make one more', async () => {
    const { schedule, rounds, end, overlap } = scheduled();
    for (let hint = 0; hint < 5; hint += 1) schedule.nudge();
    expect(rounds()).toBe(1);
    await end();
    expect(rounds()).toBe(2);
    await end();
    expect(rounds()).toBe(2);
    expect(overlap()).toBe(1);
  });

  it('back off without contact, start at once on a hint, and count from the beginning after a good one', async () => {
    const { clock, schedule, reports, rounds, end } = scheduled();
    schedule.nudge();
    for (const delay of [1_000, 2_000, 4_000]) {
      await end({ kind: 'unreachable' });
      expect(clock.pending()).toEqual([delay]);
      clock.pass(delay);
    }
    await end({ kind: 'unreachable' });
    schedule.nudge();
    expect(rounds()).toBe(5);
    await end();
    expect(reports.at(-1)).toEqual({ phase: 'idle' });
    expect(clock.pending()).toEqual([EVERY_MS]);
    schedule.nudge();
    await end({ kind: 'unreachable' });
    expect(clock.pending()).toEqual([1_000]);
  });

  it('wait as long as the server asked for, whatever hints come; a person may try at once', async () => {
    const { clock, schedule, rounds, end } = scheduled();
    schedule.nudge();
    await end({ kind: 'unreachable', retryAfterMs: 90_000 });
    schedule.nudge();
    clock.pass(89_999);
    schedule.nudge();
    expect(rounds()).toBe(1);
    clock.pass(1);
    expect(rounds()).toBe(2);
    await end({ kind: 'failing', retryAfterMs: 90_000 });
    schedule.resume();
    expect(rounds()).toBe(3);
    await end();
    schedule.nudge();
    expect(rounds()).toBe(4);
  });

  it('hear hints again at once where the server has no wish', async () => {
    const { schedule, rounds, end } = scheduled();
    schedule.nudge();
    await end({ kind: 'unreachable', retryAfterMs: undefined });
    schedule.nudge();
    expect(rounds()).toBe(2);
  });

  it('do not follow a hint that came during one that failed: the back-off decides', async () => {
    const { clock, schedule, rounds, end } = scheduled();
    schedule.nudge();
    schedule.nudge();
    await end({ kind: 'unreachable' });
    expect([rounds(), clock.pending()]).toEqual([1, [1_000]]);
    clock.pass(1_000);
    await end();
    expect([rounds(), clock.pending()]).toEqual([2, [EVERY_MS]]);
  });

  it('go on at the usual time where their end could not be told of', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const clock = handClock();
    let rounds = 0;
    const fails = new Error('nobody listens');
    const schedule = makeSchedule({
      round: async () => {
        rounds += 1;
        return null;
      },
      report: () => {
        throw fails;
      },
      timers: clock.timers,
      random: () => 0,
    });
    for (const nth of [1, 2]) {
      if (nth === 1) schedule.nudge();
      else clock.pass(EVERY_MS);
      await new Promise((resolve) => setImmediate(resolve));
      expect([rounds, clock.pending(), told.mock.calls.at(-1)]).toEqual([nth, [EVERY_MS], [fails]]);
    }
    told.mockRestore();
  });

  it('pause when somebody else is signed in: hints and time do nothing until a person has acted', async () => {
    const { clock, schedule, reports, rounds, end } = scheduled();
    schedule.nudge();
    await end({ kind: 'wrong-actor' });
    expect(reports.at(-1)).toEqual({ phase: 'stopped', why: 'wrong-actor' });
    schedule.nudge();
    clock.pass(3_600_000);
    expect(rounds()).toBe(1);
    schedule.resume();
    expect(rounds()).toBe(2);
  });

  it('that end in a defect stop with the word broken, and are looked at again seldom', async () => {
    const clock = handClock();
    const reports: SyncStatus[] = [];
    const schedule = makeSchedule({
      round: () => Promise.reject(new Error('an outbox entry can not be read')),
      report: (status) => void reports.push(status),
      timers: clock.timers,
      random: () => 0,
    });
    schedule.nudge();
    await new Promise((resolve) => setImmediate(resolve));
    expect(reports).toEqual([{ phase: 'stopped', why: 'broken' }]);
    expect(clock.pending()[0]).toBeGreaterThan(60_000);
  });

  it('end with the schedule', async () => {
    const { clock, schedule, rounds, end } = scheduled();
    schedule.nudge();
    schedule.stop();
    await end();
    schedule.nudge();
    clock.pass(EVERY_MS * 3);
    expect(rounds()).toBe(1);
    expect(clock.pending()).toEqual([]);
    const waiting = scheduled();
    waiting.schedule.nudge();
    await waiting.end();
    waiting.schedule.stop();
    waiting.schedule.resume();
    expect([waiting.clock.pending(), waiting.rounds()]).toEqual([[], 1]);
  });
});
