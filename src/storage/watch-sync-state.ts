import { conflict } from '#domain/conflict';
import { recordsOf } from '#domain/dossier';
import type { SyncStatus } from '#sync/ports';
import { computed } from './computed';
import type { Me } from './device';
import type { DeviceClock } from './device-clock';
import type { DossierView } from './dossier-view';
import type { Files } from './files';
import type { Live } from './live';
import type { Outbox } from './outbox';
import { perView, perViews } from './per-view';
import type { Reads } from './reads';
import { type SyncState, sameSyncState, syncStateOf } from './sync-state';

interface SyncStateSources {
  status: Live<SyncStatus>;
  outbox: Pick<Outbox, 'get' | 'subscribe' | 'unreadable'>;
  reads: Pick<Reads, 'unreadable'>;
  files: Pick<Files, 'get' | 'subscribe' | 'unreadable'>;
  lastSync: Live<number | null>;
  dossiers: Live<readonly DossierView[]>;
  clock: Pick<DeviceClock, 'now' | 'subscribe'>;
  /** Tells when what can not be read has been counted anew. */
  trouble: Pick<Live<unknown>, 'get' | 'subscribe'>;
  me: Pick<Me, 'actor'>;
}

/** The save state, computed anew when anything that it says has changed. */
export function watchSyncState(sources: SyncStateSources): Live<SyncState> {
  const { status, outbox, reads, files, lastSync, dossiers, clock, trouble, me } = sources;
  const conflictsIn = perView(
    (view, actor) => recordsOf(view.records, conflict).filter((record) => record.unit === actor.unit).length,
  );
  // Asked for by every screen at every change: with thousands of cases each is looked into once for all of them.
  const ownConflicts = perViews((views, actor, now) =>
    views.reduce((sum, view) => sum + conflictsIn(view, actor, now), 0),
  );
  function waitingFiles() {
    const named = [...files.get().values()].filter((one) => one.named && !one.atServer);
    const refused = named.filter((one) => one.refused).length;
    return { waiting: named.length - refused, refused };
  }
  return computed(
    () =>
      syncStateOf({
        status: status.get(),
        outbox: outbox.get(),
        unreadable: outbox.unreadable().size + reads.unreadable().size + files.unreadable().size,
        conflicts: ownConflicts(dossiers.get(), me.actor, clock.now()),
        files: waitingFiles(),
        lastSync: lastSync.get(),
        now: clock.now(),
      }),
    sameSyncState,
    [status, outbox, files, lastSync, dossiers, clock, trouble],
  );
}
