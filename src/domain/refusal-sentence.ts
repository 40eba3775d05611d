import { decisionWords, type Language } from './decision-words';
import type { Refusal } from './refusal';
import { REFUSAL_WORDS } from './refusal-words';

/**
 * Why a change was refused, in plain words: `text` says what stopped it, `remedy` what to do, `source` where the rule
 * stands (statute, routine or Samplan's own); the last two are empty where no rule of the policy decided.
 */
export function refusalSentence(
  refusal: Refusal,
  language: Language,
): { text: string; remedy: string; source: string } {
  const { rule, remedy = '' } = refusal.detail;
  if (refusal.code !== 'rule' || !rule) return { text: REFUSAL_WORDS[refusal.code][language], remedy: '', source: '' };
  const words = decisionWords({ ok: false, because: rule, remedy }, language);
  return { text: words.sentence, remedy: words.remedy, source: words.source };
}
