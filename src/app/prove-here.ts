import type { SeatSession } from '#protocol/seat';
import { type BoundSession, proofAt } from '#storage/session-proof';
import { deviceAt, type Unlocked } from '#storage/unlock';
import { newProof } from '#sync/proof';
import type { HeldProof } from '#sync/proof-port';
import type { Reply } from '#sync/reply';
import { bindSession, fetchSeat } from '#sync/session';
import type { Fetch } from '#sync/transport';
import { timers } from './page-port';
import { platform } from './platform';
import { overCable } from './practice-cable';

/** Longer than this nobody waits for a network that may not be there; the device opens by itself (ms). */
const WAIT_MS = 3_000;

/** The network as this page has it, with the cookie alone. */
export const fetchHere: Fetch = overCable((input, init) => fetch(input, init));

/** A question that nobody waits long for where a device can open without its answer; else it is given a request's whole time. */
export const soon = <T>(asking: Promise<Reply<T>>, canOpenAlone = true): Promise<Reply<T>> =>
  canOpenAlone
    ? Promise.race([
        asking,
        new Promise<Reply<T>>((resolve) => timers.after(WAIT_MS, () => resolve({ kind: 'unreachable' }))),
      ])
    : asking;

/** So often a new session is given its proof before the device opens without: whose answer was lost has it already. */
const BIND_TRIES = 3;

/** Gives a session that has just begun a new proof, of this computer's device at its seat; for `canOpenAlone` see `soon`. */
export async function bindHere({ seat, id }: SeatSession, canOpenAlone = true): Promise<Reply<BoundSession>> {
  const binding = { proof: newProof(), device: await deviceAt(seat, platform) };
  for (let tries = 1; ; tries += 1) {
    const reply = await soon(bindSession(fetchHere, binding), canOpenAlone);
    if (reply.kind === 'ok') return { kind: 'ok', value: { id, proof: binding.proof } };
    if (reply.kind !== 'unreachable' || tries === BIND_TRIES) return reply;
  }
}

/** Whether another tab has put the proof of this session on the disk, or does so just now: it binds first and writes then. */
export async function isProvenByAnotherTab({ seat, id }: SeatSession): Promise<boolean> {
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await proofAt(seat, {})) === id) return true;
    await new Promise<void>((resolve) => timers.after(100, resolve));
  }
  return false;
}

/** A proof that does not rest anywhere yet, until the passphrase has been given. */
export const inMemory = ({ proof }: BoundSession): HeldProof => ({ get: () => proof, renew: async () => false });

/**
 * What proves that this device is open. Where the server no longer takes it, the person may have signed in again
 * meanwhile: in another tab, which has put a newer one on the disk, or in this one, whose session has none yet.
 */
export function provenHere({ db, proof }: Unlocked): HeldProof {
  let renewing: Promise<boolean> | undefined;
  async function renew() {
    if (await proof.renew()) return true;
    const asked = await fetchSeat(fetchHere);
    const held = asked.kind === 'ok' ? asked.value : null;
    if (!held?.fresh || held.seat !== db.name) return false;
    const bound = await bindHere(held);
    if (bound.kind !== 'ok') return false;
    await proof.keep(bound.value);
    return true;
  }
  return {
    get: proof.get,
    // Of requests that are refused at once one asks.
    renew() {
      renewing ??= renew().finally(() => (renewing = undefined));
      return renewing;
    },
  };
}
