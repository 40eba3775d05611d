import { describe, expect, it } from 'vitest';
import {
  DEVICE_POLICIES,
  DEVICE_RULES,
  type DevicePolicy,
  type Presence,
  presenceOf,
  UnitDevices,
} from './device-policy';

describe('what a unit lets its devices keep', () => {
  it.each<[DevicePolicy, boolean, string]>([
    ['encrypted', true, 'what-rests'],
    ['memory-only', false, 'what-was-fetched'],
    ['offline-off', false, 'nothing'],
  ])('%s', (policy, rests, withoutNetwork) => {
    expect(DEVICE_RULES[policy]).toEqual({ rests, withoutNetwork });
  });

  it.each<[DevicePolicy, fetched: boolean, contact: boolean, Presence]>([
    ['encrypted', false, false, 'open'],
    ['encrypted', false, true, 'open'],
    ['encrypted', true, false, 'open'],
    ['encrypted', true, true, 'open'],
    ['memory-only', false, false, 'unfetched'],
    ['memory-only', false, true, 'fetching'],
    ['memory-only', true, false, 'open'],
    ['memory-only', true, true, 'open'],
    ['offline-off', false, false, 'closed'],
    ['offline-off', false, true, 'fetching'],
    ['offline-off', true, false, 'closed'],
    ['offline-off', true, true, 'open'],
  ])('%s, fetched %s, contact %s: %s', (policy, fetched, contact, presence) => {
    expect(presenceOf(policy, { fetched, contact })).toBe(presence);
  });

  it('a stricter policy never shows or keeps what a looser one does not', () => {
    const shows = (policy: DevicePolicy, fetched: boolean, contact: boolean) =>
      Number(presenceOf(policy, { fetched, contact }) === 'open');
    for (const [at, policy] of DEVICE_POLICIES.entries()) {
      const looser = DEVICE_POLICIES[Math.max(0, at - 1)]!;
      expect(Number(DEVICE_RULES[policy].rests)).toBeLessThanOrEqual(Number(DEVICE_RULES[looser].rests));
      for (const fetched of [true, false])
        for (const contact of [true, false])
          expect(shows(policy, fetched, contact)).toBeLessThanOrEqual(shows(looser, fetched, contact));
    }
  });

  it('a policy that a newer server knows and this build does not is taken for the strictest', () => {
    expect(UnitDevices.parse({ policy: 'no-screen-at-all', by: null, at: null }).policy).toBe('offline-off');
  });
});
