import type { Decision } from '#domain/decision';
import { decisionWords } from '#domain/decision-words';
import type { Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { useLanguage } from '#ui/words';

/** The kinds in the order in which one talks about them: who, when, what is planned, then what the services know. */
export const KIND_ORDER: readonly Kind[] = [
  'IDENTITY',
  'LOGISTICS',
  'PLAN_ACTION',
  'CHILD_VOICE',
  'SCHOOL',
  'STUDENT_HEALTH',
  'HEALTH',
  'PSYCH',
  'SOCIAL',
  'FAMILY_OTHER_PERSON',
  'CONTACT',
  'SOURCE',
  'COUNSELLING',
];

/** The trade's own words in the language of the screen: kinds, decisions, and lists of names. */
export function useTradeWords() {
  const language = useLanguage();
  const kind = (one: Kind) => KIND_WORDS[one].name[language];
  const list = (items: readonly string[]) => listed(items, language);
  return {
    kind,
    list,
    /** At the head of a row or a column. */
    kindHead: (one: Kind) => kind(one).charAt(0).toUpperCase() + kind(one).slice(1),
    kinds: (many: readonly Kind[]) => list(KIND_ORDER.filter((one) => many.includes(one)).map(kind)),
    decision: (decision: Decision) => decisionWords(decision, language),
  };
}
