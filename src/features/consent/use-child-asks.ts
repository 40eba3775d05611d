import type { Facts } from '#domain/facts';
import { requiredGivers } from '#domain/required-givers';
import { useNow } from '#storage/use-now';
import type { GiverAnswer } from './consent-form';
import { useConsentWords } from './consent-words';

/**
 * What else is asked about a child's answer, as the hint under each question; undefined where it is not asked: how a no
 * was dealt with (C3), and why a view is enough at an age from which the child's own yes is the rule (C4).
 */
export function useChildAsks({ facts }: { facts: Facts }, answer: GiverAnswer['answer']) {
  const t = useConsentWords();
  const { age } = requiredGivers(facts, useNow());
  const { childViewFrom, childConsentFrom, childConsentMode } = facts.profile;
  const saidNo = facts.bases.some((basis) => basis.answers.some((one) => one.giver === 'child' && one.answer === 'no'));
  const isDealtWith = age >= childViewFrom && (saidNo || answer === 'no') && answer !== 'yes';
  const isWeighed = childConsentMode === 'own-consent' && age >= childConsentFrom && answer === 'view-recorded';
  return {
    asksHandling: isDealtWith ? t('givers.handlingHint', { age: childViewFrom }) : undefined,
    asksMaturity: isWeighed ? t('givers.maturityHint', { age: childConsentFrom }) : undefined,
  };
}
