// Somebody who has the published table and all the time in the world. Written without a look at how the hiding is done.
import { ALL, coordinatesOf, type Dimension, keyOf } from '#domain/statistics-table';

export type Range = { low: number; high: number };

/** One sum: the named cells, each with its sign, add up to `is`. */
interface Equation {
  terms: Map<string, number>;
  is: number;
}

/** What is known of each hidden count from what is published: every sum is used, and that a count is whole and not negative. */
export function attack(dimensions: readonly Dimension[], told: ReadonlyMap<string, number | null>): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [key, value] of told)
    ranges.set(key, value === null ? { low: 0, high: Number.POSITIVE_INFINITY } : { low: value, high: value });
  const given = equationsOf(dimensions, told);
  // Sums of sums tell more than each alone; each order of solving tells something else.
  const all = [...given, ...solved(given), ...solved(given.toReversed())];
  for (let round = 0, narrowed = true; narrowed && round < 200; round++) {
    narrowed = false;
    for (const equation of all) narrowed = narrow(equation, ranges) || narrowed;
  }
  return new Map([...ranges].filter(([key]) => told.get(key) === null));
}

/** The hidden counts that are known to the last digit. */
export const recovered = (ranges: ReadonlyMap<string, Range>): [string, number][] =>
  [...ranges].filter(([, { low, high }]) => low === high).map(([key, { low }]) => [key, low]);

function equationsOf(dimensions: readonly Dimension[], told: ReadonlyMap<string, number | null>): Equation[] {
  const equations: Equation[] = [];
  for (const key of told.keys()) {
    const at = coordinatesOf(key);
    dimensions.forEach(({ partitions }, index) => {
      if (at[index] !== ALL) return;
      for (const levels of partitions) {
        if (levels.length === 0) continue;
        const terms = new Map<string, number>();
        let is = 0;
        const add = (cell: string, sign: number) => {
          const value = told.get(cell);
          if (value === null) terms.set(cell, sign);
          else is -= sign * (value ?? 0);
        };
        add(key, -1);
        for (const level of levels) add(keyOf(at.map((one, place) => (place === index ? level : one))), 1);
        if (terms.size > 0) equations.push({ terms, is });
      }
    });
  }
  return equations;
}

/** The same equations solved for one unknown after the other, as far as it goes (Gauss and Jordan). */
function solved(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ terms, is }) => ({ terms: new Map(terms), is }));
  const done: Equation[] = [];
  while (rows.length > 0) {
    const row = rows.shift();
    const pivot = row?.terms.entries().next().value;
    if (!row || !pivot) continue;
    const [cell, factor] = pivot;
    for (const [key, value] of row.terms) row.terms.set(key, value / factor);
    row.is /= factor;
    for (const other of [...rows, ...done]) {
      const times = other.terms.get(cell);
      if (times === undefined) continue;
      for (const [key, value] of row.terms) {
        const left = (other.terms.get(key) ?? 0) - times * value;
        if (Math.abs(left) < 1e-9) other.terms.delete(key);
        else other.terms.set(key, left);
      }
      other.is -= times * row.is;
    }
    done.push(row);
  }
  return done;
}

/** Each term lies between what the others leave it at least and at most. */
function narrow({ terms, is }: Equation, ranges: Map<string, Range>): boolean {
  let narrowed = false;
  for (const [cell, factor] of terms) {
    let least = is;
    let most = is;
    for (const [other, times] of terms) {
      if (other === cell) continue;
      const { low, high } = ranges.get(other) ?? { low: 0, high: Number.POSITIVE_INFINITY };
      least -= times > 0 ? times * high : times * low;
      most -= times > 0 ? times * low : times * high;
    }
    const [a, b] = factor > 0 ? [least / factor, most / factor] : [most / factor, least / factor];
    const range = ranges.get(cell);
    if (!range) continue;
    const low = Math.max(range.low, Math.ceil(a - 1e-6));
    const high = Math.min(range.high, Math.floor(b + 1e-6));
    if (low === range.low && high === range.high) continue;
    ranges.set(cell, { low, high });
    narrowed = true;
  }
  return narrowed;
}
