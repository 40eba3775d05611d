import { useSyncExternalStore } from 'react';
import { useDevice } from './device-context';
import type { DossierView } from './dossier-view';

/** Every dossier that may be seen now, live. */
export function useDossiers(): readonly DossierView[] {
  const { dossiers } = useDevice();
  return useSyncExternalStore(dossiers.subscribe, dossiers.get);
}

/** One dossier, live; `undefined` where it is not here or may no longer be seen. */
export function useDossier(id: string): DossierView | undefined {
  const device = useDevice();
  return useSyncExternalStore(device.dossiers.subscribe, () => device.dossier(id));
}
