import { type AnswerSum, answersOf } from '#domain/october-answers';
import { type County, figuresInSteps, type OctoberFigures, type Sum } from '#domain/october-figures';
import { SECTOR_GROUPS } from '#domain/october-measures';
import { spanOf } from '#domain/october-year';
import { groupOf } from '#domain/sector-group';
import type { Unit } from '#domain/unit';
import { atLeisure } from './at-leisure';
import type { Queries } from './database';
import { readUnits } from './directory';

/** What the database counts of a year, small counts among it: never to leave the server as it is. */
export async function sumsOf(reporting: Queries, year: number): Promise<Sum[]> {
  const { from, to } = spanOf(year);
  const { rows } = await reporting.query<Sum>(
    `select measure, outcome, part, level, n, lower_days as lower, middle_days as middle, upper_days as upper
     from october_sums($1::bigint, $2::bigint)`,
    [from, to],
  );
  return rows;
}

/**
 * The figures of a year as they may be told. `policy` reads what the county is divided into. The database counts, and what is
 * hidden is worked out at leisure: others are answered meanwhile.
 */
export async function countYear(reporting: Queries, policy: Queries, year: number): Promise<OctoberFigures> {
  const { from, to } = spanOf(year);
  const county = countyOf(await readUnits(policy));
  const sums = await sumsOf(reporting, year);
  const answers = await reporting.query<AnswerSum>(
    'select respondent, question, typist, n, total from october_answers($1::bigint, $2::bigint)',
    [from, to],
  );
  return { figures: await atLeisure(figuresInSteps(sums, county)), answers: answersOf(answers.rows) };
}

/** Municipalities and sectors as everybody may know of them. */
export function countyOf(units: readonly Unit[]): County {
  const real = units.filter((unit) => !unit.generic);
  const groups = new Set(real.map(({ sector }) => groupOf(sector)));
  return {
    municipalities: [...new Set(real.map(({ municipality }) => municipality))].sort((a, b) => a.localeCompare(b, 'sv')),
    sectors: SECTOR_GROUPS.filter((group) => groups.has(group)),
  };
}
