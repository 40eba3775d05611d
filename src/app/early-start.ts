import type { EarlyUnlock } from './early-unlock';
import { type Hears, type Started, startDevice } from './start-device';

/** Hands over a start that is under way, with all that it has told so far. May be called once. */
export type EarlyStart = (hear: Hears) => Promise<Started>;

/** Begins to open the device before anything is drawn. What it tells before somebody listens is kept. */
export function startEarly(early: EarlyUnlock): EarlyStart {
  const missed: ((hear: Hears) => void)[] = [];
  let listener: Hears | undefined;
  const tell = (what: (hear: Hears) => void) => {
    if (listener) what(listener);
    else missed.push(what);
  };
  const hears: Hears = {
    failed: (error) => tell((hear) => hear.failed(error)),
    blocked: () => tell((hear) => hear.blocked()),
    purged: (end) => tell((hear) => hear.purged(end)),
    ask: (why) => new Promise((resolve, reject) => tell((hear) => void hear.ask(why).then(resolve, reject))),
  };
  const started = startDevice(hears, { early });
  // A failure is told to whoever takes the start over; until then it is no unhandled one.
  started.catch(() => undefined);
  return (hear) => {
    listener = hear;
    for (const what of missed.splice(0)) what(hear);
    return started;
  };
}
