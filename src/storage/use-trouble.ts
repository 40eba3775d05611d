import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { Trouble } from './trouble';

/** What is wrong with this device's own storage, live; null where nothing is. */
export function useTrouble(): Trouble | null {
  const { trouble } = useDevice();
  return useSyncExternalStore(trouble.subscribe, trouble.get);
}
