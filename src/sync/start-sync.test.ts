import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { UNIT } from '#mocks/families/units';
import type { PushRequest } from '#protocol/push';
import { computer, type Tab } from '#tests/world/computer';
import { openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { handLocks } from '#tests/world/hand-locks';
import { startSync } from './start-sync';
import type { Transport } from './transport';

/** One person's tabs and a server that applies whatever it is sent, once, and notes by which tab. */
function browser() {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const locks = handLocks();
  const pushed: { tab: string; ids: string[] }[] = [];
  const lines: string[] = [];
  /** Whether each pull sent its vector along. */
  const vectors: boolean[] = [];
  let poke = () => {};
  let lineOpens = () => {};
  let reachable = true;
  const head = () => ({ v: 1, now: clock.now(), incarnation: 'first' });

  const transportOf = (tab: string): Transport => ({
    async push(request: PushRequest) {
      if (!reachable) return { kind: 'unreachable' };
      pushed.push({ tab, ids: request.mutations.map((mutation) => mutation.id) });
      const answers = request.mutations.map(({ id, seq }) => ({
        id,
        seq,
        result: 'applied' as const,
        dossierSeq: seq,
      }));
      return { kind: 'ok', value: { ...head(), expected: 0, answers } };
    },
    async pull({ held }) {
      if (!reachable) return { kind: 'unreachable' };
      vectors.push(held !== undefined);
      const dossiers = [pulledWhole('6f8d2a52-0000-4000-8000-000000000001', [recordOf(UNIT.social, 'a')])];
      if (held?.length === 0) return { kind: 'ok', value: { result: 'dossiers', ...head(), dossiers, more: false } };
      return { kind: 'ok', value: { result: 'unchanged', ...head() } };
    },
    leftovers: async () => ({ kind: 'unreachable' }),
    fileParts: async () => ({ kind: 'unreachable' }),
    putPart: async () => ({ kind: 'unreachable' }),
    reads: async (request) => ({ kind: 'ok', value: { v: 1, now: 0, stored: request.reads.map((read) => read.id) } }),
  });

  async function open(name: string) {
    const tab: Tab = await pc.signIn(session);
    const sync = startSync({
      store: tab.store,
      transport: transportOf(name),
      tabs: tab.tabs,
      locks,
      name: 'seat',
      timers: clock.timers,
      random: () => 0.5,
      openLine: ({ told, opened }) => {
        lines.push(name);
        poke = told;
        lineOpens = opened;
        return () => undefined;
      },
    });
    return { tab, sync };
  }
  return {
    clock,
    pushed,
    lines,
    vectors,
    poke: () => poke(),
    lineOpens: () => lineOpens(),
    open,
    cut: (cut: boolean) => void (reachable = !cut),
  };
}

const write = (tab: Tab) => tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());

describe('with two tabs open', () => {
  it("the leading one sends what the other wrote, and alone holds the poke's line", async () => {
    const { pushed, lines, open } = browser();
    const first = await open('first');
    const second = await open('second');
    await write(second.tab);
    second.sync.nudge();
    await expect.poll(() => pushed.map(({ tab }) => tab)).toEqual(['first']);
    await expect.poll(() => second.tab.device.syncState.get()).toMatchObject({ state: 'all', waiting: 0 });
    expect(lines).toEqual(['first']);
    first.sync.stop();
  });

  it('the other takes over where the leading one closes with something unsent, and sends it once', async () => {
    const { clock, pushed, lines, open, cut } = browser();
    const first = await open('first');
    const second = await open('second');
    cut(true);
    await write(first.tab);
    first.sync.nudge();
    await expect.poll(() => second.tab.device.syncState.get().state).toBe('offline');
    first.sync.stop();
    await first.tab.close();
    cut(false);
    await expect.poll(() => lines).toEqual(['first', 'second']);
    second.sync.nudge();
    clock.pass(1_000);
    await expect.poll(() => pushed.map(({ tab, ids }) => [tab, ids.length])).toEqual([['second', 1]]);
    await expect.poll(() => second.tab.device.syncState.get().state).toBe('all');
    expect(second.tab.failures).toEqual([]);
  });

  it('what was opened and printed is delivered with the next round', async () => {
    const { open } = browser();
    const { tab, sync } = await open('first');
    await tab.device.logRead(crypto.randomUUID(), 'printed', 'plan 2');
    sync.nudge();
    await expect.poll(async () => (await tab.store.reads(9)).length).toBe(0);
  });
});

it('asks after a poke with all that it holds, since something has changed, and otherwise with a digest', async () => {
  const { clock, vectors, poke, lineOpens, open } = browser();
  const { sync } = await open('only');
  const asked = async (expected: boolean[]) => {
    await expect.poll(() => vectors).toEqual(expected);
    // The round has ended once the next one has its time.
    await expect.poll(() => clock.pending().some((ms) => ms > 50_000)).toBe(true);
  };
  await asked([true]);
  sync.nudge();
  await asked([true, false]);
  poke();
  await asked([true, false, true]);
  sync.nudge();
  await asked([true, false, true, false]);
  // A line that opens tells only that there may have been something.
  lineOpens();
  await asked([true, false, true, false, false]);
  sync.stop();
});
