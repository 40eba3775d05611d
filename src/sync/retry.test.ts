import { describe, expect, it } from 'vitest';
import type { Failure } from './reply';
import { FAILING_LIMIT, retryFor } from './retry';

const most = () => 0.999_999;
const least = () => 0;

describe('after a failure', () => {
  it('without contact the delay doubles from a second to a minute', () => {
    const delays = [1, 2, 3, 6, 7, 50].map((attempt) => retryFor({ kind: 'unreachable' }, attempt, most).afterMs);
    expect(delays).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });

  it('jitter takes away up to half, so that devices do not come back in step', () => {
    expect(retryFor({ kind: 'unreachable' }, 4, least).afterMs).toBe(4_000);
    expect(retryFor({ kind: 'unreachable' }, 4, () => 0.5).afterMs).toBe(6_000);
  });

  it("the server's own wish is the least that is waited", () => {
    expect(retryFor({ kind: 'unreachable', retryAfterMs: 90_000 }, 1, most).afterMs).toBe(90_000);
    expect(retryFor({ kind: 'unreachable', retryAfterMs: 100 }, 3, most).afterMs).toBe(4_000);
    expect(retryFor({ kind: 'failing', retryAfterMs: 90_000 }, 1, most).afterMs).toBe(90_000);
  });

  it('a failing server is a hiccup first and a defect when it goes on; either way it is tried again', () => {
    expect(retryFor({ kind: 'failing' }, FAILING_LIMIT - 1, most).status).toEqual({ phase: 'offline' });
    const { status, afterMs } = retryFor({ kind: 'failing' }, FAILING_LIMIT, most);
    expect(status).toEqual({ phase: 'stopped', why: 'broken' });
    expect(afterMs).toBeGreaterThan(60_000);
  });

  const stops: [Failure, string, boolean][] = [
    [{ kind: 'signed-out' }, 'signed-out', false],
    [{ kind: 'wrong-actor' }, 'wrong-actor', false],
    [{ kind: 'account-closed' }, 'account-closed', false],
    [{ kind: 'old-client' }, 'old-client', false],
    [{ kind: 'broken', what: 'x' }, 'broken', true],
    [{ kind: 'too-large' }, 'broken', true],
    [{ kind: 'refused', code: 'not-permitted' }, 'broken', true],
    [{ kind: 'purge-ordered', order: { by: 'Barbro', at: 0 } }, 'broken', true],
  ];
  for (const [failure, why, again] of stops)
    it(`${failure.kind}: it stops and says so, and ${again ? 'looks again seldom' : 'waits for a person'}`, () => {
      const retry = retryFor(failure, 1, most);
      expect(retry.status).toEqual({ phase: 'stopped', why });
      expect(retry.afterMs !== null).toBe(again);
    });
});
