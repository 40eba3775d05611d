// A whole IndexedDB as JSON, with the shape of its tables: what a device of some release had on its disk.

interface StoreDump {
  name: string;
  keyPath: string | string[] | null;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry?: boolean }[];
  rows: unknown[];
}
export interface DiskDump {
  databases: { name: string; version: number; stores: StoreDump[] }[];
}

const told = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });

/** Bytes as `{bytes: base64}`. */
const plain = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value;
const revived = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string'
    ? new Uint8Array(Buffer.from(value.bytes, 'base64'))
    : value;

/** Everything on the disk as text that `restoreDisk` takes. */
export async function dumpDisk(disk: IDBFactory): Promise<string> {
  const dump: DiskDump = { databases: [] };
  for (const { name } of await disk.databases()) {
    if (!name) continue;
    const database = await told(disk.open(name));
    const stores: StoreDump[] = [];
    for (const table of Array.from(database.objectStoreNames)) {
      const store = database.transaction(table).objectStore(table);
      const indexes = Array.from(store.indexNames).map((index) => store.index(index));
      stores.push({
        name: table,
        keyPath: store.keyPath,
        indexes: indexes.map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry })),
        rows: await told(store.getAll()),
      });
    }
    dump.databases.push({ name, version: database.version, stores });
    database.close();
  }
  return `${JSON.stringify(dump, plain, 1)}\n`;
}

/** Lays a dump on an empty disk, in the very version and shape that it had. */
export async function restoreDisk(disk: IDBFactory, text: string): Promise<void> {
  const dump = JSON.parse(text, revived) as DiskDump;
  for (const { name, version, stores } of dump.databases) {
    const request = disk.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const { name: table, keyPath, indexes, rows } of stores) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const { name: index, keyPath: key, unique, multiEntry = false } of indexes)
          store.createIndex(index, key, { unique, multiEntry });
        for (const row of rows) store.put(row);
      }
    });
    (await told(request)).close();
  }
}
