import type { Fetch } from '#sync/transport';

/** What a network can do to one request. `dropAfter`: the server did it all and the answer is lost. */
export const FAULTS = ['dropBefore', 'dropAfter', 'duplicate', 'serverError', 'portal', 'cutAnswer'] as const;
export type Fault = (typeof FAULTS)[number];

/** A line that goes wrong as often as the test says, and counts how. */
export interface FaultyLine {
  fetch: Fetch;
  counts: Record<Fault | 'well', number>;
  /** Share of requests that go wrong, 0 to 1. */
  faults: number;
  /** No network at all. */
  cut: boolean;
}

/** A small random generator with a seed: the same seed, the same run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const noNetwork = () => Promise.reject(new TypeError('no network'));

/** Where a history says what becomes of the next request; undefined leaves it to chance. */
export interface LinePlan {
  next(): Fault | 'well' | undefined;
}

export function faultyLine(server: Fetch, random: () => number, plan?: LinePlan): FaultyLine {
  const counts = { dropBefore: 0, dropAfter: 0, duplicate: 0, serverError: 0, portal: 0, cutAnswer: 0, well: 0 };
  const line: FaultyLine = {
    counts,
    faults: 0,
    cut: false,
    async fetch(url, init) {
      if (line.cut) return noNetwork();
      const planned = plan?.next();
      if (planned === 'well' || (!planned && random() >= line.faults)) {
        counts.well += 1;
        return server(url, init);
      }
      const fault = planned ?? FAULTS[Math.floor(random() * FAULTS.length)] ?? 'dropBefore';
      counts[fault] += 1;
      switch (fault) {
        case 'dropBefore':
          return noNetwork();
        case 'dropAfter':
          await server(url, init);
          return noNetwork();
        case 'duplicate':
          await server(url, init);
          return server(url, init);
        case 'serverError': {
          const body = { type: 'about:blank', title: 'internal', status: 500, code: 'internal' };
          return Response.json(body, { status: 500, headers: { 'content-type': 'application/problem+json' } });
        }
        case 'portal':
          return new Response('<html>Log in to the guest network</html>', { headers: { 'content-type': 'text/html' } });
        case 'cutAnswer': {
          const answer = await server(url, init);
          const text = await answer.text();
          return new Response(text.slice(0, text.length / 2), { status: answer.status, headers: answer.headers });
        }
      }
    },
  };
  return line;
}
