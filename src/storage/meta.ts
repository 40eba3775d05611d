import type { Session } from '#protocol/session';
import type { Bytes } from './bytes';
import type { Database } from './database';
import type { ClockMark } from './device-clock';
import type { Restored } from './restored';
import { placeOf, type Sealer } from './sealed';
import type { WrappedKey } from './vault';

/** What stands in the clear in `meta`: random ids, counters and the wrapped key. */
interface ClearMeta {
  wrappedKey: WrappedKey;
  device: string;
  incarnation: string;
  nextSeq: number;
  schema: number;
  /** The id of the session whose proof is sealed beside it. */
  proofOf: string;
  /** Wrong passphrases in a row, and when the last one was tried (the computer's clock, ms). */
  tries: { failed: number; at: number };
  /** Practice mode only: the secret lies beside the lock, so that a reload without network opens (decision 0006). */
  practice: { unlockSecret: string };
}

/** What is sealed in `meta`, since it holds names or dates. */
interface SealedMeta {
  session: Session;
  /** What proves to the server that this device is unlocked, for as long as that session lives. */
  proof: string;
  clock: ClockMark;
  /** Device time of the last whole pull, ms. */
  lastSync: number;
  /** Dossiers under protected identity of which the person has asked for a copy on this device. */
  keptCopies: string[];
  /** The server came back from an older backup, and the person has not yet put that aside. */
  restored: Restored;
}

export async function readMeta<K extends keyof ClearMeta>(db: Database, key: K): Promise<ClearMeta[K] | undefined> {
  return (await db.meta.get(key))?.value as ClearMeta[K] | undefined;
}

export async function writeMeta<K extends keyof ClearMeta>(db: Database, key: K, value: ClearMeta[K]): Promise<void> {
  await db.meta.put({ key, value });
}

/** Throws `Tampered`. */
export async function readSealedMeta<K extends keyof SealedMeta>(
  db: Database,
  sealer: Sealer,
  key: K,
): Promise<SealedMeta[K] | undefined> {
  const row = await db.meta.get(key);
  return row && ((await sealer.unseal(placeOf('meta', key), row.value as Bytes)) as SealedMeta[K]);
}

export async function writeSealedMeta<K extends keyof SealedMeta>(
  db: Database,
  sealer: Sealer,
  key: K,
  value: SealedMeta[K],
): Promise<void> {
  const blob = await sealer.seal(placeOf('meta', key), value);
  await db.meta.put({ key, value: blob });
}

/** Writes down how far sync has come and what the clock says, together; see `Database.putMarks`. */
export async function writeMarks(
  db: Database,
  sealer: Sealer,
  marks: Partial<Pick<SealedMeta, 'clock' | 'lastSync'>>,
): Promise<void> {
  const sealed = Object.entries(marks).map(async ([key, value]) => ({
    key,
    value: await sealer.seal(placeOf('meta', key), value),
  }));
  await db.putMarks(await Promise.all(sealed));
}
