import type { DiskState } from './disk';
import type { OutboxItem } from './outbox-item';

const HOUR_MS = 3_600_000;

/**
 * When unsent work is old. After a day something is wrong with the network or the habit, and a word at the queue and on
 * My day is enough. After three days, half of the 120 hours that a device may be without its server and more, the work
 * is at risk, and every screen says so while there is still time to mend it.
 */
export const OLD_MS = 24 * HOUR_MS;
export const VERY_OLD_MS = 72 * HOUR_MS;

/** A person may have to act so that what rests here stays safe and true. */
export interface Attention {
  /** How long the oldest unsent change has waited (ms); null where nothing waits. */
  readonly oldestMs: number | null;
  readonly age: 'fresh' | 'old' | 'very-old';
  readonly disk: DiskState;
  /** How far the computer's clock is ahead of the server's (ms); negative where it is behind, 0 where it is right. */
  readonly clockOffMs: number;
}

/** Puts together what may need attention. `now` is device time in ms. */
export function attentionOf(items: readonly OutboxItem[], now: number, disk: DiskState, clockOffMs: number): Attention {
  const waiting = items.filter((item) => item.state === 'waiting').map((item) => now - item.at);
  const oldestMs = waiting.length > 0 ? Math.max(...waiting, 0) : null;
  const age = (oldestMs ?? 0) >= VERY_OLD_MS ? 'very-old' : (oldestMs ?? 0) >= OLD_MS ? 'old' : 'fresh';
  return { oldestMs, age, disk, clockOffMs };
}
