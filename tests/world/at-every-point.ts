import type { mortalTab } from './mortal-tab';

/** More points than any of these ever has: a run that does not end is a defect of the test. */
const MOST_POINTS = 400;

/** Does the work again and again, killed one point later each time, until it ends by itself. Gives the kills. */
export async function atEveryPoint(
  tab: ReturnType<typeof mortalTab>,
  prepare: () => Promise<void>,
  work: () => Promise<unknown>,
  after: () => Promise<void>,
): Promise<number> {
  for (let at = 1; at < MOST_POINTS; at += 1) {
    await prepare();
    const { killed } = await tab.runUntil(at, work);
    if (!killed) {
      await after();
      return at - 1;
    }
    tab.revive();
    await after();
  }
  throw new Error('it never ended');
}
