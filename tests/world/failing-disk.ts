// A disk that fails as disks do.

/** A disk on which the next writes fail as the test says, and how many did. */
export function failingDisk() {
  const state = { how: 'well' as 'well' | 'full' | 'abort', struck: 0 };
  const over = (disk: IDBFactory): IDBFactory => ({
    open(name, version) {
      const request = disk.open(name, version);
      request.addEventListener('success', () => {
        const begin = request.result.transaction.bind(request.result);
        request.result.transaction = (stores, mode, options) => {
          const transaction = begin(stores, mode, options);
          if (mode !== 'readwrite' || state.how === 'well') return transaction;
          state.struck += 1;
          const objectStore = transaction.objectStore.bind(transaction);
          transaction.objectStore = (table) => {
            const store = objectStore(table);
            const { put, add } = store;
            const failing =
              (write: (...given: never[]) => IDBRequest) =>
              (...given: never[]) => {
                if (state.how === 'full') throw new DOMException('no space', 'QuotaExceededError');
                const request = write.apply(store, given);
                // All went well until the disk was to keep it.
                request.addEventListener('success', () => transaction.abort());
                return request;
              };
            return Object.assign(store, { put: failing(put), add: failing(add) });
          };
          return transaction;
        };
      });
      return request;
    },
    deleteDatabase: (name) => disk.deleteDatabase(name),
    cmp: (a, b) => disk.cmp(a, b),
    databases: () => disk.databases(),
  });
  return { state, over };
}
