import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, recovered } from '#tests/policy/recovery-attack';
import { FEWEST } from './fewest';
import { ALL, cellsOf, coordinatesOf, type Dimension, keyOf } from './statistics-table';
import { suppress } from './suppression';

const dimension = (name: string, ...sizes: number[]): Dimension => ({
  name,
  partitions: sizes.map((size, part) => Array.from({ length: size }, (_, level) => `${name}${part}${level}`)),
});

/** One thing that is counted: its level in each partition of each dimension. */
type Thing = readonly (readonly string[])[];

/** Counts things one by one, as nobody's SQL does. */
function tableOf(dimensions: readonly Dimension[], things: readonly Thing[]): Map<string, number> {
  const counts = new Map(cellsOf(dimensions).map((key) => [key, 0]));
  for (const key of counts.keys()) {
    const at = coordinatesOf(key);
    const inside = (thing: Thing) => at.every((level, index) => level === ALL || thing[index]?.includes(level));
    counts.set(key, things.filter(inside).length);
  }
  return counts;
}

/** Shapes as the review has them (a whole divided three ways, by outcome), and tables of two and three dimensions. */
const shapes = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 2, max: 4 }),
    )
    .map(([a, b, c, d]) => [dimension('part', a, b, c), dimension('end', d)]),
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .map(([a, b]) => [dimension('a', a), dimension('b', b)]),
  fc.constant([dimension('a', 2), dimension('b', 3), dimension('c', 2)]),
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 3 })).map(([a, b]) => [dimension('part', a, b)]),
);

/** A table where some levels are common and most are rare. */
const tables = shapes.chain((dimensions) => {
  const level = (levels: readonly string[]) => fc.oneof(fc.constant(levels[0] ?? ALL), fc.constantFrom(...levels));
  const thing = fc.tuple(...dimensions.map(({ partitions }) => fc.tuple(...partitions.map(level))));
  return fc
    .array(thing, { minLength: 0, maxLength: 60, size: 'max' })
    .map((things) => ({ dimensions, counts: tableOf(dimensions, things as Thing[]) }));
});

const primaryOnly = (counts: ReadonlyMap<string, number>) =>
  new Map([...counts].map(([key, count]) => [key, count < FEWEST ? null : count]));

describe('what may be told of a table', () => {
  it('hides every count under five, and tells the true number or none', () => {
    fc.assert(
      fc.property(tables, ({ dimensions, counts }) => {
        const told = suppress(dimensions, counts);
        expect([...told.keys()]).toEqual([...counts.keys()]);
        for (const [key, count] of counts) {
          if (count < FEWEST) expect(told.get(key)).toBeNull();
          else expect([count, null]).toContain(told.get(key));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves an attacker no count under five, and not even which of 0 to 4 it is', () => {
    fc.assert(
      fc.property(tables, ({ dimensions, counts }) => {
        const ranges = attack(dimensions, suppress(dimensions, counts));
        for (const [key, { low, high }] of ranges) {
          if ((counts.get(key) ?? 0) >= FEWEST) continue;
          expect(low).toBe(0);
          expect(high).toBeGreaterThanOrEqual(FEWEST - 1);
        }
      }),
      { numRuns: 3_000 },
    );
  }, 300_000);

  it('would be recovered where only the counts under five were hidden: the attack is able', () => {
    const all = fc.sample(tables, { numRuns: 1_000, seed: 7 });
    const broken = all.filter(({ dimensions, counts }) => {
      const found = recovered(attack(dimensions, primaryOnly(counts))).filter(
        ([key]) => (counts.get(key) ?? 0) < FEWEST,
      );
      // What it says it knows is true.
      for (const [key, value] of found) expect(value).toBe(counts.get(key));
      return found.length > 0;
    });
    expect(broken.length).toBeGreaterThan(500);
  }, 120_000);

  it('leaves each hidden count every value from 0 to 4 in some whole table: all tables of a small size are tried', () => {
    const dimensions = [dimension('a', 2), dimension('b', 2)];
    const table = ([p = 0, q = 0, r = 0, s = 0]: readonly number[]) => [
      p + q + r + s,
      p + r,
      q + s,
      p + q,
      p,
      q,
      r + s,
      r,
      s,
    ];
    const keys = cellsOf(dimensions);
    // No sum is over 12, and so no cell.
    const upTo = 13;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }), (cells) => {
        const counts = table(cells);
        const told = suppress(dimensions, new Map(keys.map((key, at) => [key, counts[at] ?? 0])));
        const is = keys.map((key) => told.get(key) ?? null);
        const seen = keys.map(() => new Set<number>());
        for (let one = 0; one < upTo ** 4; one++) {
          const rest = Math.floor(one / upTo ** 2);
          const possible = table([one % upTo, Math.floor(one / upTo) % upTo, rest % upTo, Math.floor(rest / upTo)]);
          if (is.some((value, at) => value !== null && possible[at] !== value)) continue;
          possible.forEach((value, at) => seen[at]?.add(value));
        }
        counts.forEach((count, at) => {
          if (count < FEWEST) for (let value = 0; value < FEWEST; value++) expect(seen[at]).toContain(value);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('hides the one whole table where there are fewer than five in it', () => {
    const dimensions = [dimension('a', 2)];
    expect([...suppress(dimensions, tableOf(dimensions, [[['a00']]])).values()]).toEqual([null, null, null]);
  });

  it('hides a second number beside the one that is small, the smallest that is enough', () => {
    const dimensions = [dimension('a', 3)];
    const counts = new Map([
      [ALL, 40],
      ['a00', 3],
      ['a01', 12],
      ['a02', 25],
    ]);
    expect(Object.fromEntries(suppress(dimensions, counts))).toEqual({ [ALL]: 40, a00: null, a01: null, a02: 25 });
  });

  it('tells how many there are in all though one level and one end never came about', () => {
    const dimensions = [dimension('part', 3, 2), dimension('end', 3)];
    const things = Array.from(
      { length: 40 },
      (_, at): Thing => [[`part0${at % 2}`, `part1${at % 2}`], [`end0${(at >> 1) % 2}`]],
    );
    const told = suppress(dimensions, tableOf(dimensions, things));
    expect(told.get(keyOf([ALL, ALL]))).toBe(40);
    expect(told.get(keyOf(['part02', 'end02']))).toBeNull();
  });

  it('hides nothing where nothing is small', () => {
    const dimensions = [dimension('a', 2, 2)];
    const counts = new Map([
      [ALL, 20],
      ['a00', 8],
      ['a01', 12],
      ['a10', 5],
      ['a11', 15],
    ]);
    expect(suppress(dimensions, counts)).toEqual(counts);
  });

  it('refuses a table whose parts do not add up: hiding would hold nothing', () => {
    const dimensions = [dimension('a', 2)];
    expect(() =>
      suppress(
        dimensions,
        new Map([
          [ALL, 9],
          ['a00', 3],
          ['a01', 7],
        ]),
      ),
    ).toThrow(/add up/);
    expect(() =>
      suppress(
        dimensions,
        new Map([
          [ALL, 9],
          ['a00', 9],
        ]),
      ),
    ).toThrow();
  });
});
