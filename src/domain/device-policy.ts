import * as z from 'zod';

/**
 * What a unit lets the devices of its assignments keep, from the loosest to the strictest: sealed records on disk; records
 * in the page's memory alone; the same, and nothing is shown without a network.
 */
export const DEVICE_POLICIES = ['encrypted', 'memory-only', 'offline-off'] as const;
export const DevicePolicy = z.enum(DEVICE_POLICIES);
export type DevicePolicy = z.infer<typeof DevicePolicy>;

/** What one policy asks of a device. What its person has written and the server has not taken stays sealed under them all. */
interface DeviceRule {
  /** What the server has sent may rest on disk. */
  rests: boolean;
  /** What may be shown without a network: what rests here, what this page has fetched since it was opened, nothing. */
  withoutNetwork: 'what-rests' | 'what-was-fetched' | 'nothing';
}

export const DEVICE_RULES: Record<DevicePolicy, DeviceRule> = {
  encrypted: { rests: true, withoutNetwork: 'what-rests' },
  'memory-only': { rests: false, withoutNetwork: 'what-was-fetched' },
  'offline-off': { rests: false, withoutNetwork: 'nothing' },
};

/**
 * How long (hours) a device may be without the server before it opens to nobody until it has reached it: five days from
 * the start, and what a unit may shorten that to. The numbers are our own.
 */
export const LEASES = [120, 72, 24, 8] as const;
export const [LONGEST_LEASE] = LEASES;

/**
 * The policy of one unit and its lease (hours), the name of who chose them and when (ms, the server's); both null where nobody has. One that a
 * newer server knows and this build does not is taken for the strictest.
 */
export const UnitDevices = z.object({
  policy: z
    .string()
    .transform((policy): DevicePolicy => DEVICE_POLICIES.find((one) => one === policy) ?? 'offline-off'),
  leaseHours: z.int().min(1).max(LONGEST_LEASE).default(LONGEST_LEASE),
  by: z.string().nullable(),
  at: z.number().nullable(),
});
export type UnitDevices = z.infer<typeof UnitDevices>;

/** As it is before anybody has chosen. */
export const UNCHOSEN: UnitDevices = { policy: 'encrypted', leaseHours: LONGEST_LEASE, by: null, at: null };

/**
 * What stands in the place of the cases: `open` they are shown, `fetching` they are on their way, `unfetched` there is
 * no network to fetch them over, `closed` they are not shown without one.
 */
export type Presence = 'open' | 'fetching' | 'unfetched' | 'closed';

/** `fetched`: this page has had all that its person may see. `contact`: nothing says that the server is out of reach. */
export function presenceOf(
  policy: DevicePolicy,
  { fetched, contact }: { fetched: boolean; contact: boolean },
): Presence {
  const { withoutNetwork } = DEVICE_RULES[policy];
  if (withoutNetwork === 'what-rests') return 'open';
  if (withoutNetwork === 'nothing' && !contact) return 'closed';
  if (fetched) return 'open';
  return contact ? 'fetching' : 'unfetched';
}
