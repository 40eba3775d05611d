import * as z from 'zod';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import { Text } from './text';

/** A unit's wish to change what another unit wrote, or to add to its plan. `recordId` is null for something new. */
export const Proposal = z.object({
  about: z.enum(['need', 'goal', 'action', 'plan', 'meeting', 'other']),
  recordId: z.uuid().nullable(),
  text: Text,
});
export type Proposal = z.infer<typeof Proposal>;
export const proposal = defineEntity('proposal', Proposal);

/** The planning unit's answer to a proposal. It makes the change itself, in its own record. */
export const ProposalAnswer = z.object({
  proposalId: z.uuid(),
  accepted: z.boolean(),
  reason: z.string().trim().max(4_000),
});
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;
export const proposalAnswer = defineEntity('proposalAnswer', ProposalAnswer);

/** Proposes a change to somebody else's record; nothing of it changes by that. */
export const propose = defineMutation({
  name: 'propose',
  args: z.object({ proposalId: z.uuid(), proposal: Proposal }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(proposal, args.proposalId, args.proposal, author(ctx));
  },
});

/** Takes one's own proposal back. */
export const takeBackProposal = defineMutation({
  name: 'takeBackProposal',
  args: z.object({ proposalId: z.uuid() }),
  run(dossier, args, ctx) {
    dossier.remove(proposal, args.proposalId, author(ctx));
  },
});

/** Says yes or no to another unit's proposal. A no needs a reason. */
export const answerProposal = defineMutation({
  name: 'answerProposal',
  args: z.object({ answerId: z.uuid(), answer: ProposalAnswer }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    if (existing(dossier, proposal, args.answer.proposalId).unit === ctx.actor.unit) throw new Refusal('not-permitted');
    if (!args.answer.accepted && !args.answer.reason) throw new Refusal('needs-reason', { field: 'answer.reason' });
    dossier.create(proposalAnswer, args.answerId, args.answer, author(ctx));
  },
});
