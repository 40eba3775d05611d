import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { AnswerForm } from './giver';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';
import { UnitId } from './unit';

/**
 * Another person of whom the author's unit has written (FAMILY_OTHER_PERSON) and what that person says about it being
 * told. Each person consents for their own part: one parent's yes does not cover the other's illness. The unit's notes
 * of this kind go to a receiver only when every person it has listed here says yes to that receiver.
 */
export const PersonConsent = z.object({
  person: z.string().trim().min(1).max(200),
  answer: z.enum(['yes', 'no', 'not-asked']),
  receiving: z.array(UnitId).max(30).default([]),
  from: CivilDate,
  to: CivilDate,
  form: AnswerForm,
  journalRef: z.string().trim().max(200).default(''),
  endedAt: z.number().nullable().default(null),
});
export type PersonConsent = z.infer<typeof PersonConsent>;
export const personConsent = defineEntity('personConsent', PersonConsent);

/** Lists a person and what he or she answered. Refuses an oral yes without a reference and dates in the wrong order. */
export const recordPersonConsent = defineMutation({
  name: 'recordPersonConsent',
  args: z.object({ personConsentId: z.uuid(), personConsent: PersonConsent.omit({ endedAt: true }) }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    const body = args.personConsent;
    if (body.answer === 'yes' && body.form === 'oral' && body.journalRef === '')
      throw new Refusal('rule', {
        rule: 'NO_JOURNAL_REFERENCE',
        remedy: 'give-journal-reference',
        field: 'journalRef',
      });
    if (body.to < body.from) throw new Refusal('rule', { rule: 'BAD_PERIOD', remedy: 'mend-dates', field: 'to' });
    dossier.create(personConsent, args.personConsentId, { ...body, endedAt: null }, author(ctx));
  },
});

/** The person takes the yes back, or another answer is written: it counts as a no from now on. */
export const withdrawPersonConsent = defineMutation({
  name: 'withdrawPersonConsent',
  onClosed: true,
  args: z.object({ personConsentId: z.uuid() }),
  run(dossier, args, ctx) {
    const found = dossier.get(personConsent, args.personConsentId);
    if (!found) throw new Refusal('not-found');
    if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    const endedAt = found.body.endedAt ?? ctx.now;
    dossier.put(personConsent, args.personConsentId, { ...found.body, endedAt }, author(ctx));
  },
});
