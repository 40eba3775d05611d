import type { HeldProof } from '#sync/proof-port';
import { Database } from './database';
import { readMeta, readSealedMeta } from './meta';
import { placeOf, type Sealer } from './sealed';
import type { UnlockDeps } from './unlock';

/** The proof that this device has given a session, and that session's id. */
export interface BoundSession {
  id: string;
  proof: string;
}

/** The proof of an open device, as it lies on its disk. */
export interface RestingProof extends HeldProof {
  /** Keeps another, sealed, and beside it in the clear of which session it is. */
  keep(bound: BoundSession): Promise<void>;
}

/** Reads the proof of an open device; another tab may put a newer one there. */
export async function openProof(db: Database, sealer: Sealer): Promise<RestingProof> {
  const read = () => readSealedMeta(db, sealer, 'proof');
  let held = await read();
  return {
    get: () => held,
    async renew() {
      const before = held;
      held = (await read()) ?? held;
      return held !== before;
    },
    async keep({ id, proof }) {
      const value = await sealer.seal(placeOf('meta', 'proof'), proof);
      await db.meta.bulkPut([
        { key: 'proof', value },
        { key: 'proofOf', value: id },
      ]);
      held = proof;
    },
  };
}

/** Of which session the seat has the proof, by its id; undefined where it has none. `name` is its database's. */
export async function proofAt(name: string, deps: Pick<UnlockDeps, 'dexie'>): Promise<string | undefined> {
  const db = new Database(name, deps.dexie);
  return readMeta(db, 'proofOf').finally(() => db.close());
}

/**
 * Whether nothing of the seat is on this disk, not even which device it is: since a session of it lives, the browser has
 * taken it away, or somebody has cleared it. `name` is its database's.
 */
export async function isCleared(name: string, deps: Pick<UnlockDeps, 'dexie'>): Promise<boolean> {
  const db = new Database(name, deps.dexie);
  return (await readMeta(db, 'device').finally(() => db.close())) === undefined;
}
