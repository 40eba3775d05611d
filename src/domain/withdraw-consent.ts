import * as z from 'zod';
import { consent } from './consent';
import { requireCustody } from './custody-ended';
import { defineEntity } from './entity';
import { AnswerForm, Giver } from './giver';
import { Kind } from './kind';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { UnitId } from './unit';

/**
 * Part of a consent. Units alone: everything to and from them; kinds alone: these kinds everywhere; both: these kinds
 * to and from these units. `plan`: also the consent that a plan is drawn up.
 */
export const WithdrawnPart = z
  .object({
    units: z.array(UnitId).max(30).default([]),
    kinds: z.array(Kind).max(13).default([]),
    plan: z.boolean().default(false),
  })
  .refine((part) => part.units.length + part.kinds.length > 0 || part.plan, 'empty');
export type WithdrawnPart = z.infer<typeof WithdrawnPart>;

/** A consent taken back, whole or in part. It holds as soon as it is on record, whatever its dates, and is never undone. */
export const ConsentWithdrawal = z.object({
  consentId: z.uuid(),
  by: Giver,
  how: AnswerForm,
  at: z.number(),
  receivedBy: z.string().trim().min(1).max(200),
  part: z.union([z.literal('whole'), WithdrawnPart]),
});
export type ConsentWithdrawal = z.infer<typeof ConsentWithdrawal>;
export const consentWithdrawal = defineEntity('consentWithdrawal', ConsentWithdrawal);

/**
 * Takes back a consent, whole or in part. Any unit that sees the consent may record it, for any giver, at any time and
 * without a reason; there is no undo: who changes their mind gives a new consent. From 18 the person alone may: what the
 * guardians gave has lapsed, and what the person gave is not theirs to take back.
 */
export const withdrawConsent = defineMutation({
  name: 'withdrawConsent',
  onClosed: true,
  args: z.object({ withdrawalId: z.uuid(), withdrawal: ConsentWithdrawal }),
  run(dossier, args, ctx) {
    if (!dossier.get(consent, args.withdrawal.consentId)) throw new Refusal('not-found');
    if (args.withdrawal.by !== 'child') requireCustody(ctx, 'by', args.withdrawal.at);
    dossier.create(consentWithdrawal, args.withdrawalId, args.withdrawal, author(ctx));
  },
});
