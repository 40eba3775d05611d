import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '#domain/deviation';
import { figuresOf, type Sum } from '#domain/october-figures';
import { MEASURE_NAMES, outcomesOf, SECTOR_GROUPS } from '#domain/october-measures';
import { county } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { atLeisure } from './at-leisure';
import { countYear } from './october-count';

/** A county of many small numbers, which takes the longest to hide: a few of everything, everywhere. */
function smallNumbers(): Sum[] {
  const municipalities = Array.from({ length: 13 }, (_, nth) => `Kommun ${nth}`);
  const sums = new Map<string, Sum>();
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const add = (measure: string, outcome: string, part: string, level: string) => {
    const key = [measure, outcome, part, level].join(' ');
    const known = sums.get(key) ?? { measure, outcome, part, level, n: 0, lower: null, middle: null, upper: null };
    sums.set(key, { ...known, n: known.n + 1 });
  };
  for (const measure of MEASURE_NAMES)
    for (let event = 0; event < 120; event++) {
      const outcomes = measure === 'inputs' ? ['attendance', 'my-child'] : outcomesOf(measure);
      const at = [
        ['all', '*'],
        ['municipality', municipalities[next(13)]!],
        ['sector', SECTOR_GROUPS[next(5)]!],
        ['age', AGE_BANDS[next(4)]!],
      ] as const;
      const end = outcomes[next(outcomes.length || 1)];
      const second = ['need', 'watch', 'no-outcome'][next(3)]!;
      for (const [part, level] of at) {
        add(measure, '*', part, level);
        if (end) add(measure, end, part, level);
        if (measure === 'inputs') add('input-endings', second, part, level);
      }
    }
  return [...sums.values()];
}

/** What the database answers: the sums, no answers of families, no units. */
const rows =
  (found: readonly unknown[]) =>
  async <Row>() => ({ rows: found as Row[], count: found.length });
const counting = () =>
  countYear({ query: (sql) => rows(sql.includes('october_sums') ? smallNumbers() : [])() }, { query: rows([]) }, 2026);

describe('counting a year', () => {
  it('lets whoever asks be answered meanwhile', async () => {
    const { request } = await county(await openMemory());
    let isDone = false;
    const counted = counting().finally(() => {
      isDone = true;
    });
    let answers = 0;
    while (!isDone) {
      expect((await request('/health/live')).status).toBe(200);
      if (!isDone) answers += 1;
      // A turn of the event loop: a request of somebody else's comes by the network.
      await new Promise((resolve) => setImmediate(resolve));
    }
    // The better part of a second's work, of which nobody waits for more than a turn.
    expect(answers).toBeGreaterThan(10);
    expect((await counted).figures).toEqual(figuresOf(smallNumbers(), { municipalities: [], sectors: [] }));
  }, 60_000);
});

describe('work at leisure', () => {
  function* steps(log: string[]) {
    for (let step = 1; step <= 6; step++) {
      log.push(`step ${step}`);
      yield;
    }
    return 'done';
  }

  it('gives way once a turn is over, no sooner, and gives what it came to', async () => {
    const log: string[] = [];
    let time = 0;
    // Timers of one length run in the order in which they were set, however late they are.
    setTimeout(() => log.push('somebody else'));
    const work = atLeisure(steps(log), () => {
      time += 5;
      return time;
    });
    expect(await work).toBe('done');
    expect(log.indexOf('somebody else')).toBe(3);
    expect(log).toHaveLength(7);
  });

  it('fails as the work does', async () => {
    const failing = function* (): Generator<void, never, void> {
      yield;
      throw new Error('the parts do not add up');
    };
    await expect(atLeisure(failing())).rejects.toThrow('do not add up');
  });
});
