import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import { Line, OptionalLine, OptionalText } from './text';
import { UnitId } from './unit';

/** Who answers for an action: a unit with a named person, the family itself, or somebody else. Null = nobody yet. */
export const Responsible = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit'), unit: UnitId, person: OptionalLine }),
  z.object({ type: z.literal('family'), who: Line }),
  z.object({ type: z.literal('other'), name: Line }),
]);
export type Responsible = z.infer<typeof Responsible>;

export const ACTION_STATUSES = ['not-started', 'booked', 'ongoing', 'done', 'cancelled'] as const;
export const ActionStatus = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Something that will be done (insats, åtgärd): what, who answers, from when, done by, and how we see that it works. */
export const Action = z.object({
  goalId: z.uuid().nullable(),
  needId: z.uuid().nullable(),
  text: z.string().trim().min(1).max(2_000),
  responsible: Responsible.nullable(),
  start: CivilDate.nullable(),
  due: CivilDate.nullable(),
  indicator: OptionalText,
  status: ActionStatus,
  /** Why it lies with this unit though the county's agreement gives it to another; null where nobody was asked. */
  keptBecause: OptionalLine.nullish(),
  copyOf: z.uuid().nullish(),
});
export type Action = z.output<typeof Action>;
export const action = defineEntity('action', Action);

function requireOrder(body: Action, field: string) {
  if (body.start && body.due && body.due < body.start) throw new Refusal('bad-date', { field });
}

/** Adds an action to the plan. Without an owner or a date it is kept and flagged, never refused. */
export const addAction = defineMutation({
  name: 'addAction',
  args: z.object({ actionId: z.uuid(), action: Action.omit({ copyOf: true }) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    requireOrder(args.action, 'action.due');
    const { responsible } = args.action;
    if (responsible?.type === 'unit' && !ctx.unit(responsible.unit))
      throw new Refusal('not-found', { field: 'action.responsible' });
    dossier.create(action, args.actionId, args.action, author(ctx));
  },
});

export const editAction = defineEdit({
  name: 'editAction',
  id: 'actionId',
  entity: action,
  schema: Action,
  fields: ['text', 'goalId', 'needId', 'start', 'due', 'indicator'],
  before: requirePlanConsent,
  check: (body) => requireOrder(body, 'changes.due'),
});

/**
 * Gives the action to somebody, or (null) says that nobody has taken it, and why it lies there where the agreement gives
 * it to another. Carries what its author saw.
 */
export const assignAction = defineEdit({
  name: 'assignAction',
  id: 'actionId',
  entity: action,
  schema: Action,
  fields: ['responsible', 'keptBecause'],
  before: requirePlanConsent,
  check(body, ctx) {
    if (body.responsible?.type === 'unit' && !ctx.unit(body.responsible.unit))
      throw new Refusal('not-found', { field: 'changes.responsible' });
  },
});

/** Notes how far the action has come. Carries what its author saw. */
export const setActionStatus = defineEdit({
  name: 'setActionStatus',
  id: 'actionId',
  entity: action,
  schema: Action,
  fields: ['status'],
  before: requirePlanConsent,
});

export const removeAction = defineRemoval({
  name: 'removeAction',
  id: 'actionId',
  entity: action,
  before: requirePlanConsent,
});
