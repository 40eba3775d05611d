import { LeaseOver, seatsNow, type Unlocked, unlockLast } from '#storage/unlock';
import { nobodyToAsk, platform } from './platform';

/** The seat that was open last, being opened before anybody has asked for it. */
export interface EarlyUnlock {
  seats: ReturnType<typeof seatsNow>;
  /** Undefined where it can not be opened like this: nobody is seated, or a secret has to be typed. Throws `LeaseOver`. */
  unlocked: Promise<Unlocked | undefined>;
  /** Told when another tab with an older version has to close first. */
  blocked: Promise<void>;
  /** Told once the key is being derived and the disk read, or there is nothing to open: this thread is free. */
  free: Promise<void>;
}

/** Begins to open the seat and derive its key, before the screens' code has run. */
function unlockEarly(): EarlyUnlock {
  const [blocked, tellBlocked] = signal();
  const [free, tellFree] = signal();
  const seats = seatsNow({ blocked: tellBlocked });
  const deps = { ...platform, blocked: tellBlocked, deriving: tellFree };
  const unlocked = unlockLast(nobodyToAsk, deps, seats).catch((error: unknown) => {
    if (error instanceof LeaseOver) throw error;
    // Whatever else it is comes again, and is told, when the device is opened in earnest.
    return undefined;
  });
  void unlocked.then(tellFree, tellFree);
  return { seats, unlocked, blocked, free };
}

function signal(): [told: Promise<void>, tell: () => void] {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return [told, tell];
}

export const early = unlockEarly();
