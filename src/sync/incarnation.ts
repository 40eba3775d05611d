import type { SyncStore } from './ports';

/**
 * Compares the server's incarnation with the one this device knows. After a restore from backup every device resets
 * its bases and sends again what it was told had been taken. Gives true where the server was another.
 */
export async function restarted(
  store: SyncStore,
  { incarnation, restoredTo }: { incarnation: string; restoredTo?: number | undefined },
): Promise<boolean> {
  if (store.incarnation() === incarnation) return false;
  const changed = store.incarnation() !== null;
  await store.restart(incarnation, restoredTo);
  return changed;
}
