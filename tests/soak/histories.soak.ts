import { expect, it } from 'vitest';
import type { Seen } from '#tests/policy/compare';
import { differencesOver, leaksOver, WAYS } from '#tests/policy/run-histories';

/** How many histories of consents, withdrawals, decisions and clock, and the first seed. */
const HISTORIES = Number(process.env.SOAK_HISTORIES ?? 10_000);
const SEED = Number(process.env.SOAK_SEED ?? 1);
const BATCH = 500;

it.each([
  ['what is sent', differencesOver, []],
  ['what is exported and stored', leaksOver, WAYS],
] as const)('%s rests on a ground valid at that instant, as the oracle says', async (what, tellOver, ways) => {
  const seen: Seen = new Map();
  const began = Date.now();
  for (let done = 0; done < HISTORIES; done += BATCH) {
    const runs = Math.min(BATCH, HISTORIES - done);
    expect(tellOver(runs, SEED + done, seen), `seed ${SEED + done}`).toBe('agree');
    console.log(`${what}: ${done + runs} of ${HISTORIES} histories, ${Math.round((Date.now() - began) / 1000)} s`);
    // So that the line is seen while it goes on.
    await new Promise((resolve) => setImmediate(resolve));
  }
  console.log(what, Object.fromEntries([...seen].sort()));
  expect(ways.filter((one) => !seen.get(one))).toEqual([]);
});
