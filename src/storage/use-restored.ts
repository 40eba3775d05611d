import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { Restored } from './restored';

/** What the person has not yet put aside of a server that came back from an older backup, live; null where nothing. */
export function useRestored(): { restored: Restored | null; seen: () => void } {
  const { restored } = useDevice();
  return {
    restored: useSyncExternalStore(restored.subscribe, restored.get),
    seen: () => void restored.seen(),
  };
}
