import { expect, it } from 'vitest';
import { PROOF_HEADER } from '#protocol/version';
import { newProof, withProof } from './proof';

/** Asks through a fetch that takes only `good`; gives the status and the proofs that were sent. */
async function asked({ held, newer, good }: { held?: string; newer?: string; good?: string }) {
  const sent: (string | undefined)[] = [];
  let renewals = 0;
  let now = held;
  const fetch = withProof(
    async (_, init) => {
      const proof = (init.headers as Record<string, string>)[PROOF_HEADER];
      sent.push(proof);
      return new Response(null, { status: good !== undefined && proof === good ? 204 : 401 });
    },
    {
      get: () => now,
      async renew() {
        renewals += 1;
        if (newer) now = newer;
        return newer !== undefined;
      },
    },
  );
  const { status } = await fetch('/api/pull', { headers: { accept: 'x' } });
  return { status, sent, renewals };
}

it('goes with every request, and nothing is asked twice where it is taken', async () => {
  expect(await asked({ held: 'a', good: 'a' })).toEqual({ status: 204, sent: ['a'], renewals: 0 });
});

it('that is not taken is tried once more with a newer one, and never again', async () => {
  expect(await asked({ held: 'a', newer: 'b', good: 'b' })).toEqual({ status: 204, sent: ['a', 'b'], renewals: 1 });
  expect(await asked({ held: 'a', newer: 'b' })).toEqual({ status: 401, sent: ['a', 'b'], renewals: 1 });
  expect(await asked({ held: 'a' })).toEqual({ status: 401, sent: ['a'], renewals: 1 });
});

it('is left out where there is none', async () => {
  expect((await asked({})).sent).toEqual([undefined]);
});

it('is 256 random bits', () => {
  const some = Array.from({ length: 50 }, newProof);
  expect(new Set(some).size).toBe(50);
  for (const one of some) expect(one).toMatch(/^[\w-]{43}$/);
});
