import * as z from 'zod';
import { boardDecision } from './board-decision';
import { consent } from './consent';
import { ConsentVerification, consentVerification } from './consent-verification';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';

/**
 * A named person of a releasing unit answers for that unit having checked the consent; nothing of the unit's flows
 * before (every releasing authority obtains or verifies it itself). Refused for a unit that the consent does not name.
 */
export const verifyConsent = defineMutation({
  name: 'verifyConsent',
  onClosed: true,
  args: z.object({ verificationId: z.uuid(), consentId: z.uuid(), how: ConsentVerification.shape.how }),
  run(dossier, args, ctx) {
    const basis = dossier.get(consent, args.consentId) ?? dossier.get(boardDecision, args.consentId);
    if (!basis) throw new Refusal('not-found');
    if (!basis.body.releasing.includes(ctx.actor.unit))
      throw new Refusal('rule', { rule: 'NOT_NAMED', remedy: 'name-releasing-unit' });
    dossier.create(
      consentVerification,
      args.verificationId,
      { consentId: args.consentId, person: ctx.actor.person, name: ctx.actor.name, at: ctx.now, how: args.how },
      author(ctx),
    );
  },
});
