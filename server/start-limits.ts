import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Counted, type Limits, TooMany } from './limits';

const MINUTE_SECONDS = 60;

/**
 * What each may ask, as a share of what one account may. Behind one address sits a whole school; a device syncs each
 * minute and at each change; who has no session has little to ask, and whoever guesses asks much, but behind one address many
 * sign in each morning: each sign-in asks four times, and 120 a minute are a school's thirty. One passkey is one person's,
 * who needs no more than a few tries a minute.
 */
const SHARE: Record<Counted, number> = {
  address: 10,
  account: 1,
  device: 0.75,
  stranger: 0.25,
  'sign-in': 0.1,
  passkey: 0.01,
  // Whoever watches asks each few seconds; a whole county of monitors, behind one address, each second.
  health: 0.5,
};
/** Streams of one address for each request a minute that an account may make: behind one address may sit a whole county. */
const STREAMS = 2;

/**
 * Counts in this process. `perMinute`: requests of one account. `proxies`: how many proxies of ours stand before this
 * server and write the address they were called from at the end of X-Forwarded-For; none of them, and it is not read.
 */
export function memoryLimits(perMinute: number, proxies: number): Limits {
  const limiterOf = (what: Counted) =>
    new RateLimiterMemory({
      keyPrefix: what,
      points: Math.max(1, Math.round(perMinute * SHARE[what])),
      duration: MINUTE_SECONDS,
    });
  const limiters = {
    address: limiterOf('address'),
    stranger: limiterOf('stranger'),
    'sign-in': limiterOf('sign-in'),
    account: limiterOf('account'),
    device: limiterOf('device'),
    passkey: limiterOf('passkey'),
    health: limiterOf('health'),
  };
  return {
    streams: perMinute * STREAMS,
    async take(what, key) {
      try {
        await limiters[what].consume(key);
      } catch (error) {
        if (error instanceof RateLimiterRes)
          throw new TooMany(
            Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
            error.consumedPoints === limiters[what].points + 1,
          );
        throw error;
      }
    },
    addressOf: (c) => network(forwarded(c, proxies) ?? getConnInfo(c).remote.address ?? ''),
  };
}

/** The address that the outermost of our own proxies was called from; what stands before it anybody may have written. */
function forwarded(c: Context, proxies: number): string | undefined {
  if (proxies === 0) return undefined;
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || undefined;
}

/** One customer of a network has a whole /64 of IPv6: its first four groups are the address that counts. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const known = tail === undefined ? groups : [...groups, ...Array<string>(8).fill('0')];
  return known.slice(0, 4).join(':');
}
