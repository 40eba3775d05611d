import { describe, expect, it, vi } from 'vitest';
import { handLocks } from '#tests/world/hand-locks';
import { standForLeader } from './leader';

function standing() {
  const locks = handLocks();
  const leading: string[] = [];
  const stand = (who: string) =>
    standForLeader('seat', locks, () => {
      leading.push(who);
      return () => void leading.splice(leading.indexOf(who), 1);
    });
  return { leading, stand };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('of the tabs of one person', () => {
  it('one leads, and the next takes over when it closes', async () => {
    const { leading, stand } = standing();
    const [first, second, third] = [stand('first'), stand('second'), stand('third')];
    await turn();
    expect(leading).toEqual(['first']);
    first();
    await turn();
    expect(leading).toEqual(['second']);
    second();
    await turn();
    expect(leading).toEqual(['third']);
    third();
    await turn();
    expect(leading).toEqual([]);
  });

  it('one that closes while it waits never leads', async () => {
    const { leading, stand } = standing();
    const [first, second] = [stand('first'), stand('second')];
    await turn();
    second();
    first();
    await turn();
    expect(leading).toEqual([]);
  });

  it('one that has closed does not lead, were the lock handed to it all the same', async () => {
    let granted: Promise<void> | undefined;
    let lead = 0;
    const late = {
      request: (_: string, __: { signal: AbortSignal }, held: () => Promise<void>) =>
        turn().then(() => (granted = held())),
    };
    const stepDown = standForLeader('seat', late, () => {
      lead += 1;
      return () => undefined;
    });
    stepDown();
    await turn();
    await granted;
    expect([granted instanceof Promise, lead]).toEqual([true, 0]);
  });

  it('one leaves the queue without a word; a lock that fails otherwise is told of', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fails = new Error('no locks in this frame');
    let fail = (_: Error) => {};
    const broken = () => ({ request: () => new Promise<never>((_, reject) => (fail = reject)) });
    standForLeader('seat', broken(), () => () => undefined);
    fail(fails);
    await turn();
    expect(told.mock.calls).toEqual([[fails]]);
    standForLeader('seat', broken(), () => () => undefined)();
    fail(fails);
    await turn();
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
  });

  it('each leads where the platform has no locks', () => {
    const led: number[] = [];
    for (const tab of [1, 2]) standForLeader('seat', undefined, () => (led.push(tab), () => undefined));
    expect(led).toEqual([1, 2]);
  });
});
