import * as z from 'zod';
import { CivilDate } from './civil-date';
import { Receiving } from './consent';
import type { RuleId } from './decision';
import { defineEntity } from './entity';
import { author, type Ctx, defineMutation } from './mutation';
import { Refusal } from './refusal';
import type { Sector } from './sector';
import { requireTakesPart } from './takes-part';
import { UnitId } from './unit';

/**
 * - `LVU_11`        the board decides the child's personal matters (LVU 11 §): stands in for the guardians (C9)
 * - `LVU_CARE`, `LVU_IMMEDIATE`  the child is in care or taken into immediate custody: opens nothing by itself
 * - `LVU_14`        whereabouts kept from named guardians (B3)
 * - `SHELTER`       sheltered placement (lag 2024:79): whereabouts kept from named guardians, address from all (B3, B8)
 * - `LPT`, `LRV`    compulsory psychiatric care: ground ST2
 * - `FB_6_13A`      measures with one guardian's consent; a SIP is not among them
 * - `CHILD_ALONE`   a manager lets a mature child consent alone (C5)
 */
export const DECISION_TYPES = [
  'LVU_11',
  'LVU_CARE',
  'LVU_IMMEDIATE',
  'LVU_14',
  'SHELTER',
  'LPT',
  'LRV',
  'FB_6_13A',
  'CHILD_ALONE',
] as const;

/** The measures that FB 6 kap. 13 a § lists; the list is closed. */
export const FB_MEASURES = ['psychiatric-or-psychological', 'outpatient-social', 'contact-person', 'lss'] as const;

/** A recorded decision, not "LVU = yes": who took it, under which reference, from when to when (civil, inclusive). */
export const BoardDecision = z.object({
  type: z.enum(DECISION_TYPES),
  reference: z.string().trim().max(100),
  delegate: z.object({ name: z.string().trim().max(200), title: z.string().trim().max(200) }),
  decidedOn: CivilDate,
  from: CivilDate,
  to: CivilDate.nullable(),
  reason: z.string().trim().max(4_000).default(''),
  releasing: z.array(UnitId).max(30).default([]),
  receiving: z.array(Receiving).max(30).default([]),
  /** Under LVU 11 § the decision also stands in for the consent that a plan is drawn up. */
  coversPlan: z.boolean().default(false),
  guardiansInformed: z.boolean().default(false),
  whyNotInformed: z.string().trim().max(2_000).default(''),
  hiddenFrom: z.array(z.uuid()).max(10).default([]),
  measures: z.array(z.enum(FB_MEASURES)).default([]),
  endedAt: z.number().nullable().default(null),
});
export type BoardDecision = z.infer<typeof BoardDecision>;
export const boardDecision = defineEntity('boardDecision', BoardDecision);

/** Which sectors' units may record a decision of the type; a manager's decision (C5) any unit. */
const RECORDED_BY: Record<BoardDecision['type'], readonly Sector[] | null> = {
  LVU_11: ['SOC_PUB'],
  LVU_CARE: ['SOC_PUB'],
  LVU_IMMEDIATE: ['SOC_PUB'],
  LVU_14: ['SOC_PUB'],
  SHELTER: ['SOC_PUB'],
  FB_6_13A: ['SOC_PUB'],
  LPT: ['HEALTH_PUB'],
  LRV: ['HEALTH_PUB'],
  CHILD_ALONE: null,
};

const RULE_OF: Record<BoardDecision['type'], RuleId> = {
  LVU_11: 'C9',
  LVU_CARE: 'C9',
  LVU_IMMEDIATE: 'C9',
  LVU_14: 'B3',
  SHELTER: 'B8',
  LPT: 'ST2',
  LRV: 'ST2',
  FB_6_13A: 'C7',
  CHILD_ALONE: 'C5',
};

/**
 * Records a decision taken elsewhere. Refuses one without delegate or reference, of an authority that cannot take it,
 * with its dates in the wrong order, or without what its type needs.
 */
export const recordDecision = defineMutation({
  name: 'recordDecision',
  args: z.object({ decisionId: z.uuid(), decision: BoardDecision.omit({ endedAt: true }) }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    requireGoodDecision({ ...args.decision, endedAt: null }, ctx);
    dossier.create(boardDecision, args.decisionId, { ...args.decision, endedAt: null }, author(ctx));
  },
});

/** Ends a decision of the actor's unit from this instant on; it cannot be revived, a new decision is recorded. */
export const endDecision = defineMutation({
  name: 'endDecision',
  onClosed: true,
  args: z.object({ decisionId: z.uuid() }),
  run(dossier, args, ctx) {
    const found = dossier.get(boardDecision, args.decisionId);
    if (!found) throw new Refusal('not-found');
    if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (found.body.endedAt !== null) return;
    dossier.put(boardDecision, args.decisionId, { ...found.body, endedAt: ctx.now }, author(ctx));
  },
});

function requireGoodDecision(body: BoardDecision, ctx: Ctx): void {
  const rule = RULE_OF[body.type];
  const bad = (remedy: string, field: string, id: RuleId = rule) => new Refusal('rule', { rule: id, remedy, field });
  const sectors = RECORDED_BY[body.type];
  const sector = ctx.unit(ctx.actor.unit)?.sector;
  if (sectors && !(sector && sectors.includes(sector))) throw bad('right-authority-decides', 'type');
  if (body.type === 'CHILD_ALONE' && ctx.actor.role !== 'manager') throw bad('manager-decides', 'type');
  if (body.delegate.name === '') throw bad('name-delegate', 'delegate.name');
  if (body.reference === '') throw bad('give-decision-reference', 'reference');
  if (body.to !== null && body.to < body.from) throw bad('mend-dates', 'to', 'BAD_PERIOD');
  const named = [...body.releasing, ...body.receiving.map((one) => one.unit)];
  if (named.some((id) => ctx.unit(id)?.generic !== false)) throw bad('name-units', 'receiving', 'NOT_SPECIFIC');
  if (body.type === 'LVU_11' && !body.guardiansInformed && body.whyNotInformed === '')
    throw bad('inform-guardians-or-say-why', 'whyNotInformed');
  if ((body.type === 'LVU_14' || body.type === 'SHELTER') && body.hiddenFrom.length === 0)
    throw bad('name-guardian', 'hiddenFrom');
  if (body.type === 'FB_6_13A' && body.measures.length === 0) throw bad('tick-measures', 'measures');
  if (body.type === 'CHILD_ALONE') requireNarrow(body, ctx, bad);
}

/** C5 is narrow: a written assessment, an end, and only kinds that the region lets a child open alone. */
function requireNarrow(body: BoardDecision, ctx: Ctx, bad: (remedy: string, field: string) => Refusal): void {
  const kinds = ctx.facts().profile.kindsChildAlone;
  if (body.reason === '') throw bad('write-reason', 'reason');
  if (body.to === null) throw bad('mend-dates', 'to');
  if (body.receiving.some((one) => one.kinds.some((kind) => !kinds.includes(kind))))
    throw bad('fewer-kinds', 'receiving');
}
