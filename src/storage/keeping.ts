import { DEVICE_RULES, type Presence, presenceOf, type UnitDevices } from '#domain/device-policy';
import type { SyncStatus } from '#sync/ports';
import type { DossierView } from './dossier-view';
import { type Live, listeners, live } from './live';
import { FRESH_MS } from './sync-state';

/** What the unit lets this device keep, who chose it and when, and what of it follows for what may be shown now. */
export interface Keeping extends UnitDevices {
  readonly presence: Presence;
}

interface KeepingDeps {
  devices: Live<UnitDevices>;
  status: Live<SyncStatus>;
  /** Device time (ms) of the last whole pull, of this page or one before. */
  lastSync: Live<number | null>;
  clock: Live<number> & { now(): number };
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

/** Where one round has ended without an answer, or none has come through for long, the server is out of reach. */
export function watchKeeping({ devices, status, lastSync, clock }: KeepingDeps): KeepingWatch {
  const openedAt = clock.now();
  const fetched = live(false);
  const heard = listeners();
  const now = (): Keeping => {
    const { phase } = status.get();
    const isOld = Math.abs(clock.now() - Math.max(lastSync.get() ?? 0, openedAt)) > FRESH_MS;
    const contact = phase !== 'offline' && phase !== 'stopped' && !isOld;
    return { ...devices.get(), presence: presenceOf(devices.get().policy, { fetched: fetched.get(), contact }) };
  };
  let value = now();
  function look() {
    const next = now();
    const { policy, by, at, presence } = value;
    if (next.policy === policy && next.by === by && next.at === at && next.presence === presence) return;
    value = next;
    heard.emit();
  }
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
