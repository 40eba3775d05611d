import * as z from 'zod';
import { caseRecord, requireCase } from './case';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { frame } from './frame';
import { author, type Ctx, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { Line, Phone } from './text';
import type { UnitId } from './unit';

/**
 * Who coordinates the plan from a moment on. The first coordinator stands in the case; each later one is a record of
 * the coordinator's own unit. The latest one holds, so there is never a gap.
 */
export const Coordinatorship = z.object({
  person: z.string().min(1).max(64),
  name: Line,
  phone: Phone,
  /** The handover from another unit that this accepts, or null within the unit. */
  handoverId: z.uuid().nullable(),
  /** Nobody chose this: the coordinator has left, and the role lies here until somebody is appointed. */
  fell: z.boolean().optional(),
});
export type Coordinatorship = z.infer<typeof Coordinatorship>;
export const coordinatorship = defineEntity('coordinatorship', Coordinatorship);

/** The coordinator and the coordinating unit at present, or undefined where the viewer sees no case. */
export function coordination(
  dossier: Dossier,
): { unit: UnitId; person: string; name: string; phone: string; since: number; fell?: boolean } | undefined {
  const opened = caseRecord(dossier);
  if (!opened) return undefined;
  let now: ReturnType<typeof coordination> = {
    unit: opened.body.conveningUnit,
    ...opened.body.coordinator,
    since: opened.body.openedAt,
  };
  for (const record of dossier.list(coordinatorship))
    if (record.at >= now.since)
      now = {
        unit: record.unit,
        person: record.body.person,
        name: record.body.name,
        phone: record.body.phone,
        since: record.at,
        ...(record.body.fell ? { fell: true } : {}),
      };
  return now;
}

/** Refuses what only the coordinating unit may do: the plan as a whole, the calls, issuing, closing. */
export function requireCoordinatingUnit(dossier: Dossier, ctx: Ctx): void {
  requireCase(dossier);
  // The facts know of a handover that the actor's own view may no longer show.
  const unit = ctx.facts().conveningUnit ?? coordination(dossier)?.unit;
  if (unit !== ctx.actor.unit) throw new Refusal('not-your-unit', { remedy: 'other-unit-coordinates' });
}

/** Writes the coordinator and keeps the frame, which tells invited units whom to call, in step. */
export function takeRole(
  dossier: Dossier,
  ctx: Ctx,
  ids: { coordinatorshipId: string; frameId: string },
  role: Coordinatorship,
): void {
  const reference = requireCase(dossier).body.reference;
  dossier.create(coordinatorship, ids.coordinatorshipId, role, author(ctx));
  const body = { reference, convener: role.name, phone: role.phone, conveningUnit: ctx.actor.unit };
  const own = dossier.list(frame).find((record) => record.unit === ctx.actor.unit);
  if (own) dossier.put(frame, own.id, body, author(ctx));
  else dossier.create(frame, ids.frameId, body, author(ctx));
}

/**
 * The coordinator leaves, and the actor, of the same unit, has the role from now on: a plan is never without one. `fell`:
 * nobody has chosen the actor, so that the case still asks for a coordinator. The telephone is the unit's where it has
 * one, for that of who has left may be answered by nobody. No mutation: only the server knows who has left.
 */
export function succeedCoordinator(
  dossier: Dossier,
  ctx: Ctx,
  ids: { coordinatorshipId: string; frameId: string },
  fell: boolean,
): void {
  const phone = ctx.unit(ctx.actor.unit)?.phone ?? coordination(dossier)?.phone ?? '';
  const role = { person: ctx.actor.person, name: ctx.actor.name, phone, handoverId: null };
  takeRole(dossier, ctx, ids, fell ? { ...role, fell } : role);
}

/** Gives the role to a colleague in the same unit, at once. */
export const appointCoordinator = defineMutation({
  name: 'appointCoordinator',
  args: z.object({
    coordinatorshipId: z.uuid(),
    frameId: z.uuid(),
    person: Coordinatorship.shape.person,
    name: Line,
    phone: Phone,
  }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    takeRole(dossier, ctx, args, { person: args.person, name: args.name, phone: args.phone, handoverId: null });
  },
});
