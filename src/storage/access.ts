import type { Database } from './database';
import type { Ticks } from './device-clock';
import { type Live, live } from './live';
import { readMeta } from './meta';
import { TooSoon, tried } from './tries';
import {
  addPasskey,
  changeSecret,
  type NewPasskey,
  passkeysOf,
  removePasskey,
  type WrappedKey,
  WrongSecret,
} from './vault';

/** What became of a change to what opens this device. `wrong`: not its passphrase; `too-soon`: not looked at yet. */
export type AccessResult = { ok: true } | { ok: false; why: 'wrong' } | { ok: false; why: 'too-soon'; waitMs: number };

/** What opens this seat, for the person who has it open. The passphrase is asked for anew: whoever sits there may be another. */
export interface Access {
  /** The passphrase becomes another one; nothing that rests here is sealed anew, and other tabs go on. */
  changePassphrase(from: string, to: string): Promise<AccessResult>;
  /** The ids of the passkeys that open this seat too, as base64. */
  passkeys: Live<readonly string[]>;
  addPasskey(passphrase: string, passkey: NewPasskey): Promise<AccessResult>;
  /** The passphrase still opens it: a passkey is never the only way. */
  removePasskey(id: string): Promise<void>;
}

interface AccessDeps {
  db: Database;
  ticks: Ticks;
  /** Rounds of PBKDF2 for a new passphrase; tests lower it. */
  rounds?: number;
}

export async function makeAccess({ db, ticks, rounds }: AccessDeps): Promise<Access> {
  const kept = async () => {
    const wrapped = await readMeta(db, 'wrappedKey');
    if (!wrapped) throw new Error('an open device has no wrapped key');
    return wrapped;
  };
  const ids = async () => passkeysOf(await kept()).map(({ id }) => id);
  const passkeys = live<readonly string[]>(await ids());

  /** One write: a tab that dies leaves what was there or what is new. Where another tab was quicker it is done again. */
  async function rewrap(change: (wrapped: WrappedKey) => Promise<WrappedKey>): Promise<void> {
    for (;;) {
      const before = await kept();
      const next = await change(before);
      const stored = await db.transaction('rw', db.meta, async () => {
        const isSame = fingerprint(await kept()) === fingerprint(before);
        if (isSame) await db.meta.put({ key: 'wrappedKey', value: next });
        return isSame;
      });
      if (stored) break;
    }
    passkeys.set(await ids());
  }

  async function guarded(change: (wrapped: WrappedKey) => Promise<WrappedKey>): Promise<AccessResult> {
    try {
      await tried(db, ticks.wall(), () => rewrap(change));
      return { ok: true };
    } catch (error) {
      if (error instanceof WrongSecret) return { ok: false, why: 'wrong' };
      if (error instanceof TooSoon) return { ok: false, why: 'too-soon', waitMs: error.waitMs };
      throw error;
    }
  }

  return {
    passkeys,
    changePassphrase: (from, to) => guarded((wrapped) => changeSecret(wrapped, from, to, rounds)),
    addPasskey: (passphrase, passkey) => guarded((wrapped) => addPasskey(wrapped, passphrase, passkey)),
    removePasskey: (id) => rewrap(async (wrapped) => removePasskey(wrapped, id)),
  };
}

/** Each slot has an iv of its own, which is never used again. */
const fingerprint = (wrapped: WrappedKey) => wrapped.slots.map(({ iv }) => iv.join()).join('|');
