import type { StoredFile } from '#domain/stored-file';
import type { Bytes } from './bytes';
import type { Database, FileRow } from './database';
import { placeOf, type Sealer } from './sealed';

/** A file's cover lies before its parts: what is known of it, sealed, so that no part need be read to know. */
const COVER = -1;

/** What the cover says. `at` is device time (ms); `named` once a change that names the file rests in the outbox. */
export interface Cover {
  dossierId: string;
  file: StoredFile;
  at: number;
  named: boolean;
  /** The server (its incarnation) that has all of it. */
  sentTo: string | null;
  /** The server will never take it. */
  refused: boolean;
  /** It was refused because malware was found in it; absent in what rests here from before. */
  infected?: boolean;
}

const coverPlace = (id: string) => placeOf('files', id, 'cover');
const partPlace = (id: string, part: number) => placeOf('files', id, part);
const rowsOf = (db: Database, id: string) => db.files.where('[id+part]').between([id, COVER], [id, Infinity]);

/** A sealed cover, ready to be stored. */
export const sealCover = async (sealer: Sealer, id: string, cover: Cover): Promise<FileRow> => ({
  id,
  part: COVER,
  blob: await sealer.seal(coverPlace(id), cover),
});

/** A sealed part, ready to be stored; bound to its file and its place in it. */
export const sealPart = async (sealer: Sealer, id: string, part: number, bytes: Bytes): Promise<FileRow> => ({
  id,
  part,
  blob: await sealer.sealBytes(partPlace(id, part), bytes),
});

/** One part in the clear; undefined where it is not here or is not what was written. */
export async function readPart(db: Database, sealer: Sealer, id: string, part: number): Promise<Bytes | undefined> {
  const row = await db.files.get([id, part]);
  return row && sealer.unsealBytes(partPlace(id, part), row.blob).catch(() => undefined);
}

/** How many files rest here; no key is needed, and so it is not told which of them the server has. */
export async function countFiles(db: Database): Promise<number> {
  const keys = (await db.files.toCollection().primaryKeys()) as [string, number][];
  return new Set(keys.map(([id]) => id)).size;
}

/** The ids of all files that rest here, and their covers. No part is read. One whose cover can not be read is `damaged`. */
export async function readCovers(db: Database, sealer: Sealer) {
  const keys = (await db.files.toCollection().primaryKeys()) as [string, number][];
  const ids = new Set(keys.map(([id]) => id));
  const rows = await db.files.bulkGet(keys.filter(([, part]) => part === COVER));
  const covers = new Map<string, Cover>();
  for (const row of rows) {
    const cover = row && (await sealer.unseal(coverPlace(row.id), row.blob).catch(() => undefined));
    if (row && cover) covers.set(row.id, cover as Cover);
  }
  const damaged = new Set([...ids].filter((id) => !covers.has(id)));
  return { covers, damaged };
}

/** Takes a file off the disk, cover and parts together. */
export const deleteRows = (db: Database, id: string): Promise<number> => rowsOf(db, id).delete();
