/**
 * Keeps a copy of the freshly filled practice database in the browser's cache storage, so that a reload takes a second
 * instead of ten. `stamp` names the code and the day that it was made from; another stamp makes it worthless.
 */
export function keptCounty(stamp: string) {
  const key = `/practice-county/${stamp}`;
  const open = () => caches.open('samplan-practice');
  return {
    async read(): Promise<Blob | undefined> {
      return (await (await open()).match(key))?.blob();
    },
    async keep(copy: Blob): Promise<void> {
      const cache = await open();
      for (const old of await cache.keys()) await cache.delete(old);
      await cache.put(key, new Response(copy));
    },
  };
}
