import * as z from 'zod';
import { civilDate } from './civil-date';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import type { Dossier } from './dossier';
import { goal } from './goal';
import { author, type Ctx, defineMutation } from './mutation';
import { existing, ownRecord } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import {
  FORM_ROWS,
  INPUT_FIELDS,
  misdated,
  misfilled,
  StructuredInput,
  sharedCopyOf,
  structuredInput,
} from './structured-input';

/** What the form asks for, and no more: a form on the screen says it beside the field. */
const Written = StructuredInput.omit({ copyOf: true }).superRefine((body, ctx) => {
  for (const field of misfilled(body)) ctx.addIssue({ code: 'custom', path: [field] });
});

/** Refuses days out of order (`bad-date`) and a unit that there is none (`not-found`); `at` is where the fields lie. */
function check(body: StructuredInput, ctx: Ctx, at: string): void {
  const late = misdated(body, civilDate(ctx.now));
  if (late) throw new Refusal('bad-date', { field: `${at}.${late}` });
  if (body.responsible && !ctx.unit(body.responsible)) throw new Refusal('not-found', { field: `${at}.responsible` });
}

/**
 * Writes down what a form came to. In one's own unit it needs nothing, since that is where a need is first seen;
 * `shared` it belongs to the plan and needs its consent. Refused as `invalid-args` and `bad-date` with the field.
 */
export const recordInput = defineMutation({
  name: 'recordInput',
  args: z.object({ inputId: z.uuid(), shared: z.boolean(), input: Written }),
  run(dossier, { inputId, shared, input }, ctx) {
    if (shared) requirePlanConsent(ctx);
    check(input, ctx, 'input');
    if (input.goalId) existing(dossier, goal, input.goalId);
    const unit = ctx.unit(ctx.actor.unit);
    if (!unit) throw new Refusal('not-found');
    const kind = FORM_ROWS[input.form].kind(unit.sector);
    dossier.create(structuredInput, inputId, input, author(ctx), { kind, audience: shared ? 'shared' : 'own' });
  },
});

/** What others read belongs to the plan. */
function requireIfShared(ctx: Ctx, dossier: Dossier, id: string): void {
  if (dossier.get(structuredInput, id)?.audience === 'shared') requirePlanConsent(ctx);
}

export const editInput = defineEdit({
  name: 'editInput',
  id: 'inputId',
  entity: structuredInput,
  schema: StructuredInput,
  fields: INPUT_FIELDS,
  before: requireIfShared,
  check(body, ctx) {
    const [field] = misfilled(body);
    if (field) throw new Refusal('invalid-args', { field: `changes.${field}` });
    check(body, ctx, 'changes');
  },
});

/** Lets the others read what stood in one's own unit alone: as a record of its own, for whom may read one never changes. */
export const shareInput = defineMutation({
  name: 'shareInput',
  args: z.object({ inputId: z.uuid(), sharedId: z.uuid() }),
  run(dossier, { inputId, sharedId }, ctx) {
    requirePlanConsent(ctx);
    const own = ownRecord(dossier, structuredInput, inputId, ctx);
    if (own.audience === 'shared' || sharedCopyOf(dossier, inputId)) throw new Refusal('already-done');
    const body = { ...own.body, copyOf: inputId };
    dossier.create(structuredInput, sharedId, body, author(ctx), { kind: own.kind, audience: 'shared' });
  },
});

export const removeInput = defineRemoval({
  name: 'removeInput',
  id: 'inputId',
  entity: structuredInput,
});
