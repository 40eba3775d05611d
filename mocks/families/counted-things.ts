import type { AGE_BANDS } from '#domain/deviation';
import type { Sum } from '#domain/october-figures';
import { isBetweenSectors, MEASURES, type Measure, type MeasureName } from '#domain/october-measures';
import { ALL } from '#domain/statistics-table';

/** How a year of one measure ended: how many as each outcome (`*` where it has none), in the second way too, and its days. */
export interface InventedMeasure {
  outcomes: Readonly<Record<string, number>>;
  also?: Readonly<Record<string, number>>;
  /** Half of the things took so many days, in the municipality that is quickest; the others take longer. */
  days?: number;
}

/** What one thing is counted by. */
interface Thing {
  outcome: string;
  also: string | undefined;
  levels: Readonly<Record<'municipality' | 'sector' | 'age', string>>;
  days: number | null;
}

/** How a county's things fall on each way of dividing them: levels with their shares of a hundred. */
const SHARES = {
  municipality: { Lindsjö: 68, Tallmo: 32 },
  sector: { social: 48, school: 26, health: 19, preschool: 7 },
  between: { 'health+social': 30, 'school+social': 27, 'health+school': 24, 'health+health': 10, several: 9 },
  age: { '0-5': 14, '6-12': 38, '13-15': 30, '16-17': 18 } satisfies Record<(typeof AGE_BANDS)[number], number>,
};

/** Three shares that never fall into step with each other or with a whole number: even, and the same at each run. */
const STEPS = { municipality: 0.618034, sector: 0.754878, age: 0.569841 };

const levelAt = (shares: Readonly<Record<string, number>>, share: number): string => {
  let left = share * 100;
  for (const [level, part] of Object.entries(shares)) {
    left -= part;
    if (left < 0) return level;
  }
  throw new Error('the shares do not add up to a hundred');
};

/**
 * A year of one measure as the database would have counted it. The things themselves are invented first and then counted in
 * each way, so that the parts always add up to their sum.
 */
export function countedThings(measure: MeasureName, { outcomes, also, days }: InventedMeasure): Sum[] {
  const spread = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([name, count]) => Array.from({ length: count }, () => name));
  const second = also ? spread(also) : [];
  const sector = isBetweenSectors(measure) ? SHARES.between : SHARES.sector;
  const things = spread(outcomes).map((outcome, index): Thing => {
    const at = (step: number) => ((index + 1) * step) % 1;
    const municipality = levelAt(SHARES.municipality, at(STEPS.municipality));
    const slower = municipality === 'Lindsjö' ? 1 : 1.3;
    return {
      outcome,
      also: second[index],
      levels: { municipality, sector: levelAt(sector, at(STEPS.sector)), age: levelAt(SHARES.age, at(STEPS.age)) },
      days: days === undefined ? null : Math.round(days * slower * (0.4 + 1.2 * at(0.3819))),
    };
  });
  const own: Measure = MEASURES[measure];
  return [
    ...sumsBy(measure, things, ({ outcome }) => outcome),
    ...(own.also ? sumsBy(own.also.measure, things, ({ also: ending }) => ending ?? 'no-outcome') : []),
  ];
}

/** The things of each level, together and by what they ended as. */
function sumsBy(measure: string, things: readonly Thing[], endOf: (thing: Thing) => string): Sum[] {
  const parts = (['municipality', 'sector', 'age'] as const).flatMap((part) =>
    [...new Set(things.map(({ levels }) => levels[part]))].map((level) => ({
      part,
      level,
      within: things.filter(({ levels }) => levels[part] === level),
    })),
  );
  return [{ part: 'all', level: ALL, within: things }, ...parts].flatMap(({ part, level, within }) =>
    [...new Set([ALL, ...within.map(endOf)])].map((outcome): Sum => {
      const counted = outcome === ALL ? within : within.filter((thing) => endOf(thing) === outcome);
      const days = counted.flatMap((thing) => thing.days ?? []).sort((a, b) => a - b);
      const quartile = (share: number) => days[Math.floor((days.length - 1) * share)] ?? null;
      return {
        measure,
        outcome,
        part,
        level,
        n: counted.length,
        lower: quartile(0.25),
        middle: quartile(0.5),
        upper: quartile(0.75),
      };
    }),
  );
}
