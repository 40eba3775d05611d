// What opens a device, in memory: for screens. The real one is tested with the disk (src/storage/access.test.ts).
import type { Access } from '#storage/access';
import { toBase64 } from '#storage/bytes';
import { live } from '#storage/live';

/** A device whose passphrase is this one, and which passkeys open that are added. */
export function accessInMemory(passphrase = 'fyra ord om en häst'): Access {
  let now = passphrase;
  const passkeys = live<readonly string[]>([]);
  const wrong = { ok: false, why: 'wrong' } as const;
  return {
    passkeys,
    async changePassphrase(from, to) {
      if (from !== now) return wrong;
      now = to;
      return { ok: true };
    },
    async addPasskey(typed, { credential }) {
      if (typed !== now) return wrong;
      passkeys.set([...passkeys.get(), toBase64(credential)]);
      return { ok: true };
    },
    removePasskey: async (id) => passkeys.set(passkeys.get().filter((one) => one !== id)),
  };
}
