import fc from 'fast-check';
import { mayDisclose, mayDrawUpPlan } from '#domain/consent-policy';
import { factsOf } from '#domain/facts';
import { grantsFor } from '#domain/grants-for';
import { difference, type Seen } from './compare';
import { histories, tell } from './history';
import { leak } from './leaks';
import { realOutputs } from './real-outputs';
import { secretHistories, tellSecrets } from './secret-story';

const policy = { factsOf, mayDisclose, mayDrawUpPlan, grantsFor };

/** Every way out is seen to tell something, and to keep something. */
export const WAYS = ['copy', 'paper', 'letter', 'calendar', 'mail', 'device', 'own'].flatMap((way) => [
  `${way} told`,
  `${way} kept`,
]);

function check<T>(told: fc.Arbitrary<T>, judge: (one: T) => string | undefined, runs: number, seed: number): string {
  const property = fc.property(told, (one) => {
    const found = judge(one);
    if (found) throw new Error(found);
  });
  const end = fc.check(property, { numRuns: runs, seed });
  return end.failed ? `${String(end.errorInstance)}\n${JSON.stringify(end.counterexample)}` : 'agree';
}

/** Tells so many histories and compares the policy's answers, and its grants at every instant, with the oracle's: `agree`, or the first difference. */
export const differencesOver = (runs: number, seed: number, seen?: Seen): string =>
  check(histories, (one) => difference(policy, tell(one), 3, seen), runs, seed);

/** The same for what leaves Samplan or rests on a device. */
export const leaksOver = (runs: number, seed: number, seen?: Seen): string =>
  check(secretHistories, (one) => leak(realOutputs, tellSecrets(one), 6, seen), runs, seed);
