import * as z from 'zod';
import { requireAnswerable } from './answer-check';
import { childRecord } from './child';
import { addMonths, civilDate } from './civil-date';
import { Consent, consent } from './consent';
import { ConsentAnswer, consentAnswer } from './consent-answer';
import { consentVerification } from './consent-verification';
import type { RuleId } from './decision';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { guardian } from './guardian';
import { author, type Ctx, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';

/**
 * Records what the family was asked and the answers so far; the rest follow by `addConsentAnswer`. The convener or any
 * invited unit may. With `verificationId` the recording unit, if it also releases, verifies in the same breath:
 * it took the consent itself.
 */
export const recordConsent = defineMutation({
  name: 'recordConsent',
  args: z.object({
    consentId: z.uuid(),
    consent: Consent,
    answers: z.array(z.object({ answerId: z.uuid(), answer: ConsentAnswer.omit({ consentId: true }) })).max(10),
    verificationId: z.uuid().optional(),
  }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    requireGoodConsent(args.consent, ctx);
    requireNoNames(args.consent.purpose, dossier);
    for (const { answer } of args.answers) requireAnswerable(answer, ctx);
    dossier.create(consent, args.consentId, args.consent, author(ctx));
    for (const { answerId, answer } of args.answers)
      dossier.create(consentAnswer, answerId, { ...answer, consentId: args.consentId }, author(ctx));
    if (args.verificationId && args.consent.releasing.includes(ctx.actor.unit))
      dossier.create(
        consentVerification,
        args.verificationId,
        {
          consentId: args.consentId,
          person: ctx.actor.person,
          name: ctx.actor.name,
          at: ctx.now,
          how: 'took-it-myself',
        },
        author(ctx),
      );
  },
});

/**
 * A named unit reads the purpose before all have answered, so that it can check the consent; whose it is, it may not
 * know before. Refuses a purpose that holds a name of the child or of an adult around it, as far as the actor sees them.
 */
function requireNoNames(purpose: string, dossier: Dossier): void {
  const said = new Set(wordsOf(purpose));
  const who = childRecord(dossier)?.body;
  const names = [who?.firstName, who?.lastName, ...dossier.list(guardian).map((one) => one.body.name)];
  if (names.some((name) => name && wordsOf(name).some((word) => said.has(word) || said.has(`${word}s`))))
    throw new Refusal('invalid-args', { remedy: 'purpose-without-names', field: 'purpose' });
}

/** Words of two letters or more, in lower case. */
const wordsOf = (text: string): string[] => text.toLocaleLowerCase('sv').match(/\p{L}{2,}/gu) ?? [];

/** Throws the first rule that forbids writing such a consent, with its remedy and the field to mend. */
function requireGoodConsent(body: Consent, ctx: Ctx): void {
  const bad = (rule: RuleId, remedy: string, field: string) => new Refusal('rule', { rule, remedy, field });
  const facts = ctx.facts();
  const named = [...body.releasing, ...body.receiving.map((one) => one.unit)];
  if (body.releasing.length === 0) throw bad('NOT_SPECIFIC', 'name-units', 'releasing');
  if (body.receiving.length === 0) throw bad('NOT_SPECIFIC', 'name-units', 'receiving');
  if (named.some((id) => !isSpecific(facts, id))) throw bad('NOT_SPECIFIC', 'name-units', 'receiving');
  if (body.receiving.some((one) => one.kinds.length === 0)) throw bad('NOT_SPECIFIC', 'tick-kinds', 'receiving');
  if (body.receiving.some((one) => one.kinds.includes('COUNSELLING'))) throw bad('B6', 'never', 'receiving');
  if (body.purpose === '') throw bad('NO_PURPOSE', 'write-purpose', 'purpose');
  if (!body.informed) throw bad('NOT_INFORMED', 'inform-first', 'informed');
  if (body.validTo < body.validFrom) throw bad('BAD_PERIOD', 'mend-dates', 'validTo');
  if (body.validTo < civilDate(ctx.now)) throw bad('BAD_PERIOD', 'mend-dates', 'validTo');
  if (body.validTo > addMonths(body.validFrom, facts.profile.consentMaxMonths))
    throw bad('BAD_PERIOD', 'shorten-period', 'validTo');
}

/** A unit that one can point at: in the directory, and no collective name such as "the school". */
const isSpecific = (facts: Facts, id: string) => facts.unit(id)?.generic === false;
