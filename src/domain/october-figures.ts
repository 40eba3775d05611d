import * as z from 'zod';
import { AGE_BANDS } from './deviation';
import { QUESTIONS, RESPONDENTS } from './evaluation';
import { FEWEST } from './fewest';
import {
  isBetweenSectors,
  MEASURE_NAMES,
  MEASURES,
  type Measure,
  type MeasureName,
  outcomesOf,
  type Part,
  partitionsOf,
} from './october-measures';
import { ALL, type Dimension, keyOf } from './statistics-table';
import { inOneGo, type Steps } from './steps';
import { suppressInSteps } from './suppression';

/** One line of what the database counted: `ALL` in `outcome` and `level` for the whole; the quartiles in days. */
export interface Sum {
  measure: string;
  outcome: string;
  part: string;
  level: string;
  n: number;
  lower: number | null;
  middle: number | null;
  upper: number | null;
}

/** A number that may be null: not told. */
const Count = z.int().nullable();
const Row = z.object({
  level: z.string(),
  /** How many, and of them how many ended as each outcome. */
  all: Count,
  outcomes: z.record(z.string(), Count),
  /** Days: half of them took no longer than `middle`, half lie between `lower` and `upper`. */
  days: z.object({ lower: Count, middle: Count, upper: Count }).nullable(),
});
export type FigureRow = z.infer<typeof Row>;
export const Figure = z.object({
  measure: z.enum(MEASURE_NAMES),
  all: Row,
  municipality: z.array(Row),
  sector: z.array(Row),
  age: z.array(Row),
});
export type Figure = z.infer<typeof Figure>;

/** What families and staff answered: at least so many (told in fives), and their mean in half steps. */
const Answer = z.object({
  respondent: z.enum(RESPONDENTS),
  question: z.enum(QUESTIONS),
  atLeast: z.int(),
  mean: z.number(),
});

/** Everything of a year that may be told. */
export const OctoberFigures = z.object({ figures: z.array(Figure), answers: z.array(Answer) });
export type OctoberFigures = z.infer<typeof OctoberFigures>;

/** What a county is divided into, as everybody may know of it: its units are in the directory. */
export interface County {
  municipalities: readonly string[];
  sectors: readonly string[];
}

/** The figures of a year as they may be told, each measure one table whose ways to be divided are hidden together. */
export const figuresOf = (sums: readonly Sum[], county: County): Figure[] => inOneGo(figuresInSteps(sums, county));

/** The same, made in short steps by whoever has others to answer meanwhile. */
export function* figuresInSteps(sums: readonly Sum[], county: County): Steps<Figure[]> {
  const figures: Figure[] = [];
  for (const measure of MEASURE_NAMES)
    figures.push(yield* figureInSteps(measure, sumsOfMeasure(measure, sums), county));
  return figures;
}

/** Its own sums; and where it is divided in a second way those too, save for their whole, which is the same again. */
function sumsOfMeasure(name: MeasureName, sums: readonly Sum[]): Sum[] {
  const { also }: Measure = MEASURES[name];
  return sums.filter(({ measure, outcome }) => measure === name || (measure === also?.measure && outcome !== ALL));
}

function* figureInSteps(measure: MeasureName, sums: readonly Sum[], county: County): Steps<Figure> {
  const known: readonly string[] = outcomesOf(measure);
  // What no list names is counted where it is not lost: an outcome as the last of its way, a level by its own name.
  const lastOf = (name: string) => partitionsOf(measure)[name === measure ? 0 : 1]?.at(-1) ?? ALL;
  const outcome = ({ measure: name, outcome: one }: Sum) => (one === ALL || known.includes(one) ? one : lastOf(name));
  const levels = (part: Part, expected: readonly string[]) => [
    ...new Set([...expected, ...sums.filter((one) => one.part === part).map((one) => one.level)]),
  ];
  const parts = {
    municipality: levels('municipality', county.municipalities),
    sector: levels('sector', isBetweenSectors(measure) ? pairsOf(county.sectors) : county.sectors),
    age: levels('age', AGE_BANDS),
  };
  const dimensions: Dimension[] = [
    {
      name: 'part',
      partitions: Object.entries(parts).map(([part, names]) => names.map((level) => `${part}:${level}`)),
    },
    { name: 'outcome', partitions: partitionsOf(measure) },
  ];
  const name = ({ part, level }: Pick<Sum, 'part' | 'level'>) => (part === 'all' ? ALL : `${part}:${level}`);
  const counts = new Map<string, number>();
  for (const level of [ALL, ...(dimensions[0]?.partitions.flat() ?? [])])
    for (const end of [ALL, ...known]) counts.set(keyOf([level, end]), 0);
  for (const sum of sums) {
    const key = keyOf([name(sum), outcome(sum)]);
    counts.set(key, (counts.get(key) ?? 0) + sum.n);
  }
  const told = yield* suppressInSteps(dimensions, counts);
  const row = (part: Part | 'all', level: string): FigureRow => {
    const at = name({ part, level });
    const all = told.get(keyOf([at, ALL])) ?? null;
    const timed = sums.find((one) => one.part === part && one.level === level && one.outcome === ALL);
    return {
      level,
      all,
      outcomes: Object.fromEntries(known.map((end) => [end, told.get(keyOf([at, end])) ?? null])),
      days: MEASURES[measure].days ? daysOf(all, timed) : null,
    };
  };
  const rows = (part: Part) => parts[part].map((level) => row(part, level));
  return {
    measure,
    all: row('all', ALL),
    municipality: rows('municipality'),
    sector: rows('sector'),
    age: rows('age'),
  };
}

/**
 * A number of days is one case's own. It is told only where at least five lie on each side of it, so nobody knows whose: the
 * median of ten or more, the quartiles of twenty or more. The shortest and the longest are never told.
 */
function daysOf(all: number | null, sum: Sum | undefined): FigureRow['days'] {
  const told = (share: number, days: number | null | undefined) =>
    all !== null && all * share >= FEWEST ? (days ?? null) : null;
  return { lower: told(0.25, sum?.lower), middle: told(0.5, sum?.middle), upper: told(0.25, sum?.upper) };
}

/** Every pair of sectors that a deviation can lie between, a sector with itself included, and more than two at once. */
const pairsOf = (sectors: readonly string[]): string[] => {
  const sorted = [...sectors].sort();
  return [...sorted.flatMap((one, index) => sorted.slice(index).map((other) => `${one}+${other}`)), 'several'];
};
