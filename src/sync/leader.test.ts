import { describe, expect, it } from 'vitest';
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

  it('each leads where the platform has no locks', () => {
    const led: number[] = [];
    for (const tab of [1, 2]) standForLeader('seat', undefined, () => (led.push(tab), () => undefined));
    expect(led).toEqual([1, 2]);
  });
});
