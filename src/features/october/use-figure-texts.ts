import { CLOSING_WORDS, INPUT_FORM_WORDS, INPUT_OUTCOME_WORDS } from '#domain/choice-words';
import { AGE_BANDS } from '#domain/deviation';
import { ageBandWords, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import type { Figure, FigureRow } from '#domain/october-figures';
import type { Part as OnePart } from '#domain/october-measures';
import type { Sentence } from '#domain/rule-words';
import { capital } from '#ui/capital';
import { useLanguage } from '#ui/words';
import { useFigureWords } from './figure-words';

type Part = 'all' | OnePart;
const LEVELS = ['health', 'social', 'preschool', 'school', 'other', 'several', 'unknown'] as const;
type Outcome = Parameters<ReturnType<typeof useFigureWords>>[0] extends infer Key
  ? Key extends `outcomes.${infer Name}`
    ? Name
    : never
  : never;

/** How the figures are told in words; what is not told says so. */
export function useFigureTexts() {
  const t = useFigureWords();
  const language = useLanguage();
  const known = (level: string) => {
    const found = LEVELS.find((one) => one === level);
    if (found) return t(`levels.${found}`);
    return AGE_BANDS.some((band) => band === level) ? ageBandWords(level)[language] : level;
  };
  const elsewhere: Partial<Record<string, Sentence>> = {
    ...CLOSING_WORDS,
    ...DEVIATION_TYPE_WORDS,
    ...INPUT_FORM_WORDS,
    ...INPUT_OUTCOME_WORDS,
  };
  return {
    count: (value: number | null | undefined) => (value === null || value === undefined ? t('hidden') : String(value)),
    measure: ({ measure }: Figure) => t(`measures.${measure}`),
    // Where something has a name in the rest of the product, it has that name here.
    outcome(outcome: string): string {
      const name = elsewhere[outcome]?.[language];
      return name ? capital(name) : t(`outcomes.${outcome as Outcome}`);
    },
    level(part: Part, level: string): string {
      if (part === 'all') return t('county');
      const [one = '', other] = part === 'sector' ? level.split('+') : [level];
      if (other === undefined) return known(one);
      return one === other
        ? t('within', { one: known(one).toLowerCase() })
        : t('pair', { one: known(one), other: known(other).toLowerCase() });
    },
    /** The share of a row in whole per cent; only where both numbers are told. */
    share(row: FigureRow, outcome: string): number | null {
      const part = row.outcomes[outcome] ?? null;
      return part === null || row.all === null || row.all === 0 ? null : Math.round((100 * part) / row.all);
    },
    median: (row: FigureRow) => (row.days?.middle === null || !row.days ? t('tooFew') : String(row.days.middle)),
    half: ({ days }: FigureRow) =>
      days && days.lower !== null && days.upper !== null
        ? t('between', { lower: days.lower, upper: days.upper })
        : t('tooFew'),
  };
}
