import * as z from 'zod';
import { fingerprint } from './canonical';
import { coordination, requireCoordinatingUnit } from './coordinatorship';
import { type Dossier, recordsOf } from './dossier';
import { defineEntity } from './entity';
import { missingForIssue } from './missing-for-issue';
import { author, defineMutation } from './mutation';
import { PlanEntry as Entry, PlanContact, type PlanEntry, planEntries } from './plan-content';
import { requirePlanConsent } from './plan-gate';
import type { Rec } from './record';
import { Refusal } from './refusal';

/** An issued plan: an immutable snapshot of the records that made it up. Times are ms. */
export const PlanVersion = z.object({
  number: z.int().min(1),
  issuedAt: z.number(),
  issuedBy: z.string(),
  contact: PlanContact,
  entries: z.array(Entry),
});
export type PlanVersion = z.infer<typeof PlanVersion>;
export const planVersion = defineEntity('planVersion', PlanVersion);

/** The issued versions that the viewer's unit holds, oldest first. */
export const planVersions = (dossier: Dossier): Rec<PlanVersion>[] =>
  dossier.list(planVersion).sort((a, b) => a.body.number - b.body.number);

/** The number that the next version gets; received copies count, for the role may have come from another unit. */
export const nextVersionNumber = (dossier: Dossier): number =>
  1 +
  Math.max(
    0,
    ...dossier.list(planVersion).map((version) => version.body.number),
    ...recordsOf<{ number: number }>(dossier.all(), { name: 'receivedPlan' }).map((copy) => copy.body.number),
  );

/** A mark of exactly this content, whatever the records' versions on this device or the server. */
export const reviewMark = (entries: readonly PlanEntry[]): string =>
  fingerprint(
    entries.map(({ id, kind, unit, body }) => ({ id, kind, unit, body })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );

/**
 * Issues the plan: freezes what the reviewer saw. Refused as `missing-part` where the law's contents, the child's voice
 * or the follow-up lack, and as `changed-since` where the plan is no longer what was reviewed (`reviewed` is the
 * `reviewMark` of the reviewed entries), so that nothing unseen is ever fixed.
 */
export const issuePlan = defineMutation({
  name: 'issuePlan',
  args: z.object({ versionId: z.uuid(), reviewed: z.string().min(1).max(20) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    requireCoordinatingUnit(dossier, ctx);
    const entries = planEntries(dossier);
    const lacking = missingForIssue(dossier, entries)[0];
    if (lacking) throw new Refusal('missing-part', { field: lacking.part });
    if (reviewMark(entries) !== args.reviewed) throw new Refusal('changed-since');
    const now = coordination(dossier);
    dossier.create(
      planVersion,
      args.versionId,
      {
        number: nextVersionNumber(dossier),
        issuedAt: ctx.now,
        issuedBy: ctx.actor.name,
        contact: { unit: ctx.actor.unit, name: now?.name ?? ctx.actor.name, phone: now?.phone ?? '' },
        entries,
      },
      author(ctx),
    );
  },
});
