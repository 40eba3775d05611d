import { expect, it } from 'vitest';
import { restarted } from './incarnation';

it.each<[string, string | null, string, boolean, string[]]>([
  ['met for the first time is noted, and is no restart', null, 'i1', false, ['i1']],
  ['that is the one known needs nothing', 'i1', 'i1', false, []],
  ['that is another has been restored: the device begins anew', 'i1', 'i2', true, ['i2']],
])('a server %s', async (_what, known, told, end, restarts) => {
  const begun: string[] = [];
  const store = { incarnation: () => known, restart: async (next: string) => void begun.push(next) };
  expect(await restarted(store as Parameters<typeof restarted>[0], { incarnation: told })).toBe(end);
  expect(begun).toEqual(restarts);
});
