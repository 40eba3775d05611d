import { useState } from 'react';
import { useDevice } from './device-context';

/** Whether a copy of the case rests on this device, and how to change that; logged where it begins to. */
export function useOfflineCopy(dossierId: string): { rests: boolean; keep(on: boolean): Promise<void> } {
  const { offlineCopy } = useDevice();
  const [, changed] = useState(0);
  return {
    rests: offlineCopy.rests(dossierId),
    async keep(on) {
      await offlineCopy.keep(dossierId, on);
      changed((count) => count + 1);
    },
  };
}
