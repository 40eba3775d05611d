import { describe, expect, it } from 'vitest';
import { byHand, MAYBE_ITS_FAULT, NO_CHANGES_FAULT } from '#tests/world/hand-store';
import type { Failure } from './reply';
import { FAILING_LIMIT } from './retry';
import { giveUpOn, mayLieInWhatWasSent, type Suspects, suspect } from './suspects';

describe('a failure', () => {
  it.each([
    ...MAYBE_ITS_FAULT.map((failure) => [failure.kind, failure, true] as const),
    ...NO_CHANGES_FAULT.map((failure) => [failure.kind, failure, false] as const),
    ['purge-ordered', { kind: 'purge-ordered', order: { by: 'Barbro', at: 0 } } as Failure, false] as const,
  ])('may lie in what was sent, or not: %s', (_kind, failure, may) => {
    expect(mayLieInWhatWasSent(failure)).toBe(may);
  });
});

describe('a change that failed alone', () => {
  it.each<[Failure, number, 'too-large' | 'defect']>([
    [{ kind: 'failing' }, FAILING_LIMIT, 'defect'],
    [{ kind: 'broken', what: 'x' }, 2, 'defect'],
    [{ kind: 'refused', code: 'not-permitted' }, 2, 'defect'],
    [{ kind: 'too-large' }, 2, 'too-large'],
  ])('with %j is given up after so many times: %i, as %s', async (failure, times, code) => {
    const suspects: Suspects = new Map();
    const { store, calls } = byHand();
    for (let time = 1; time < times; time += 1) {
      suspect(suspects, 'bad', failure);
      expect(await giveUpOn(store, suspects)).toBe(false);
    }
    expect([calls, suspects.size]).toEqual([[], 1]);
    suspect(suspects, 'bad', failure);
    suspect(suspects, 'other', { kind: 'failing' });
    expect(await giveUpOn(store, suspects)).toBe(true);
    expect([calls, [...suspects.keys()]]).toEqual([[`give up bad ${code}`], ['other']]);
    expect(await giveUpOn(store, suspects)).toBe(false);
  });
});
