import { addDays, type CivilDate, civilDate, startOfDay } from './civil-date';

/** A year of the agreement: October to September, named by the year in which it ends. Its review is ready in October [S3]. */
export interface OctoberYear {
  year: number;
  from: CivilDate;
  to: CivilDate;
}

export const octoberYear = (year: number): OctoberYear => ({ year, from: `${year - 1}-10-01`, to: `${year}-09-30` });

/** The instants (ms) between which a year's events reach the server; the second is not in it. */
export const spanOf = (year: number): { from: number; to: number } => {
  const { from, to } = octoberYear(year);
  return { from: startOfDay(from), to: startOfDay(addDays(to, 1)) };
};

/** The last year that is over at an instant (ms). */
export function lastYear(now: number): number {
  const date = civilDate(now);
  const year = Number(date.slice(0, 4));
  return date >= `${year}-10-01` ? year : year - 1;
}

/** The years that may be counted, the newest first. Nothing is counted of one that goes on: it could be counted twice. */
export const countableYears = (now: number): number[] => Array.from({ length: 5 }, (_, back) => lastYear(now) - back);
