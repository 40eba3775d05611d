import { TooMany } from './limits';

/** Tabs have one leader, so a session needs one stream; a few more while a bad network has not let go of the old ones. */
const OF_A_SESSION = 4;
/** Whoever is sent away comes back after so long (s). */
const COME_BACK = 30;

/** Whose stream it is; `address` and how many it may have, where it is known. */
export interface Sitter {
  session: string;
  address?: string;
  ofAnAddress?: number;
}

/**
 * The streams that stay open. One more than a session may have ends its oldest, for the newest is the one that somebody
 * listens to. One more than an address may have is refused.
 */
export function makePokeSeats() {
  const sessions = new Map<string, Set<() => void>>();
  const addresses = new Map<string, number>();

  return {
    /** Throws `TooMany` where the address has no seat left. */
    mustHaveRoom({ address, ofAnAddress = Number.POSITIVE_INFINITY }: Sitter): void {
      if (address !== undefined && (addresses.get(address) ?? 0) >= ofAnAddress) throw new TooMany(COME_BACK);
    },
    /** Takes a seat that `end` frees; gives what to call when the stream is over, once or more. */
    take({ session, address }: Sitter, end: () => void): () => void {
      const own = sessions.get(session) ?? new Set();
      sessions.set(session, own.add(end));
      if (address !== undefined) addresses.set(address, (addresses.get(address) ?? 0) + 1);
      if (own.size > OF_A_SESSION) [...own][0]!();
      return () => {
        if (!own.delete(end)) return;
        if (own.size === 0) sessions.delete(session);
        if (address === undefined) return;
        const left = addresses.get(address)! - 1;
        if (left > 0) addresses.set(address, left);
        else addresses.delete(address);
      };
    },
    /** How many are open, by session and by address. */
    open: () => ({ sessions: sessions.size, addresses: addresses.size }),
  };
}
