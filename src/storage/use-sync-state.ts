import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { SyncState } from './sync-state';

/** The save state in the header, live. */
export function useSyncState(): SyncState {
  const { syncState } = useDevice();
  return useSyncExternalStore(syncState.subscribe, syncState.get);
}
