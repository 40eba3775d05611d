import * as z from 'zod';
import { Child, child } from './child';
import { CivilDate, civilDate } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { frame } from './frame';
import { author, defineMutation } from './mutation';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { REGION_PROFILES } from './region-profile';
import { UnitId } from './unit';

/**
 * Who asked for the SIP: the unit itself, one of the family, somebody near to it, or another unit. Names nobody, for the
 * case is read under LOGISTICS alone: a guardian is told by the id of a record that has a kind of its own.
 */
export const AskedBy = z.discriminatedUnion('who', [
  z.object({ who: z.literal('own-unit') }),
  z.object({ who: z.literal('guardian'), guardianId: z.uuid() }),
  z.object({ who: z.literal('child') }),
  z.object({ who: z.literal('relative') }),
  z.object({ who: z.literal('other-unit'), unit: UnitId }),
]);
export type AskedBy = z.infer<typeof AskedBy>;

/** Whether the family asked itself, or somebody near to it did. */
export const isFamilys = ({ who }: AskedBy): boolean => who === 'guardian' || who === 'child' || who === 'relative';

/** Who saw the need and why a SIP is wanted (domain.md 1.1 step 1). `why` is kept short; details go to a need. */
export const Initiative = z.object({
  by: z.string().trim().min(1).max(200),
  on: CivilDate,
  requestedByFamily: z.boolean(),
  /** Absent in what earlier releases wrote. */
  askedBy: AskedBy.optional(),
});

export type Initiative = z.infer<typeof Initiative>;

/** One child's SIP. Written by the convening unit, which the coordinator's unit is until the role is handed over. */
export const Case = z.object({
  reference: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
  status: z.enum(['open', 'closed']),
  region: z.string(),
  /** Same way of working inside one principal, "not in the meaning of the law" (the county agreement). */
  internal: z.boolean(),
  conveningUnit: UnitId,
  coordinator: z.object({ person: z.string(), name: z.string(), phone: z.string().max(40) }),
  initiative: Initiative,
  openedAt: z.number(),
});
export type Case = z.infer<typeof Case>;
export const caseEntity = defineEntity('case', Case);

/** The case record of a dossier, if the viewer sees it. */
export const caseRecord = (dossier: Dossier): Rec<Case> | undefined => dossier.list(caseEntity)[0];

/** The case record, or the refusal that a mutation owes its caller. */
export function requireCase(dossier: Dossier): Rec<Case> {
  const found = caseRecord(dossier);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Opens a case for a child: the case, the child and the frame that invited units see before any consent. */
export const openCase = defineMutation({
  name: 'openCase',
  opens: 'case',
  args: z.object({
    caseId: z.uuid(),
    childId: z.uuid(),
    frameId: z.uuid(),
    reference: Case.shape.reference,
    region: z.string(),
    internal: z.boolean(),
    phone: z.string().trim().min(3).max(40),
    child: Child,
    initiative: Initiative,
  }),
  run(dossier, args, ctx) {
    if (!REGION_PROFILES.some((profile) => profile.id === args.region))
      throw new Refusal('invalid-args', { field: 'region' });
    const { askedBy } = args.initiative;
    if (askedBy?.who === 'other-unit' && !ctx.unit(askedBy.unit))
      throw new Refusal('not-found', { field: 'initiative.askedBy' });
    if (args.child.birthDate > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'child.birthDate' });
    const coordinator = { person: ctx.actor.person, name: ctx.actor.name, phone: args.phone };
    dossier.create(
      caseEntity,
      args.caseId,
      {
        reference: args.reference,
        status: 'open',
        region: args.region,
        internal: args.internal,
        conveningUnit: ctx.actor.unit,
        coordinator,
        initiative: args.initiative,
        openedAt: ctx.now,
      },
      author(ctx),
    );
    dossier.create(child, args.childId, args.child, author(ctx));
    dossier.create(
      frame,
      args.frameId,
      {
        reference: args.reference,
        convener: coordinator.name,
        phone: coordinator.phone,
        conveningUnit: ctx.actor.unit,
      },
      author(ctx),
    );
  },
});
