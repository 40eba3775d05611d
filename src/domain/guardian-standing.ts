import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { guardian } from './guardian';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';

export const STANDINGS = ['reachable', 'unreachable', 'refuses', 'dangerous'] as const;

/**
 * How one guardian can be asked, as a unit knows it. `unreachable` needs documented attempts and why it cannot wait
 * (FB 6 kap. 13 § second paragraph); `dangerous` means that nobody asks without a decision. `at` is ms; the latest of
 * each unit counts, and a `dangerous` or `refuses` of any unit is not outweighed by another's.
 */
export const GuardianStanding = z.object({
  guardianId: z.uuid(),
  standing: z.enum(STANDINGS),
  attempts: z
    .array(z.object({ on: CivilDate, how: z.string().trim().min(1).max(200) }))
    .max(50)
    .default([]),
  cannotWait: z.string().trim().max(2_000).default(''),
  decidedBy: z.string().trim().max(200),
  reason: z.string().trim().max(2_000).default(''),
  at: z.number(),
});
export type GuardianStanding = z.infer<typeof GuardianStanding>;
export const guardianStanding = defineEntity('guardianStanding', GuardianStanding);

/**
 * Records how a guardian can be asked, seen by the author's unit only. Refuses an unreachable one without why it
 * cannot wait (C6), and a dangerous one without who decided and why (C8).
 */
export const recordStanding = defineMutation({
  name: 'recordStanding',
  args: z.object({ standingId: z.uuid(), standing: GuardianStanding }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    const body = args.standing;
    if (!dossier.get(guardian, body.guardianId)) throw new Refusal('not-found');
    if (body.standing === 'unreachable') {
      if (body.attempts.length < ctx.facts().profile.attemptsBeforeUnreachable)
        throw new Refusal('rule', { rule: 'C6', remedy: 'document-attempts', field: 'attempts' });
      if (body.cannotWait === '')
        throw new Refusal('rule', { rule: 'C6', remedy: 'say-why-it-cannot-wait', field: 'cannotWait' });
    }
    if (body.standing === 'dangerous' && (body.decidedBy === '' || body.reason === ''))
      throw new Refusal('rule', { rule: 'C8', remedy: 'manager-decides', field: 'decidedBy' });
    dossier.create(guardianStanding, args.standingId, body, author(ctx));
  },
});
