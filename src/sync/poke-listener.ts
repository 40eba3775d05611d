import type { OpenLine } from './poke-line';
import type { Timers } from './ports';

/** After a cut the line is opened again this soon (ms), then twice as long each time. */
const FIRST_MS = 3_000;
/** As long (ms) at most, and at once where the server refused. */
const LONGEST_MS = 30_000;

/**
 * Listens for pokes: hints without content that something has changed. Each opening is a hint that there may have
 * been some, since any number may have been lost before it. A line that ends is opened again after a while, with jitter.
 * Gives a function that hangs up.
 */
export function listenForPokes(
  open: OpenLine,
  poked: (what: 'told' | 'may-have') => void,
  timers: Timers,
  random: () => number,
): () => void {
  let hangUp = () => {};
  let cancel = () => {};
  let wait = FIRST_MS;
  function dial() {
    hangUp = open({
      opened() {
        wait = FIRST_MS;
        poked('may-have');
      },
      told: () => poked('told'),
      ended(refused) {
        cancel = timers.after((refused ? LONGEST_MS : wait) * (0.5 + random()), dial);
        wait = Math.min(LONGEST_MS, wait * 2);
      },
    });
  }
  dial();
  return () => {
    cancel();
    hangUp();
  };
}
