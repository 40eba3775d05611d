import * as z from 'zod';
import { requireAnswerable } from './answer-check';
import { boardDecision } from './board-decision';
import { consent } from './consent';
import { defineEntity } from './entity';
import { AnswerForm, Giver } from './giver';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';

/**
 * What one giver answered. `consentId` is a consent, or the board decision on which the child was heard. A giver's
 * latest answer counts; of two at the same instant the no. `at` (ms) is when it was given, not when it was written.
 */
export const ConsentAnswer = z.object({
  consentId: z.uuid(),
  giver: Giver,
  answer: z.enum(['yes', 'no', 'view-recorded']),
  form: AnswerForm,
  /** Where the oral answer is noted in the unit's own record system. */
  journalRef: z.string().trim().max(200).default(''),
  at: z.number(),
  receivedBy: z.string().trim().min(1).max(200),
  /** Why the child's recorded view is enough although own consent is the rule from this age (C4). */
  maturity: z.string().trim().max(2_000).default(''),
  /** How the chair dealt with the child's refusal before going on (C3). */
  handling: z.string().trim().max(2_000).default(''),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;
export const consentAnswer = defineEntity('consentAnswer', ConsentAnswer);

/**
 * Records one more answer: the other guardian's, the child's, or a changed mind. Any unit that sees the consent may,
 * for it is the one that meets the family. Refuses a giver without custody and an oral answer without a reference.
 */
export const addConsentAnswer = defineMutation({
  name: 'addConsentAnswer',
  args: z.object({ answerId: z.uuid(), answer: ConsentAnswer }),
  run(dossier, args, ctx) {
    const { consentId } = args.answer;
    if (!dossier.get(consent, consentId) && !dossier.get(boardDecision, consentId)) throw new Refusal('not-found');
    requireAnswerable(args.answer, ctx);
    dossier.create(consentAnswer, args.answerId, args.answer, author(ctx));
  },
});
