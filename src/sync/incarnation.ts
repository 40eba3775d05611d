import type { SyncStore } from './ports';

/**
 * Compares the server's incarnation with the one this device knows. After a restore from backup every device resets
 * its bases and keeps its outbox. Gives true where the server was another.
 */
export async function restarted(store: SyncStore, incarnation: string): Promise<boolean> {
  if (store.incarnation() === incarnation) return false;
  const changed = store.incarnation() !== null;
  await store.restart(incarnation);
  return changed;
}
