import type { Page } from '@playwright/test';
import type { AnyRec } from '#domain/record';
import { makeSealer, placeOf } from '#storage/sealed';
import { openVault, type WrappedKey } from '#storage/vault';

/** One row of one table of one database of the browser, bytes as arrays of numbers marked `bytes`. */
interface RawRow {
  database: string;
  table: string;
  row: unknown;
}

/** Everything in the page's IndexedDB as it lies there, byte arrays as `{bytes: base64}`. */
export async function rawRows(page: Page): Promise<RawRow[]> {
  return page.evaluate(async () => {
    const told = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown => {
      if (value instanceof Uint8Array)
        return { bytes: btoa(Array.from(value, (b) => String.fromCharCode(b)).join('')) };
      if (Array.isArray(value)) return value.map(plain);
      if (value && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
      return value;
    };
    const rows = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await told(indexedDB.open(name));
      for (const table of Array.from(db.objectStoreNames))
        for (const row of await told(db.transaction(table).objectStore(table).getAll()))
          rows.push({ database: name, table, row: plain(row) });
      db.close();
    }
    return rows;
  });
}

/** What rows hold, as somebody reads it who copies the disk: texts as they are written, and bytes as Latin-1, UTF-8 and UTF-16. */
export function textsIn(rows: readonly RawRow[]): { written: string; bytes: string } {
  const written: string[] = [];
  const bytes: string[] = [];
  JSON.stringify(rows, (key, value) => {
    if (key === 'bytes') {
      const read = Buffer.from(String(value), 'base64');
      bytes.push(read.toString('utf8'), read.toString('latin1'), read.toString('utf16le'));
      return undefined;
    }
    if (typeof value === 'string') written.push(value);
    return value;
  });
  return { written: written.join('\n'), bytes: bytes.join('\n') };
}

/** All of it in one text, to look for a word in. */
export function readableText(rows: readonly RawRow[]): string {
  const { written, bytes } = textsIn(rows);
  return `${written}\n${bytes}`;
}

const revive = (_key: string, value: unknown) =>
  value && typeof value === 'object' && typeof (value as { bytes?: unknown }).bytes === 'string'
    ? new Uint8Array(Buffer.from((value as { bytes: string }).bytes, 'base64'))
    : value;

/**
 * What the device could read of the dossiers if it tried everything: the records in every blob of the dossier table,
 * unsealed with the key that the practice secret opens. Own unsent words in the outbox are not part of it.
 */
export async function unsealedRecords(page: Page): Promise<AnyRec[]> {
  const rows = JSON.parse(JSON.stringify(await rawRows(page)), revive) as RawRow[];
  const records: AnyRec[] = [];
  for (const name of new Set(rows.map((one) => one.database))) {
    const of = (table: string) => rows.filter((one) => one.database === name && one.table === table);
    const meta = new Map(
      of('meta').map(({ row }) => [(row as { key: string }).key, (row as { value: unknown }).value]),
    );
    const practice = meta.get('practice') as { unlockSecret: string } | undefined;
    const wrapped = meta.get('wrappedKey') as WrappedKey | undefined;
    if (!practice || !wrapped) continue;
    const sealer = makeSealer(await openVault(wrapped, practice.unlockSecret));
    for (const { row } of of('dossiers')) {
      const { id, seq, blob } = row as { id: string; seq: number; blob: Uint8Array<ArrayBuffer> };
      const content = (await sealer.unseal(placeOf('dossiers', id, seq), blob)) as { records: AnyRec[] };
      records.push(...content.records);
    }
  }
  return records;
}
