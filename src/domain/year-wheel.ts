import * as z from 'zod';
import { addDays, type CivilDate, CivilDate as Day } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { SECTOR_GROUPS } from './october-measures';
import type { Rec } from './record';
import { groupOf } from './sector-group';
import { Line, OptionalLine, OptionalText } from './text';
import { FORUMS, type Unit } from './unit';

/** When a fixed point of the year is: a day or a week of every year, some time in every year, or one date. */
export const YearWhen = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.object({ every: z.literal('week'), week: z.int().min(1).max(53) }),
  z.object({ every: z.literal('year') }),
  z.object({ every: z.literal('once'), date: Day }),
]);
export type YearWhen = z.infer<typeof YearWhen>;

/** Whom it concerns: a forum, services of some sectors, or everybody at work in the county. */
export const ForWhom = z.discriminatedUnion('who', [
  z.object({ who: z.literal('everybody') }),
  z.object({ who: z.literal('forum'), forum: z.enum(FORUMS) }),
  z.object({ who: z.literal('sectors'), sectors: z.array(z.enum(SECTOR_GROUPS)).min(1) }),
]);
export type ForWhom = z.infer<typeof ForWhom>;

/** The rooms that a fixed point can be about. */
export const YEAR_ROOMS = ['none', 'action-plan', 'october', 'deviations', 'matters'] as const;

/** A fixed point of the county's year (årshjul). `leadDays`: so long before it whom it concerns is reminded. */
export const YearPoint = z.object({
  what: Line,
  when: YearWhen,
  forWhom: ForWhom,
  leadDays: z.int().min(0).max(200),
  about: z.enum(YEAR_ROOMS),
  text: OptionalText,
  source: OptionalLine,
});
export type YearPoint = z.infer<typeof YearPoint>;
export const yearPoint = defineEntity('yearPoint', YearPoint);

/** That a point is done for the time that fell on `due`, and by whom. */
export const YearPointDone = z.object({ pointId: z.uuid(), due: Day, text: OptionalText, name: Line });
export type YearPointDone = z.infer<typeof YearPointDone>;
export const yearPointDone = defineEntity('yearPointDone', YearPointDone);

const two = (number: number) => String(number).padStart(2, '0');

/** The day on which it falls in a year: the last of a month that is too short, the Friday of a week, the last of the year. */
export function dueIn(when: YearWhen, year: number): CivilDate | undefined {
  switch (when.every) {
    case 'day': {
      const last = new Date(Date.UTC(year, when.month, 0)).getUTCDate();
      return `${year}-${two(when.month)}-${two(Math.min(when.day, last))}`;
    }
    case 'week':
      return fridayOf(year, when.week);
    case 'year':
      return `${year}-12-31`;
    case 'once':
      return when.date.startsWith(`${year}-`) ? when.date : undefined;
  }
}

/** The Friday of an ISO week, whose first holds 4 January; of week 53 in a year that has 52, that of the 52nd. */
function fridayOf(year: number, week: number): CivilDate {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const friday = addDays(fourth, 4 - weekday + 7 * (week - 1));
  const thursday = addDays(friday, -1);
  return thursday.startsWith(`${year}-`) ? friday : addDays(friday, -7);
}

/** Whether a point concerns the people of a unit. */
export function concerns({ forWhom }: Pick<YearPoint, 'forWhom'>, unit: Unit | undefined): boolean {
  if (!unit) return false;
  if (forWhom.who === 'forum') return unit.forum === forWhom.forum;
  return forWhom.who === 'everybody' || (!unit.forum && forWhom.sectors.includes(groupOf(unit.sector)));
}

/** Who did a point for the time of `due`, as a unit sees it: a forum does its own once, of all others each unit its own. */
export const doneBy = (
  dossier: Dossier,
  point: Rec<YearPoint>,
  due: CivilDate,
  unit: string,
): Rec<YearPointDone> | undefined =>
  dossier
    .list(yearPointDone)
    .find(
      (one) =>
        one.body.pointId === point.id &&
        one.body.due === due &&
        (point.body.forWhom.who === 'forum' || one.unit === unit),
    );
