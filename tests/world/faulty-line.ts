import type { Fetch } from '#sync/transport';
import { FAULTS as ENDS } from './scripted-line';

/** Answers that somebody on the way, or a server in need, gives in place of the one that was asked for. */
const ANSWERS = ['serverError', 'portal', 'unauthorized', 'forbidden', 'tooLarge', 'tooMany', 'unavailable'] as const;
/**
 * What a network can do to one request. `dropAfter`: the server did it all and the answer is lost. `late`: it is given up
 * for lost, and reaches the server after the next one.
 */
export const FAULTS = ['dropBefore', 'dropAfter', 'duplicate', 'cutAnswer', 'late', ...ANSWERS] as const;
export type Fault = (typeof FAULTS)[number];

/** A line that goes wrong as often as the test says, and counts how. */
export interface FaultyLine {
  fetch: Fetch;
  counts: Record<Fault | 'well', number>;
  /** Share of requests that go wrong, 0 to 1. */
  faults: number;
  /** No network at all. */
  cut: boolean;
  /**
   * What happens between the server's answer to the request so many requests on (0: the next) and its arrival here. What
   * it gives ends the waiting for that request, and tells whether it came.
   */
  hold(requests: number, meanwhile: () => Promise<unknown>): () => boolean;
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
  /** The server as what comes late reaches it; the same where nothing is said. */
  late?: Fetch;
}

export function faultyLine(server: Fetch, random: () => number, plan?: LinePlan): FaultyLine {
  const counts = Object.fromEntries([...FAULTS, 'well'].map((what) => [what, 0])) as FaultyLine['counts'];
  const overdue: Parameters<Fetch>[] = [];
  let holding: { left: number; meanwhile: () => Promise<unknown> } | undefined;

  async function arriveLate(requests: readonly Parameters<Fetch>[]) {
    for (const request of requests) {
      counts.late += 1;
      await (plan?.late ?? server)(...request).catch(() => undefined);
    }
  }

  async function meet(fault: Fault, url: string, init: RequestInit): Promise<Response> {
    switch (fault) {
      case 'dropBefore':
        return noNetwork();
      case 'late':
        overdue.push([url, init]);
        return noNetwork();
      case 'dropAfter':
        await server(url, init);
        return noNetwork();
      case 'duplicate':
        await server(url, init);
        return server(url, init);
      case 'cutAnswer': {
        const answer = await server(url, init);
        const text = await answer.text();
        return new Response(text.slice(0, text.length / 2), { status: answer.status, headers: answer.headers });
      }
      default:
        return ENDS[fault]();
    }
  }

  const line: FaultyLine = {
    counts,
    faults: 0,
    cut: false,
    hold(requests, meanwhile) {
      const held = { left: requests, meanwhile };
      holding = held;
      return () => {
        const met = holding !== held;
        holding = undefined;
        return met;
      };
    },
    async fetch(url, init) {
      if (line.cut) return noNetwork();
      const planned = plan?.next();
      const fault =
        planned ?? (random() < line.faults ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined) ?? 'well';
      // It is counted where it comes to pass.
      if (fault !== 'late') counts[fault] += 1;
      const before = overdue.splice(0);
      const answer = fault === 'well' ? server(url, init) : meet(fault, url, init);
      await answer.catch(() => undefined);
      await arriveLate(before);
      if (holding && holding.left-- === 0) {
        const { meanwhile } = holding;
        holding = undefined;
        await meanwhile();
      }
      return answer;
    },
  };
  return line;
}
