import { familyProtection } from '#domain/protection-mark';
import { PROTECTION_RULES } from '#domain/protection-rules';
import type { Database } from './database';
import { readSealedMeta, writeSealedMeta } from './meta';
import type { Sealer } from './sealed';
import type { Base } from './visible';

/** Of which dossiers under protected identity the person has asked for a copy on this device. */
export interface KeptCopies {
  ids(): string[];
  /** Whether a copy of this state may rest on disk: always, save under protected identity, where it must be asked for. */
  mayRest(base: Base): boolean;
  /** Durable once it resolves. */
  set(id: string, on: boolean): Promise<void>;
  /** Another tab has changed it. */
  heard(ids: readonly string[]): void;
}

/** Reads what was asked for. It lies sealed: which cases are protected is itself no stranger's business. */
export async function openKeptCopies(db: Database, sealer: Sealer): Promise<KeptCopies> {
  /** Read off the records once per state: it is asked for all of them, each minute. */
  const open = new WeakMap<Base, boolean>();
  let kept = new Set(await readSealedMeta(db, sealer, 'keptCopies'));
  return {
    ids: () => [...kept],
    mayRest(base) {
      const known = open.get(base);
      const isOpen =
        known ?? (!base.byName && PROTECTION_RULES[familyProtection(base.records)].offlineCopy === 'always');
      if (known === undefined) open.set(base, isOpen);
      return isOpen || kept.has(base.id);
    },
    async set(id, on) {
      const next = new Set(kept);
      if (on) next.add(id);
      else next.delete(id);
      await writeSealedMeta(db, sealer, 'keptCopies', [...next]);
      kept = next;
    },
    heard: (ids) => void (kept = new Set(ids)),
  };
}
