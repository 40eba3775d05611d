import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, type Ctx, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { STEPS } from './step-name';
import { Text } from './text';
import { UnitId } from './unit';

/** What went wrong between units (domain.md 5). */
export const DEVIATION_TYPES = [
  'unclear-responsibility',
  'task-not-done',
  'absence',
  'referral',
  'consent-secrecy',
  'follow-up-not-held',
  'plan-not-delivered',
  'other',
] as const;

/** The child's age as others than the unit's own are told it. */
export const AGE_BANDS = ['0-5', '6-12', '13-15', '16-17'] as const;

/** The band of an age in whole years; the last for everybody who is older. */
export const ageBand = (age: number): (typeof AGE_BANDS)[number] =>
  age <= 5 ? '0-5' : age <= 12 ? '6-12' : age <= 15 ? '13-15' : '16-17';

/**
 * One collaboration deviation (avvikelse i samverkan): what happened between the reporting unit, whose record this is, and
 * the units that it names. No child, no name, no number.
 */
export const Deviation = z.object({
  type: z.enum(DEVIATION_TYPES),
  step: z.enum(STEPS).nullable(),
  toUnits: z.array(UnitId).min(1).max(10),
  happenedOn: CivilDate,
  due: CivilDate,
  ageBand: z.enum(AGE_BANDS),
  municipality: z.string().max(100),
  what: Text,
  consequence: Text,
  wanted: Text,
});
export type Deviation = z.infer<typeof Deviation>;
export const deviation = defineEntity('deviation', Deviation);

/** The case that it was seen in. Of the reporting unit alone: nobody else ever learns which child it was. */
export const DeviationCase = z.object({ caseId: z.uuid() });
export type DeviationCase = z.infer<typeof DeviationCase>;
export const deviationCase = defineEntity('deviationCase', DeviationCase);

/** The deviation of a dossier, if it is one. */
export const deviationRecord = (dossier: Dossier): Rec<Deviation> | undefined => dossier.list(deviation)[0];

/** The deviation, or the refusal that a mutation owes its caller. */
export function requireDeviation(dossier: Dossier): Rec<Deviation> {
  const found = deviationRecord(dossier);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Refuses what no report may say: units that nobody answers for, the own alone, a last day before what it is about, a number. */
export function checkDeviation(body: Deviation, ctx: Ctx): void {
  const { toUnits, happenedOn, due, what, consequence, wanted } = body;
  for (const id of toUnits) {
    const unit = ctx.unit(id);
    if (!unit || unit.generic) throw new Refusal('not-found', { field: 'toUnits' });
  }
  if (toUnits.includes(ctx.actor.unit) || new Set(toUnits).size < toUnits.length)
    throw new Refusal('invalid-args', { field: 'toUnits' });
  if (happenedOn > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'happenedOn' });
  if (due < happenedOn) throw new Refusal('bad-date', { field: 'due' });
  refuseNames({ what, consequence, wanted });
}

/** Reports a deviation: opens a dossier of its own, which the managers of the units concerned see. Anybody at work may. */
export const reportDeviation = defineMutation({
  name: 'reportDeviation',
  opens: 'deviation',
  args: z.object({
    deviationId: z.uuid(),
    deviation: Deviation,
    link: z.object({ linkId: z.uuid(), caseId: z.uuid() }).nullable(),
  }),
  run(dossier, { deviationId, deviation: body, link }, ctx) {
    checkDeviation(body, ctx);
    dossier.create(deviation, deviationId, body, author(ctx));
    if (link) dossier.create(deviationCase, link.linkId, { caseId: link.caseId }, author(ctx), { audience: 'own' });
  },
});

/** What of a report may be mended. */
export const MENDED = [
  'type',
  'step',
  'toUnits',
  'happenedOn',
  'due',
  'ageBand',
  'what',
  'consequence',
  'wanted',
] as const satisfies readonly (keyof Deviation)[];

/** Mends the report, or whom it concerns: a unit that is taken away sees it no longer. */
export const editDeviation = defineEdit({
  name: 'editDeviation',
  id: 'deviationId',
  entity: deviation,
  schema: Deviation,
  fields: MENDED,
  check: checkDeviation,
});
