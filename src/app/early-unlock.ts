import { LeaseOver, seatsNow, type Unlocked, unlockLast } from '#storage/unlock';
import { platform } from './platform';

/** The seat that was open last, being opened before anybody has asked for it. */
export interface EarlyUnlock {
  seats: ReturnType<typeof seatsNow>;
  /** Undefined where it can not be opened like this: nobody is seated, or a secret has to be typed. Throws `LeaseOver`. */
  unlocked: Promise<Unlocked | undefined>;
  /** Told when another tab with an older version has to close first. */
  blocked: Promise<void>;
}

/**
 * Begins to open the seat and derive its key. This module and what it imports is a script of its own (vite.config.ts),
 * which runs while the browser still reads the screens' code: key and code are then ready at about the same time.
 */
function unlockEarly(): EarlyUnlock {
  let tellBlocked = () => {};
  const blocked = new Promise<void>((resolve) => {
    tellBlocked = resolve;
  });
  const seats = seatsNow({});
  const unlocked = unlockLast(nobodyToAsk, { ...platform, blocked: tellBlocked }, seats).catch((error: unknown) => {
    if (error instanceof LeaseOver) throw error;
    // Whatever else it is comes again, and is told, when the device is opened in earnest.
    return undefined;
  });
  unlocked.catch(() => undefined);
  return { seats, unlocked, blocked };
}

const nobodyToAsk = () => Promise.reject<string>(new Error('nobody can be asked before there is a screen'));

export const early = unlockEarly();
