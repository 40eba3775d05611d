import type { DiskPort } from '#storage/disk';

/** The browser's own storage, where it has the API that tells of it. */
export function diskPort(storage: StorageManager | undefined): DiskPort | undefined {
  if (!storage?.persist || !storage.persisted || !storage.estimate) return undefined;
  return {
    persisted: () => storage.persisted(),
    persist: () => storage.persist(),
    async estimate() {
      const { usage, quota } = await storage.estimate();
      return usage === undefined || quota === undefined ? undefined : { usage, quota };
    },
  };
}
