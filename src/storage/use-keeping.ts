import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { Keeping } from './keeping';

/** What the unit lets this device keep, and whether its cases may be shown now; live. */
export function useKeeping(): Keeping {
  const { keeping } = useDevice();
  return useSyncExternalStore(keeping.subscribe, keeping.get);
}
