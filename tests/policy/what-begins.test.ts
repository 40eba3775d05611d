import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayDisclose } from '#domain/consent-policy';
import { factsOf } from '#domain/facts';
import { turningPoints } from '#domain/grants-for';
import { KINDS, type Kind } from '#domain/kind';
import { whatBegins } from '#domain/what-begins';
import { histories, tell } from './history';
import { directory, UNITS } from './history-units';

/** A case as it stood after some of what happened in it, and as it stood in the end. */
const pairs = fc.tuple(histories, fc.integer({ min: 1, max: 3 }));

function around([told, last]: typeof pairs extends fc.Arbitrary<infer T> ? T : never) {
  const whole = tell(told);
  const part = tell({ ...told, events: told.events.slice(0, -last) });
  return {
    before: factsOf(part.records, directory),
    after: factsOf(whole.records, directory),
    now: whole.now,
  };
}

describe('what begins, over generated histories', () => {
  it('is just what the policy allows at some instant from now on and would have allowed at none before', () => {
    let began = 0;
    let fresh = 0;
    const told = fc.check(
      fc.property(pairs, (pair) => {
        const { before, after, now } = around(pair);
        const begins = whatBegins(before, after, now);
        const moments = [...new Set([now, ...turningPoints(before), ...turningPoints(after)])].filter(
          (at) => at >= now,
        );
        const ever = (facts: typeof before, from: string, to: string, kind: Kind) =>
          moments.filter((at) => from !== to && mayDisclose(facts, { from, to, kind }, at).ok);
        for (const { id: to } of UNITS) {
          const one = begins.find((each) => each.to === to);
          const got = UNITS.some(({ id }) => KINDS.some((kind) => ever(before, id, to, kind).length > 0));
          const starts: number[] = [];
          for (const { id: from } of UNITS)
            for (const kind of KINDS) {
              const then = ever(after, from, to, kind);
              const isBeginning = then.length > 0 && ever(before, from, to, kind).length === 0;
              if (isBeginning) starts.push(then[0]!);
              const isTold = one?.parts.find((part) => part.from === from)?.kinds.includes(kind) ?? false;
              if (isTold !== isBeginning) throw new Error(`${from} to ${to}, ${kind}: told ${isTold}`);
            }
          if (!one) continue;
          began += 1;
          if (one.isNew) fresh += 1;
          if (one.isNew === got) throw new Error(`${to} is ${one.isNew ? '' : 'not '}new`);
          if (one.since !== Math.min(...starts)) throw new Error(`${to} since ${one.since}`);
        }
      }),
      { numRuns: 150, seed: 20261123 },
    );
    expect(told.failed ? String(told.errorInstance) : 'agree').toBe('agree');
    expect(began).toBeGreaterThan(20);
    expect(fresh).toBeGreaterThan(10);
    expect(began).toBeGreaterThan(fresh);
  }, 120_000);
});
