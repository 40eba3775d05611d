import { civilDate } from './civil-date';
import type { ConsentAnswer } from './consent-answer';
import { requireCustody } from './custody-ended';
import type { Ctx } from './mutation';
import { Refusal } from './refusal';

/**
 * What an answer must fulfil to be written at all: a giver with custody, a reference where it was oral, no date to
 * come. A guardian answers until the child is 18 (B9). Throws `rule` with the rule and its remedy. A no is always accepted from whoever may give a yes.
 */
export function requireAnswerable(answer: Omit<ConsentAnswer, 'consentId'>, ctx: Ctx): void {
  const facts = ctx.facts();
  if (answer.giver !== 'child') {
    const guardian = facts.guardians.find((one) => one.id === answer.giver);
    if (!guardian) throw new Refusal('not-found', { field: 'giver' });
    if (guardian.custody === 'none')
      throw new Refusal('rule', { rule: 'NO_CUSTODY', remedy: 'ask-who-has-custody', field: 'giver' });
  }
  if (answer.giver !== 'child') requireCustody(ctx, 'giver', answer.at);
  if (answer.form === 'oral' && answer.journalRef === '')
    throw new Refusal('rule', { rule: 'NO_JOURNAL_REFERENCE', remedy: 'give-journal-reference', field: 'journalRef' });
  if (civilDate(answer.at) > civilDate(ctx.now))
    throw new Refusal('rule', { rule: 'BAD_PERIOD', remedy: 'mend-dates', field: 'at' });
  if (answer.giver !== 'child' && answer.answer === 'view-recorded')
    throw new Refusal('invalid-args', { field: 'answer' });
}
