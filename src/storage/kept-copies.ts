import { DEVICE_RULES, UNCHOSEN, type UnitDevices } from '#domain/device-policy';
import { familyProtection } from '#domain/protection-mark';
import { PROTECTION_RULES } from '#domain/protection-rules';
import type { Session } from '#protocol/session';
import type { Database } from './database';
import { type Live, live } from './live';
import { readSealedMeta, writeSealedMeta } from './meta';
import type { Sealer } from './sealed';
import type { Base } from './visible';

/**
 * What of the confirmed dossiers may rest on this disk: what the unit's policy lets (`#domain/device-policy`), and of
 * those under protected identity only where the person has asked for a copy here.
 */
export interface KeptCopies {
  /** What the unit has chosen, as far as this device knows. */
  devices: Live<UnitDevices>;
  ids(): string[];
  /** Whether anything may rest. */
  mayRestAny(): boolean;
  mayRest(base: Base): boolean;
  /** Durable once it resolves. Nothing is asked for where nothing may rest. */
  set(id: string, on: boolean): Promise<void>;
  /** The server says what the unit has chosen. Durable once it resolves; false where it is nothing new. */
  follow(devices: UnitDevices): Promise<boolean>;
  /** What another tab knows. It may be older: what was chosen last counts. */
  heard(ids: readonly string[], devices?: UnitDevices): void;
}

/**
 * Reads what was asked for. It lies sealed: which cases are protected is itself no stranger's business. What the unit has
 * chosen came with the session, and lies with it.
 */
export async function openKeptCopies(db: Database, sealer: Sealer, session: Session): Promise<KeptCopies> {
  /** Read off the records once per state: it is asked for all of them, each minute. */
  const open = new WeakMap<Base, boolean>();
  const devices = live<UnitDevices>({ ...UNCHOSEN, leaseHours: session.leaseHours, ...session.devices });
  let kept = new Set(await readSealedMeta(db, sealer, 'keptCopies'));
  const mayRestAny = () => DEVICE_RULES[devices.get().policy].rests;

  async function write(next: ReadonlySet<string>) {
    await writeSealedMeta(db, sealer, 'keptCopies', [...next]);
    kept = new Set(next);
  }
  /** Where the policy is loosened again, whoever wants such a copy asks anew. */
  async function forgetWishes() {
    if (!mayRestAny() && kept.size > 0) await write(new Set());
  }
  await forgetWishes();

  return {
    devices,
    ids: () => [...kept],
    mayRestAny,
    mayRest(base) {
      if (!mayRestAny()) return false;
      const known = open.get(base);
      const isOpen =
        known ?? (!base.byName && PROTECTION_RULES[familyProtection(base.records)].offlineCopy === 'always');
      if (known === undefined) open.set(base, isOpen);
      return isOpen || kept.has(base.id);
    },
    async set(id, on) {
      const next = new Set(kept);
      if (on && mayRestAny()) next.add(id);
      else next.delete(id);
      await write(next);
    },
    async follow(next) {
      const { policy, leaseHours } = devices.get();
      if (next.policy === policy && next.leaseHours === leaseHours) return false;
      // Before anything is erased: where the tab dies now, the next opening goes on with it.
      await writeSealedMeta(db, sealer, 'session', { ...session, leaseHours: next.leaseHours, devices: next });
      devices.set(next);
      await forgetWishes();
      return true;
    },
    heard(ids, next) {
      kept = new Set(ids);
      if (next && (next.at ?? 0) >= (devices.get().at ?? 0)) devices.set(next);
    },
  };
}
