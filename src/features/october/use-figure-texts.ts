import type { Figure, FigureRow } from '#domain/october-figures';
import type { Part as OnePart } from '#domain/october-measures';
import { useFigureWords } from './figure-words';

type Part = 'all' | OnePart;
const LEVELS = [
  'health',
  'social',
  'preschool',
  'school',
  'other',
  'several',
  'unknown',
  '0-5',
  '6-12',
  '13-15',
  '16-17',
] as const;
type Outcome = Parameters<ReturnType<typeof useFigureWords>>[0] extends infer Key
  ? Key extends `outcomes.${infer Name}`
    ? Name
    : never
  : never;

/** How the figures are told in words; what is not told says so. */
export function useFigureTexts() {
  const t = useFigureWords();
  const known = (level: string) => {
    const found = LEVELS.find((one) => one === level);
    return found ? t(`levels.${found}`) : level;
  };
  return {
    count: (value: number | null | undefined) => (value === null || value === undefined ? t('hidden') : String(value)),
    measure: ({ measure }: Figure) => t(`measures.${measure}`),
    outcome: (outcome: string) => t(`outcomes.${outcome as Outcome}`),
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
