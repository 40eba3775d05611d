import { RULE_IDS, type RuleId } from '#domain/decision';
import { RULE_WORDS } from '#domain/rule-words';
import type { foldSeen } from '#domain/seen-line';
import { SEEN_WHAT_WORDS, whatOf } from '#domain/seen-page';
import { useMe } from '#storage/use-me';
import { useLanguage } from '#ui/words';
import { useSeenLogWords } from './seen-words';

type Folded = ReturnType<typeof foldSeen>[number];
const GROUNDS = ['opener', 'assigned', 'receiver', 'opening', 'named', 'reviewer'] as const;

/** How a line of the log is said to a person. */
export function useSeenTexts() {
  const t = useSeenLogWords();
  const language = useLanguage();
  const me = useMe();
  const unitName = (unit: string | null) => (unit && me.unit(unit)?.name) || t('otherService');
  return {
    unitName,
    what({ act, page, records, to, times }: Folded) {
      const values = {
        what: SEEN_WHAT_WORDS[whatOf(page)][language],
        records: t('records', { count: records ?? 1 }),
        to: unitName(to),
      };
      return `${t(`acts.${act}`, values)}${times > 1 ? `, ${t('times', { count: times })}` : ''}`;
    },
    ground({ ground }: Folded) {
      const known = GROUNDS.find((one) => one === ground);
      if (known) return t(`grounds.${known}`);
      const rule = RULE_IDS.find((one): one is RuleId => one === ground);
      return (rule && RULE_WORDS[rule].yes?.[language]) ?? t('noGround');
    },
  };
}
