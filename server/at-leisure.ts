import type { Steps } from '#domain/steps';

/** So long (ms) others wait at most, beside the one step that is under way. */
const TURN = 12;

/** The server runs in a browser too, where this is the one way to let others go first. */
const othersFirst = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does work in steps and lets what others have asked be answered between them; gives what it came to. */
export async function atLeisure<T>(steps: Steps<T>, now: () => number = () => performance.now()): Promise<T> {
  for (let since = now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < TURN) continue;
    await othersFirst();
    since = now();
  }
}
