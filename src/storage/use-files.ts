import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { DeviceFiles } from './file-access';
import type { HeldFile } from './files';

/** Photos and scans: rest one here, open one. */
export const useFiles = (): DeviceFiles => useDevice().files;

/** What is known here of one file and how far it is on its way; undefined where it does not rest on this device. */
export function useHeldFile(id: string): HeldFile | undefined {
  const { held } = useDevice().files;
  return useSyncExternalStore(held.subscribe, () => held.get().get(id));
}
