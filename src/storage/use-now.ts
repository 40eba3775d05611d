import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';

/** Device time in ms, renewed each minute and at each expiry. Use this and never `Date.now()` in a screen. */
export function useNow(): number {
  const { now } = useDevice();
  return useSyncExternalStore(now.subscribe, now.get);
}
