import type { IndicatorName } from './indicator';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** What the indicators of the municipalities are called. */
export const INDICATOR_WORDS: Record<IndicatorName, Sentence> = {
  'school-results': t('Skolresultat', 'School results'),
  attendance: t('Skolnärvaro', 'School attendance'),
  'dental-health': t('Tandhälsa', 'Dental health'),
  andts: t('ANDTS', 'Alcohol, drugs, tobacco, gambling'),
  'health-talks': t('Hälsosamtal', 'Health talks'),
};
