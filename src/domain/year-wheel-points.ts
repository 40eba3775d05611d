import * as z from 'zod';
import { addDays, type CivilDate, civilDate, CivilDate as Day } from './civil-date';
import { defineCountyMutation, requireCountyEditor } from './county';
import { defineCountyEdit } from './county-version';
import type { Dossier } from './dossier';
import { author } from './mutation';
import { refuseNames } from './names-in-text';
import { existing, ownRecord } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { OptionalText } from './text';
import type { Unit } from './unit';
import { concerns, doneBy, dueIn, YearPoint, yearPoint, yearPointDone } from './year-wheel';

/** A point at one of its times: due on a day, and whom it was done by for the viewer's unit. */
export interface Occurrence {
  point: Rec<YearPoint>;
  due: CivilDate;
  done: ReturnType<typeof doneBy>;
}

/** Every point of a year by its day, as a unit sees it. */
export const occurrencesIn = (dossier: Dossier, year: number, unit: string): Occurrence[] =>
  dossier
    .list(yearPoint)
    .flatMap((point): Occurrence[] => {
      const due = dueIn(point.body.when, year);
      return due === undefined ? [] : [{ point, due, done: doneBy(dossier, point, due, unit) }];
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.point.id.localeCompare(b.point.id));

/**
 * What a unit is reminded of on a day: each point that concerns it, from its lead time on until it is done, the oldest
 * time first and one time of each. Nothing of before the point was written, and nothing older than a year.
 */
export function waitingPoints(dossier: Dossier, unit: Unit | undefined, today: CivilDate): Occurrence[] {
  if (!unit) return [];
  const year = Number(today.slice(0, 4));
  const yearAgo = addDays(today, -365);
  const seen = new Set<string>();
  return [year - 1, year, year + 1]
    .flatMap((one) => occurrencesIn(dossier, one, unit.id))
    .filter(({ point, due, done }) => {
      const begun = addDays(due, -point.body.leadDays) <= today;
      const lives = due >= civilDate(point.at) && due > yearAgo;
      if (done || !begun || !lives || seen.has(point.id) || !concerns(point.body, unit)) return false;
      seen.add(point.id);
      return true;
    });
}

const checkPoint = ({ what, text }: YearPoint) => refuseNames({ what, text });

/** Writes points into the county's year. */
export const addYearPoints = defineCountyMutation({
  name: 'addYearPoints',
  args: z.object({
    points: z
      .array(z.object({ pointId: z.uuid(), point: YearPoint }))
      .min(1)
      .max(50),
  }),
  run(dossier, { points }, ctx) {
    requireCountyEditor(ctx);
    for (const { pointId, point } of points) {
      checkPoint(point);
      dossier.create(yearPoint, pointId, point, author(ctx));
    }
  },
});

/** Changes a point; what stood before is kept beside it, with why. */
export const editYearPoint = defineCountyEdit({
  name: 'editYearPoint',
  id: 'pointId',
  entity: yearPoint,
  schema: YearPoint,
  fields: ['what', 'when', 'forWhom', 'leadDays', 'about', 'text', 'source'],
  check: checkPoint,
});

/** Takes a point out of the year: nobody is reminded of it any longer. */
export const removeYearPoint = defineCountyMutation({
  name: 'removeYearPoint',
  args: z.object({ pointId: z.uuid() }),
  run(dossier, { pointId }, ctx) {
    requireCountyEditor(ctx);
    ownRecord(dossier, yearPoint, pointId, ctx);
    dossier.remove(yearPoint, pointId, author(ctx));
  },
});

/** Says that a point is done for one of its times: whoever it concerns, once for a forum and once for each other unit. */
export const markYearPointDone = defineCountyMutation({
  name: 'markYearPointDone',
  args: z.object({ doneId: z.uuid(), pointId: z.uuid(), due: Day, text: OptionalText }),
  run(dossier, { doneId, pointId, due, text }, ctx) {
    const point = existing(dossier, yearPoint, pointId);
    if (!concerns(point.body, ctx.unit(ctx.actor.unit))) throw new Refusal('not-your-unit');
    if (dueIn(point.body.when, Number(due.slice(0, 4))) !== due) throw new Refusal('bad-date', { field: 'due' });
    if (doneBy(dossier, point, due, ctx.actor.unit)) throw new Refusal('already-done');
    refuseNames({ text });
    dossier.create(yearPointDone, doneId, { pointId, due, text, name: ctx.actor.name }, author(ctx));
  },
});

/** Takes back that it was done: by the unit that said so. */
export const takeBackYearPointDone = defineCountyMutation({
  name: 'takeBackYearPointDone',
  args: z.object({ doneId: z.uuid() }),
  run(dossier, { doneId }, ctx) {
    ownRecord(dossier, yearPointDone, doneId, ctx);
    dossier.remove(yearPointDone, doneId, author(ctx));
  },
});
