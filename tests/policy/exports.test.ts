import { expect, it } from 'vitest';
import type { Seen } from './compare';
import { leaksOver, WAYS } from './run-histories';

/** `npm run soak histories` tells 10,000. */
const RUNS = Number(process.env.SAMPLAN_HISTORIES ?? 250);

it('what leaves tells each receiver and reader just what the oracle lets it be told, at each instant from the last contact on', () => {
  const seen: Seen = new Map();
  expect(leaksOver(RUNS, 20_261_129, seen)).toBe('agree');
  expect(WAYS.filter((one) => (seen.get(one) ?? 0) < Math.min(20, RUNS / 10))).toEqual([]);
}, 600_000);
