import { describe, expect, it } from 'vitest';
import { handClock } from '#tests/world/hand-clock';
import { handLocks } from '#tests/world/hand-locks';
import { byHand } from '#tests/world/hand-store';
import type { TabMessage } from './ports';
import { EVERY_MS } from './schedule';
import { startSync } from './start-sync';

/** Tabs of one seat that hear each other, each with a store and a server of its own, of which the test sees the calls. */
function seat({ reload = async () => {} } = {}) {
  const locks = handLocks();
  const clock = handClock();
  const names: string[] = [];
  const listeners: { tab: string; hear: (message: TabMessage) => void }[] = [];
  const said: string[] = [];
  const closed: string[] = [];
  let failing: 'signed-out' | undefined;
  async function open(tab: string, line = true) {
    const hand = byHand({
      store: { reload },
      transport: failing && { push: async () => ({ kind: failing! }), pull: async () => ({ kind: failing! }) },
    });
    const sync = startSync({
      ...{ store: hand.store, transport: hand.transport, timers: clock.timers, random: () => 0.5, name: 'ylva' },
      locks: {
        request: (name, options, held) => {
          names.push(name);
          return locks.request(name, options, held);
        },
      },
      tabs: {
        tell(message) {
          said.push(`${tab} ${message.say}`);
          for (const one of listeners) if (one.tab !== tab) one.hear(message);
        },
        hear(hear) {
          const listener = { tab, hear };
          listeners.push(listener);
          return () => void listeners.splice(listeners.indexOf(listener), 1);
        },
      },
      openLine: line ? () => () => void closed.push(tab) : undefined,
    });
    const reports = () => hand.calls.filter((call) => call.startsWith('report '));
    const rounds = () => reports().filter((call) => call.includes('sending')).length;
    /** How many rounds it has begun, once the last of them has ended. */
    async function settled() {
      await expect.poll(() => reports().at(-1) ?? 'sending', { interval: 1 }).not.toContain('sending');
      return rounds();
    }
    return { ...hand, sync, rounds, settled };
  }
  return { clock, names, said, closed, open, fail: (how?: 'signed-out') => void (failing = how) };
}
describe('tabs of one seat', () => {
  it('stand under the name of the seat; each says when it opens, and the first begins at once', async () => {
    const { open, names, said } = seat();
    const first = await open('first');
    expect(await first.settled()).toBe(1);
    const second = await open('second');
    expect(names).toEqual(['samplan-lead-ylva', 'samplan-lead-ylva']);
    expect(said).toEqual(['first resume', 'second resume']);
    // The second one's opening has the first look again; it looks nowhere itself.
    expect([await first.settled(), second.rounds()]).toEqual([2, 0]);
  });

  it.each(['nudge', 'resume'] as const)(
    'pass a %s on to the one that leads, which keeps its own to itself',
    async (act) => {
      const { open, said } = seat();
      const [first, second] = [await open('first'), await open('second')];
      const before = await first.settled();
      second.sync[act]();
      expect(said.slice(2)).toEqual([`second ${act}`]);
      expect(await first.settled()).toBe(before + 1);
      first.sync[act]();
      expect(said.slice(2)).toEqual([`second ${act}`]);
      expect([await first.settled(), second.rounds()]).toEqual([before + 2, 0]);
    },
  );

  it('wait for a person where nobody is signed in: a hint starts nothing, a sign-in in whichever tab does', async () => {
    const { open, fail } = seat();
    fail('signed-out');
    const first = await open('first');
    expect(await first.settled()).toBe(1);
    first.sync.nudge();
    expect(await first.settled()).toBe(1);
    await open('second');
    expect(await first.settled()).toBe(2);
    first.sync.resume();
    expect(await first.settled()).toBe(3);
  });

  it('that step down hang up, hear nothing more and run no more; the next one leads', async () => {
    const { clock, open, closed } = seat();
    const [first, second] = [await open('first'), await open('second')];
    const before = await first.settled();
    first.sync.stop();
    expect(await second.settled()).toBe(1);
    expect(closed).toEqual(['first']);
    second.sync.resume();
    expect(await second.settled()).toBe(2);
    clock.pass(EVERY_MS);
    expect(await second.settled()).toBe(3);
    first.sync.nudge();
    expect([await second.settled(), first.rounds()]).toEqual([4, before]);
    second.sync.stop();
  });

  it('sync each minute where the platform has no line for pokes', async () => {
    const { clock, open } = seat();
    const only = await open('only', false);
    await only.settled();
    clock.pass(EVERY_MS);
    expect(await only.settled()).toBe(2);
    only.sync.stop();
    clock.pass(EVERY_MS);
    expect(await only.settled()).toBe(2);
  });

  it('read what the one before may have written before the first round, again where that failed, and then no more', async () => {
    let reads = 0;
    const { clock, open } = seat({
      reload: async () => {
        reads += 1;
        if (reads === 1) throw new Error('the disk is busy');
      },
    });
    const only = await open('only');
    expect([await only.settled(), reads]).toEqual([0, 1]);
    clock.pass(300_000);
    await expect.poll(only.rounds, { interval: 1 }).toBe(1);
    expect([await only.settled(), reads]).toEqual([1, 2]);
    clock.pass(EVERY_MS);
    expect([await only.settled(), reads]).toEqual([2, 2]);
  });
});
