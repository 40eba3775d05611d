import { DEVICE_RULES, type Presence, presenceOf, type UnitDevices } from '#domain/device-policy';
import type { SyncStatus, Timers } from '#sync/ports';
import type { DossierView } from './dossier-view';
import { type Live, listeners, live } from './live';
import { FRESH_MS } from './sync-state';

/** What the unit lets this device keep, who chose it and when, and what of it follows for what may be shown now. */
export interface Keeping extends UnitDevices {
  readonly presence: Presence;
}

/**
 * So long (ms) a page stands through a break that it knows of: a train through a tunnel, a change of network. The next
 * tries come after 1, 2, 4, 8 and 16 seconds, so a network that is back is found within it.
 */
export const BREAK_MS = 30_000;

interface KeepingDeps {
  devices: Live<UnitDevices>;
  status: Live<SyncStatus>;
  /** Device time (ms) of the last whole pull, of this page or one before. */
  lastSync: Live<number | null>;
  clock: Live<number> & { now(): number };
  timers: Timers;
}

/** Watches what the unit has chosen, and how far the server is. */
interface KeepingWatch extends Live<Keeping> {
  /** This page has what its person may see: it rested here, was pulled, or another tab has handed it over. */
  fetched(): void;
  hasFetched(): boolean;
  /** Whether a change may be written down: where nothing is shown without a network, only while the server can take it. */
  mayWrite(): boolean;
  /** The dossiers as they may be shown: none while nothing may. */
  shown(dossiers: Live<readonly DossierView[]>): Live<readonly DossierView[]>;
}

const NONE: readonly DossierView[] = [];

/**
 * The server is out of reach where no round has ended well for `BREAK_MS` since the first that did not, at once where none
 * has yet since the page was opened or sync has stopped, and where none has come through for long.
 */
export function watchKeeping({ devices, status, lastSync, clock, timers }: KeepingDeps): KeepingWatch {
  const openedAt = clock.now();
  const fetched = live(false);
  const heard = listeners();
  let met = false;
  let isBroken = false;
  let isLong = false;
  let cancel = () => {};
  /** A try that is under way says nothing: only how the last one ended counts. */
  function hear() {
    const { phase } = status.get();
    if (phase === 'offline' && !isBroken) {
      isBroken = true;
      isLong = !met;
      cancel = timers.after(BREAK_MS, () => {
        isLong = true;
        look();
      });
    } else if (phase === 'idle' || phase === 'stopped') {
      cancel();
      isBroken = false;
      isLong = false;
      met = phase === 'idle';
    }
  }
  const now = (): Keeping => {
    const isOld = Math.abs(clock.now() - Math.max(lastSync.get() ?? 0, openedAt)) > FRESH_MS;
    const contact = !isLong && status.get().phase !== 'stopped' && !isOld;
    return { ...devices.get(), presence: presenceOf(devices.get().policy, { fetched: fetched.get(), contact }) };
  };
  let value = now();
  function look() {
    const next = now();
    if ((Object.keys(next) as (keyof Keeping)[]).every((key) => next[key] === value[key])) return;
    value = next;
    heard.emit();
  }
  status.subscribe(hear);
  for (const source of [devices, status, lastSync, clock, fetched]) source.subscribe(look);
  return {
    get: () => value,
    subscribe: heard.subscribe,
    fetched: () => fetched.set(true),
    hasFetched: fetched.get,
    mayWrite: () => DEVICE_RULES[value.policy].withoutNetwork !== 'nothing' || value.presence === 'open',
    shown: (dossiers) => ({
      get: () => (value.presence === 'closed' ? NONE : dossiers.get()),
      subscribe(changed) {
        const stops = [dossiers.subscribe(changed), heard.subscribe(changed)];
        return () => stops.forEach((stop) => stop());
      },
    }),
  };
}
